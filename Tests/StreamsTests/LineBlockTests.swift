import CanonymStreams
import Glibc
import Testing

@Suite struct LineBlockTests {
  private let scratch = Scratch()

  private func reader(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> LineReader {
    LineReader(try ByteSource(path: scratch.file("in", bytes)), lengthLimit: limit)
  }

  @Test(arguments: [1, 7, 100, 1 << 20])
  func `Blocks hold all lines in order, in pieces of the size asked for`(size: Int) throws {
    let text = sampleText(lines: 300)
    let blocks = LineBlocks(try reader(text), size: size)
    var joined: [UInt8] = []
    var number = 0
    while case .item(let block) = try blocks.next() {
      #expect(block.bytes.count < size + 100)
      joined += block.bytes
      for line in block.lines {
        number += 1
        #expect(line.place.number == number)
        block.withBytes(of: line) { span in #expect(span.count == line.place.length) }
      }
    }
    #expect(joined == text)
    #expect(number == 300)
  }

  @Test func `A block gives out what it has before a line that is too long`() throws {
    let blocks = LineBlocks(try reader(Array("a\ntoo long\nb\n".utf8), limit: 3))
    guard case .item(let first) = try blocks.next() else { throw Missing() }
    #expect(first.bytes == Array("a\n".utf8))
    #expect(throws: StreamError.self) { try blocks.next() }
    guard case .item(let second) = try blocks.next() else { throw Missing() }
    #expect(second.lines.map(\.place.number) == [3])
    guard case .end = try blocks.next() else { throw Missing() }
  }

  @Test func `A block is not held back by a pause`() throws {
    let (reading, writing) = makePipe()
    defer { close(reading) }
    let blocks = LineBlocks(LineReader(ByteSource(descriptor: reading, name: "pipe")))
    guard case .pause = try blocks.next(waiting: false) else { throw Missing() }
    let writer = ByteSink(descriptor: writing, name: "pipe")
    try writer.write("one\ntw")
    try writer.flush()
    guard case .item(let block) = try blocks.next() else { throw Missing() }
    #expect(block.bytes == Array("one\n".utf8))
    close(writing)
    guard case .item(let last) = try blocks.next() else { throw Missing() }
    #expect(last.lines.map(\.place.endsWithLineFeed) == [false])
  }

  private struct Missing: Error {}
}
