import CanonymStorage
import CanonymUnicode

/// Collects phrases and writes the sections of a ``DeleteIndex``.
struct DeleteIndexBuilder {
  /// The first letters of the phrases, one after the other.
  private var letters: [UInt32] = []
  /// Where those of each phrase end, and how many letters it has in all.
  private var ends: [UInt32] = []
  private var lengths: [UInt8] = []
  private var rests = 0

  /// About how many rows share a bucket.
  private static let bucketRows = 16

  mutating func insert(_ phrase: Span<UInt8>) {
    var at = 0
    var length = 0
    while at < phrase.count {
      let (scalar, size) = decodeScalar(phrase, at, phrase.count)
      if length < Deletes.prefix { letters.append(scalar) }
      length += 1
      at += size
    }
    ends.append(UInt32(truncatingIfNeeded: letters.count))
    lengths.append(UInt8(length & 15))
    rests += Deletes.most(of: length)
  }

  /// How many bits of a hash choose the bucket.
  var directoryBits: Int {
    var bits = 4
    while bits < 30, rests > Self.bucketRows << bits { bits += 1 }
    return bits
  }

  consuming func write(to writer: inout SectionWriter) {
    let bits = directoryBits
    let packing = DeleteIndex.Packing(keyCount: ends.count)
    var directory = [UInt32](repeating: 0, count: 1 << bits + 1)
    forEachRest { _, hash in directory[Int(hash >> UInt64(64 - bits))] += 1 }
    var sum: UInt32 = 0
    for bucket in directory.indices {
      let count = directory[bucket]
      directory[bucket] = sum
      sum += count
    }
    var rows = [UInt32](repeating: 0, count: Int(sum))
    // Each bucket's begin moves to its end while rows are put there, and is the next one's begin then.
    forEachRest { number, hash in
      let bucket = Int(hash >> UInt64(64 - bits))
      rows[Int(directory[bucket])] =
        packing.row(number, length: Int(lengths[number]), hash: hash)
      directory[bucket] += 1
    }
    for bucket in directory.indices.dropFirst().reversed() {
      directory[bucket] = directory[bucket - 1]
    }
    directory[0] = 0
    writer.append("del.dir", directory)
    writer.append("del.row", rows)
  }

  @inline(__always)
  private func forEachRest(_ body: (_ number: Int, _ hash: UInt64) -> Void) {
    var start = 0
    var phrase: [UInt32] = []
    for number in ends.indices {
      let end = Int(ends[number])
      phrase.removeAll(keepingCapacity: true)
      for index in start..<end { phrase.append(letters[index]) }
      Deletes.forEach(of: phrase) { body(number, $0) }
      start = end
    }
  }
}
