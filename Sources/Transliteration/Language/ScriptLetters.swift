import CanonymTables
import CanonymUnicode
import Glibc

/// What the letters of one script, and their pairs, say of the language: one table of `Languages/`.
///
/// Values are costs, −8 ln P. A row of values is `width` vectors of eight languages each, the last one padded:
///
/// ```
/// singles     rows of the classes: 0 other letters   1 а   2 б …
/// pairOf      class × side + class → row of pairs, 0 where there is none
/// pairs       rows: 0 unused, 1 ^а …
/// ```
final class ScriptLetters: Sendable {
  /// Eight costs.
  typealias Costs = SIMD8<UInt16>

  let languages: [LanguageTag]
  /// The natural logarithms of how much each language is awaited.
  let priors: [Double]
  /// What a logarithm counts beside those of the priors.
  let temperature: Double
  /// How many vectors a row has.
  let width: Int
  /// The letters of each class; class 0 has none.
  let classes: [[Unicode.Scalar]]

  let singles: [Costs]
  let pairOf: [UInt16]
  let pairs: [Costs]
  /// What a letter costs more when its pair has no row.
  let rest: UInt16
  let side: Int
  let end: Int

  /// Costs in a unit of the natural logarithm.
  static let scale = 8.0
  /// The most letters whose costs stay within 16 bits.
  static let mostLetters = 400

  init(_ table: Table) throws(TableError) {
    let script = Script(code: table.value("script") ?? "Zzzz")
    let names = (table.value("languages") ?? "").split(separator: " ")
    languages = names.map { LanguageTag(language: String($0), script: script) }
    let weights = (table.value("priors") ?? "").split(separator: " ").map { Double($0) ?? 0 }
    guard !names.isEmpty, weights.count == names.count, weights.allSatisfy({ $0 > 0 }) else {
      throw .malformedHeader(
        table: table.name,
        key: "priors",
        reason: "is not a number above 0 for each language"
      )
    }
    let sum = weights.reduce(0, +)
    priors = weights.map { log($0 / sum) }
    temperature = max(0.01, table.value("temperature").flatMap { Double($0) } ?? 1)
    let share = table.value("rest").flatMap { Double($0) } ?? 1
    rest = UInt16(min(92, max(0, -ScriptLetters.scale * log(max(1e-4, share)))))
    width = (names.count + 7) / 8
    var rows = LetterRows(width: width)
    try rows.read(table, of: names.count, hasClasses: table.value("units") == "classes")
    classes = rows.classes
    singles = rows.singles
    pairOf = rows.pairOf
    pairs = rows.pairs
    side = rows.side
    end = rows.end
  }

  /// Whether there are values of pairs.
  var hasPairs: Bool { side != 0 }

  /// What the priors cost: a row.
  var priorCosts: [Costs] {
    var costs = [Costs](repeating: Costs(), count: width)
    for (place, prior) in priors.enumerated() {
      costs[place / 8][place % 8] = UInt16(min(1000, -prior * ScriptLetters.scale / temperature))
    }
    return costs
  }

  /// Adds a class's costs to those of a text.
  @inline(__always)
  func add(_ letter: Int, times count: UInt16, to costs: inout [Costs]) {
    for vector in 0..<width { costs[vector] &+= singles[letter * width + vector] &* count }
  }

  /// Adds the costs of a class after another; nil for the start or the end of a word.
  @inline(__always)
  func add(_ second: Int?, after first: Int?, to costs: inout [Costs]) {
    let row = Int(pairOf[(first ?? side - 1) * side + (second ?? end)])
    if row != 0 {
      for vector in 0..<width { costs[vector] &+= pairs[row * width + vector] }
    } else {
      let letter = second ?? end
      for vector in 0..<width { costs[vector] &+= singles[letter * width + vector] &+ rest }
    }
  }

  /// The cost of a class in one language.
  func cost(_ letter: Int, in language: Int) -> Int {
    Int(singles[letter * width + language / 8][language % 8])
  }

  /// The cost of a class after another in one language; nil when their pair says nothing.
  func cost(_ second: Int, after first: Int, in language: Int) -> Int? {
    guard side != 0 else { return nil }
    let row = Int(pairOf[first * side + second])
    return row == 0 ? nil : Int(pairs[row * width + language / 8][language % 8])
  }

  /// The probability of each language when these are the costs of a text.
  func probabilities(of costs: [UInt64]) -> [Double] {
    let least = costs.min() ?? 0
    var shares = languages.indices.map {
      exp(priors[$0] - temperature * Double(costs[$0] - least) / ScriptLetters.scale)
    }
    let sum = shares.reduce(0, +)
    for place in shares.indices { shares[place] /= sum }
    return shares
  }
}

/// The rows of a table of letters while it is read.
private struct LetterRows {
  let width: Int
  var classes: [[Unicode.Scalar]] = [[]]
  var singles: [ScriptLetters.Costs]
  var pairOf: [UInt16] = []
  var pairs: [ScriptLetters.Costs]
  var side = 0
  var end = 0

  init(width: Int) {
    self.width = width
    singles = Array(repeating: ScriptLetters.Costs(), count: width)
    pairs = singles
  }

  mutating func read(
    _ table: Table,
    of count: Int,
    hasClasses: Bool
  ) throws(TableError) {
    var numbers = LetterCells()
    try table.withBody { (body: Span<UInt8>) throws(TableError) in
      pairs.reserveCapacity(body.count / (count + 5) * width)
      var at = 0
      var line = table.bodyLine
      var letters: [Unicode.Scalar] = []
      while at < body.count {
        letters.removeAll(keepingCapacity: true)
        while at < body.count, body[at] != UInt8(ascii: "\t"), body[at] != UInt8(ascii: "\n") {
          let (value, length) = decodeScalar(body, at, body.count)
          guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else {
            throw .notUTF8(table: table.name, line: line)
          }
          letters.append(scalar)
          at += length
        }
        at += 1
        let isPair = !hasClasses && letters.count == 2
        guard !letters.isEmpty, isPair || hasClasses || letters.count == 1,
          at + count <= body.count,
          at + count == body.count || body[at + count] == UInt8(ascii: "\n")
        else {
          throw .malformedRow(
            table: table.name,
            line: line,
            reason: "this row is no letter or pair with a value for each language"
          )
        }
        if isPair {
          if side == 0 { layOut(&numbers) }
          let first = numbers[letters[0].value]
          let second = numbers[letters[1].value]
          guard first != 0, second != 0 else {
            throw .malformedRow(
              table: table.name,
              line: line,
              reason: "a letter of this pair has no row"
            )
          }
          pairOf[first * side + second] = UInt16(truncatingIfNeeded: pairs.count / width)
        } else {
          guard side == 0, classes.count < 1000 else {
            throw .malformedRow(
              table: table.name,
              line: line,
              reason: "a letter comes after the pairs, or is the thousandth"
            )
          }
          if !hasClasses { numbers.set(letters[0].value...letters[0].value, classes.count) }
          if letters == ["$"] { end = classes.count }
          classes.append(letters)
        }
        var costs = ScriptLetters.Costs()
        for place in 0..<count {
          costs[place % 8] = UInt16(min(92, max(33, body[at + place]) - 33))
          if place % 8 == 7 || place == count - 1 {
            if isPair { pairs.append(costs) } else { singles.append(costs) }
          }
        }
        at += count + 1
        line += 1
      }
    }
  }

  /// Makes room for the pairs when all letters are known; the start of a word comes after them.
  private mutating func layOut(_ numbers: inout LetterCells) {
    numbers.set(0x5E...0x5E, classes.count)
    side = classes.count + 1
    pairOf = Array(repeating: 0, count: side * side)
  }
}
