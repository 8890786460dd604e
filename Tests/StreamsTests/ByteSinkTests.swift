import CanonymStreams
import Glibc
import Testing

@Suite(.serialized) struct ByteSinkTests {
  private let scratch = Scratch()

  init() { Signals.ignoreWriteSignals() }

  @Test func `A file appears when the sink is closed, and nothing else stays`() throws {
    let path = scratch.path + "/out"
    let sink = try ByteSink(path: path)
    try sink.write("Київ")
    try sink.flush()
    #expect(!scratch.names.contains("out"))
    try sink.close()
    try sink.close()
    #expect(scratch.names == ["out"])
    #expect(rawBytes(of: path) == Array("Київ".utf8))
  }

  @Test func `A sink that is let go leaves the older file`() throws {
    let path = scratch.file("out", [1])
    do {
      let sink = try ByteSink(path: path)
      try sink.write([2])
      try sink.flush()
    }
    #expect(scratch.names == ["out"])
    #expect(rawBytes(of: path) == [1])
  }

  @Test func `A replaced file keeps its permissions, a link stays a link`() throws {
    let path = scratch.file("out", [1])
    let link = scratch.path + "/link"
    unsafe chmod(path, 0o640)
    unsafe symlink("out", link)
    let sink = try ByteSink(path: link)
    try sink.write([2])
    try sink.close()
    #expect(scratch.names == ["link", "out"])
    #expect(rawBytes(of: path) == [2])
    var status = stat()
    unsafe lstat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func `Large and small pieces keep their order`() throws {
    let path = scratch.path + "/out"
    let sink = try ByteSink(path: path)
    var expected: [UInt8] = []
    for size in [1, 300_000, 10, 262_144, 262_143, 2] {
      let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: size), count: size)
      try sink.write(piece)
      expected += piece
    }
    try sink.close()
    #expect(rawBytes(of: path) == expected)
  }

  @Test(arguments: ["gz", "zst"])
  func `What was flushed can be read before the end`(format: String) throws {
    let text = sampleText(lines: 1000)
    let sink = try ByteSink(path: scratch.path + "/out.\(format)")
    try sink.write(text)
    try sink.flush()
    let partial = try #require(scratch.names.first)
    var bytes = [UInt8](repeating: 0, count: text.count)
    let source = try ByteSource(path: scratch.path + "/" + partial)
    var count = 0
    while count < text.count {
      let read = try source.read(into: &bytes, from: count)
      try #require(read > 0)
      count += read
    }
    #expect(bytes == text)
  }

  @Test func `A full disk is an error`() throws {
    let sink = try ByteSink(path: "/dev/full")
    try sink.write("x")
    #expect(throws: StreamError.cannotWrite(path: "/dev/full", code: ENOSPC)) { try sink.close() }
    let text = StreamError.cannotWrite(path: "/dev/full", code: ENOSPC).description
    #expect(text.contains("free some space"))
  }

  @Test func `After a failure nothing more is written`() throws {
    let sink = try ByteSink(path: "/dev/full")
    try sink.write("x")
    #expect(throws: StreamError.self) { try sink.flush() }
    try sink.write("y")
    #expect(throws: StreamError.cannotWrite(path: "/dev/full", code: EBADF)) { try sink.flush() }
  }

  @Test func `A pipe whose reader has gone is an error of its own`() throws {
    let (reading, writing) = makePipe()
    close(reading)
    defer { close(writing) }
    let sink = ByteSink(descriptor: writing, name: "standard output")
    try sink.write("x")
    #expect(throws: StreamError.brokenPipe(path: "standard output")) { try sink.flush() }
  }

  @Test func `A folder that is not there is an error`() {
    let path = scratch.path + "/none/out"
    #expect(throws: StreamError.cannotOpen(path: path, code: ENOENT)) { try ByteSink(path: path) }
  }

  @Test func `A pipe is no terminal`() {
    let (reading, writing) = makePipe()
    #expect(!isTerminal(reading))
    close(reading)
    close(writing)
    #expect(!isTerminal(-1))
  }
}
