import CanonymArguments

/// Command lines, a word a line, of the program that the tests of Arguments have.
struct ArgumentsFuzz: FuzzTarget {
  private let parser = CommandParser(SampleProgram.root)

  func run(_ input: [UInt8]) {
    let words = input.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Array($0).text
    }
    do {
      guard case .run(let arguments) = try parser.parse(words) else { return }
      _ = arguments[SampleProgram.limit]
      _ = arguments[SampleProgram.least]
      _ = arguments[SampleProgram.unit]
      _ = arguments[SampleProgram.units]
      _ = arguments[SampleProgram.sources]
      _ = arguments[SampleProgram.files]
    } catch {
      expect(!"\(error)".isEmpty, "an error without words")
    }
  }
}
