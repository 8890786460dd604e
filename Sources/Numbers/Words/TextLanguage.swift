import CanonymTables
import CanonymUnicode

/// Guesses the language of a text whose locale is not known, by its script, frequent words and letters.
struct TextLanguage: Sendable {
  private var languages: [Language] = []
  private var words: [[UInt32]: [Int]] = [:]
  private var letters: [UInt32: [Int]] = [:]

  private struct Language {
    let code: String
    let script: Int32
  }

  init(from source: TableSource) throws(TableError) {
    try source.table("Numbers/languages.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let script = Script(code: String(try row.required("script")))
      guard let number = script.number else { throw row.malformed("'script' is no script") }
      let place = languages.count
      languages.append(Language(code: String(try row.required("language")), script: number))
      for word in try row.field("words").split(separator: ",") {
        let scalars = word.unicodeScalars.map { lowered($0.value) }.filter { $0 != 0x20 }
        words[scalars, default: []].append(place)
      }
      for letter in try row.field("letters").unicodeScalars {
        letters[letter.value, default: []].append(place)
      }
    }
  }

  /// How much of a text is looked at: scalars.
  private static let sample = 3000
  private static let longestWord = 12
  private static let wordPoints = 6

  /// The language of a text; nil for a text without letters of a known script.
  ///
  /// - Complexity: O(1) in the text's length: its first 3,000 scalars are looked at.
  func language(of text: Span<UInt8>) -> String? {
    var points = [Int](repeating: 0, count: languages.count)
    var scripts: [Int32: Int] = [:]
    var word: [UInt32] = []
    var at = 0
    var seen = 0
    while seen < Self.sample, let (scalar, end) = scalarAfter(text, at) {
      seen += 1
      at = end
      let small = lowered(scalar)
      if isLetter(scalar) {
        scripts[Script.number(of: scalar), default: 0] += 1
        word.append(small)
        if scalar >= 0x80, let places = letters[small] {
          for place in places { points[place] += 1 }
        }
      } else if !word.isEmpty {
        count(&word, &points)
      }
    }
    count(&word, &points)
    return best(points, scripts)
  }

  private func count(_ word: inout [UInt32], _ points: inout [Int]) {
    if word.count <= Self.longestWord, let places = words[word] {
      // A word of many languages tells little.
      for place in places { points[place] += max(1, Self.wordPoints / places.count) }
    }
    word.removeAll(keepingCapacity: true)
  }

  /// The language of the most points among those of the text's scripts; kana tells before Han.
  private func best(_ points: [Int], _ scripts: [Int32: Int]) -> String? {
    let known = Set(languages.map(\.script))
    let all = scripts.filter { known.contains($0.key) }
    guard let most = all.values.max() else { return nil }
    var best: Int?
    for (place, language) in languages.enumerated() {
      guard let count = all[language.script], count == most || isKana(language.script),
        count * 10 >= most
      else { continue }
      if best.map({ points[$0] < points[place] || isKana(language.script) }) ?? true {
        best = place
      }
    }
    return best.map { languages[$0].code }
  }

  private func isKana(_ script: Int32) -> Bool { Self.kana.contains(script) }

  private static let kana: Set<Int32> = Set(
    ["Hira", "Kana"].compactMap { Script(code: $0).number }
  )
}
