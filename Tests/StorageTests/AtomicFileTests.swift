import CanonymStorage
import CanonymTemporaryFolder
import Glibc
import Testing

@Suite struct AtomicFileTests {
  private let folder = TemporaryFolder()

  @Test func `A file is in place only when it is whole`() throws {
    folder.write([1, 2, 3], to: "x")
    let file = try AtomicFile(folder["x"])
    let new: [UInt8] = [9, 9]
    try file.write(new.span)
    #expect(folder.bytes(of: "x") == [1, 2, 3])
    try file.replace()
    #expect(folder.bytes(of: "x") == [9, 9])
    #expect(folder.names == ["x"])
  }

  @Test func `What is not put in place leaves nothing behind`() throws {
    func begin() throws {
      let file = try AtomicFile(folder["x"])
      let bytes: [UInt8] = [1]
      try file.write(bytes.span)
    }
    try begin()
    #expect(folder.names.isEmpty)
  }

  @Test func `The mode of the file that is replaced is kept`() throws {
    folder.write([1], to: "x")
    _ = unsafe chmod(folder["x"], 0o640)
    let file = try AtomicFile(folder["x"])
    try file.replace()
    var status = stat()
    _ = unsafe stat(folder["x"], &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test(arguments: ["", "/no-such-folder/x", "/tmp", "/dev/null", "a\0b"])
  func `What cannot be replaced is told`(path: String) {
    #expect(throws: StorageError.self) {
      let file = try AtomicFile(path)
      try file.replace()
    }
  }
}
