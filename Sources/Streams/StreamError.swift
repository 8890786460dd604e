import Glibc

/// Why a file or stream could not be read or written, and where.
///
/// `path` is the name the user gave, or `standard input` and the like; `code` is the system's `errno`.
public enum StreamError: Error, Equatable, CustomStringConvertible {
  /// A file cannot be opened or made.
  case cannotOpen(path: String, code: Int32)
  /// Reading failed after `offset` bytes of the file.
  case cannotRead(path: String, offset: Int, code: Int32)
  /// Writing failed; a full disk is one of the reasons.
  case cannotWrite(path: String, code: Int32)
  /// The reader of our output has gone; a command ends silently then.
  case brokenPipe(path: String)
  /// Compressed input ends within a member; `offset` counts compressed bytes.
  case truncated(path: String, format: Compression, offset: Int)
  /// Compressed input is wrong at `offset` compressed bytes.
  case damaged(path: String, format: Compression, offset: Int, reason: String)
  /// A line has more than `limit` bytes; `offset` is where it begins. Reading can go on behind it.
  case lineTooLong(path: String, line: Int, offset: Int, limit: Int)

  /// The error in words: what is wrong, where, and what helps.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let code):
      "cannot open \(path): \(Self.reason(code))"
    case .cannotRead(let path, let offset, let code):
      "cannot read \(path) after byte \(offset): \(Self.reason(code))"
    case .cannotWrite(let path, let code):
      "cannot write \(path): \(Self.reason(code))"
    case .brokenPipe(let path):
      "cannot write \(path): its reader has gone"
    case .truncated(let path, let format, let offset):
      "\(path): the \(format) input ends too early, at byte \(offset); fetch the file again"
    case .damaged(let path, let format, let offset, let reason):
      "\(path): the \(format) input is damaged near byte \(offset) (\(reason)); fetch the file again"
    case .lineTooLong(let path, let line, let offset, let limit):
      "\(path):\(line): the line that begins at byte \(offset) is longer than \(limit) bytes"
    }
  }

  /// The system's words for `code`, with a remedy where there is one.
  private static func reason(_ code: Int32) -> String {
    // Since glibc 2.32 the text is the thread's own; it is copied at once.
    let text = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    let remedy =
      switch code {
      case ENOENT: "; check the name"
      case EACCES, EPERM: "; check the permissions"
      case EISDIR: "; name a file in it"
      case ENOSPC, EDQUOT: "; free some space or write elsewhere"
      case EFBIG: "; raise the limit of file sizes (ulimit -f)"
      case EMFILE: "; raise the limit of open files (ulimit -n)"
      default: ""
      }
    return text + remedy
  }
}
