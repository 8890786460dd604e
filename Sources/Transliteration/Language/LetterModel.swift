import CanonymTables
import CanonymUnicode

/// How likely letters follow each other in the words of one language, in its own script.
///
/// A word is read letter by letter between a start and an end. What was read is kept as a ``History``, a number;
/// two histories are equal when no letter that may follow can tell them apart, so a search may merge them.
///
/// ```swift
/// let model = try LetterModel(language: "uk")
/// model.logProbability(of: "Харків")  // −9 or so
/// model.logProbability(of: "Хъркыв")  // far below
/// ```
///
/// Layout of the states: state 0 is the empty history; each state lends its letters to the ranges of three
/// parallel arrays, sorted by letter, and names the state of its history without the first letter:
///
/// ```
/// state      0 (nothing)       1 (^)        2 (а) …
/// starts     0                 33           51
/// letters    $ а б в …         а б к …      $ б в …
/// costs      ln P of each
/// next       state after it
/// left       ln of what an unseen letter has, to be added to its value in the shorter history
/// ```
public struct LetterModel: Sendable {
  /// The language: BCP 47, with a script where the language alone does not say it (`uk`, `zh-Hans`).
  public let language: String
  /// The script the words are written in, as its table states it (`Cyrl`; `Hrkt` for Japanese).
  public let script: Script

  let states: LetterStates
  let alphabet: LetterAlphabet

  /// What was read of a word so far, as far as it matters for what follows.
  public struct History: Hashable, Sendable {
    let state: UInt32

    /// Nothing: a word begins.
    public static let start = History(state: LetterStates.start)
  }

  /// Reads the model of a language.
  ///
  /// - Parameter language: as in ``languages(source:)``, with or without a script.
  /// - Throws: ``TableError/missing(table:source:)`` when there is none; ``TableError/malformedRow(table:line:reason:)``.
  /// - Complexity: linear in the table, 50 to 130 KB: below a millisecond or two.
  public init(language: String, source: TableSource = .embedded) throws(TableError) {
    // uz-Cyrl has the table uz, zh-Hans its own.
    let bare = language.split(separator: "-").first.map(String.init) ?? language
    let name = bare == "zh" ? language : bare
    try self.init(language: language, table: source.table("\(LetterModel.folder)/\(name).tsv"))
  }

  /// Reads the model of a language from a table.
  ///
  /// - Throws: as ``init(language:source:)``.
  public init(language: String, table: Table) throws(TableError) {
    self.language = language
    script = Script(code: table.value("script") ?? "Zzzz")
    (alphabet, states) = try readLetterTable(table)
  }

  /// The languages there are models of, in byte order.
  public static func languages(source: TableSource = .embedded) throws(TableError) -> [String] {
    var languages: [String] = []
    for name in try source.names(in: folder) where name.hasSuffix(".tsv") {
      let language = String(name.dropFirst(folder.utf8.count + 1).dropLast(4))
      if language != "alphabets" { languages.append(language) }
    }
    return languages
  }

  static let folder = "Transliteration/Letters"

  /// The natural logarithm of the probability of the words of a text, each with its end.
  ///
  /// Case does not matter. What is no letter of any language (spaces, hyphens, digits) ends a word and
  /// costs nothing itself. A letter foreign to the language costs much, but never infinitely much.
  ///
  /// - Parameter text: normalized to NFC here when it is not.
  /// - Returns: 0 or less; 0 only for text without words.
  public func logProbability(of text: some StringProtocol) -> Double {
    var text = String(text)
    if text.unicodeScalars.contains(where: {
      $0.value >= 0x300 && $0.properties.canonicalCombiningClass != .notReordered
    }) {
      text = (try? NormalizationForm.nfc.normalize(text)) ?? text
    }
    return logProbability(of: text.unicodeScalars)
  }

  /// The natural logarithm of the probability of the words of a text in NFC, each with its end.
  public func logProbability(of scalars: some Sequence<Unicode.Scalar>) -> Double {
    var sum = 0.0
    var history = History.start
    for scalar in scalars { sum += logProbability(of: scalar, after: &history) }
    return sum + logProbability(of: nil, after: &history)
  }

  /// The natural logarithm of the probability of a letter after what was read, which it joins.
  ///
  /// - Parameters:
  ///   - next: a letter in either case; nil for the end of the word. A scalar that is no letter is an end too;
  ///     no word, no end: it costs nothing at the start.
  ///   - history: what was read before; afterwards with the letter, and ``History/start`` after an end.
  /// - Returns: 0 or less. Over all letters of ``letters`` and the end it sums to one but for the share
  ///   kept for foreign letters. A syllable of Hangul is read as its two or three letters.
  public func logProbability(of next: Unicode.Scalar?, after history: inout History) -> Double {
    guard let next else { return end(&history) }
    switch alphabet.reading(of: next) {
    case .letter(let letter):
      let step = states.step(letter, after: history.state)
      history = History(state: step.next)
      return step.cost
    case .syllable(let parts):
      var sum = 0.0
      for part in [parts.first, parts.middle, parts.last] where part != 0 {
        let step = states.step(part, after: history.state)
        history = History(state: step.next)
        sum += step.cost
      }
      return sum
    case .silent: return 0
    case .foreign:
      let step = states.step(LetterAlphabet.foreign, after: history.state)
      history = History(state: step.next)
      return step.cost
    case .separator: return end(&history)
    }
  }

  /// The letters of the language's words, small, in code-point order; Korean ones in their conjoining forms.
  public var letters: [Unicode.Scalar] { alphabet.letters }

  private func end(_ history: inout History) -> Double {
    defer { history = .start }
    return history == .start ? 0 : states.step(LetterAlphabet.end, after: history.state).cost
  }
}
