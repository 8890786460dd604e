import CanonymStreams
import Glibc
import Testing

@Suite struct ByteSourceTests {
  private let scratch = Scratch()

  /// `text` in the format that the name asks for, as bytes of the file.
  private func compressed(_ text: [UInt8], _ name: String) throws -> [UInt8] {
    let sink = try ByteSink(path: scratch.path + "/" + name)
    try sink.write(text)
    try sink.close()
    return rawBytes(of: scratch.path + "/" + name)
  }

  private func read(_ name: String, _ bytes: [UInt8]) throws(StreamError) -> [UInt8] {
    try ByteSource(path: scratch.file(name, bytes)).readAll()
  }

  @Test(arguments: ["a", "a.gz", "a.zst"])
  func `What a sink writes a source reads`(name: String) throws {
    let text = sampleText(lines: 10_000)
    let bytes = try compressed(text, name)
    #expect(name == "a" ? bytes == text : bytes.count < text.count)
    let source = try ByteSource(path: scratch.path + "/" + name)
    #expect(try source.readAll() == text)
    #expect(source.compression == Compression(path: name))
  }

  @Test(arguments: ["a", "a.gz", "a.zst"])
  func `Empty content is read as empty`(name: String) throws {
    let bytes = try compressed([], name)
    #expect(try read("b", bytes) == [])
  }

  @Test(arguments: ["gz", "zst"])
  func `The format is told by the bytes, not by the name`(format: String) throws {
    let bytes = try compressed(Array("Київ\n".utf8), "a.\(format)")
    #expect(try read("plain.txt", bytes) == Array("Київ\n".utf8))
    #expect(try read("not.\(format)", Array("plain".utf8)) == Array("plain".utf8))
  }

  @Test(arguments: ["", "(", "P", "P*M", "(\u{3}", "\u{1F}", "Private"])
  func `Short plain input that begins like a magic is plain`(text: String) throws {
    #expect(try read("a", Array(text.utf8)) == Array(text.utf8))
  }

  @Test(arguments: ["gz", "zst"])
  func `Members one after another are read as one`(format: String) throws {
    let one = try compressed(Array("one\n".utf8), "1.\(format)")
    let two = try compressed(Array("two\n".utf8), "2.\(format)")
    #expect(try read("both", one + two) == Array("one\ntwo\n".utf8))
  }

  @Test func `Zeros behind gzip are padding, other bytes are damage`() throws {
    let gzip = try compressed(Array("one\n".utf8), "1.gz")
    #expect(try read("zeros", gzip + [0, 0, 0]) == Array("one\n".utf8))
    #expect(throws: StreamError.self) { try read("rest", gzip + Array("rest".utf8)) }
  }

  @Test func `A skippable zstd frame is skipped`() throws {
    let frame = try compressed(Array("one\n".utf8), "1.zst")
    let skippable: [UInt8] = [0x51, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9]
    #expect(try read("skip", skippable + frame) == Array("one\n".utf8))
  }

  @Test(arguments: ["gz", "zst"])
  func `Every cut of compressed input is told with file and byte`(format: String) throws {
    let bytes = try compressed(sampleText(lines: 5), "a.\(format)")
    let shortest = format == "gz" ? 2 : 4
    for length in shortest..<bytes.count {
      let path = scratch.file("cut", Array(bytes.prefix(length)))
      let kind: Compression = format == "gz" ? .gzip : .zstd
      #expect(throws: StreamError.truncated(path: path, format: kind, offset: length)) {
        try ByteSource(path: path).readAll()
      }
    }
  }

  @Test(arguments: ["gz", "zst"])
  func `A flipped bit is found or harmless, never another text`(format: String) throws {
    let text = sampleText(lines: 20)
    let bytes = try compressed(text, "a.\(format)")
    var found = 0
    for place in 4..<bytes.count {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      do {
        #expect(try read("damaged", damaged) == text, "byte \(place)")
      } catch {
        found += 1
        #expect(error.description.contains("damaged"))
      }
    }
    #expect(found > bytes.count / 2)
  }

  @Test func `Random bytes behind a magic never stop the reader`() {
    var state: UInt64 = 1
    for magic in [[0x1F, 0x8B, 8], [0x28, 0xB5, 0x2F, 0xFD]] as [[UInt8]] {
      for _ in 0..<500 {
        let rest = (0..<100).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(state >> 56)
        }
        let path = scratch.file("random", magic + rest)
        if let bytes = try? ByteSource(path: path).readAll() { #expect(bytes.count < 1 << 24) }
      }
    }
  }

  @Test func `A file that is not there is an error with its name and a remedy`() {
    let path = scratch.path + "/none"
    #expect(throws: StreamError.cannotOpen(path: path, code: ENOENT)) {
      try ByteSource(path: path)
    }
    let text = StreamError.cannotOpen(path: path, code: ENOENT).description
    #expect(text == "cannot open \(path): No such file or directory; check the name")
  }

  @Test func `A folder cannot be read`() {
    #expect(throws: StreamError.cannotRead(path: scratch.path, offset: 0, code: EISDIR)) {
      try ByteSource(path: scratch.path).readAll()
    }
  }
}
