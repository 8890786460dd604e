import CanonymTables
import CanonymUnicode

/// Reads a table of `Letters/`: its header and, row by row, a history and what may follow it.
///
/// A row is a history of letters, a tab, and for each follower a letter and one character `!`…`}` that states
/// its probability: `!` + i for exp(−i / 8). `^` is the start of a word, `$` its end. The rows come by the length of
/// their history; the first one has the empty history and thereby the whole alphabet, the second one is `^`.
///
/// - Throws: ``TableError/malformedRow(table:line:reason:)``, ``TableError/malformedHeader(table:key:reason:)``.
func readLetterTable(
  _ table: Table
) throws(TableError) -> (alphabet: LetterAlphabet, states: LetterStates) {
  let silent = try scalarRanges(of: table.value("silent") ?? "", in: table)
  let readsSyllables = table.value("units") == "jamo"
  return try table.withBody { (body: Span<UInt8>) throws(TableError) in
    var at = 0
    var line = table.bodyLine
    var states = LetterStates()
    var alphabet = LetterAlphabet(letters: [], silent: silent, readsSyllables: readsSyllables)
    var history: [UInt16] = []
    var followers: [(letter: UInt16, cost: Float)] = []
    while at < body.count {
      let isFirst = states.count == 0
      let tab = try end(of: at, in: body, at: UInt8(ascii: "\t"), table, line)
      if isFirst {
        alphabet = try readAlphabet(
          body,
          from: tab + 1,
          silent: silent,
          readsSyllables: readsSyllables,
          table
        )
      }
      history.removeAll(keepingCapacity: true)
      while at < tab {
        let scalar = try scalar(of: body, &at, table, line)
        history.append(scalar == "^" ? startMark : alphabet.number(of: scalar))
      }
      at = tab + 1
      followers.removeAll(keepingCapacity: true)
      while at < body.count, body[at] != UInt8(ascii: "\n") {
        let scalar = try scalar(of: body, &at, table, line)
        guard at < body.count, (33...126).contains(body[at]) else {
          throw .malformedRow(
            table: table.name,
            line: line,
            reason: "a letter lacks its probability"
          )
        }
        let letter = scalar == "$" ? LetterAlphabet.end : alphabet.number(of: scalar)
        followers.append((letter, Float(body[at] - 33) / -8))
        at += 1
      }
      at += 1
      followers.sort { $0.letter < $1.letter }
      try add(history, followers, to: &states, table, line)
      line += 1
    }
    guard states.count >= 2 else {
      throw .malformedRow(
        table: table.name,
        line: line,
        reason: "there are no rows for nothing and ^"
      )
    }
    states.finish()
    return (alphabet, states)
  }
}

/// The number of `^` in a history: no letter has it.
private let startMark = UInt16.max

private func add(
  _ history: [UInt16],
  _ followers: [(letter: UInt16, cost: Float)],
  to states: inout LetterStates,
  _ table: Table,
  _ line: Int
) throws(TableError) {
  let number = UInt32(states.count)
  let fits =
    switch number {
    case 0: history.isEmpty
    case 1: history == [startMark]
    default: !history.isEmpty && history.last != startMark && !history.contains(0)
    }
  guard fits else {
    throw .malformedRow(table: table.name, line: line, reason: "this history is out of place")
  }
  guard !zip(followers, followers.dropFirst()).contains(where: { $0.letter == $1.letter }) else {
    throw .malformedRow(table: table.name, line: line, reason: "a letter comes twice")
  }
  if number < 2 {
    states.append(shorter: LetterStates.empty, followers: followers)
    return
  }
  guard let shorter = walk(history.dropFirst(), in: states),
    let before = walk(history.dropLast(), in: states),
    let last = history.last,
    states.lead(last, after: before, to: number)
  else {
    throw .malformedRow(
      table: table.name,
      line: line,
      reason:
        "the history without its first or its last letter has no row, or is not followed by it"
    )
  }
  states.append(shorter: shorter, followers: followers)
}

private func walk(_ history: ArraySlice<UInt16>, in states: LetterStates) -> UInt32? {
  var state = LetterStates.empty
  for letter in history {
    if letter == startMark {
      state = LetterStates.start
    } else if let next = states.led(letter, after: state) {
      state = next
    } else {
      return nil
    }
  }
  return state
}

private func readAlphabet(
  _ body: Span<UInt8>,
  from start: Int,
  silent: [ClosedRange<UInt32>],
  readsSyllables: Bool,
  _ table: Table
) throws(TableError) -> LetterAlphabet {
  var letters: [Unicode.Scalar] = []
  var at = start
  while at < body.count, body[at] != UInt8(ascii: "\n") {
    let letter = try scalar(of: body, &at, table, table.bodyLine)
    if letter != "$" { letters.append(letter) }
    at += 1
  }
  return LetterAlphabet(letters: letters, silent: silent, readsSyllables: readsSyllables)
}

/// Where the field that begins at `start` ends in its line.
private func end(
  of start: Int,
  in body: Span<UInt8>,
  at stop: UInt8,
  _ table: Table,
  _ line: Int
) throws(TableError) -> Int {
  var end = start
  while end < body.count, body[end] != UInt8(ascii: "\n") {
    if body[end] == stop { return end }
    end += 1
  }
  throw .malformedRow(table: table.name, line: line, reason: "the row has no tab")
}

/// Decodes the scalar at a byte of the body, and steps over it.
private func scalar(
  of body: Span<UInt8>,
  _ at: inout Int,
  _ table: Table,
  _ line: Int
) throws(TableError) -> Unicode.Scalar {
  let (value, length) = decodeScalar(body, at, body.count)
  guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else {
    throw .notUTF8(table: table.name, line: line)
  }
  at += length
  return scalar
}

/// Ranges of scalars, as `0301 0591-05AF`.
private func scalarRanges(
  of text: String,
  in table: Table
) throws(TableError) -> [ClosedRange<UInt32>] {
  var ranges: [ClosedRange<UInt32>] = []
  for part in text.split(separator: " ") {
    let ends = part.split(separator: "-").map { UInt32($0, radix: 16) }
    guard let first = ends.first, let low = first, let last = ends.last, let high = last,
      low <= high
    else {
      throw .malformedHeader(
        table: table.name,
        key: "silent",
        reason: "is not code points and ranges"
      )
    }
    ranges.append(low...high)
  }
  return ranges
}
