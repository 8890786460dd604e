/// What went wrong with a file or stream.
enum StreamError: CommandError, Equatable {
  /// A file cannot be opened or read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// A folder was named where a file is wanted.
  case folder(path: String)
  /// The output cannot be written; `reason` is the system's.
  case unwritable(path: String, reason: String)
  /// The reader of the output went away.
  case brokenPipe

  var exitStatus: ExitStatus { self == .brokenPipe ? .brokenPipe : .unusableFile }

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .folder(let path): "\(path) is a folder; name the files in it, or use a shell's \(path)/*"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .brokenPipe: "the reader of the output went away"
    }
  }
}
