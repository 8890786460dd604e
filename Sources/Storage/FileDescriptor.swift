import Glibc

/// An open file, closed with its value.
struct FileDescriptor: ~Copyable {
  /// The system's number of it.
  let number: Int32

  /// Opens a file; nil when the system refuses, and then ``lastReason`` tells why.
  init?(_ path: String, _ flags: Int32, mode: mode_t = 0o666) {
    number = unsafe open(path, flags | O_CLOEXEC, mode)
    if number < 0 { return nil }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// What the system knows of the file now; nil when it does not tell.
  var status: stat? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? status : nil
  }

  /// What the system says of its last failed call.
  static var lastReason: String {
    // `strerror` gives a NUL-terminated text; it is copied at once.
    unsafe String(cString: strerror(errno))
  }

  /// Opens what must be a file, to read it.
  ///
  /// - Throws: ``StorageError``: missing; unreadable, when it is a folder or a device, too.
  static func reading(
    _ path: String,
    to operation: String
  ) throws(StorageError) -> FileDescriptor {
    // A pipe without a writer must not be waited for.
    guard let file = FileDescriptor(path, O_RDONLY | O_NONBLOCK) else {
      if errno == ENOENT { throw .missing(path: path) }
      throw .unreadable(path: path, operation: operation, reason: lastReason)
    }
    guard let status = file.status, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, operation: operation, reason: "it is no regular file")
    }
    return file
  }

  /// Makes sure that there is a file at the path, and that it is no folder or device.
  ///
  /// The file is not opened: closing it would take away the locks that this process holds on it.
  static func require(_ path: String, to operation: String) throws(StorageError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == ENOENT { throw .missing(path: path) }
      throw .unreadable(path: path, operation: operation, reason: lastReason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, operation: operation, reason: "it is no regular file")
    }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ path: String) throws(StorageError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .unwritable(path: path, operation: "remove it", reason: lastReason)
    }
  }

  /// Waits until a folder's list of names is on the disk: that of the folder in which `path` is.
  static func synchronizeFolder(of path: String) throws(StorageError) {
    let folder: String
    if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
    } else {
      folder = "."
    }
    guard let file = FileDescriptor(folder, O_RDONLY | O_DIRECTORY), fsync(file.number) == 0 else {
      throw .unwritable(path: path, operation: "synchronize its folder", reason: lastReason)
    }
  }
}
