import Testing

@testable import CanonymCommandLine

@Suite struct MatchVerbTests {
  @Test func `Names that are the same give score, relation and reasons, with status 0`() throws {
    let run = try CommandRun(shell: "canonym match Колихаєв Kolykhayev")
    #expect(run.status == 0)
    #expect(run.output == "0.97\tromanization\nkolykhaiev\nkolykhayev\nspelling\n")
  }

  @Test func `Names that are not give status 1 and the parts that contradict`() throws {
    let run = try CommandRun(shell: "canonym match -t person 'Olaf Scholz' 'Octavian Scholz'")
    #expect(run.status == 1)
    #expect(run.output.contains("\tdifferent\n"))
    #expect(run.output.contains("\nscholz  olaf\nscholz  octavian\nequal   contradicted\n"))
  }

  @Test func `The threshold decides the status alone`() throws {
    let low = try CommandRun(
      shell: "canonym match --threshold 0.1 -t place Novgorod 'Nizhny Novgorod'"
    )
    let high = try CommandRun(shell: "canonym match --threshold 1 Zelensky Zelenskyy")
    #expect(low.status == 0)
    #expect(high.status == 1)
  }

  @Test func `JSON has the parts`() throws {
    let run = try CommandRun(shell: "canonym match --json -t person 'V. Putin' 'Vladimir Putin'")
    #expect(run.output.hasPrefix(#"{"score":0.9"#))
    #expect(
      run.output.contains(
        #""relation":"initials","same":true,"parts":[{"left":"v","right":"vladimir""#
      )
    )
  }

  @Test func `Questions are answered line by line, bad ones in their place`() throws {
    let run = try CommandRun(
      shell: "canonym match --jsonl",
      input: """
        {"id":"1","left":"Київ","right":"Kyiv","type":"place"}
        {"id":"2","left":"Київ"}
        {"id":"3","left":"","right":"","type":"person"}

        """
    )
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.first == #"{"id":"1","score":0.98,"relation":"romanization","same":true}"#)
    #expect(lines.dropFirst().first?.hasPrefix(#"{"id":"2","error":"#) == true)
    #expect(lines.last == #"{"id":"3","score":0,"relation":"different","same":false}"#)
  }

  @Test(arguments: ["canonym match", "canonym match a", "canonym match a b c"])
  func `Two names are wanted`(script: String) throws {
    #expect(try CommandRun(shell: script).status == 2)
  }
}
