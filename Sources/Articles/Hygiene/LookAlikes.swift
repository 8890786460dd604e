import CanonymTables
import CanonymUnicode

/// Letters of Latin, Cyrillic and Greek that look alike, and words in which they are mixed.
public struct LookAlikes: Sendable {
  /// For a letter and a script, the letter of that script that looks the same.
  private var twins: [Twin: UInt32] = [:]

  private struct Twin: Hashable {
    let letter: UInt32
    let script: Int
  }

  private static let scripts = ["Latn", "Cyrl", "Grek"]

  /// Reads the table of letters.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    try source.table("Articles/look-alikes.tsv").forEachRow { (row: TableRow) throws(TableError) in
      var letters: [UInt32?] = []
      for name in Self.scripts {
        let field = try row.required(name)
        guard let letter = field.unicodeScalars.first, field.unicodeScalars.count == 1 else {
          throw row.malformed("'\(name)' is no single letter")
        }
        letters.append(letter == "-" ? nil : letter.value)
      }
      for case let letter? in letters {
        for (script, twin) in letters.enumerated() {
          if let twin { twins[Twin(letter: letter, script: script)] = twin }
        }
      }
    }
  }

  /// A word of letters of two scripts that could be letters of one.
  struct MixedWord {
    /// Where it stands, in bytes.
    let range: Range<Int>
    /// The word in the script that most of its letters belong to.
    let unmixed: [UInt8]
  }

  /// The words of a text that mix scripts without need, in order.
  func mixedWords(in text: Span<UInt8>) -> [MixedWord] {
    var words: [MixedWord] = []
    var at = 0
    while at < text.count {
      var end = at
      var letters: [UInt32] = []
      while end < text.count {
        let (scalar, length) = decodeScalar(text, end, text.count)
        guard LineKey.isWordScalar(scalar) else { break }
        letters.append(scalar)
        end += length
      }
      guard end > at else {
        at += decodeScalar(text, at, text.count).length
        continue
      }
      if let unmixed = unmixed(letters) {
        words.append(MixedWord(range: at..<end, unmixed: utf8(of: unmixed)))
      }
      at = end
    }
    return words
  }

  /// A word in one script; nil when it is, or cannot be, or could be in either.
  private func unmixed(_ word: [UInt32]) -> [UInt32]? {
    var counts = [0, 0, 0]
    for letter in word { if let script = script(of: letter) { counts[script] += 1 } }
    guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
    // The script that all can be written in; of several, the one of most letters, if there is one.
    let possible = counts.indices.filter { script in
      word.allSatisfy { letter in
        let own = self.script(of: letter)
        return own == nil || own == script || twins[Twin(letter: letter, script: script)] != nil
      }
    }
    guard let best = possible.max(by: { counts[$0] < counts[$1] }), counts[best] > 0,
      possible.count(where: { counts[$0] == counts[best] }) == 1
    else { return nil }
    return word.map { letter in
      script(of: letter) == best ? letter : twins[Twin(letter: letter, script: best)] ?? letter
    }
  }

  private func script(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: 0
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: 0
    case 0x370...0x3FF where LineKey.isLetterOrDigit(scalar): 2
    case 0x400...0x52F where LineKey.isLetterOrDigit(scalar): 1
    default: nil
    }
  }

  private func utf8(of scalars: [UInt32]) -> [UInt8] {
    scalars.flatMap { Array(String(Unicode.Scalar($0) ?? "\u{FFFD}").utf8) }
  }
}

/// Writes words that mix scripts without need in one.
func unmixScripts(
  _ text: Span<UInt8>,
  _ lookAlikes: LookAlikes
) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  for word in lookAlikes.mixedWords(in: text) {
    rewriter.replace(
      word.range,
      in: text,
      with: word.unmixed,
      rule: HygieneRule.confusables.rawValue
    )
  }
  return rewriter.finish(text)
}

/// What hygiene sees in a text and leaves as it is.
public struct HygieneFlags: Sendable, Equatable {
  /// Words that mix letters of scripts that look alike, by their places in bytes.
  public var mixedWords: [Range<Int>] = []
  /// How many characters are lost: U+FFFD.
  public var lostCharacters = 0
}

extension HygieneTables {
  /// What is to be told of a text.
  public func flags(of text: Span<UInt8>) -> HygieneFlags {
    var flags = HygieneFlags()
    flags.mixedWords = lookAlikes.mixedWords(in: text).map(\.range)
    var at = 0
    while at < text.count {
      let (scalar, length) = decodeScalar(text, at, text.count)
      if scalar == 0xFFFD { flags.lostCharacters += 1 }
      at += length
    }
    return flags
  }
}
