import Glibc

/// An open file descriptor and the system calls on it; interrupted calls are repeated.
///
/// Failures are `errno` values; the callers know the file's name and make ``StreamError`` of them.
struct Descriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  /// A descriptor that is open already and stays open, such as standard output.
  init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Opens a file.
  init(path: String, flags: Int32, mode: mode_t = 0) throws(Errno) {
    number = try Errno.check { unsafe open(path, flags | O_CLOEXEC, mode) }
    isOwned = true
  }

  deinit {
    if isOwned { close(number) }
  }

  /// Reads into the whole of `target` or less; 0 means the end.
  borrowing func read(into target: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    while true {
      do {
        return try Errno.check { unsafe Glibc.read(number, target.baseAddress, target.count) }
      } catch {
        guard error.code == EAGAIN else { throw error }
        _ = isReady(for: Int16(POLLIN), waiting: true)
      }
    }
  }

  /// Writes all bytes.
  borrowing func write(_ source: UnsafeRawBufferPointer) throws(Errno) {
    var rest = unsafe source[...]
    while unsafe !rest.isEmpty {
      do {
        let piece = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let written = try Errno.check { unsafe Glibc.write(number, piece.baseAddress, piece.count) }
        unsafe rest = rest.dropFirst(written)
      } catch {
        guard error.code == EAGAIN else { throw error }
        _ = isReady(for: Int16(POLLOUT), waiting: true)
      }
    }
  }

  /// Brings what was written to the disk.
  borrowing func synchronize() throws(Errno) {
    _ = try Errno.check { fsync(number) }
  }

  /// Whether reading (`POLLIN`) or writing (`POLLOUT`) would not wait; an end or error counts too.
  borrowing func isReady(for events: Int16, waiting: Bool) -> Bool {
    var request = pollfd(fd: number, events: events, revents: 0)
    while true {
      let ready = unsafe poll(&request, 1, waiting ? -1 : 0)
      if ready >= 0 { return ready > 0 }
      guard errno == EINTR else { return true }
    }
  }
}

/// A failed system call.
struct Errno: Error {
  let code: Int32

  /// Makes a call, again while it is interrupted.
  static func check<Value: SignedInteger>(_ call: () -> Value) throws(Errno) -> Value {
    while true {
      let value = call()
      if value >= 0 { return value }
      let code = errno
      guard code == EINTR else { throw Errno(code: code) }
    }
  }
}
