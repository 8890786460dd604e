import CanonymStreams

/// Streams, compressed by gzip or zstd or not: lines are cut in the same places however the input is read.
struct StreamFuzz: FuzzTarget {
  func run(_ input: [UInt8]) {
    let whole = input.withFile { try? ByteSource(descriptor: $0, name: "input").readAll() }
    let lines = input.withFile { file -> [[UInt8]]? in
      let reader = LineReader(ByteSource(descriptor: file, name: "input"))
      var lines: [[UInt8]] = []
      do {
        while try reader.next() != nil {
          lines.append(reader.withBytes { line in line.indices.map { line[$0] } })
        }
      } catch {
        return nil
      }
      return lines
    }
    expect((whole == nil) == (lines == nil), "one way of reading fails")
    guard let whole, let lines else { return }
    let length = lines.reduce(0) { $0 + $1.count + 1 }
    expect(
      (whole.count...whole.count + 1).contains(length) || whole.starts(with: [0xEF, 0xBB, 0xBF]),
      "\(whole.count) bytes, \(length) in lines"
    )
    expect(lines.allSatisfy { !$0.contains(0x0A) }, "a line feed within a line")
  }
}
