import CanonymJSON
import Testing

@Suite struct HostileBytesTests {
  private static let seed = Array(
    #"""
    {"id":"a1","text":"Харків \u0425\uD83D\uDE00 \"x\"\n","n":[1,-2.5e+3,0],"o":{"k":null,"t":true},"f":false}
    """#.utf8
  )

  @Test func `Mutated documents are read or refused, and what is read is consistent`() {
    var random = SeededRandom(seed: 42)
    let reader = JSONReader()
    var read = 0
    for _ in 0..<10_000 {
      var bytes = Self.seed
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
      guard let value = try? reader.value(in: bytes.span) else { continue }
      read += 1
      // Rewriting from the tree and reading again must give the same tree.
      let tree = JSONValue(value)
      var writer = JSONWriter()
      writer.value(tree)
      #expect((try? reader.value(in: writer.bytes.span)).map(JSONValue.init) == tree)
    }
    #expect(read > 100)
  }

  @Test func `Random bytes never stop the reader`() {
    var random = SeededRandom(seed: 1)
    let reader = JSONReader()
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      if let value = try? reader.value(in: bytes.span) { #expect(value.range.upperBound > 0) }
    }
  }

  @Test func `Every prefix of a document is refused with an offset inside it`() {
    let reader = JSONReader()
    for length in 1..<Self.seed.count {
      let prefix = Array(Self.seed.prefix(length))
      do {
        _ = try reader.value(in: prefix.span)
        Issue.record("a prefix of \(length) bytes was read")
      } catch {
        #expect((0...length).contains(error.offset ?? -1), "\(error)")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let interesting = Array("{}[]:,\"\\u0129eE+-. \ntfn\0".utf8) + [0x80, 0xC3, 0xED, 0xF0, 0xFF]
    guard let place = bytes.indices.randomElement(using: &random),
      let byte = interesting.randomElement(using: &random)
    else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = byte
    case 1: bytes.insert(byte, at: place)
    case 2: bytes.remove(at: place)
    default: bytes.replaceSubrange(place..., with: bytes[place...].reversed())
    }
  }
}
