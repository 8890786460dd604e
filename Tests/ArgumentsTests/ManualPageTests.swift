import CanonymArguments
import Testing

@Suite struct ManualPageTests {
  private let lines = ManualPage(SampleProgram.root, version: "Sample 1.0").text
    .split(separator: "\n", omittingEmptySubsequences: false)

  @Test func `Every command, option and status has its place`() {
    #expect(lines.first == #".TH "SAMPLE" 1 "" "Sample 1.0" "User Commands""#)
    for section in ["NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXIT STATUS", "EXAMPLES"] {
      #expect(lines.contains(".SH \(section)"))
    }
    for section in ["find", "store import", "store count", "list sorted"] {
      #expect(lines.contains(".SS \(section)"))
    }
    #expect(lines.contains(#"\fB\-n, \-\-limit N\fR"#))
  }

  @Test func `Text that looks like a command of roff is text`() {
    #expect(lines.contains(#"\&.like this"#))
    #expect(lines.contains(#"\eand that"#))
    #expect(lines.contains(#"Finds it, isn\(aqt that right."#))
    let known = ["TH", "SH", "SS", "PP", "TP", "EX", "EE"]
    for line in lines where line.hasPrefix(".") {
      #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
  }
}
