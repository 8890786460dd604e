import CanonymStreams
import Glibc
import Testing

@Suite struct LineReaderTests {
  private let scratch = Scratch()

  private func reader(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> LineReader {
    LineReader(try ByteSource(path: scratch.file("in", bytes)), lengthLimit: limit)
  }

  private func lines(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let reader = try reader(bytes)
    var lines: [[UInt8]] = []
    while let line = try reader.next() {
      reader.withBytes { span in lines.append(span.indices.map { span[$0] }) }
      #expect(lines.last?.count == line.length)
    }
    return lines
  }

  @Test(arguments: [
    ("", []),
    ("\n", [""]),
    ("a", ["a"]),
    ("a\n", ["a"]),
    ("a\nb", ["a", "b"]),
    ("a\r\n\r\nb\r", ["a\r", "\r", "b\r"]),
    ("a\0b\nc\n\n", ["a\0b", "c", ""]),
    ("\u{FEFF}a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]),
    ("\u{FEFF}", []),
    ("\u{FEFF}\n", [""]),
  ])
  func `Lines end with LF`(text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected.map { Array($0.utf8) })
  }

  @Test func `Part of a byte order mark is text`() throws {
    #expect(try lines([0xEF, 0xBB]) == [[0xEF, 0xBB]])
    #expect(try lines([0xEF, 0x0A, 0xBB]) == [[0xEF], [0xBB]])
  }

  @Test func `A line knows its number, its offset and whether LF ends it`() throws {
    let reader = try reader(Array("\u{FEFF}ab\n\nc".utf8))
    #expect(try reader.next() == .init(number: 1, offset: 3, length: 2, endsWithLineFeed: true))
    #expect(reader.hasByteOrderMark)
    #expect(try reader.next() == .init(number: 2, offset: 6, length: 0, endsWithLineFeed: true))
    #expect(try reader.next() == .init(number: 3, offset: 7, length: 1, endsWithLineFeed: false))
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func `Lines longer than the buffer are whole`() throws {
    let long = [UInt8](repeating: 0x78, count: 900_000)
    let text = Array("a\n".utf8) + long + [0x0A] + long + Array("\nz".utf8)
    #expect(try lines(text) == [[0x61], long, long, [0x7A]])
  }

  @Test(arguments: [5, 300_000])
  func `A line that is too long is an error and the next is read`(length: Int) throws {
    let long = [UInt8](repeating: 0x78, count: length)
    let text = Array("abcd\n".utf8) + long + Array("\nok\n".utf8) + long
    let reader = try reader(text, limit: 4)
    #expect(try reader.next()?.length == 4)
    #expect(throws: StreamError.lineTooLong(path: reader.path, line: 2, offset: 5, limit: 4)) {
      try reader.next()
    }
    let next = try #require(try reader.next())
    #expect(next == .init(number: 3, offset: 6 + length, length: 2, endsWithLineFeed: true))
    #expect(throws: StreamError.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test func `A pause is seen while the writer is silent`() throws {
    let (reading, writing) = makePipe()
    defer { close(reading) }
    let reader = LineReader(ByteSource(descriptor: reading, name: "pipe"))
    let writer = ByteSink(descriptor: writing, name: "pipe")
    #expect(try reader.hasPaused())
    try writer.write("one\ntwo\nthr")
    try writer.flush()
    #expect(try !reader.hasPaused())
    #expect(try reader.next()?.number == 1)
    #expect(try !reader.hasPaused())
    #expect(try reader.next()?.number == 2)
    #expect(try reader.hasPaused())
    reader.withBytes { span in #expect(span.count == 3 && span[0] == UInt8(ascii: "t")) }
    try writer.write("ee")
    try writer.flush()
    #expect(try reader.hasPaused())
    close(writing)
    #expect(try !reader.hasPaused())
    #expect(try reader.next()?.length == 5)
    #expect(try reader.next() == nil)
  }

  @Test func `Many lines are gathered up to a size, but no pause is waited for`() throws {
    let line = [UInt8](repeating: 0x78, count: 99) + [0x0A]
    let text = Array(repeatElement(line, count: 20_000).joined())
    let file = try reader(text + Array("rest".utf8), limit: 2 << 20)
    let first = try #require(try file.nextLines(size: 1 << 20))
    #expect(first.length >= 1 << 20 - 100 && first.length % 100 == 0)
    file.release()
    let second = try #require(try file.nextLines(size: 1 << 20))
    #expect(second.number == first.length / 100 + 1)
    #expect(second.length == text.count - first.length)
    file.release()
    #expect(try file.nextLines(size: 1 << 20) == nil)
    #expect(try file.next()?.length == 4)

    let (reading, writing) = makePipe()
    defer { close(reading) }
    let pipe = LineReader(ByteSource(descriptor: reading, name: "pipe"))
    let writer = ByteSink(descriptor: writing, name: "pipe")
    try writer.write("one\ntwo\nthr")
    try writer.flush()
    #expect(try pipe.nextLines(size: 1 << 20)?.length == 8)
    close(writing)
  }
}
