import CanonymArguments

/// What the command says to its caller when it ends.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// All that was asked for is done.
  case done = 0
  /// Nothing was found where one question was asked, or some of the input was rejected.
  case nothing = 1
  /// The command line is wrong.
  case usage = 2
  /// The input is not what it should be, as a whole.
  case badInput = 3
  /// A file cannot be read or written, or is damaged.
  case unusableFile = 4
  /// Another process holds the registry's write lock.
  case locked = 5
  /// A defect of the program, which it noticed itself.
  case defect = 70
  /// The reader of our output went away: what a shell says of a process ended by SIGPIPE.
  case brokenPipe = 141

  /// When it is given, for help and manual.
  var meaning: String {
    switch self {
    case .done: "done"
    case .nothing: "nothing found where one question was asked, or some input was rejected"
    case .usage: "wrong usage"
    case .badInput: "bad input data"
    case .unusableFile: "a file cannot be read or written, or is damaged"
    case .locked: "the registry is locked by another writer"
    case .defect: "a defect of the program"
    case .brokenPipe: "the reader of the output went away"
    }
  }

  /// The row of the help page; with other words where a verb has more to say.
  func row(_ meaning: String? = nil) -> CommandSpec.ExitStatusSpec {
    .init(rawValue, meaning ?? self.meaning)
  }
}
