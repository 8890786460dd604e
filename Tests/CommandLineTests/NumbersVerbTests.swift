import Testing

@testable import CanonymCommandLine

@Suite struct NumbersVerbTests {
  @Test func `A number is told with its place in characters, and a file is one text`() throws {
    let run = try CommandRun(
      shell: "canonym numbers",
      input: "Київ: 1.234,5 км\nі 1.234 км о 14:30\n"
    )
    #expect(
      run.output == "1:7\t1.234,5\t1234.5\tnumber\teuropean\n2:3\t1.234\t1234\tnumber\teuropean\n"
    )
    #expect(run.status == 0)
  }

  @Test func `Both values of what stays open are told`() throws {
    let run = try CommandRun(shell: "canonym numbers", input: "1.234\n")
    #expect(run.output == "1:1\t1.234\t1234\tnumber\teuropean\tor 1.234\n")
  }

  @Test func `Kinds are reported that are asked for`() throws {
    let run = try CommandRun(
      shell: "canonym numbers --kinds time,ordinal",
      input: "the 3rd of 5 at 14:30, A320\n"
    )
    #expect(run.output == "1:5\t3\t3\tordinal\tplain\n1:17\t14:30\t\ttime\tplain\n")
    let wrong = try CommandRun(shell: "canonym numbers --kinds times", input: "")
    #expect(wrong.status == 2)
  }

  @Test(arguments: [("scalars", 2, 7), ("utf8", 5, 10), ("utf16", 3, 8)])
  func `Offsets are counted in the unit asked for`(unit: String, start: Int, end: Int) throws {
    let run = try CommandRun(
      shell: "canonym numbers --jsonl --offsets \(unit)",
      input: "{\"id\":\"a\",\"text\":\"😀 1,234\",\"locale\":\"en\"}\n"
    )
    #expect(
      run.output == """
        {"id":"a","mentions":[{"start":\(start),"end":\(end),"surface":"1,234","value":"1234",\
        "kind":"number","writing":"western","rule":"western","evidence":"locale","locale":"en"}]}

        """
    )
  }

  @Test func `A value a line is answered by its canonical writing, what is none by an empty line`()
    throws
  {
    let run = try CommandRun(
      shell: "canonym numbers --values --locale de",
      input: "1.234,50\n\n2,5 Mio.\nzwölf Affen\n٣\n"
    )
    #expect(run.output == "1234.5\n\n2500000\n\n3\n")
    #expect(run.status == 1)
    #expect(run.errors == "canonym: -:4: 'zwölf Affen' is no number\n")
  }

  @Test func `An object without a text is answered by an error with its id`() throws {
    let run = try CommandRun(
      shell: "canonym numbers --jsonl",
      input: "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"\"}\n"
    )
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("{\"id\":\"a\",\"error\":") == true)
    #expect(lines.last == "{\"id\":\"b\",\"mentions\":[]}")
    #expect(run.status == 1)
  }
}
