import Glibc

/// A file that gets its name only when it is whole: a reader finds the old one or the new one, never a part.
///
/// It is written under a temporary name in the same folder. ``replace()`` synchronizes it, renames it and
/// synchronizes the folder; without that, it is removed when the value goes.
///
/// ```swift
/// let file = try AtomicFile("places.index")
/// try file.write(bytes.span)
/// try file.replace()
/// ```
public struct AtomicFile: ~Copyable {
  /// The name it will have.
  public let path: String
  /// The name it has until then.
  public let temporaryPath: String

  private let file: FileDescriptor

  /// Begins a file that will replace the one at `path`, or be the first one there.
  ///
  /// It may be read and written by whom the process's file mode mask lets; an existing file's mode is kept.
  public init(_ path: String) throws(StorageError) {
    if path.isEmpty || path.utf8.contains(0) {
      throw .unwritable(path: path, operation: "write it", reason: "this is no file name")
    }
    var old = stat()
    let exists = unsafe stat(path, &old) == 0
    if exists, old.st_mode & S_IFMT != S_IFREG {
      throw .unwritable(path: path, operation: "write it", reason: "it is no regular file")
    }
    let unique = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporaryPath = "\(path).\(unique).part"
    guard let file = FileDescriptor(temporaryPath, O_RDWR | O_CREAT | O_EXCL) else {
      let reason = FileDescriptor.lastReason
      throw .unwritable(path: path, operation: "write it", reason: reason)
    }
    // A mode that cannot be kept is no reason not to write.
    if exists { _ = fchmod(file.number, old.st_mode & 0o7777) }
    self.path = path
    self.temporaryPath = temporaryPath
    self.file = file
  }

  deinit {
    // After `replace()` there is none of this name, which is no error here.
    _ = unsafe unlink(temporaryPath)
  }

  /// Writes bytes at the end.
  public borrowing func write(_ bytes: Span<UInt8>) throws(StorageError) {
    var start = 0
    while start < bytes.count {
      // `write` reads at most the bytes of this part.
      let count = unsafe bytes.extracting(start..<bytes.count).withUnsafeBufferPointer {
        unsafe Glibc.write(file.number, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        throw .unwritable(path: path, operation: "write it", reason: FileDescriptor.lastReason)
      }
    }
  }

  /// Puts the file in its place, durably.
  public consuming func replace() throws(StorageError) {
    guard fsync(file.number) == 0, unsafe rename(temporaryPath, path) == 0 else {
      let reason = FileDescriptor.lastReason
      throw .unwritable(path: path, operation: "write it", reason: reason)
    }
    try FileDescriptor.synchronizeFolder(of: path)
  }
}
