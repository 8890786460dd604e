import CanonymStorage

/// The phrases by what is left of their first letters when up to two are deleted: two phrases within two edits have
/// such a rest in common (symmetric deletes).
///
/// ```
/// del.dir  [first row of each bucket: u32], buckets by the high bits of the rest's hash, and one behind the last
/// del.row  [number of the phrase | its length | low bits of the hash: u32]
/// ```
///
/// A row's phrase number has as many bits as numbers need, its length in letters modulo 16 four (none where numbers
/// leave few bits), the hash the others. What a row says is a hint: every phrase is compared.
struct DeleteIndex: Sendable {
  private let file: SectionFile
  private let directory: SectionFile.Section
  private let rows: SectionFile.Section
  private let directoryBits: Int
  private let packing: Packing

  /// How a row holds its three parts.
  struct Packing: Sendable {
    let numberBits: Int
    let lengthBits: Int
    let hashBits: Int

    init(keyCount: Int) {
      var bits = 1
      while bits < 32, keyCount > 1 << bits { bits += 1 }
      numberBits = bits
      lengthBits = bits <= 22 ? 4 : 0
      hashBits = 32 - bits - lengthBits
    }

    func row(_ number: Int, length: Int, hash: UInt64) -> UInt32 {
      UInt32(truncatingIfNeeded: number) | lengthPart(length) | hashPart(hash)
    }

    func lengthPart(_ length: Int) -> UInt32 {
      lengthBits == 0 ? 0 : UInt32(truncatingIfNeeded: length & 15) << UInt32(numberBits)
    }

    func hashPart(_ hash: UInt64) -> UInt32 {
      hashBits == 0
        ? 0 : UInt32(truncatingIfNeeded: hash) << UInt32(32 - hashBits)
    }
  }

  /// The index of a file; nil when the file has none.
  init?(_ file: SectionFile, directoryBits: UInt64, keyCount: Int) {
    directory = file.section("del.dir")
    rows = file.section("del.row")
    guard directoryBits > 0, directoryBits < 32, rows.count % 4 == 0,
      directory.count == ((1 << Int(directoryBits)) + 1) * 4
    else { return nil }
    self.file = file
    self.directoryBits = Int(directoryBits)
    packing = Packing(keyCount: keyCount)
  }

  /// Hands over the numbers of the phrases that may be within two edits of one, some of them several times.
  ///
  /// - Parameter letters: the scalars of the phrase.
  func forEachCandidate(near letters: [UInt32], _ body: (Int) -> Void) {
    let numberMask = UInt32(truncatingIfNeeded: 1 << packing.numberBits - 1)
    let lengths = packing.lengthBits == 0
    Deletes.forEach(of: letters) { hash in
      let bucket = Int(hash >> UInt64(64 - directoryBits))
      guard let start: UInt32 = file.number(in: directory, at: bucket * 4),
        let end: UInt32 = file.number(in: directory, at: bucket * 4 + 4), start <= end,
        Int(end) * 4 <= rows.count
      else { return file.noteDamage() }
      let wanted = packing.hashPart(hash)
      let hashMask = packing.hashPart(.max)
      file.withBytes(in: rows, Int(start) * 4..<Int(end) * 4) { bytes in
        for index in 0..<Int(end - start) {
          let row = little(bytes, index * 4)
          guard row & hashMask == wanted else { continue }
          let length = Int(row >> UInt32(packing.numberBits)) & 15
          guard lengths || (length - letters.count + 2) & 15 <= 4 else { continue }
          body(Int(row & numberMask))
        }
      }
    }
  }

  @inline(__always)
  private func little(_ bytes: Span<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
      | UInt32(bytes[at + 3]) << 24
  }
}

/// What is left of a phrase's first letters when up to two are deleted.
enum Deletes {
  /// How many letters count.
  static let prefix = 7

  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25

  /// Hands over a hash of each rest; rests that are equal because letters are doubled come once.
  @inline(__always)
  static func forEach(of letters: [UInt32], _ body: (UInt64) -> Void) {
    let count = min(letters.count, prefix)
    let letters = letters.span
    body(hash(letters, count, -1, -1))
    for first in 0..<count {
      if first > 0, letters[first] == letters[first - 1] { continue }
      body(hash(letters, count, first, -1))
      for second in (first + 1)..<max(count, first + 1) {
        if second > first + 1, letters[second] == letters[second - 1] { continue }
        body(hash(letters, count, first, second))
      }
    }
  }

  /// At most how many rests a phrase of some letters has.
  static func most(of count: Int) -> Int {
    let letters = min(count, prefix)
    return 1 + letters + letters * (letters - 1) / 2
  }

  @inline(__always)
  private static func hash(
    _ letters: Span<UInt32>,
    _ count: Int,
    _ first: Int,
    _ second: Int
  ) -> UInt64 {
    var hash: UInt64 = 1
    for index in 0..<count where index != first && index != second {
      hash = (hash &+ UInt64(letters[index])) &* factor
      hash ^= hash &>> 32
    }
    return (hash ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
  }
}
