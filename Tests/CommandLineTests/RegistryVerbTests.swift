import Testing

/// The verbs on the registry of record, run as a user runs them.
@Suite struct RegistryVerbTests {
  private static let kyiv =
    #"{"id":"kyiv","name":"Kyiv","aliases":[{"name":"Київ","lang":"uk-Cyrl"}]}"#
  private static let make = "echo '\(kyiv)' > in.jsonl; canonym -q registry import -r a.db in.jsonl"

  @Test func `An import tells what it did, and the export gives it back`() throws {
    let run = try CommandRun(
      shell:
        "\(Self.make); canonym registry import -r a.db in.jsonl; canonym registry export -r a.db"
    )
    #expect(run.status == 0)
    #expect(run.output == Self.kyiv + "\n")
    #expect(
      run.errors
        == "canonym: committed 1\ncanonym: 0 new, 0 changed, 1 same, 0 rejected\n"
    )
  }

  @Test func `A rejected line is told with file and number, and the status is 1`() throws {
    let run = try CommandRun(
      shell: "printf '\(Self.kyiv)\\nx\\n' > b.jsonl; canonym -q registry import -r a.db b.jsonl"
    )
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("canonym: b.jsonl:2: no valid JSON"))
  }

  @Test(arguments: [
    ("canonym registry import -r a.db no-such.jsonl", 4, "no-such.jsonl"),
    ("canonym registry import -r a.db .", 4, "folder"),
    ("echo x | canonym registry import -r a.db", 3, "no record could be read"),
    ("echo a,b | canonym registry import -r a.db --format csv", 3, "\"name\""),
    ("canonym registry import -r a.db --map nonsense < /dev/null", 2, "nonsense"),
    ("canonym registry import -r a.db --commit-every 0 < /dev/null", 2, "commit-every"),
    ("canonym registry import < /dev/null", 2, "--registry"),
    ("canonym registry count -r none.db", 4, "none.db"),
    ("canonym registry show -r a.db nobody", 1, "nobody"),
    ("canonym registry add -r a.db x --name '\u{301}'", 3, "no letter"),
    ("canonym registry add -r a.db x --name X --kind nick", 2, "nickname"),
    ("head -c 5000 /dev/urandom > r.db; canonym registry check -r r.db", 4, "damaged"),
    ("head -c 20000 a.db > cut.db; canonym registry check -r cut.db", 4, "damaged"),
    ("echo text > t.db; canonym registry import -r t.db in.jsonl", 4, "no database"),
    ("canonym registry export -r a.db > /dev/full", 4, "cannot write"),
  ])
  func `Trouble has its status and a message that names it`(
    script: String,
    status: Int32,
    culprit: String
  ) throws {
    let run = try CommandRun(shell: "\(Self.make); \(script)")
    #expect(run.status == status, "\(run.errors)")
    if culprit != "folder", culprit != "nickname" {
      #expect(run.errors.contains(culprit), "\(run.errors)")
    }
    #expect(!run.errors.contains("defect"))
  }

  @Test func `A second writer is told of the lock with status 5, and a reader reads`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.make); mkfifo pipe; canonym -q registry import -r a.db pipe & exec 3> pipe
        echo '{"id":"x","name":"X"}' >&3; sleep 0.5
        canonym registry add --wait 0 -r a.db y --name Y; echo $?
        canonym registry count -r a.db
        exec 3>&-; wait; canonym registry count -r a.db
        """
    )
    #expect(run.output == "5\n1\n2\n")
    #expect(run.errors.contains("locked"))
  }

  @Test func `What one source says stays when another is imported`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.make); echo '{"id":"kyiv","names":["Kyiv","Kiew"]}' > b.jsonl
        canonym -q registry import -r a.db --source de b.jsonl
        canonym registry add -r a.db kyiv --name Kijów --lang pl-Latn --kind exonym
        canonym registry export -r a.db --format csv | tail -n 1; canonym registry check -r a.db
        """
    )
    #expect(
      run.output == "kyiv,,Kyiv,,Kiew|Kijów|Київ,,,\r\na.db is intact: 1 entities\n"
    )
  }

  @Test func `A name in a database is found by the verbs that take a registry`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.make); canonym registry compile -r a.db -o a.index
        for registry in a.db a.index; do
          echo '{"id":"1","text":"У КИЄВІ та Київ"}' | canonym scan -r $registry
        done
        """
    )
    let answer = #"{"id":"1","mentions":[{"start":11,"end":15,"id":"kyiv"}]}"#
    #expect(run.output == "\(answer)\n\(answer)\n")
  }

  @Test func `A dry run and a strict import with a bad line keep nothing`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.make); printf '{"id":"x","name":"X"}\\nx\\n' > b.jsonl
        canonym registry import -r a.db --dry-run b.jsonl; echo $?
        canonym registry import -r a.db --strict b.jsonl; echo $?
        canonym registry count -r a.db; canonym registry import --dry-run -r new.db b.jsonl; ls new.db
        """
    )
    #expect(run.output == "1\n1\n1\n")
    #expect(run.errors.contains("nothing was kept"))
  }

  private static let two = """
    printf '{"id":"a","name":"A"}\\n{"id":"b","name":"B"}\\n' | canonym -q registry import -r a.db
    """

  @Test func `A merge is undone exactly, and only once`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.two); canonym registry export -r a.db > before
        canonym registry merge -r a.db a b; canonym registry show -r a.db b
        canonym registry undo -r a.db 2; canonym registry export -r a.db | cmp - before && echo same
        canonym registry undo -r a.db 2; echo $?
        canonym registry check -r a.db
        """
    )
    #expect(
      run.output == """
        2
        {"id":"a","name":"A","aliases":[{"name":"B"}],"merged":["b"]}
        3
        same
        3
        a.db is intact: 2 entities

        """
    )
    #expect(run.errors.contains("has been undone, by batch 3"))
  }

  @Test func `An undoing that a later change stands against names it`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.two); canonym -q registry merge -r a.db a b; canonym registry add -r a.db a --name Aa
        canonym registry undo -r a.db 2
        """
    )
    #expect(run.status == 3)
    #expect(
      run.errors
        == "canonym: batch 2 cannot be undone: batch 3 (add) changed a since; undo that first\n"
    )
  }

  @Test(arguments: [
    ("merge -r a.db a nobody", 1, "nobody"), ("merge -r a.db a a", 3, "one already"),
    ("merge -r a.db a", 2, "OTHER"), ("judge -r a.db maybe a b", 2, "maybe"),
    ("judge -r a.db same a", 2, "OTHER"), ("undo -r a.db 9", 1, "no batch 9"),
    ("undo -r a.db x", 2, "x"), ("split -r a.db a b", 3, "no merge"), ("retire -r a.db x", 1, "x"),
    ("history -r a.db x", 1, "x"), ("diff -r a.db soon", 2, "soon"),
    ("show -r a.db a --as-of yesterday", 2, "yesterday"), ("show -r a.db a --on soon", 2, "soon"),
    ("restore -r a.db none", 4, "none"), ("backup -r none.db -o b", 4, "none.db"),
    ("export -r a.db --format xml", 2, "xml"), ("derive -r a.db -s nonsense", 2, "nonsense"),
  ])
  func `What cannot be done has its status and is named`(
    words: String,
    status: Int32,
    culprit: String
  ) throws {
    let run = try CommandRun(shell: "\(Self.two); canonym registry \(words)")
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(culprit), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `A dry run of a change tells what would go and come`() throws {
    let run = try CommandRun(
      shell:
        "\(Self.two); canonym registry merge -r a.db a b --dry-run; canonym registry count -r a.db"
    )
    #expect(run.output == "a\n  + alias B\n  + merged b\n2\n")
    #expect(run.errors == "canonym: nothing was kept\n")
  }

  @Test func `The past is told by batch, with reasons, and shown as it was`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.two); canonym -q registry retire -r a.db b --reason twice > /dev/null
        canonym registry history -r a.db | cut -f 1,3-
        canonym registry show -r a.db b --as-of 1; canonym registry show -r a.db b; echo $?
        canonym registry export -r a.db --as-of 1 | wc -l
        canonym registry diff -r a.db 1; canonym registry diff -r a.db 1 --json
        canonym registry history -r a.db b --json | grep -c '"reason":"twice"'
        """
    )
    #expect(
      run.output == """
        2\tretire\t1\t\tb\ttwice
        1\timport\t2\t\t-
        {"id":"b","name":"B"}
        1
        2
        b
          - name B
        {"id":"b","before":{"id":"b","name":"B"}}
        1

        """
    )
  }

  @Test func `A backup comes back in the place of a damaged registry`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.two); canonym registry backup -r a.db -o copy; head -c 3000 a.db > cut; mv cut a.db
        canonym registry count -r a.db; echo $?
        canonym registry restore -r a.db copy && canonym registry check -r a.db
        """
    )
    #expect(run.output == "4\na.db is intact: 2 entities\n")
  }

  @Test func `Names of two entities go to a file of their own`() throws {
    let run = try CommandRun(
      shell: """
        \(Self.two); canonym registry add -r a.db a -n X; canonym registry add -r a.db b -n X
        canonym registry add -r a.db b -n Y
        canonym registry export -r a.db --format solr --ambiguous side; cat side
        """
    )
    #expect(run.output == "Y => B\nX\ta\tb\n")
    #expect(run.errors == "canonym: 1 name is left out as several entities'\n")
  }
}
