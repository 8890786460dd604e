extension SystemClass.Agreement {
  /// How far two texts in NFC agree.
  init(_ left: String, _ right: String) {
    if left.unicodeScalars.elementsEqual(right.unicodeScalars) {
      self = .exact
      return
    }
    let first = ReversalForm.scalars(of: left)
    let second = ReversalForm.scalars(of: right)
    if first == second {
      self = .exceptCase
    } else if withOneApostrophe(first) == withOneApostrophe(second) {
      self = .exceptApostrophes
    } else if ReversalForm.folded(first) == ReversalForm.folded(second) {
      self = .exceptMarks
    } else {
      self = .none
    }
  }
}

/// A text with all its apostrophes and primes written as one and the same.
private func withOneApostrophe(_ scalars: [UInt32]) -> [UInt32] {
  scalars.map { value in
    Unicode.Scalar(value).flatMap(MarkSort.init) == nil ? value : 0x27
  }
}

/// How far two texts in NFD are apart: letters that are to be changed, added or removed count 1, marks ½, one mark for
/// another ¼.
func distance(_ left: [UInt32], _ right: [UInt32]) -> Double {
  let marks = (left: left.map(isMark), right: right.map(isMark))
  var row = [0.0]
  for mark in marks.right { row.append((row.last ?? 0) + (mark ? 0.5 : 1)) }
  for (place, scalar) in left.enumerated() {
    let cost = marks.left[place] ? 0.5 : 1
    var diagonal = row[0]
    row[0] += cost
    for column in right.indices {
      let change =
        scalar == right[column] ? 0 : marks.left[place] && marks.right[column] ? 0.25 : 1
      let best = min(
        diagonal + change,
        row[column + 1] + cost,
        row[column] + (marks.right[column] ? 0.5 : 1)
      )
      diagonal = row[column + 1]
      row[column + 1] = best
    }
  }
  return row[right.count]
}

/// Whether a scalar is a mark, an apostrophe or a prime.
private func isMark(_ value: UInt32) -> Bool {
  guard let scalar = Unicode.Scalar(value) else { return false }
  return scalar.properties.canonicalCombiningClass != .notReordered || MarkSort(scalar) != nil
}
