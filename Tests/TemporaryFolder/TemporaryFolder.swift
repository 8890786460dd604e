import Glibc

/// A folder for one test, removed with its value and the files in it.
public final class TemporaryFolder {
  /// The folder.
  public let path: String

  /// Makes a folder with a name of its own below `/tmp`.
  public init() {
    var template = Array("/tmp/canonym-test-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template) != nil
    path =
      made
      ? String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) : "/"
  }

  deinit {
    guard path != "/" else { return }
    for name in names { _ = unsafe unlink("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }

  /// The path of a name in it.
  public subscript(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files in it, sorted.
  public var names: [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name.0) {
        unsafe String(cString: $0)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file.
  public func write(_ bytes: [UInt8], to name: String) {
    guard let file = unsafe fopen(self[name], "w") else { return }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    _ = unsafe fclose(file)
  }

  /// The bytes of a file; none when it is missing.
  public func bytes(of name: String) -> [UInt8] {
    guard let file = unsafe fopen(self[name], "r") else { return [] }
    defer { _ = unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&block, 1, block.count, file), count > 0 {
      bytes += block[..<count]
    }
    return bytes
  }
}
