import Glibc

/// Many short rows of bytes, found by their numbers: two sections of a ``SectionFile``.
///
/// ```
/// groups  [first row's place in the bytes: u32 | lengths of 16 rows: 16 × u8]        20 bytes each
/// bytes   rows, one after the other; of length 255 stands for one that is stored behind its own u32
/// ```
public struct PackedRows: Sendable {
  /// How many rows there are.
  public let count: Int

  private let file: SectionFile
  /// Where the two sections lie.
  public let places: Places

  static let groupSize = 16
  static let groupBytes = 20
  static let long = 255

  /// The rows that a writer stored under a name; none when the sections do not fit together.
  ///
  /// - Parameter count: how many rows there are.
  public init(_ file: SectionFile, _ name: String, count: Int) {
    let groups = file.section(name + ".grp")
    let fits = count >= 0 && count <= groups.count / Self.groupBytes * Self.groupSize
    self.file = file
    self.count = fits ? count : 0
    places = Places(count: self.count, groups: groups, bytes: file.section(name + ".row"))
    if !fits { file.noteDamage() }
  }

  /// Where the sections of some rows lie in their file.
  public struct Places: Sendable {
    let count: Int
    let groups: SectionFile.Section
    let bytes: SectionFile.Section

    /// Where a row lies in the file; nil when there is none, or it is damaged.
    @inline(__always)
    func place(of number: Int, in file: borrowing SectionFile) -> Range<Int>? {
      guard number >= 0, number < count else { return nil }
      let group = groups.start &+ number / PackedRows.groupSize &* PackedRows.groupBytes
      guard file.isSound(group, PackedRows.groupBytes) else { return nil }
      // The group lies within its section, as `count` says.
      let record = unsafe file.base + group
      var at = unsafe Int(UInt32(littleEndian: record.loadUnaligned(as: UInt32.self)))
      var length = 0
      for index in 0...number % PackedRows.groupSize {
        at &+= length
        length = Int(unsafe record.load(fromByteOffset: 4 &+ index, as: UInt8.self))
        if length == PackedRows.long {
          guard let stored = file.number(in: bytes, at: at, as: UInt32.self) else {
            return Self.lost(file)
          }
          at &+= 4
          length = Int(stored)
        }
      }
      guard at <= bytes.count, length <= bytes.count &- at else { return Self.lost(file) }
      guard file.isSound(bytes.start &+ at, length) else { return nil }
      return bytes.start &+ at..<bytes.start &+ at &+ length
    }

    private static func lost(_ file: borrowing SectionFile) -> Range<Int>? {
      file.noteDamage()
      return nil
    }

    /// Whether a row is equal to some bytes.
    @unsafe
    public func row(
      _ number: Int,
      equals other: UnsafePointer<UInt8>,
      _ count: Int,
      in file: borrowing SectionFile
    ) -> Bool {
      guard let place = place(of: number, in: file), place.count == count else { return false }
      return unsafe memcmp(file.base + place.lowerBound, other, count) == 0
    }
  }

  @inline(__always)
  private func place(_ number: Int) -> Range<Int>? { places.place(of: number, in: file) }

  /// Lends a row's bytes; nil when there is none of this number, or it is damaged.
  @inline(__always)
  public func withRow<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let place = place(number) else { return nil }
    // The place lies within a section, and the file outlives the call.
    let bytes = unsafe UnsafeRawBufferPointer(
      start: file.base + place.lowerBound,
      count: place.count
    )
    return unsafe body(Span<UInt8>(_unsafeBytes: bytes))
  }

  /// A row's bytes; nil when there is none of this number, or it is damaged.
  public func row(_ number: Int) -> [UInt8]? {
    guard let place = place(number) else { return nil }
    // As above; the bytes are copied.
    return unsafe Array(
      UnsafeRawBufferPointer(start: file.base + place.lowerBound, count: place.count)
    )
  }

  /// Whether a row is equal to some bytes.
  public func row(_ number: Int, equals other: Span<UInt8>) -> Bool {
    unsafe other.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        return withRow(number) { $0.isEmpty } ?? false
      }
      return unsafe places.row(number, equals: start, buffer.count, in: file)
    }
  }

  /// The number of the first of sorted rows that is not less than some bytes; nil when a damaged one is met.
  public func firstRow(notBelow other: Span<UInt8>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      guard let isBelow = withRow(middle, { precedes($0, other) }) else { return nil }
      if isBelow { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Whether some bytes come before others in byte order.
private func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  let count = min(left.count, right.count)
  for index in 0..<count where left[index] != right[index] { return left[index] < right[index] }
  return left.count < right.count
}
