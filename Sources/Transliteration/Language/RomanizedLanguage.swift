import CanonymTables
import CanonymUnicode
import Glibc

/// Tells from a name in Latin letters which language it was romanized from, whichever system wrote it.
///
/// ```swift
/// let romanized = try RomanizedLanguage()
/// romanized.rank("Kryvyi Rih").first?.language  // uk
/// ```
///
/// Marks, apostrophes and primes count as the letters that they are: keep them. Six letters or more make it likely
/// that the first answer is right; the probabilities say how likely.
public struct RomanizedLanguage: Sendable {
  /// A language with its probability.
  public struct Ranked: Hashable, Sendable {
    /// The language: BCP 47 without a script (`uk`, `uz` for Uzbek of any script).
    public let language: String
    /// Its probability among all that were asked for, 0…1.
    public let probability: Double
  }

  /// The languages that can be told.
  public let languages: [String]

  private let table: Table
  private let bias: [Double]
  private let temperature: Double
  private let length: Int

  /// Reads the header of the table; its rows are searched where they lie.
  ///
  /// - Throws: ``TableError``.
  public init(source: TableSource = .embedded) throws(TableError) {
    try self.init(table: source.table("Transliteration/Romanized/languages.tsv"))
  }

  /// Takes a table: a run of letters and a value for each language a row, sorted by bytes.
  ///
  /// - Throws: ``TableError/malformedHeader(table:key:reason:)``.
  public init(table: Table) throws(TableError) {
    self.table = table
    languages = (table.value("languages") ?? "").split(separator: " ").map(String.init)
    bias = (table.value("bias") ?? "").split(separator: " ").compactMap { Double($0) }
    temperature = table.value("temperature").flatMap { Double($0) } ?? 1
    length = table.value("length").flatMap { Int($0) } ?? 5
    guard !languages.isEmpty, bias.count == languages.count, (1...9).contains(length) else {
      throw .malformedHeader(
        table: table.name,
        key: "bias",
        reason: "is not a number for each language, or the length is not 1 to 9"
      )
    }
  }

  /// The languages a name may have been romanized from, likeliest first.
  ///
  /// - Parameter wanted: only these, when there are any: their probabilities sum to one.
  /// - Returns: none for a text without letters.
  /// - Complexity: a binary search for each run of one to five letters: some ten microseconds a word.
  public func rank(_ text: some StringProtocol, among wanted: Set<String> = []) -> [Ranked] {
    let words = words(of: String(text.prefix(RomanizedLanguage.longest)))
    guard !words.isEmpty else { return [] }
    let sums = sums(of: words)
    let places = languages.indices.filter { wanted.isEmpty || wanted.contains(languages[$0]) }
    let most = places.map { sums[$0] }.max() ?? 0
    let shares = places.map { exp(temperature * (sums[$0] - most)) }
    let sum = shares.reduce(0, +)
    return zip(places, shares)
      .map { Ranked(language: languages[$0], probability: $1 / sum) }
      .sorted { ($0.probability, $1.language) > ($1.probability, $0.language) }
  }

  /// The most characters that are looked at: the language is sure long before.
  private static let longest = 1000

  /// What speaks for each language, before it is made a probability.
  private func sums(of words: [[Unicode.Scalar]]) -> [Double] {
    var sums = [Double](repeating: 0, count: languages.count)
    var found = 0
    for word in words {
      let units = ["^"] + word + ["$"]
      for start in units.indices {
        var key: [UInt8] = []
        for end in start..<min(units.count, start + length) {
          key += Array(String(units[end]).utf8)
          if end == start, end == 0 || end == units.count - 1 { continue }
          if add(key, to: &sums) { found += 1 }
        }
      }
    }
    let scale = 1 / max(1, Double(found)).squareRoot()
    for place in sums.indices { sums[place] = sums[place] * scale + bias[place] }
    return sums
  }

  private func add(_ key: [UInt8], to sums: inout [Double]) -> Bool {
    guard let row = table.firstRow(withKey: key) else { return false }
    return table.withBody { body in
      let first = row + key.count + 1
      guard first + languages.count <= body.count else { return false }
      for place in languages.indices {
        // '!' + 47 is nothing, ten more are one.
        sums[place] += (Double(body[first + place]) - 80) / 10
      }
      return true
    }
  }

  private func words(of text: String) -> [[Unicode.Scalar]] {
    let small = (try? CaseMapping.lower.map(text)) ?? text
    let composed = (try? NormalizationForm.nfc.normalize(small)) ?? small
    return composed.unicodeScalars.split { !isPartOfWord($0) }.map(Array.init)
      .filter { $0.contains { $0.properties.isAlphabetic } }
  }
}

/// Letters, figures, marks, and the apostrophes and primes that systems write.
private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "'", "\"", "`", "_", "·", "\u{2018}", "\u{2019}", "\u{201D}", "\u{300}"..."\u{36F}": true
  default:
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber,
      .otherNumber:
      true
    default: false
    }
  }
}
