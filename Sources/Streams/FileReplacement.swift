import Glibc

/// A file that is written under a temporary name and takes its place whole, or not at all.
///
/// The temporary file lies in the same folder. What is no regular file (a device, a pipe) is written
/// directly, and a symbolic link stays one: the file it leads to is replaced.
struct FileReplacement: ~Copyable {
  let descriptor: Descriptor
  private let target: String
  /// Nil when writing directly, and after the replacement.
  private var temporary: String?

  private static let plainMode: mode_t = 0o666
  private static let permissions: mode_t = 0o7777

  init(path: String) throws(Errno) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else {
      target = path
      temporary = nil
      descriptor = try Descriptor(path: path, flags: O_WRONLY)
      return
    }
    target = exists ? Self.resolved(path) : path
    var random = SystemRandomNumberGenerator()
    while true {
      let name = Self.folder(of: target) + "/.canonym-\(String(random.next(), radix: 36)).tmp"
      do {
        descriptor = try Descriptor(
          path: name,
          flags: O_WRONLY | O_CREAT | O_EXCL,
          mode: Self.plainMode
        )
        temporary = name
        break
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    // Without the right to do so the file keeps the mode of a new one.
    if exists { fchmod(descriptor.number, status.st_mode & Self.permissions) }
  }

  deinit {
    if let temporary { unsafe unlink(temporary) }
  }

  /// Brings the file to the disk and puts it in its place.
  mutating func commit() throws(Errno) {
    guard let name = temporary else { return }
    try descriptor.synchronize()
    _ = try Errno.check { unsafe rename(name, target) }
    temporary = nil
    let folder = try Descriptor(path: Self.folder(of: target), flags: O_RDONLY | O_DIRECTORY)
    do {
      try folder.synchronize()
    } catch {
      // Some file systems cannot do this for folders.
      guard error.code == EINVAL else { throw error }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String {
    // realpath allocates the name, which is freed after it is copied.
    guard let name = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(name) }
    return unsafe String(cString: name)
  }
}
