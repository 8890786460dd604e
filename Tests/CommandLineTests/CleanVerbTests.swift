import Testing

/// `canonym clean` as it is run at the shell.
@Suite struct CleanVerbTests {
  @Test(arguments: ["Putin\nKharkiv\n", "Putin\r\nKharkiv\r\n", "\u{FEFF}Putin\nKharkiv"])
  func `Names of the stop list are found nowhere, whatever its line ends`(names: String) throws {
    let run = try CommandRun(
      shell: """
        cat > names
        echo '{"text":"Vladimir Putin is in Kharkiv. Putin left Kyiv."}' |
          canonym clean -q --stop-list names | grep -o '"surface":"[^"]*"'
        """,
      input: names
    )
    #expect(run.output == "\"surface\":\"Vladimir Putin\"\n\"surface\":\"Kyiv\"\n")
  }

  @Test(arguments: [
    ("у Харкові та Одесі, з України", "Kharkiv Odesa Ukraine"),
    ("из России в Киеве с Владимиром Путиным", "Russia Kyiv Vladimir Putin"),
    ("z Krakowa do Niemiec, o Wołodymyrze Zełenskim", "Kraków Germany Volodymyr Zelenskyy"),
    ("Даний закон самой Киры", ""),
  ])
  func `Names in oblique cases are mentions`(text: String, names: String) throws {
    let run = try CommandRun(
      shell: "canonym clean -q | grep -o '\"name\":\"[^\"]*\"' | cut -d'\"' -f4 | xargs",
      input: "{\"text\":\"\(text)\"}\n"
    )
    #expect(run.output == names + "\n")
  }

  @Test(arguments: [
    ("--threads 0", "'0' is no value of --threads"),
    ("--threads 100000", "'100000' is no value of --threads"),
    ("--min-score 2", "'2' is no value of --min-score"),
    ("--min-score=-0.5", "'-0.5' is no value of --min-score"),
  ])
  func `A value out of its range is wrong usage`(option: String, message: String) throws {
    let run = try CommandRun(shell: "echo '{\"text\":\"Kyiv\"}' | canonym clean \(option)")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test func `A lone surrogate is rejected by name, and read as U+FFFD when asked for`() throws {
    let line = #"{"text":"\ud83d\ude00 \\ud800 \udc00 Kyiv"}"# + "\n"
    let rejected = try CommandRun(
      shell: "canonym clean -q --rejects bad; echo $?; cat bad bad.log",
      input: line
    )
    #expect(rejected.output == "3\n\(line)-:1: no valid JSON: a lone surrogate (near byte 30)\n")
    let repaired = try CommandRun(
      shell: "canonym clean --repair-utf8 | grep -o '\"clean_text\":\"[^\"]*\"'",
      input: line
    )
    #expect(repaired.output == "\"clean_text\":\"😀 \\\\ud800 \u{FFFD} Kyiv\"\n")
    #expect(repaired.errors.contains("1 lines repaired"))
  }

  @Test func `Rejected lines are kept when a later file cannot be read`() throws {
    let run = try CommandRun(
      shell: "canonym clean -q --rejects bad - missing; echo $?; cat bad bad.log",
      input: "nonsense\n"
    )
    #expect(run.output.hasPrefix("4\nnonsense\n-:1: "))
  }
}
