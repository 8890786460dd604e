import CICU

/// What becomes of one scalar in the fold, and how its folded form stands in words.
struct FoldEntry {
  /// The folded form as UTF-8, first byte lowest, when it has at most four bytes.
  var bytes: UInt32 = 0
  /// How many bytes it has; ``pooled`` when it is longer than four.
  var length: UInt8 = 0
  var traits: Traits = []

  /// The mark of a folded form that is too long to stand in the entry.
  static let pooled: UInt8 = 255

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The folded scalar is a letter, number or mark (or `_`) of a script that spaces its words.
    static let word = Traits(rawValue: 1)
    /// The scalar belongs to a script written without spaces.
    static let unspaced = Traits(rawValue: 2)
    /// The folded form is not exactly one scalar.
    static let several = Traits(rawValue: 4)
    /// The scalar has a combining class: it belongs to the segment before it.
    static let mark = Traits(rawValue: 8)
    /// A mark that the fold drops.
    static let dropped = Traits(rawValue: 16)
  }
}

/// The fold of each scalar, computed by ICU a page of 256 scalars at a time, when first needed.
///
/// ```
/// pageOf: [page number → begin of the page in entries, −1 while it is not there]
/// entries: [256 × FoldEntry] per page      pool: long folded forms, by scalar
/// ```
struct FoldTable {
  private(set) var pageOf = [Int32](repeating: -1, count: 0x1100)
  private(set) var entries: [FoldEntry] = []
  private var pool: [UInt32: [UInt8]] = [:]

  /// The combining classes that the fold keeps: nukta, kana voicing, virama.
  static let keptClasses: ClosedRange<UInt8> = 7...9

  /// The scripts written without spaces, by ranges of code points.
  private static let unspacedRanges: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]

  /// Han and Hangul, whose scalars fold to themselves (compatibility ideographs stand elsewhere).
  private static let identityRanges: [ClosedRange<UInt32>] = [
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x2A6DF,
  ]

  /// The entry of a scalar.
  subscript(scalar: UInt32) -> FoldEntry {
    mutating get {
      let page = Int(scalar >> 8)
      guard page < pageOf.count else { return FoldEntry() }
      if pageOf[page] < 0 { load(page) }
      return entries[Int(pageOf[page]) + Int(scalar & 0xFF)]
    }
  }

  /// The folded form of a scalar whose entry is ``FoldEntry/pooled``.
  func pooled(_ scalar: UInt32) -> [UInt8] { pool[scalar] ?? [] }

  private mutating func load(_ page: Int) {
    pageOf[page] = Int32(entries.count)
    entries.reserveCapacity(entries.count + 256)
    for low in UInt32(0)..<256 {
      let value = UInt32(page) << 8 | low
      guard let scalar = Unicode.Scalar(value) else {
        entries.append(FoldEntry())
        continue
      }
      entries.append(entry(of: scalar))
    }
  }

  private mutating func entry(of scalar: Unicode.Scalar) -> FoldEntry {
    let value = scalar.value
    var entry = FoldEntry()
    let folded: String.UnicodeScalarView
    if Self.identityRanges.contains(where: { $0.contains(value) }) {
      folded = String(scalar).unicodeScalars
    } else {
      folded = foldSegment([scalar])
    }
    let utf8 = Array(String(folded).utf8)
    if utf8.count <= 4 {
      entry.length = UInt8(utf8.count)
      for (index, byte) in utf8.enumerated() { entry.bytes |= UInt32(byte) << (8 * UInt32(index)) }
    } else {
      entry.length = FoldEntry.pooled
      pool[value] = utf8
    }
    if let only = folded.first, folded.count == 1 {
      let unspaced = Self.unspacedRanges.contains { $0.contains(only.value) }
      if unspaced {
        entry.traits.insert(.unspaced)
      } else if isWordScalar(only) {
        entry.traits.insert(.word)
      }
    } else {
      entry.traits.insert(.several)
    }
    let combiningClass = cicu_combining_class(UChar32(bitPattern: value))
    if combiningClass != 0 {
      entry.traits.insert(.mark)
      if folded.isEmpty { entry.traits.insert(.dropped) }
    }
    return entry
  }
}

/// The fold of one segment (a starter and the marks after it) by its definition: NFKD, marks dropped but for
/// nukta, kana voicing and virama, full case folding, NFC.
func foldSegment(_ segment: [Unicode.Scalar]) -> String.UnicodeScalarView {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: segment)
  // ICU refuses only texts beyond 2³¹ − 1 units, which no segment of a text in memory reaches.
  guard let decomposed = try? NormalizationForm.nfkd.normalize(String(text)) else { return text }
  var kept = String.UnicodeScalarView()
  for scalar in decomposed.unicodeScalars {
    let combiningClass = cicu_combining_class(UChar32(bitPattern: scalar.value))
    if combiningClass == 0 || FoldTable.keptClasses.contains(combiningClass) { kept.append(scalar) }
  }
  guard let folded = try? CaseMapping.fold.map(String(kept)),
    let again = try? NormalizationForm.nfkd.normalize(folded),
    let composed = try? NormalizationForm.nfc.normalize(again)
  else { return kept }
  return composed.unicodeScalars
}

/// Whether a scalar is a letter, a mark, a number or `_`: the characters of words.
func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "_" { return true }
  // ICU's general categories: 1–5 letters, 6–8 marks, 9–11 numbers.
  return (1...11).contains(cicu_general_category(UChar32(bitPattern: scalar.value)))
}
