import CanonymTables

/// Takes case endings, and small words written together with a name, off words: Харькове, Putinem, ולנתניהו.
struct CaseEndings: Sendable {
  /// The rows of each pair of scripts, by the letter at the word's end or begin.
  private let rules: [Scripts: [UInt32: [Rule]]]

  private struct Scripts: Hashable {
    let script: String
    let isLatin: Bool
  }

  private struct Rule {
    let letters: [UInt32]
    let nominative: [UInt32]
    let rest: Int
    let isPrefix: Bool
  }

  init(_ table: Table) throws(TableError) {
    var rules: [Scripts: [UInt32: [Rule]]] = [:]
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let ending = try row.required("ending").unicodeScalars.map(\.value)
      guard let rest = Int(String(try row.required("rest"))), let last = ending.last else {
        throw row.malformed("'rest' is no number")
      }
      let isPrefix = try row.required("place") == "prefix"
      let scripts = Scripts(
        script: String(try row.required("script")),
        isLatin: try row.required("letters") == "Latn"
      )
      let rule = Rule(
        letters: ending,
        nominative: try row.field("nominative").unicodeScalars.map(\.value),
        rest: rest,
        isPrefix: isPrefix
      )
      rules[scripts, default: [:]][isPrefix ? ending[0] : last, default: []].append(rule)
    }
    self.rules = rules
  }

  /// The words that a word may be an inflected form of, without the word itself.
  ///
  /// - Parameters:
  ///   - word: its letters; of a reading its loose spelling.
  ///   - script: the script that the name is written in.
  ///   - isLatin: whether the letters are Latin.
  func bases(of word: [UInt32], script: String, isLatin: Bool) -> [[UInt32]] {
    guard let first = word.first, let last = word.last,
      let rules = rules[Scripts(script: script, isLatin: isLatin)]
    else { return [] }
    var bases: [[UInt32]] = []
    for rule in rules[last] ?? []
    where !rule.isPrefix && word.count >= rule.letters.count + rule.rest {
      guard word.suffix(rule.letters.count).elementsEqual(rule.letters) else { continue }
      append(Array(word.dropLast(rule.letters.count)) + rule.nominative)
    }
    for rule in rules[first] ?? []
    where rule.isPrefix && word.count >= rule.letters.count + rule.rest {
      guard word.starts(with: rule.letters) else { continue }
      append(Array(word.dropFirst(rule.letters.count)))
    }
    return bases

    func append(_ base: [UInt32]) {
      if base != word, !bases.contains(base) { bases.append(base) }
    }
  }
}
