import CanonymStreams
import Glibc

/// A folder of its own for one test, removed with all its files afterwards.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/canonym-tests-XXXXXX\0".utf8CString)
    path =
      unsafe template.withUnsafeMutableBufferPointer { buffer in
        unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
      } ?? "/tmp"
  }

  deinit {
    for name in names { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }

  /// The names of all files in the folder, sorted.
  var names: [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) -> String {
    let file = path + "/" + name
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return file
  }
}

/// The bytes of a file as they lie on the disk, compressed or not.
func rawBytes(of path: String) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let descriptor = unsafe open(path, O_RDONLY)
  let count = unsafe bytes.withUnsafeMutableBytes {
    unsafe read(descriptor, $0.baseAddress, $0.count)
  }
  close(descriptor)
  return Array(bytes.prefix(max(count, 0)))
}

/// Two connected descriptors: what is written to one is read from the other.
func makePipe() -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  unsafe pipe(&ends)
  return (ends[0], ends[1])
}

/// Lines of text that compress a little: numbers and words from a fixed sequence.
func sampleText(lines: Int) -> [UInt8] {
  var state: UInt64 = 1
  return (0..<lines).flatMap { line -> [UInt8] in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Array("\(line) Харків \(state) Kyiv\n".utf8)
  }
}
