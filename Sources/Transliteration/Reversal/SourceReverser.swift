import CanonymTables
import CanonymUnicode
import Glibc

/// Reads what a system wrote: the sources that it may have been written from, the likelier first.
///
/// Each source is written forward again and compared: those that give the very text come first, then those that
/// give it but for case, but for the sort of apostrophes, but for marks and apostrophes.
///
/// ```swift
/// let reverser = try SystemCatalogue().reverser(for: SystemID("ua-ukr-Cyrl-Latn-2010"))
/// reverser.candidates(for: "Kharkiv", limit: 3)  // Харків, …
/// ```
public final class SourceReverser: Sendable {
  /// The system whose writing is read.
  public let system: TransliterationSystem
  /// The language whose words the sources are taken to be: BCP 47; empty when the system names none.
  public let language: String

  let inventory: LetterInventory
  private let folded: LetterInventory
  private let score: LetterScore
  let transliterator: Transliterator
  /// The letters of the language, and of the system's script that its examples have.
  let alphabet: [Unicode.Scalar]

  init(
    _ transliterator: Transliterator,
    language: String,
    model: LetterModel?,
    inventory: LetterInventory
  ) {
    let letters = model?.letters.map { $0 == "\u{2BC}" ? "'" : $0 } ?? inventory.letters
    alphabet = letters
    system = transliterator.system
    self.language = language
    self.transliterator = transliterator
    self.inventory = inventory
    folded = inventory.folded
    score = LetterScore(model, letters: inventory.letters.count)
  }

  /// The sources of a text, best first.
  ///
  /// - Parameters:
  ///   - text: what was written; what the system does not write is kept as it stands.
  ///   - limit: how many at most.
  /// - Returns: different texts in NFC; the same for the same text always. Their scores add up to 1 at most.
  public func candidates(for text: String, limit: Int) -> [TransliterationCandidate] {
    if limit < 1 { return [] }
    let found = sources(of: text, limit: limit)
    let weights = found.map { exp($0.score - (found.first?.score ?? 0) - $0.agreement.cost) }
    let sum = weights.reduce(0, +)
    var least = 1.0
    return zip(found, weights).prefix(limit).map { source, weight in
      least = min(least, sum > 0 ? weight / sum : 0)
      return TransliterationCandidate(text: source.text, score: least)
    }
  }

  /// How far what a source is written as agrees with the text.
  enum Agreement: Int, Comparable {
    case exact, exceptCase, exceptApostrophes, exceptMarks
    /// It agrees, but has letters of the text itself in it.
    case kept
    case none

    var cost: Double { Double(rawValue) * 12 }

    static func < (left: Agreement, right: Agreement) -> Bool { left.rawValue < right.rawValue }
  }

  /// A source, compared.
  struct Source {
    var text: String
    /// The logarithm of its probability in the language.
    var score: Double
    var agreement: Agreement
  }

  /// Sources of a text that agree with it, found with little effort; none where that takes more.
  ///
  /// - Parameters:
  ///   - scalars: those of the text in small letters; without marks and apostrophes when folded.
  ///   - limit: how many are looked for.
  ///   - isFolded: whether marks and apostrophes count for nothing.
  func quickSources(
    of text: String,
    _ scalars: Set<UInt32>,
    limit: Int,
    isFolded: Bool
  ) -> [Source] {
    let written = isFolded ? folded.written : inventory.written
    let canWrite = scalars.allSatisfy { value in
      written.contains(value)
        || Unicode.Scalar(value).map { !$0.properties.isAlphabetic } ?? true
    }
    guard canWrite else { return [] }
    let effort = Effort(
      most: limit,
      width: 4 * limit,
      isThorough: false,
      isFolded: isFolded
    )
    return sources(of: text, effort).filter { $0.agreement < .kept }
      .sorted { $0.score == $1.score ? $0.text < $1.text : $0.score > $1.score }
  }

  /// How thoroughly sources are searched.
  private struct Effort {
    /// How many sources of a word are kept.
    var most: Int
    /// How many hypotheses are kept at each place of a word.
    var width: Int
    /// Whether a word may be searched without regard to neighbours when nothing else is found.
    var isThorough: Bool
    var isFolded = false

    static func thorough(_ limit: Int) -> Effort {
      let most = 2 * min(limit, SourceReverser.mostCandidates) + 6
      return Effort(most: most, width: 32 + 2 * most, isThorough: true)
    }
  }

  /// The sources of a text by agreement and probability.
  func sources(of text: String, limit: Int) -> [Source] {
    let text = composed(text)
    var effort = Effort.thorough(limit)
    var found = sources(of: text, effort)
    if found.allSatisfy({ $0.agreement > .exceptCase }) {
      effort.isFolded = true
      found += sources(of: text, effort)
    }
    found.sort {
      $0.agreement != $1.agreement
        ? $0.agreement < $1.agreement
        : $0.score != $1.score ? $0.score > $1.score : $0.text < $1.text
    }
    var known: Set<[Unicode.Scalar]> = []
    return found.filter { known.insert(Array($0.text.unicodeScalars)).inserted }
  }

  /// A source of a part of the text.
  private struct Choice {
    var text: String
    var score: Double
    var kept: Int
  }

  private func sources(of text: String, _ effort: Effort) -> [Source] {
    var texts = [Choice(text: "", score: 0, kept: 0)]
    let pieces = pieces(of: text)
    let hasSmallLetters = text.unicodeScalars.contains { $0.properties.isLowercase }
    for piece in pieces {
      var choices: [Choice]
      switch piece {
      case .other(let other): choices = [Choice(text: other, score: 0, kept: 0)]
      case .word(let word):
        choices = self.choices(effort.isFolded ? word.folded : word, effort)
        if choices.isEmpty { return [] }
        if hasSmallLetters, word.isNumeral { choices.insert(numeral(word, choices[0]), at: 0) }
      }
      var joined: [Choice] = []
      for start in texts {
        for choice in choices {
          joined.append(
            Choice(
              text: start.text + choice.text,
              score: start.score + choice.score,
              kept: start.kept + choice.kept
            )
          )
        }
      }
      if choices.count > 1 {
        joined.sort { $0.score == $1.score ? $0.text < $1.text : $0.score > $1.score }
      }
      texts = Array(joined.prefix(effort.most))
    }
    return texts.map { choice in
      let source = composed(choice.text)
      let agreement = agreement(of: source, with: text)
      let isKept = choice.kept > 0 && agreement < .kept
      return Source(text: source, score: choice.score, agreement: isKept ? .kept : agreement)
    }
  }

  /// No more candidates than this are looked for.
  private static let mostCandidates = 200

  // MARK: Words

  /// The sources of a word that give it when they are written alone; if none does, the likeliest all the same.
  private func choices(_ word: WrittenWord, _ effort: Effort) -> [Choice] {
    if word.scalars.isEmpty { return [Choice(text: "", score: 0, kept: 0)] }
    if word.scalars.count > SourceReverser.longestWord { return [kept(word)] }
    var likeliest: [Choice] = []
    for isLenient in effort.isThorough ? [false, true] : [false] {
      var lattice = ReversalLattice(
        effort.isFolded ? folded : inventory,
        score,
        width: effort.width,
        isLenient: isLenient
      )
      let paths = lattice.sources(of: word.scalars)
      let verified = verified(paths, word, effort)
      if !verified.isEmpty { return verified }
      likeliest += paths.prefix(3).map {
        Choice(text: word.cased($0), score: $0.score, kept: $0.kept)
      }
    }
    if !effort.isThorough { return [] }
    return likeliest.isEmpty ? [kept(word)] : likeliest
  }

  /// The paths that give the word when they are written alone.
  private func verified(
    _ paths: [ReversalLattice.Path],
    _ word: WrittenWord,
    _ effort: Effort
  ) -> [Choice] {
    var verified: [Choice] = []
    for path in paths.prefix(2 * effort.width) {
      guard let written = try? transliterator.transliterate(path.text) else { continue }
      let scalars = ReversalForm.scalars(of: written)
      guard (effort.isFolded ? ReversalForm.folded(scalars) : scalars) == word.scalars else {
        continue
      }
      verified.append(Choice(text: word.cased(path), score: path.score, kept: path.kept))
      if verified.count >= effort.most { break }
    }
    return verified
  }

  private static let longestWord = 120

  /// A Roman numeral stays one beside words of small letters, likelier than the best other reading.
  private func numeral(_ word: WrittenWord, _ best: Choice) -> Choice {
    Choice(text: kept(word).text, score: best.score + 1, kept: 0)
  }

  /// A word as it stands.
  private func kept(_ word: WrittenWord) -> Choice {
    let letters = word.scalars.enumerated().map { place, scalar in
      (scalar: Unicode.Scalar(scalar) ?? "\u{FFFD}", written: place..<place + 1)
    }
    let path = ReversalLattice.Path(letters: letters, score: 0)
    return Choice(text: word.cased(path), score: -1000, kept: letters.count)
  }

  private func agreement(of source: String, with text: String) -> Agreement {
    guard let written = try? transliterator.transliterate(source) else { return .none }
    return switch SystemClass.Agreement(written, text) {
    case .exact: .exact
    case .exceptCase: .exceptCase
    case .exceptApostrophes: .exceptApostrophes
    case .exceptMarks: .exceptMarks
    case .none: .none
    }
  }
}
