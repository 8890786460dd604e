import Testing

@testable import CanonymCommandLine

@Suite struct SystemsVerbTests {
  @Test func `The list has a line for every system, also those with shared rules`() throws {
    let run = try CommandRun(shell: "canonym systems")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0)
    #expect(lines.contains { $0.hasPrefix("ua-ukr-Cyrl-Latn-2010 ") })
    #expect(lines.contains { $0.hasPrefix("bgnpcgn-ukr-Cyrl-Latn-2019 ") && $0.contains("  uk  ") })
  }

  @Test func `Words choose systems that have all of them`() throws {
    let run = try CommandRun(shell: "canonym systems uk bgn | cut -d ' ' -f 1")
    #expect(run.output == "bgnpcgn-ukr-Cyrl-Latn-1965\nbgnpcgn-ukr-Cyrl-Latn-2019\n")
    let none = try CommandRun(shell: "canonym systems no-such-word")
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    #expect(none.errors.contains("no-such-word"))
  }

  @Test func `An id or alias describes one system with its examples`() throws {
    let run = try CommandRun(shell: "canonym systems uk-national-2010")
    #expect(run.output.hasPrefix("ua-ukr-Cyrl-Latn-2010\n"))
    for part in ["un-ukr-Cyrl-Latn-2012", "Cyrl → Latn", "Resolution No. 55", "Харків → Kharkiv"] {
      #expect(run.output.contains(part))
    }
  }

  @Test func `JSON is one array, or one object for an id`() throws {
    let list = try CommandRun(shell: "canonym systems --json uk bgn").output
    #expect(list.hasPrefix("[{\"id\":\"bgnpcgn-ukr-Cyrl-Latn-1965\",") && list.hasSuffix("}]\n"))
    let one = try CommandRun(shell: "canonym systems --json iso-9").output
    #expect(one.hasPrefix("{\"id\":\"iso-rus-Cyrl-Latn-9-1995\","))
    #expect(one.contains("\"reversible\":true"))
  }

  @Test func `The description of a system names the letters that it writes alike`() throws {
    let run = try CommandRun(shell: "canonym systems uk-national-2010")
    #expect(run.output.contains("reversal    ь → nothing\n            и й → y\n"))
    let exact = try CommandRun(shell: "canonym systems iso-9")
    #expect(exact.output.contains("reversal    one to one on абв"))
  }

  @Test func `The systems behind a name are told with its source`() throws {
    let run = try CommandRun(shell: "canonym systems detect Kharkiv --source Харків")
    let first = run.output.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("1.00\tuk\tХарків → Kharkiv\t"))
    #expect(first.contains(" ua-ukr-Cyrl-Latn-2010"))
    #expect(run.output.contains("Х: H not Kh"))
    let object = try CommandRun(shell: "canonym systems detect --json Kharkiv --source Харків")
    #expect(object.output.hasPrefix("{\"text\":\"Kharkiv\",\"classes\":[{\"systems\":["))
    let lines = try CommandRun(
      shell:
        "echo '{\"id\":\"1\",\"text\":\"Kharkiv\",\"source\":\"Харків\"}' | canonym systems detect --jsonl"
    )
    #expect(lines.output.hasPrefix("{\"id\":\"1\",\"classes\":[{"))
  }

  @Test func `A source is of one name`() throws {
    #expect(try CommandRun(shell: "canonym systems detect").status == 2)
    #expect(try CommandRun(shell: "canonym systems detect a b --source c").status == 2)
    #expect(try CommandRun(shell: "canonym systems detect 42").status == 1)
  }
}
