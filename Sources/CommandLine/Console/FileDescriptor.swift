import Glibc

/// An open file, closed with its value.
///
/// The one place of the command that calls the system with pointers.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let path: String
  private let isOwned: Bool

  private init(number: Int32, path: String, isOwned: Bool) {
    self.number = number
    self.path = path
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(number) }
  }

  /// What the process was given to read.
  static var standardInput: FileDescriptor {
    FileDescriptor(number: STDIN_FILENO, path: "standard input", isOwned: false)
  }

  /// Where data go.
  static var standardOutput: FileDescriptor {
    FileDescriptor(number: STDOUT_FILENO, path: "standard output", isOwned: false)
  }

  /// Where all else goes.
  static var standardError: FileDescriptor {
    FileDescriptor(number: STDERR_FILENO, path: "standard error", isOwned: false)
  }

  /// Opens a file for reading.
  static func reading(_ path: String) throws(StreamError) -> FileDescriptor {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .unreadable(path: path, reason: lastReason()) }
    return FileDescriptor(number: number, path: path, isOwned: true)
  }

  /// Whether a person sits at the other end.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Whether bytes, or the end, can be read without waiting.
  var isReady: Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    // One request, alive during the call.
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Reads what there is, at most `block.count` bytes; 0 at the end.
  func read(into block: inout [UInt8]) throws(StreamError) -> Int {
    while true {
      // `read` writes at most `block.count` bytes into the block.
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe Glibc.read(number, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      if errno == EISDIR { throw .folder(path: path) }
      if errno != EINTR { throw .unreadable(path: path, reason: lastReason()) }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(StreamError) {
    var start = 0
    while start < bytes.count {
      // `write` reads at most the bytes from `start` to the end.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .brokenPipe
      } else if errno != EINTR {
        throw .unwritable(path: path, reason: lastReason())
      }
    }
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  // A NUL-terminated text of the process, which nothing here changes; copied at once.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// Makes writing to a closed pipe and to a full quota errors of the call, not the end of the process.
func ignoreWriteSignals() {
  _ = signal(SIGPIPE, SIG_IGN)
  _ = signal(SIGXFSZ, SIG_IGN)
}

/// What the system says of its last failed call.
private func lastReason() -> String {
  // `strerror` gives a NUL-terminated text; it is copied at once.
  unsafe String(cString: strerror(errno))
}
