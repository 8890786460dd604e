/// A word to be read backwards: small letters, and which of them were capitals.
struct WrittenWord: Sendable {
  /// The word in NFD, in small letters.
  private(set) var scalars: [UInt32] = []
  private var capitals: [Bool] = []
  private var casedCount = 0
  private var capitalCount = 0

  /// Adds a scalar of the word in NFD.
  mutating func append(_ scalar: Unicode.Scalar) {
    let isCapital = scalar.properties.isUppercase
    if isCapital || scalar.properties.isLowercase,
      scalar.properties.generalCategory != .modifierLetter
    {
      casedCount += 1
      if isCapital { capitalCount += 1 }
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      scalars.append(small.value)
      capitals.append(isCapital)
    }
  }

  /// Whether it is a Roman numeral of two letters or more, in capitals.
  var isNumeral: Bool {
    scalars.count > 1 && capitalCount == scalars.count
      && scalars.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }

  /// The word without marks and apostrophes.
  var folded: WrittenWord {
    var result = self
    result.scalars = []
    result.capitals = []
    for (place, scalar) in scalars.enumerated() {
      for plain in ReversalForm.folded([scalar]) {
        result.scalars.append(plain)
        result.capitals.append(capitals[place])
      }
    }
    return result
  }

  /// The letters of a source with the capitals of this word.
  ///
  /// A letter is a capital when the first letter written for it is; in a word of capitals all are.
  func cased(_ path: ReversalLattice.Path) -> String {
    let isAllCapitals = casedCount > 1 && capitalCount == casedCount
    var result = String.UnicodeScalarView()
    for (scalar, written) in path.letters {
      let first = written.first { place in
        Unicode.Scalar(scalars[place])?.properties.isCased == true
      }
      if isAllCapitals || first.map({ capitals[$0] }) == true {
        result.append(contentsOf: capital(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// The capital of a letter; Georgian of today has none in running text.
private func capital(_ scalar: Unicode.Scalar) -> String {
  (0x10D0...0x10FF).contains(scalar.value) ? String(scalar) : scalar.properties.uppercaseMapping
}
