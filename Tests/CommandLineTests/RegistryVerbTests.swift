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
}
