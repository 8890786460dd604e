/// Something to read: a file, or standard input, which is written `-`.
enum InputFile: Sendable, Equatable {
  /// Standard input.
  case standardInput
  /// A file at a path.
  case path(String)

  /// What the words of a command line name; standard input when there are none.
  static func named(_ words: [String]) -> [InputFile] {
    words.isEmpty ? [.standardInput] : words.map { $0 == "-" ? .standardInput : .path($0) }
  }

  /// What it is called in messages.
  var name: String {
    switch self {
    case .standardInput: "standard input"
    case .path(let path): path
    }
  }

  /// Opens it for reading.
  func open() throws(StreamError) -> FileDescriptor {
    switch self {
    case .standardInput: .standardInput
    case .path(let path): try .reading(path)
    }
  }
}
