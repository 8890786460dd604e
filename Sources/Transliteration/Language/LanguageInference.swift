import CanonymTables
import CanonymUnicode

/// Tells the language of a text by its letters and pairs of letters.
///
/// ```swift
/// let inference = try LanguageInference()
/// inference.infer("Київ і Львів").first?.tag.language  // uk
/// inference.infer("Киев").map(\.tag.language)  // ru, uk, bg, …: the letters leave several
/// ```
///
/// For long texts, line by line, ``read(_:into:)`` says the same more quickly and without reasons.
public struct LanguageInference: Sendable {
  /// All languages that can be told; other calls name them by their place here.
  public let tags: [LanguageTag]

  let scripts: [ScriptEntry]
  let cells: LetterCells
  /// Where one script, and in it one language, is written.
  let runs: ScriptRuns

  /// One script: the language of its texts, or the table that tells them apart.
  final class ScriptEntry: Sendable {
    let script: Script
    /// The place of its first language in ``LanguageInference/tags``.
    let firstTag: Int
    let letters: ScriptLetters?
    /// What each language costs beforehand, in the unit of the letters' costs.
    let priorCosts: [ScriptLetters.Costs]

    init(script: Script, firstTag: Int, letters: ScriptLetters?) {
      self.script = script
      self.firstTag = firstTag
      self.letters = letters
      priorCosts = letters?.priorCosts ?? []
    }
  }

  /// Reads the tables of `Languages/`.
  ///
  /// - Throws: ``TableError``.
  /// - Complexity: linear in 200 KB: a millisecond or two.
  public init(source: TableSource = .embedded) throws(TableError) {
    var tags: [LanguageTag] = []
    var scripts: [ScriptEntry] = []
    var cells = LetterCells()
    for range in silentMarks { cells.set(range, LetterCells.silent) }
    try source.table("Transliteration/Languages/blocks.tsv").forEachRow {
      (row: TableRow) throws(TableError) in
      let script = Script(code: String(try row.required("script")))
      let language = String(try row.required("language"))
      let base = LetterCells.scriptSize * (scripts.count + 1)
      guard scripts.count < 62 else { throw row.malformed("there are more than 62 scripts") }
      for range in try row.required("ranges").split(separator: " ") {
        let ends = range.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last, ends.count <= 2 else {
          throw row.malformed("'\(range)' is no range of code points")
        }
        cells.set(first...last, base)
      }
      var letters: ScriptLetters?
      if language == "-" {
        let read = try ScriptLetters(source.table("Transliteration/Languages/\(script.code).tsv"))
        for (place, members) in read.classes.enumerated() {
          for letter in members where letter != "^" && letter != "$" {
            cells.set(letter, base + place)
          }
        }
        letters = read
      }
      scripts.append(
        ScriptEntry(script: script, firstTag: tags.count, letters: letters)
      )
      tags += letters?.languages ?? [LanguageTag(language: language, script: script)]
    }
    self.tags = tags
    self.scripts = scripts
    self.cells = cells
    runs = ScriptRuns(cells) { scripts[$0].letters == nil ? scripts[$0].firstTag : nil }
  }

  /// The languages the text may be in, likeliest first, with their probabilities and the reasons for the first.
  ///
  /// Only the script most of its letters belong to counts; Japanese kana and Han are one. Languages with less than a
  /// thousandth are left out.
  ///
  /// - Returns: none for a text without letters; `und` for one in Latin letters.
  public func infer(_ text: some StringProtocol) -> [InferredLanguage] {
    var text = String(text)
    if text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) {
      text = (try? NormalizationForm.nfc.normalize(text)) ?? text
    }
    let scalars = Array(text.unicodeScalars)
    let letters = scalars.map { cells[$0.value] }
    var counts = [Int](repeating: 0, count: scripts.count)
    for cell in letters where cell > LetterCells.silent {
      counts[cell / LetterCells.scriptSize - 1] += 1
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      return []
    }
    let entry = scripts[place]
    guard let table = entry.letters else {
      let tag = tags[entry.firstTag]
      return [InferredLanguage(tag: tag, probability: 1, evidence: [.script(entry.script)])]
    }
    let costs = costs(of: letters, script: place, in: table)
    let ranked = zip(entry.firstTag..., table.probabilities(of: costs))
      .filter { $0.1 >= 0.001 }
      .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    let evidence = evidence(
      for: ranked.map { $0.0 - entry.firstTag },
      letters: letters,
      scalars: scalars,
      script: place,
      in: table
    )
    return ranked.enumerated().map { rank, language in
      InferredLanguage(
        tag: tags[language.0],
        probability: language.1,
        evidence: rank == 0 ? evidence : []
      )
    }
  }

  /// What a text costs in each language of a script, by its pairs of letters or, where it has none, by its letters.
  private func costs(of letters: [Int], script: Int, in table: ScriptLetters) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: table.languages.count)
    var costs = [ScriptLetters.Costs](repeating: .zero, count: table.width)
    var added = 0
    let base = LetterCells.scriptSize * (script + 1)
    var last: Int?
    func carry() {
      for place in sums.indices { sums[place] += UInt64(costs[place / 8][place % 8]) }
      for vector in costs.indices { costs[vector] = .zero }
      added = 0
    }
    for cell in letters where cell != LetterCells.silent {
      let letter = cell >= base && cell < base + LetterCells.scriptSize ? cell - base : nil
      if table.hasPairs {
        if letter != nil || last != nil { table.add(letter, after: last, to: &costs) }
        last = letter
      } else if let letter {
        table.add(letter, times: 1, to: &costs)
      }
      added += 1
      if added == ScriptLetters.mostLetters { carry() }
    }
    if table.hasPairs, last != nil { table.add(nil, after: last, to: &costs) }
    carry()
    return sums
  }
}

/// Marks that are written or not at will, inside words: stress, vowel signs of Arabic, points of Hebrew, joiners.
private let silentMarks: [ClosedRange<UInt32>] = [
  0xAD...0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5,
  0x5C7...0x5C7,
  0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x200B...0x200F,
]
