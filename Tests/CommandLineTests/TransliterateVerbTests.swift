import Testing

@testable import CanonymCommandLine

@Suite struct TransliterateVerbTests {
  @Test func `Each line is answered by one line, empty ones and the last too`() throws {
    let run = try CommandRun(
      shell: "canonym transliterate --system uk-national-2010",
      input: "Харків\n\nЩЕРБАКОВ\r\nЄва"
    )
    #expect(run.output == "Kharkiv\n\nSHCHERBAKOV\r\nYeva")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ("table", "ob”yezd"), ("ascii", "ob\"yezd"), ("modifier", "obˮyezd"), ("drop", "obyezd"),
  ])
  func `Apostrophes are written by the policy asked for`(policy: String, expected: String) throws {
    let run = try CommandRun(
      shell: "canonym transliterate -s ru-bgn-pcgn --apostrophes \(policy)",
      input: "объезд\n"
    )
    #expect(run.output == expected + "\n")
  }

  @Test(arguments: [
    ("--system ua-ukr-Cyrl-Latn-2011", "did you mean 'ua-ukr-Cyrl-Latn-2010'"),
    ("--system icu:Russian-Latin/BNG", "'icu:Russian-Latin/BGN'"),
    ("--jsonl --system none-at-all", "'none-at-all' is no value of --system"),
    ("", "--system ID is missing"),
    ("--system iso-9 --apostrophes odd", "expected table, ascii, typographic, modifier or drop"),
  ])
  func `What names no system is wrong usage`(options: String, message: String) throws {
    let run = try CommandRun(shell: "canonym transliterate \(options)", input: "Харків\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test func `Objects are answered with their ids, unknown systems by an error`() throws {
    let run = try CommandRun(
      shell: "canonym transliterate --jsonl",
      input: """
        {"id":"a","system":"el-elot-743","text":"Αθήνα\\nΘΗΒΑ","more":[1]}

        {"id":"b","system":"nowhere","text":"x"}
        {"id":"c","system":"icu:Any-Upper","text":"q\\""}

        """
    )
    #expect(run.status == 0)
    #expect(
      run.output == """
        {"id":"a","text":"Athína\\nTHIVA"}
        {"id":"b","error":"there is no transliteration system 'nowhere'"}
        {"id":"c","text":"Q\\""}

        """
    )
  }

  @Test func `A line that is no question is answered by an error, and the stream goes on`() throws {
    let run = try CommandRun(
      shell: "canonym transliterate --jsonl --system iso-9",
      input: "{\"id\":\"a\"}\nnot json\n{\"text\":\"Щука\"}\n"
    )
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("{\"id\":\"a\",\"error\":") == true)
    #expect(lines.last == "{\"text\":\"Ŝuka\"}")
  }

  @Test func `An answer is written out when the input pauses`() throws {
    let run = try CommandRun(
      shell: """
        coproc C { canonym transliterate --system iso-9; }
        echo Щука >&"${C[1]}"
        read -t 20 -r line <&"${C[0]}" && echo "$line"
        """
    )
    #expect(run.output == "Ŝuka\n")
  }

  @Test func `A line is read backwards`() throws {
    let run = try CommandRun(
      shell: "printf 'Kharkiv\\nLviv\\n' | canonym transliterate -s uk-national-2010 --reverse 1"
    )
    let sources = run.output.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(sources == ["Харків", "Львів"])
    let object = try CommandRun(
      shell: """
        echo '{"id":"1","system":"uk-national-2010","text":"Kharkiv"}' | canonym transliterate --reverse 2 --jsonl
        """
    )
    #expect(
      object.output.hasPrefix("{\"id\":\"1\",\"candidates\":[{\"text\":\"Харків\",\"score\":0.99")
    )
    #expect(try CommandRun(shell: "echo x | canonym transliterate --reverse 0").status == 2)
    #expect(try CommandRun(shell: "echo x | canonym transliterate -s nope --reverse 1").status == 2)
  }
}
