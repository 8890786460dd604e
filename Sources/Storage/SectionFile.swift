import Synchronization

/// A file of named sections that is mapped and read without being loaded: immutable, free of pointers, shared by
/// threads and processes.
///
/// ```
/// 0     kind, version, line feed        16 bytes: "CANONYM-INDEX 2\n"
/// 16    length of the file              u64
/// 24    checksum of the checksums       u64, also the build's id: equal content has an equal one
/// 32    bytes of a block, sections      u32, u32
/// 40    sections: name (8 bytes), offset u64, length u64
///       checksum of all above           u64
/// …     the sections, each from a multiple of 64 on
/// end   checksums: one u64 for each block of 4 KiB of all that stands before them,
///       the first without the header
/// ```
///
/// All numbers have their least byte first. Opening reads the first and the last part; a block is checked when
/// something of it is read first. What is damaged is never handed out: readers get nil, and ``isDamaged`` stays true.
@safe
public final class SectionFile: @unchecked Sendable {
  // Sendable: the bytes never change, and the states of the blocks are atomic.

  /// What errors call the file.
  public let path: String
  /// How many bytes it has.
  public let count: Int
  /// The checksum of its checksums: files of equal content have the same.
  public let buildID: UInt64

  /// A part of the file.
  public struct Section: Sendable {
    /// Where it begins in the file.
    public let start: Int
    /// How many bytes it has.
    public let count: Int

    /// A part of a file.
    public init(start: Int, count: Int) {
      self.start = start
      self.count = count
    }
  }

  private let mapped: MappedFile?
  private let owned: UnsafeMutableRawPointer?
  @usableFromInline let base: UnsafeRawPointer
  @usableFromInline let states: UnsafeMutablePointer<Atomic<UInt8>>
  private let sections: [String: Section]
  private let headerEnd: Int
  private let checksums: Int
  private let damage = Atomic<Bool>(false)

  /// Bytes of a block, as a power of two.
  @usableFromInline static let blockShift = 12
  @usableFromInline static let sound: UInt8 = 1
  private static let damaged: UInt8 = 2

  /// Maps a file of a kind and version.
  public convenience init(
    path: String,
    kind: String,
    version: Int
  ) throws(SectionFileError) {
    let mapped: MappedFile
    do throws(StorageError) { mapped = try MappedFile(path) } catch { throw .storage(error) }
    try unsafe self.init(path, consume mapped, nil, 0, kind, version)
  }

  /// Reads a file of a kind and version whose bytes are in memory already.
  ///
  /// - Parameter isTrusted: whether they were just made, so that no block needs to be checked.
  public convenience init(
    contents: [UInt8],
    path: String,
    kind: String,
    version: Int,
    isTrusted: Bool = false
  ) throws(SectionFileError) {
    let owned = UnsafeMutableRawPointer.allocate(byteCount: max(contents.count, 1), alignment: 64)
    // As many bytes were allocated.
    unsafe contents.withUnsafeBytes {
      if let from = $0.baseAddress { unsafe owned.copyMemory(from: from, byteCount: $0.count) }
    }
    try unsafe self.init(path, nil, owned, contents.count, kind, version)
    if isTrusted {
      for block in 0..<blockCount { unsafe states[block].store(Self.sound, ordering: .relaxed) }
    }
  }

  private init(
    _ path: String,
    _ file: consuming MappedFile?,
    _ owned: UnsafeMutableRawPointer?,
    _ length: Int,
    _ kind: String,
    _ version: Int
  ) throws(SectionFileError) {
    var start = unsafe owned
    var count = length
    if file != nil {
      unsafe start = file?.start
      count = file?.count ?? 0
    }
    let header: SectionHeader
    do throws(SectionFileError) {
      // The bytes live as long as `file` or `owned`.
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
      unsafe header = try SectionHeader(RawSpan(_unsafeBytes: bytes), kind, version)
    } catch {
      unsafe owned?.deallocate()
      throw error
    }
    // A header was read, so there are bytes.
    guard let start = unsafe start else { throw .damaged(reason: "it is empty") }
    self.path = path
    self.count = count
    unsafe self.owned = owned
    mapped = file
    unsafe base = UnsafeRawPointer(start)
    sections = header.sections
    headerEnd = header.end
    checksums = header.checksums
    buildID = header.buildID
    let blocks = header.blockCount
    unsafe states = .allocate(capacity: max(blocks, 1))
    for block in 0..<max(blocks, 1) { unsafe (states + block).initialize(to: Atomic(0)) }
  }

  deinit {
    unsafe states.deallocate()
    unsafe owned?.deallocate()
  }

  private var blockCount: Int {
    (checksums + (1 << Self.blockShift) - 1) >> Self.blockShift
  }

  /// A section; an empty one when the file lacks it.
  public func section(_ name: String) -> Section {
    sections[name] ?? Section(start: 0, count: 0)
  }

  /// Whether a part that was read turned out to be damaged.
  public var isDamaged: Bool { damage.load(ordering: .relaxed) }

  /// Notes that what the file says cannot be, although its checksums agree.
  public func noteDamage() { damage.store(true, ordering: .relaxed) }

  /// Checks all blocks.
  ///
  /// - Throws: ``SectionFileError/damaged(reason:)``, which tells the first damaged block.
  public func verify() throws(SectionFileError) {
    for block in 0..<blockCount where !isSound(block << Self.blockShift, 1) {
      throw .damaged(reason: "the block at byte \(block << Self.blockShift) has changed")
    }
  }

  /// Whether the blocks of some bytes are undamaged; each is checked once.
  ///
  /// - Parameters:
  ///   - start: the first byte; it and the last one lie within the sections.
  @inlinable
  @inline(__always)
  public func isSound(_ start: Int, _ length: Int) -> Bool {
    var block = start &>> Self.blockShift
    let last = (start &+ max(length, 1) &- 1) &>> Self.blockShift
    repeat {
      // The bytes lie before the checksums, which are as many as the states.
      if unsafe states[block].load(ordering: .relaxed) != Self.sound, !check(block) { return false }
      block &+= 1
    } while block <= last
    return true
  }

  @usableFromInline
  @inline(never)
  func check(_ block: Int) -> Bool {
    guard block >= 0, block < blockCount else { return false }
    let start = block == 0 ? headerEnd : block << Self.blockShift
    let length = max(0, min((block + 1) << Self.blockShift, checksums) - start)
    // Both ranges lie within the file.
    let bytes = unsafe UnsafeRawBufferPointer(start: base + start, count: length)
    let stored = unsafe UInt64(
      littleEndian: (base + checksums + 8 * block).loadUnaligned(as: UInt64.self)
    )
    let isSound = unsafe Checksum.of(RawSpan(_unsafeBytes: bytes)) == stored
    unsafe states[block].store(isSound ? Self.sound : Self.damaged, ordering: .relaxed)
    if !isSound { noteDamage() }
    return isSound
  }

  /// The number at a place of a section; nil outside of it, or when it is damaged there.
  public func number<Number: FixedWidthInteger & BitwiseCopyable>(
    in section: Section,
    at offset: Int,
    as type: Number.Type = Number.self
  ) -> Number? {
    let size = MemoryLayout<Number>.size
    guard offset >= 0, offset <= section.count - size, isSound(section.start + offset, size) else {
      return nil
    }
    // The place is within the section, and that within the file.
    return unsafe Number(
      littleEndian: (base + section.start + offset).loadUnaligned(as: Number.self)
    )
  }

  /// Lends some bytes of a section; nil outside of it, or when they are damaged.
  public func withBytes<Result>(
    in section: Section,
    _ range: Range<Int>,
    _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    guard range.lowerBound >= 0, range.upperBound <= section.count,
      isSound(section.start + range.lowerBound, range.count)
    else { return nil }
    // The range is within the section, and the file lives longer than the call.
    let start = unsafe base + (section.start + range.lowerBound)
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: range.count)
    return unsafe body(Span<UInt8>(_unsafeBytes: bytes))
  }

  /// The first byte of a section, for the loops that check what they read by ``isSound(_:_:)``.
  @unsafe
  @inlinable
  public func pointer(to section: Section) -> UnsafeRawPointer { unsafe base + section.start }
}
