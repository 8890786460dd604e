/// Collects the sections of a ``SectionFile`` and makes the file's bytes.
public struct SectionWriter {
  private let kind: String
  private let version: Int
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// A writer of a kind of file; kind and version have up to 14 characters together.
  public init(kind: String, version: Int) {
    self.kind = kind
    self.version = version
  }

  /// Adds a section of bytes; its name has up to 8 ASCII characters.
  public mutating func append(_ name: String, _ bytes: consuming [UInt8]) {
    sections.append((name, bytes))
  }

  /// Adds a section of numbers, each stored with its least byte first.
  public mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    _ name: String,
    _ numbers: [Number]
  ) {
    var bytes: [UInt8] = []
    #if _endian(big)
    let numbers = numbers.map(\.littleEndian)
    #endif
    // Numbers have no padding between them; they are copied within this call.
    unsafe numbers.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    sections.append((name, bytes))
  }

  /// The bytes of the file.
  public consuming func contents() -> [UInt8] {
    let headerEnd = SectionHeader.entriesStart + sections.count * SectionHeader.entryLength
    var size = headerEnd + 8
    for section in sections { size = (size + 63) / 64 * 64 + section.bytes.count }
    let checksums = (size + 7) / 8 * 8
    let block = 1 << SectionFile.blockShift
    let blocks = (checksums + block - 1) / block
    var file: [UInt8] = []
    file.reserveCapacity(checksums + 8 * blocks)
    file += [UInt8](repeating: 0, count: headerEnd + 8)
    var entries: [(Int, Int)] = []
    for section in sections {
      file += [UInt8](repeating: 0, count: (64 - file.count % 64) % 64)
      entries.append((file.count, section.bytes.count))
      file += section.bytes
    }
    file += [UInt8](repeating: 0, count: checksums - file.count)
    file.replaceSubrange(0..<SectionHeader.magicLength, with: paddedMagic())
    put(UInt64(checksums + 8 * blocks), at: 16, in: &file)
    put(UInt32(block), at: 32, in: &file)
    put(UInt32(sections.count), at: 36, in: &file)
    for (index, (start, length)) in entries.enumerated() {
      let entry = SectionHeader.entriesStart + index * SectionHeader.entryLength
      for (place, byte) in sections[index].name.utf8.prefix(8).enumerated() {
        file[entry + place] = byte
      }
      put(UInt64(start), at: entry + 8, in: &file)
      put(UInt64(length), at: entry + 16, in: &file)
    }
    seal(&file, headerEnd, blocks)
    return file
  }

  private func paddedMagic() -> [UInt8] {
    let magic = SectionHeader.magic(kind, version)
    return Array((magic + [UInt8](repeating: 0, count: 16)).prefix(SectionHeader.magicLength))
  }

  /// Adds the checksums: those of the blocks, of which the first begins behind the header, and the header's own.
  private func seal(_ file: inout [UInt8], _ headerEnd: Int, _ blocks: Int) {
    let block = 1 << SectionFile.blockShift
    let end = file.count
    for index in 0..<blocks {
      let start = index == 0 ? headerEnd + 8 : index * block
      append(
        Checksum.of(file.span.extracting(start..<max(start, min((index + 1) * block, end)))),
        to: &file
      )
    }
    put(Checksum.of(file.span.extracting(end..<file.count)), at: 24, in: &file)
    put(Checksum.of(file.span.extracting(0..<headerEnd)), at: headerEnd, in: &file)
  }

  private func put<Number: FixedWidthInteger>(
    _ number: Number,
    at start: Int,
    in file: inout [UInt8]
  ) {
    for place in 0..<MemoryLayout<Number>.size {
      file[start + place] = UInt8(truncatingIfNeeded: number >> Number(8 * place))
    }
  }

  private func append(_ number: UInt64, to file: inout [UInt8]) {
    for place in 0..<8 { file.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
  }
}
