import Testing

/// How the verbs that answer line by line treat their input, shown by one of them.
@Suite struct FilterTests {
  private static let filter = "canonym transliterate -s uk-national-2010"
  private static let json = "\(filter) --jsonl"

  @Test(arguments: [
    ("printf 'Київ\\nЛьвів\\n' | \(filter)", "Kyiv\nLviv\n"),
    ("printf 'Київ' | \(filter) -", "Kyiv"),
    ("printf 'Київ\\r\\n\\r\\nЛьвів\\r' | \(filter)", "Kyiv\r\n\r\nLviv\r"),
    ("\(filter) < /dev/null", ""),
    ("echo Київ > 'файл з назвою'; echo Львів | \(filter) 'файл з назвою' -", "Kyiv\nLviv\n"),
    ("echo Київ | gzip > a.gz; \(filter) a.gz", "Kyiv\n"),
    ("echo Київ | \(filter) -o a.gz; gzip -dc a.gz", "Kyiv\n"),
    ("echo Київ | \(filter) --output=-", "Kyiv\n"),
    ("echo Київ > --a; \(filter) -- --a", "Kyiv\n"),
    ("echo Київ | LC_ALL=C \(filter)", "Kyiv\n"),
    ("echo Київ | LC_ALL=tr_TR.UTF-8 \(filter)", "Kyiv\n"),
  ])
  func `A line in is a line out, its end as it was`(script: String, output: String) throws {
    let run = try CommandRun(shell: script)
    #expect(run.status == 0)
    #expect(run.output == output)
    #expect(run.errors.isEmpty)
  }

  @Test func `Bytes that are not UTF-8 are repaired and told of`() throws {
    let run = try CommandRun(shell: "printf 'Київ\\n\\320\\377 Львів\\n' | \(Self.filter)")
    #expect(run.status == 1)
    #expect(run.output == "Kyiv\n\u{FFFD}\u{FFFD} Lviv\n")
    #expect(run.errors == "canonym: 1 line was not UTF-8; what was wrong is read as U+FFFD\n")
  }

  @Test(arguments: [
    ("\(filter) none.txt", 4, "none.txt"),
    ("\(filter) /", 4, "cannot read /"),
    ("echo Київ | gzip | head -c 20 > a.gz; \(filter) a.gz", 4, "a.gz"),
    ("\(filter) --tables none < /dev/null", 4, "none"),
    ("echo Київ | \(filter) > /dev/full", 4, "cannot write standard output"),
    ("for i in {1..99999}; do echo Київ; done | \(filter) > /dev/full", 4, "cannot write"),
    ("for i in {1..999}; do echo Київ; done | (ulimit -f 1; \(filter) > a)", 4, "cannot write"),
    ("canonym transliterate -s uk-national < /dev/null", 2, "uk-national-2010"),
    ("canonym transliterate < /dev/null", 2, "--system"),
  ])
  func `What cannot be read or written ends the command with its name`(
    script: String,
    status: Int32,
    message: String
  ) throws {
    let run = try CommandRun(shell: script)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("canonym: ") && run.errors.contains(message), "\(run.errors)")
  }

  @Test func `A file is written whole or not at all`() throws {
    let run = try CommandRun(
      shell: "echo old > a; echo Київ > b; \(Self.filter) b none -o a; echo $?; cat a; ls"
    )
    #expect(run.output == "4\nold\na\nb\n")
  }

  @Test func `A bad line of JSON is answered, and the stream goes on`() throws {
    let lines = #"""
      {"id":"1","text":"Київ"}

      nonsense
      {"id":"2","text":7}
      {"id":"3","text":"Львів"}
      """#
    let run = try CommandRun(shell: Self.json, input: lines)
    let answers = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    #expect(answers.count == 4)
    #expect(answers.first == #"{"id":"1","text":"Kyiv"}"#)
    #expect(answers.dropFirst().first?.hasPrefix(#"{"error":""#) == true)
    #expect(answers.dropFirst().first?.hasSuffix(#","line":3}"#) == true)
    #expect(answers.dropFirst(2).first?.hasPrefix(#"{"id":"2","error":""#) == true)
    #expect(answers.last == #"{"id":"3","text":"Lviv"}"#)
  }

  @Test(arguments: [
    (filter, "Київ", "Kyiv"), (json, #"{"text":"Київ"}"#, #"{"text":"Kyiv"}"#),
  ])
  func `An answer is there before the input ends`(
    command: String,
    line: String,
    answer: String
  ) throws {
    let run = try CommandRun(
      shell: """
        coproc \(command)
        echo '\(line)' >&${COPROC[1]}
        read -r -t 10 answer <&${COPROC[0]} && echo "$answer"
        """
    )
    #expect(run.output == answer + "\n")
  }

  @Test func `A reader that goes away ends a stream without a word`() throws {
    let run = try CommandRun(
      shell: "{ yes Київ 2> /dev/null | \(Self.filter); echo ${PIPESTATUS[1]} >&2; } | head -n 1"
    )
    #expect(run.output == "Kyiv\n")
    #expect(run.errors == "141\n")
  }

  @Test(arguments: ["", "NO_COLOR=1", "TERM=dumb"])
  func `Off a terminal nothing is coloured`(variable: String) throws {
    let run = try CommandRun(shell: "echo Київ | env \(variable) \(Self.filter); canonym --help")
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
  }
}
