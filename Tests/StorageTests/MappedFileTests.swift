import CanonymStorage
import CanonymTemporaryFolder
import Testing

@Suite struct MappedFileTests {
  private let folder = TemporaryFolder()

  @Test func `The bytes of a file are seen, also when another takes its name`() throws {
    folder.write(Array("Харків".utf8), to: "x")
    let file = try MappedFile(folder["x"])
    let other = try AtomicFile(folder["x"])
    let new: [UInt8] = [1]
    try other.write(new.span)
    try other.replace()
    let text = file.withSpan { $0.text(at: 0, count: file.count) }
    #expect(text == "Харків")
    let isUnchanged = file.isUnchanged
    #expect(isUnchanged)
  }

  @Test func `A file that is written into is known to be changed`() throws {
    folder.write([1, 2], to: "x")
    let file = try MappedFile(folder["x"])
    folder.write([1, 2, 3], to: "x")
    let isUnchanged = file.isUnchanged
    #expect(!isUnchanged)
  }

  @Test func `An empty file has an empty span`() throws {
    folder.write([], to: "x")
    let file = try MappedFile(folder["x"])
    let (count, byte) = file.withSpan { ($0.byteCount, $0.byte(at: 0)) }
    #expect(count == 0)
    #expect(byte == nil)
  }

  @Test func `A missing file, a folder and a device are told apart from files`() {
    #expect(throws: StorageError.missing(path: "/no-such-file")) {
      _ = try MappedFile("/no-such-file")
    }
    for path in ["/tmp", "/dev/null", "/dev/zero"] {
      #expect(throws: StorageError.self) { _ = try MappedFile(path) }
    }
  }

  @Test func `Reads outside of the bytes give nothing, whatever the numbers`() {
    let bytes: [UInt8] = [0x78, 0x56, 0x34, 0x12, 0xFF]
    let span = unsafe bytes.span.bytes
    let numbers = [span.littleEndian(at: 0, as: UInt32.self), span.littleEndian(at: 1)]
    #expect(numbers == [0x1234_5678, 0xFF12_3456])
    let last: Int8? = span.littleEndian(at: 4)
    #expect(last == -1)
    for offset in [-1, 2, 5, Int.min, Int.max, Int.max - 3] {
      let number: UInt32? = span.littleEndian(at: offset)
      #expect(number == nil)
    }
    for (offset, count) in [(0, 6), (5, 1), (-1, 1), (0, -1), (1, Int.max), (Int.max, Int.max)] {
      let range = span.range(at: offset, count: count)
      #expect(range == nil)
    }
    let end = span.range(at: 5, count: 0)
    #expect(end == 5..<5)
    let texts = [span.text(at: 4, count: 1), span.text(at: 0, count: 2)]
    #expect(texts == [nil, "xV"])
  }
}
