/// The first and the last part of a ``SectionFile``, read and checked.
struct SectionHeader {
  let sections: [String: SectionFile.Section]
  /// Where the checksums of the blocks begin.
  let checksums: Int
  let buildID: UInt64
  /// Where the header ends: the first block begins there.
  let end: Int

  static let magicLength = 16
  static let entriesStart = 40
  static let entryLength = 24
  private static let mostSections = 64

  /// How many blocks there are.
  var blockCount: Int {
    (checksums + (1 << SectionFile.blockShift) - 1) >> SectionFile.blockShift
  }

  /// What a file of a kind and version begins with.
  static func magic(_ kind: String, _ version: Int) -> [UInt8] {
    Array("\(kind) \(version)\n".utf8)
  }

  init(_ file: RawSpan, _ kind: String, _ version: Int) throws(SectionFileError) {
    try Self.checkMagic(file, kind, version)
    guard let length: UInt64 = file.littleEndian(at: 16),
      let rootSum: UInt64 = file.littleEndian(at: 24),
      let blockSize: UInt32 = file.littleEndian(at: 32),
      let count: UInt32 = file.littleEndian(at: 36), count <= Self.mostSections,
      let headerSum: UInt64 = file.littleEndian(
        at: Self.entriesStart + Int(count) * Self.entryLength
      )
    else { throw .damaged(reason: "its header is cut off or cannot be read") }
    let headerEnd = Self.entriesStart + Int(count) * Self.entryLength
    guard Checksum.of(file.extracting(0..<headerEnd)) == headerSum,
      blockSize == 1 << UInt32(SectionFile.blockShift)
    else { throw .damaged(reason: "its header has changed") }
    guard length == UInt64(file.byteCount) else {
      throw .damaged(reason: "it has \(file.byteCount) bytes, and was written with \(length)")
    }
    guard let checksums = Self.startOfChecksums(file.byteCount), checksums >= headerEnd + 8 else {
      throw .damaged(reason: "its length cannot be")
    }
    guard Checksum.of(file.extracting(checksums..<file.byteCount)) == rootSum else {
      throw .damaged(reason: "its checksums have changed")
    }
    var sections: [String: SectionFile.Section] = [:]
    for index in 0..<Int(count) {
      let entry = Self.entriesStart + index * Self.entryLength
      guard let name = file.text(at: entry, count: 8),
        let start: UInt64 = file.littleEndian(at: entry + 8),
        let length: UInt64 = file.littleEndian(at: entry + 16),
        start <= UInt64(checksums), length <= UInt64(checksums) - start
      else { throw .damaged(reason: "a section lies outside of it") }
      sections[String(name.prefix { $0 != "\0" })] =
        SectionFile.Section(start: Int(start), count: Int(length))
    }
    self.sections = sections
    self.checksums = checksums
    end = headerEnd + 8
    buildID = rootSum
  }

  private static func checkMagic(
    _ file: RawSpan,
    _ kind: String,
    _ version: Int
  ) throws(SectionFileError) {
    let begin = (0..<min(file.byteCount, magicLength)).map { file.byte(at: $0) ?? 0 }
    guard begin.starts(with: "\(kind) ".utf8) else { throw .foreign }
    if begin.starts(with: magic(kind, version)) { return }
    let number = begin.dropFirst(kind.utf8.count + 1).prefix { $0 > 0x20 }
    let text = String(decoding: number, as: UTF8.self)
    if let other = Int(text), other != version { throw .otherVersion(text) }
    throw .damaged(reason: "its header cannot be read")
  }

  /// Where the checksums begin in a file of a length: each covers a block of what stands before.
  static func startOfChecksums(_ length: Int) -> Int? {
    // `checksums` is a multiple of 8, and length = checksums + 8 × blocks.
    let block = 1 << SectionFile.blockShift
    let blocks = (length + block + 7) / (block + 8)
    let start = length - 8 * blocks
    guard start > 0, start % 8 == 0, (start + block - 1) / block == blocks else { return nil }
    return start
  }
}
