import Glibc

/// A file mapped into memory for reading; its pages are shared by all processes that map it.
///
/// The mapping shows the file as it was opened, also when another file takes its name (``AtomicFile``). A
/// program that writes *into* the file or cuts it short while it is mapped breaks that promise: changed bytes
/// are seen (so formats need checksums), and reading pages that are gone ends the process with SIGBUS, which
/// is no wrong answer. ``isUnchanged`` tells of such a file before it is read.
@safe
public struct MappedFile: ~Copyable {
  /// The file.
  public let path: String
  /// Its length in bytes, when it was mapped.
  public let count: Int

  private let file: FileDescriptor
  /// The first byte; nil of an empty file.
  let start: UnsafeMutableRawPointer?
  private let modified: timespec

  /// Maps a file.
  ///
  /// - Throws: ``StorageError``: missing, unreadable (a folder or a device among them).
  public init(_ path: String) throws(StorageError) {
    let file = try FileDescriptor.reading(path, to: "map it")
    guard let status = file.status else {
      let reason = FileDescriptor.lastReason
      throw .unreadable(path: path, operation: "map it", reason: reason)
    }
    // The system maps no empty file.
    let mapped =
      unsafe status.st_size > 0
      ? mmap(nil, status.st_size, PROT_READ, MAP_SHARED, file.number, 0) : nil
    guard unsafe mapped != MAP_FAILED else {
      let reason = FileDescriptor.lastReason
      throw .unreadable(path: path, operation: "map it", reason: reason)
    }
    self.path = path
    count = status.st_size
    modified = status.st_mtim
    unsafe start = mapped
    self.file = file
  }

  deinit {
    if let start = unsafe start { unsafe munmap(start, count) }
  }

  /// Whether length and time of change are still those of when it was mapped.
  public var isUnchanged: Bool {
    guard let status = file.status else { return false }
    return status.st_size == count && status.st_mtim.tv_sec == modified.tv_sec
      && status.st_mtim.tv_nsec == modified.tv_nsec
  }

  /// Hands the file's bytes over; the span lives as long as the call.
  public borrowing func withSpan<Result: ~Copyable, E: Error>(
    _ body: (RawSpan) throws(E) -> Result
  ) throws(E) -> Result {
    // The mapping holds `count` bytes and lives until the value goes, which is borrowed here.
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return try body(unsafe RawSpan(_unsafeBytes: bytes))
  }
}
