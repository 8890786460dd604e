import CanonymTables

/// Latin letters that a native letter may stand for.
struct Chunk: Sendable {
  /// Letters as numbers, a = 1; none for a letter that is not written.
  let letters: [UInt8]
  /// Its token in the model of sequences.
  let token: Int
  /// What is added to the score beside the model, a logarithm.
  let bonus: Float
}

/// The chunks of each native letter, the commonest first.
struct ChunkInventory: Sendable {
  private var chunks: [Unicode.Scalar: [Chunk]] = [:]
  private var numbers: [Unicode.Scalar: Int] = [:]

  /// Reads the chunks that were learned, and those that other letters borrow in this language.
  init(
    _ table: LearnedTable,
    model: SequenceModel,
    borrowed: Table,
    language: String
  ) throws(TableError) {
    var token = 2
    try table.forEachLine(of: "chunks") { (bytes, line, place) throws(TableError) in
      var tab = line.lowerBound
      while tab < line.upperBound, bytes[tab] != UInt8(ascii: "\t") { tab += 1 }
      guard let native = try? UTF8Span(validating: bytes.extracting(line.lowerBound..<tab)),
        let letter = String(copying: native).unicodeScalars.first
      else { throw table.malformed(place, "no native letter") }
      var letters: [UInt8] = []
      for at in min(tab + 1, line.upperBound)..<line.upperBound {
        guard bytes[at] > 96, bytes[at] < 123 else {
          throw table.malformed(place, "no letters a to z")
        }
        letters.append(bytes[at] - 96)
      }
      chunks[letter, default: []].append(Chunk(letters: letters, token: token, bonus: 0))
      if numbers[letter] == nil { numbers[letter] = numbers.count + 1 }
      token += 1
    }
    try borrow(borrowed, language: language)
    for letter in chunks.keys {
      chunks[letter]?.sort {
        (model.cost(of: $0.token) - $0.bonus, $0.token) < (
          model.cost(of: $1.token) - $1.bonus, $1.token
        )
      }
    }
  }

  /// The chunks of a letter; none for a letter nothing is known of.
  subscript(letter: Unicode.Scalar) -> [Chunk] { chunks[letter] ?? [] }

  /// The number of a letter, counted from 1 in the table's order; that of its stand-in for one that borrows.
  func number(of letter: Unicode.Scalar) -> Int { numbers[letter] ?? 0 }

  private mutating func borrow(_ table: Table, language: String) throws(TableError) {
    var rows: [Unicode.Scalar: [Borrowing]] = [:]
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let languages = try row.required("languages").split(separator: " ")
      let borrowing = try Borrowing(row)
      let isKnown = chunks[borrowing.letter] != nil
      if languages.contains(where: { $0 == "*" ? !isKnown : $0 == language }) {
        rows[borrowing.letter, default: []].append(borrowing)
      }
    }
    let learned = chunks
    for (letter, borrowings) in rows {
      var made: [Chunk] = []
      for standIn in Set(borrowings.map(\.standIn)) {
        let rules = borrowings.filter { $0.standIn == standIn }
        for chunk in learned[standIn] ?? [] {
          let fitting = rules.filter { chunk.letters.starts(with: $0.begins) }
          let longest = fitting.map(\.begins.count).max()
          for rule in fitting where rule.begins.count == longest {
            guard let written = rule.written else { continue }
            made.append(
              Chunk(
                letters: written + chunk.letters.dropFirst(rule.begins.count),
                token: chunk.token,
                bonus: rule.bonus
              )
            )
          }
        }
      }
      chunks[letter] = made
      if numbers[letter] == nil { numbers[letter] = numbers[borrowings[0].standIn] }
    }
  }
}

/// A row of the table of letters: chunks of a letter that stands in, with their begin written otherwise.
private struct Borrowing {
  let letter, standIn: Unicode.Scalar
  let begins: [UInt8]
  /// What the begin becomes; nil when such chunks are left out.
  let written: [UInt8]?
  let bonus: Float

  init(_ row: TableRow) throws(TableError) {
    guard let letter = try row.required("letter").unicodeScalars.first,
      let standIn = try row.required("stand-in").unicodeScalars.first,
      let bonus = Float(try row.required("bonus"))
    else { throw row.malformed("letter, stand-in and bonus are two letters and a number") }
    (self.letter, self.standIn, self.bonus) = (letter, standIn, bonus)
    begins = Self.letters(try row.required("begins"))
    let written = try row.required("written")
    self.written = written == "-" ? nil : Self.letters(written)
  }

  private static func letters(_ text: Substring) -> [UInt8] {
    text.utf8.compactMap { $0 > 96 && $0 < 123 ? $0 - 96 : nil }
  }
}
