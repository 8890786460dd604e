import CanonymTables

/// What it costs to take pieces of a native spelling for pieces of a Latin one, as learned from pairs of words.
///
/// A *chunk* is one or two native letters beside none to four Latin ones. A word's border is a letter too: `^`
/// before the first, `$` after the last, so that what is written at the border only has its own chunks. Costs
/// are negative logarithms of probabilities, in hundredths:
///
/// ```
/// native  latin  forward  backward          forward: P(latin | native)      backward: P(native | latin)
/// ^ا      a          72        21
/// ش       sh         46        35
/// ة       a          98       310
/// ```
public struct ChunkTable: Sendable {
  /// The rows of each native chunk.
  private let ranges: [NativeChunk: Range<Int>]
  /// The Latin chunk of each row.
  let latins: [LatinChunk]
  /// What taking one for the other costs.
  let costs: [Int32]
  /// How many rows each letter has.
  private let letters: [UInt32: Int]

  /// The most native letters of a chunk.
  static let longestNative = 2
  /// The most Latin letters of a chunk.
  static let longestLatin = 4
  /// How much the Latin chunk's probability counts beside the native one's.
  ///
  /// What could be written so says more than what a spelling could be else. Chosen on the development half of the
  /// pairs.
  private static let forwardWeight = 0.6
  /// What a letter costs that has no counterpart: a probability of 1 in 10,000 both ways.
  static let unpaired: Int32 = 1474

  /// One or two native letters.
  struct NativeChunk: Hashable {
    let first: UInt32
    /// The second letter; 0 for none.
    let second: UInt32
  }

  /// Reads a table with the columns above.
  ///
  /// - Throws: ``TableError`` for a row that is no chunk or whose costs are no whole numbers.
  public init(_ table: Table) throws(TableError) {
    var ranges: [NativeChunk: Range<Int>] = [:]
    var latins: [LatinChunk] = []
    var costs: [Int32] = []
    var letters: [UInt32: Int] = [:]
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let native = try row.required("native").unicodeScalars.map(\.value)
      guard let first = native.first, native.count <= Self.longestNative else {
        throw row.malformed("a native chunk has one or two letters")
      }
      guard let latin = LatinChunk(letters: try row.field("latin").utf8) else {
        throw row.malformed("a Latin chunk has up to four letters a–z or digits")
      }
      guard let forward = Int32(try row.required("forward")), (0...9999).contains(forward),
        let backward = Int32(try row.required("backward")), (0...9999).contains(backward)
      else { throw row.malformed("a cost is a whole number from 0 to 9999") }
      let chunk = NativeChunk(first: first, second: native.count > 1 ? native[1] : 0)
      let known = ranges[chunk] ?? latins.count..<latins.count
      guard known.upperBound == latins.count else {
        throw row.malformed("the rows of one native chunk stand together")
      }
      latins.append(latin)
      costs.append(Int32((Double(forward) * Self.forwardWeight).rounded()) + backward)
      ranges[chunk] = known.lowerBound..<latins.count
      for letter in native { letters[letter, default: 0] += 1 }
    }
    self.ranges = ranges
    self.latins = latins
    self.costs = costs
    self.letters = letters
  }

  /// The rows of a native chunk.
  func rows(of chunk: NativeChunk) -> Range<Int>? { ranges[chunk] }

  /// Whether a letter was learned: in some rows, not by a stray pair of another language.
  func knows(_ letter: UInt32) -> Bool { letters[letter] ?? 0 >= Self.learnedRows }

  /// The least rows of a letter that was learned.
  private static let learnedRows = 5
}

/// Up to four Latin letters or digits in one word: six bits each, the last one lowest.
struct LatinChunk: Sendable, Hashable {
  let code: UInt32

  /// No letter at all.
  static let empty = LatinChunk(code: 0)

  init(code: UInt32) { self.code = code }

  /// The chunk of some ASCII letters; nil when there are more than four, or others.
  init?(letters: some Collection<UInt8>) {
    guard letters.count <= ChunkTable.longestLatin else { return nil }
    var code: UInt32 = 0
    for letter in letters {
      guard let value = Self.value(of: letter) else { return nil }
      code = code << 6 | UInt32(value)
    }
    self.code = code
  }

  /// The six bits of a small letter or digit; nil for others.
  static func value(of letter: UInt8) -> UInt8? {
    switch letter {
    case 0x61...0x7A: letter - 0x60
    case 0x30...0x39: letter - 0x30 + 27
    default: nil
    }
  }

  /// The letter of six bits that are not 0.
  static func letter(of value: UInt8) -> UInt8 { value <= 26 ? value + 0x60 : value - 27 + 0x30 }

  /// The letters as text.
  var text: String {
    let letters = [18, 12, 6, 0].map { UInt8(code >> UInt32($0) & 63) }.filter { $0 > 0 }
    return String(decoding: letters.map(Self.letter(of:)), as: UTF8.self)
  }
}
