import CanonymUnicode

/// The languages of one line, one for each script that it has letters of; its storage is used again for the next line.
public struct LineLanguages: Sendable {
  /// The scripts of the line with their languages, the one with most letters first.
  public internal(set) var languages: [Language] = []

  var counts: [UInt32] = []
  /// The cells that have a count, ``seenCount`` of them; as many have room as there are counts.
  var seen: [UInt16] = []
  var seenCount = 0
  var costs: [ScriptLetters.Costs] = []
  var scripts: UInt64 = 0

  /// The language of a line's letters of one script.
  public struct Language: Hashable, Sendable {
    /// The script: its place in ``LanguageInference/tags`` is that of its first language.
    public let script: Script
    /// The language: its place in ``LanguageInference/tags``.
    public let tag: Int
    /// How many of the line's scalars are letters of the script.
    public let letters: Int
    /// Whether the letters leave no other language that is one twentieth as likely.
    public let isSure: Bool
  }

  /// So many bytes of a line are read one by one; after them a scalar of each `jump` bytes.
  static let fullyRead = 256
  static let jump = 24

  /// Room for lines.
  public init() {}
}

extension LanguageInference {
  /// Tells the languages of a line quickly.
  ///
  /// One look-up and one count for each scalar of the first 256 bytes, then for a sample of one in 24 bytes, so that a
  /// script of a few letters may be missed there; pairs of letters only where the letters leave several languages.
  /// A text in NFD is told less surely.
  ///
  /// - Parameters:
  ///   - line: UTF-8; bytes that are none are no letters.
  ///   - result: what is found replaces what it held.
  public func read(_ line: Span<UInt8>, into result: inout LineLanguages) {
    if result.counts.isEmpty {
      result.counts = Array(repeating: 0, count: LetterCells.scriptSize * (scripts.count + 1))
      result.seen = Array(repeating: 0, count: result.counts.count)
    }
    result.languages.removeAll(keepingCapacity: true)
    cells.count(line, into: &result)
    while result.scripts != 0 {
      let script = result.scripts.trailingZeroBitCount
      result.scripts &= result.scripts - 1
      result.languages.append(language(of: script, line, &result))
    }
    cells.clear(&result)
    if result.languages.count > 1 { result.languages.sort { $0.letters > $1.letters } }
  }

  /// The place in ``tags`` of the only language of a line, where its bytes tell that there is no other.
  ///
  /// - Returns: the one language that ``read(_:into:)`` finds; nil where that has to look at each letter.
  func soleTag(of line: Span<UInt8>) -> Int? { runs.tag(of: line, cells) }

  private func language(
    of script: Int,
    _ line: Span<UInt8>,
    _ result: inout LineLanguages
  ) -> LineLanguages.Language {
    let entry = scripts[script]
    let letters = cells.letters(of: script, in: result)
    var best = (place: 0, isSure: true)
    if let table = entry.letters {
      result.costs.removeAll(keepingCapacity: true)
      result.costs.append(contentsOf: entry.priorCosts)
      table.addCounts(of: script, letters, from: &result)
      best = least(result.costs, table.languages.count)
      if !best.isSure, table.hasPairs {
        for place in result.costs.indices { result.costs[place] = entry.priorCosts[place] }
        table.addPairs(of: line, script: script, by: cells, to: &result.costs)
        best = least(result.costs, table.languages.count)
      }
    }
    return LineLanguages.Language(
      script: entry.script,
      tag: entry.firstTag + best.place,
      letters: letters,
      isSure: best.isSure
    )
  }

  /// The place of the least cost, and whether the next is far enough.
  private func least(_ costs: [ScriptLetters.Costs], _ count: Int) -> (place: Int, isSure: Bool) {
    var best = (place: 0, cost: UInt16.max)
    var second = UInt16.max
    for place in 0..<count {
      let cost = costs[place / 8][place % 8]
      if cost < best.cost {
        second = best.cost
        best = (place, cost)
      } else if cost < second {
        second = cost
      }
    }
    // e^(−0.8 · 30 / 8) is one twentieth.
    return (best.place, second - best.cost >= 30)
  }
}
