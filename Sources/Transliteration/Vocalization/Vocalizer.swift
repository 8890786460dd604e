import CanonymTables
import Glibc

/// Reads names that are written without vowel signs, as Arabic, Persian, Urdu and Hebrew ones are, and ranks how they
/// may be written in Latin letters.
///
/// ```swift
/// let arabic = try Vocalizer(language: "ar")
/// arabic.candidates(for: "محمد", limit: 3).map(\.text)  // mohamed, mohammed, muhammad
/// ```
///
/// What it knows was learned from pairs of names (`Tables/Transliteration/Vowels`): which Latin letters each native letter
/// stands for after which, what Latin names look like, which names there are, and how frequent names are written.
public struct Vocalizer: Sendable {
  /// The languages there are tables for.
  public static let languages = ["ar", "fa", "he", "ur"]

  /// The language whose names are read.
  public let language: String

  private let reader: WordReader
  private let frequent: [String: [(letters: [UInt8], count: Float)]]

  /// Reads the tables of a language: some 20 ms and 10 MB, so keep it while there are names.
  ///
  /// - Parameter language: a BCP 47 tag; its first part counts.
  public init(language: String, source: TableSource = .embedded) throws(VocalizationError) {
    let first = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    guard Self.languages.contains(first) else {
      throw .unsupportedLanguage(language, supported: Self.languages)
    }
    self.language = first
    let folder = "Transliteration/Vowels"
    do throws(TableError) {
      let pairs = LearnedTable(try source.table("\(folder)/\(first == "he" ? "he" : "ar").tsv"))
      let latin = LearnedTable(try source.table("\(folder)/latin.tsv"))
      let sequences = try SequenceModel(pairs, section: "sequences", tokenDigits: 2)
      reader = WordReader(
        chunks: try ChunkInventory(
          pairs,
          model: sequences,
          borrowed: try source.table("\(folder)/letters.tsv"),
          language: first
        ),
        sequences: sequences,
        own: try SequenceModel(pairs, section: "letters", tokenDigits: 1),
        latin: try SequenceModel(latin, section: "letters", tokenDigits: 1),
        window: try ChoiceTree(pairs, section: "window"),
        behind: try ChoiceTree(pairs, section: "behind"),
        names: try LatinWordTree(latin),
        searchWeights: try VocalizationWeights(pairs.table, header: "search-weights"),
        weights: try VocalizationWeights(pairs.table, header: "weights"),
        breadth: try SearchBreadth(pairs.table),
        isHebrew: first == "he"
      )
      frequent = try Self.frequentNames(pairs)
    } catch {
      throw .table(error)
    }
  }

  /// How a name may be written in Latin letters, best first; no two alike.
  ///
  /// Vowel signs are taken as evidence where they stand. What is not written in native letters stays as it is, words
  /// are read one by one, and the ways of all words are combined.
  ///
  /// - Parameters:
  ///   - text: a name of any number of words; words beyond 40 letters are read in parts.
  ///   - limit: how many to give at most.
  ///   - capitals: whether native words begin with a capital letter; otherwise they are in small letters.
  /// - Returns: none for an empty text; scores are 0…1 and sum to at most 1.
  public func candidates(
    for text: String,
    limit: Int,
    capitals: Bool = false
  ) -> [TransliterationCandidate] {
    guard limit > 0 else { return [] }
    var combined = CandidateProduct(limit: min(limit, Self.mostCandidates))
    var follows = false
    for piece in NamePiece.pieces(of: text) {
      switch piece {
      case .other(let other):
        combined.append([TransliterationCandidate(text: other, score: 1)])
        follows = false
      case .word(let word):
        let ways = ways(of: word).map { way in
          TransliterationCandidate(
            text: Self.text(way.letters, capital: capitals && !follows),
            score: way.score
          )
        }
        combined.append(ways)
        follows = true
      }
    }
    return combined.candidates
  }

  private static let mostCandidates = 500

  private func ways(of word: [NativeLetter]) -> [(letters: [UInt8], score: Double)] {
    let readings = reader.readings(of: word)
    let best = readings.first?.score ?? 0
    let whole = readings.reduce(0.0) { $0 + Double(expf($1.score - best)) }
    var scores: [[UInt8]: Double] = [:]
    for reading in readings { scores[reading.letters] = Double(expf(reading.score - best)) / whole }
    // Vowel signs say more than how often the bare letters stand for which form.
    if word.allSatisfy({ $0.sign == nil }), let known = frequent[Self.key(word)] {
      // The more often a name was seen, the less its letters count.
      let total = known.reduce(0) { $0 + $1.count }
      let share = Double(total / (total + 1))
      for letters in scores.keys { scores[letters]? *= 1 - share }
      for form in known { scores[form.letters, default: 0] += share * Double(form.count / total) }
    }
    return Self.ranked(scores)
  }

  /// The ways, best first, where the first is the one that is best together with all ways of its consonants.
  ///
  /// Those that it overtakes share its score with it, so that scores never rise.
  private static func ranked(_ scores: [[UInt8]: Double]) -> [(letters: [UInt8], score: Double)] {
    var ways = scores.map { (letters: $0.key, score: $0.value) }.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.letters.lexicographicallyPrecedes($1.letters)
    }
    let skeletons = ways.map { skeleton($0.letters) }
    var support: [[UInt8]: Double] = [:]
    for (way, skeleton) in zip(ways, skeletons) { support[skeleton, default: 0] += way.score }
    var first = 0
    var best = 0.0
    for (place, skeleton) in skeletons.enumerated() {
      let both = ways[place].score * (support[skeleton] ?? 0)
      if both > best { (first, best) = (place, both) }
    }
    if first > 0 {
      let mean = ways[...first].reduce(0) { $0 + $1.score } / Double(first + 1)
      ways.insert(ways.remove(at: first), at: 0)
      for place in 0...first { ways[place].score = mean }
    }
    return ways
  }

  /// The consonants of Latin letters, doubled ones once: without a, e, i, o, u, w, y.
  private static func skeleton(_ letters: [UInt8]) -> [UInt8] {
    var found: [UInt8] = []
    for letter in letters where ![1, 5, 9, 15, 21, 23, 25].contains(letter) && letter != found.last
    {
      found.append(letter)
    }
    return found
  }

  private static func key(_ word: [NativeLetter]) -> String {
    var key = String.UnicodeScalarView()
    for letter in word { key.append(letter.scalar) }
    return String(key)
  }

  private static func text(_ letters: [UInt8], capital: Bool) -> String {
    var bytes = letters.map { $0 + 96 }
    if capital, let first = bytes.first { bytes[0] = first - 32 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func frequentNames(
    _ table: LearnedTable
  ) throws(TableError) -> [String: [(letters: [UInt8], count: Float)]] {
    var names: [String: [(letters: [UInt8], count: Float)]] = [:]
    try table.forEachLine(of: "names") { (bytes, line, place) throws(TableError) in
      guard let utf8 = try? UTF8Span(validating: bytes.extracting(line)) else {
        throw .notUTF8(table: table.table.name, line: place)
      }
      let fields = String(copying: utf8).split(separator: "\t")
      guard fields.count == 2 else { throw table.malformed(place, "no two fields") }
      let words = fields[1].split(separator: " ")
      var forms: [(letters: [UInt8], count: Float)] = []
      for at in stride(from: 0, to: words.count - 1, by: 2) {
        forms.append((words[at].utf8.map { $0 &- 96 }, Float(words[at + 1]) ?? 1))
      }
      names[String(fields[0])] = forms
    }
    return names
  }
}
