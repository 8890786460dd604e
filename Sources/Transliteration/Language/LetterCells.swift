import CanonymTables
import CanonymUnicode

/// A number for every letter of every script: one look-up tells its script and its class there.
///
/// A cell is 0 for what is no letter, 1 for marks that say nothing; 1024 × (place of the script + 1) + its class in the script's ``ScriptLetters``
/// otherwise. Scalars lie in pages of 256; pages of one cell throughout are shared.
struct LetterCells: Sendable {
  private(set) var pages: [UInt16] = Array(repeating: 0, count: 256)
  private(set) var pageOf: [UInt16] = Array(repeating: 0, count: 0x300)
  /// The cells of scalars below U+0800, once more: one step fewer for most alphabets.
  private(set) var low: [UInt16] = Array(repeating: 0, count: 0x800)
  private var isShared: [Bool] = [true]
  private var uniform: [UInt16: UInt16] = [0: 0]

  /// The cell of marks that are written or not at will.
  static let silent = 1
  /// Cells of one script.
  static let scriptSize = 1024

  /// The cell of a scalar.
  @inline(__always)
  subscript(scalar: UInt32) -> Int {
    let page = Int(scalar >> 8)
    guard page < 0x300 else { return 0 }
    return Int(pages[Int(pageOf[page]) &* 256 &+ Int(scalar & 0xFF)])
  }

  /// The script of the letters of a range; nil where it has none, or those of several scripts.
  ///
  /// - Parameter range: within one page.
  func soleScript(of range: Range<UInt32>) -> Int? {
    // Most of the pages have no letters.
    if pageOf[Int(range.lowerBound >> 8)] == 0 { return nil }
    var found: Int?
    for scalar in range where self[scalar] > LetterCells.silent {
      let script = self[scalar] / LetterCells.scriptSize - 1
      if let found, found != script { return nil }
      found = script
    }
    return found
  }

  /// Gives all scalars of a range a cell.
  mutating func set(_ range: ClosedRange<UInt32>, _ cell: Int) {
    let cell = UInt16(truncatingIfNeeded: cell)
    if range.lowerBound < 0x800 {
      for scalar in range.lowerBound...min(range.upperBound, 0x7FF) { low[Int(scalar)] = cell }
    }
    var scalar = range.lowerBound
    while scalar <= range.upperBound, scalar < 0x30000 {
      if scalar & 0xFF == 0, scalar + 0xFF <= range.upperBound {
        pageOf[Int(scalar >> 8)] = page(of: cell)
        scalar += 0x100
      } else {
        set(scalar, cell)
        scalar += 1
      }
    }
  }

  /// Gives a letter, and its capital, a cell.
  mutating func set(_ letter: Unicode.Scalar, _ cell: Int) {
    set(letter.value...letter.value, cell)
    let capital = letter.properties.uppercaseMapping.unicodeScalars
    if capital.count == 1, let scalar = capital.first, scalar != letter {
      set(scalar.value...scalar.value, cell)
    }
  }

  private mutating func set(_ scalar: UInt32, _ cell: UInt16) {
    let at = Int(scalar >> 8)
    let old = Int(pageOf[at])
    if isShared[old] {
      pageOf[at] = UInt16(isShared.count)
      pages.append(contentsOf: Array(pages[old * 256..<old * 256 + 256]))
      isShared.append(false)
    }
    pages[Int(pageOf[at]) * 256 + Int(scalar & 0xFF)] = cell
  }

  private mutating func page(of cell: UInt16) -> UInt16 {
    if let page = uniform[cell] { return page }
    let page = UInt16(isShared.count)
    pages.append(contentsOf: repeatElement(cell, count: 256))
    isShared.append(true)
    uniform[cell] = page
    return page
  }

  /// The cell of the scalar at a byte of UTF-8, stepped over; a byte that begins none is no letter.
  @inline(__always)
  func read(_ line: Span<UInt8>, _ at: inout Int) -> Int {
    let lead = line[at]
    if lead < 0x80 {
      at &+= 1
      return self[UInt32(lead)]
    }
    if lead >= 0xC2, lead < 0xE0, at &+ 1 < line.count, line[at &+ 1] & 0xC0 == 0x80 {
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(line[at &+ 1] & 0x3F)
      at &+= 2
      return self[scalar]
    }
    if lead >= 0xE0, lead < 0xED, at &+ 2 < line.count {
      // No scalar of three bytes that begins with these is a surrogate.
      let second = UInt32(line[at &+ 1]) ^ 0x80
      let third = UInt32(line[at &+ 2]) ^ 0x80
      let scalar = UInt32(lead & 0xF) << 12 | second << 6 | third
      if second | third < 0x40, scalar >= 0x800 {
        at &+= 3
        return self[scalar]
      }
    }
    let (scalar, length) = decodeScalar(line, at, line.count)
    at &+= length
    return self[scalar]
  }
}
