import Testing

@testable import CanonymTransliteration

@Suite struct LineBlockTests {
  @Test func `Lines come in their order, however they were written`() {
    let text = Array("b1\n\na1\nb2\na2".utf8)
    var block = LineBlock(queueCount: 3)
    // Twice, as its memory is used again.
    for _ in 0..<2 {
      for (range, queue) in [(0..<2, 2), (4..<6, 0), (7..<9, 2), (10..<12, 0)] {
        block.append(range, to: queue)
      }
      var order: [Int] = []
      for queue in block.used {
        var number = block.first(of: queue)
        while number >= 0 {
          order.append(number)
          let place = block.writtenCount
          let line = block.lines[number]
          // Longer than what it was.
          for _ in 0..<3 { block.write(text.span.extracting(line.range)) }
          block.end(line: number, from: place)
          number = line.next
        }
      }
      #expect(order == [0, 2, 1, 3])
      var written: [UInt8] = []
      block.hand(text.span, from: 0) { piece in
        for index in piece.indices { written.append(piece[index]) }
      }
      #expect(String(decoding: written, as: UTF8.self) == "b1b1b1\n\na1a1a1\nb2b2b2\na2a2a2")
    }
  }

  @Test func `What is handed over in several pieces is whole`() {
    let text = Array("one\ntwo\n".utf8)
    var block = LineBlock(queueCount: 1)
    // Lines that stand in the middle of another text.
    block.append(100..<103, to: 0)
    block.append(104..<107, to: 0, note: 5)
    #expect(block.lines.map(\.note) == [-1, 5])
    let long = [UInt8](repeating: 0x78, count: 300_000)
    for line in 0..<2 {
      let place = block.writtenCount
      block.write(long.span)
      block.end(line: line, from: place)
    }
    var pieces: [Int] = []
    block.hand(text.span, from: 100) { pieces.append($0.count) }
    #expect(pieces == [300_000, 300_001, 1])
    #expect(block.lineCount == 0)
  }
}
