import CICU

/// The entries of a ``FoldTable`` as plain words, in pages of 256 scalars that never move.
///
/// ```
/// bits 0–31 the folded form as UTF-8, first byte lowest | 32–39 its length | 40–47 traits (FoldEntry.Traits)
///      48 simple: one scalar of at most four bytes, and no mark
///      49 joining: a kept mark of words that no starter composes with
/// ```
@safe
final class FoldPages {
  /// The pages, nil where none is filled.
  let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>

  private static let pageCount = 0x1100
  private static let pageSize = 256

  static let wordTrait: UInt64 = 1 << 40
  static let unspacedTrait: UInt64 = 1 << 41
  static let markTrait: UInt64 = 1 << 43
  static let droppedTrait: UInt64 = 1 << 44
  static let simple: UInt64 = 1 << 48
  static let joining: UInt64 = 1 << 49

  init() {
    unsafe pages = .allocate(capacity: Self.pageCount)
    unsafe pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for page in 0..<Self.pageCount { unsafe pages[page]?.deallocate() }
    unsafe pages.deallocate()
  }

  /// Fills the page of a scalar of at most 0x10FFFF, and gives its entry.
  func load(_ scalar: UInt32, from table: inout FoldTable) -> UInt64 {
    let first = scalar & ~0xFF
    let page = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.pageSize)
    for low in 0..<UInt32(Self.pageSize) {
      unsafe (page + Int(low)).initialize(to: word(of: first | low, table[first | low]))
    }
    unsafe pages[Int(scalar >> 8)] = page
    return unsafe page[Int(scalar & 0xFF)]
  }

  private func word(of scalar: UInt32, _ entry: FoldEntry) -> UInt64 {
    var word = UInt64(entry.bytes) | UInt64(entry.length) << 32
    word |= UInt64(entry.traits.rawValue) << 40
    let isShort = entry.length > 0 && entry.length <= 4 && !entry.traits.contains(.several)
    if isShort, !entry.traits.contains(.mark) { word |= Self.simple }
    if isShort, entry.traits.contains([.mark, .word]), !entry.traits.contains(.dropped),
      cicu_is_nfc_stable(UChar32(bitPattern: scalar))
    {
      word |= Self.joining
    }
    return word
  }
}
