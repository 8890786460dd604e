/// What a vowel sign at a letter says of the Latin letters that this letter stands for.
enum VowelSign: Sendable, Equatable {
  /// Letters that a written vowel may begin with.
  case vowel([UInt8])
  /// No vowel follows.
  case none

  /// The sign that a combining scalar is; nil for marks that say nothing of vowels.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x64B, 0x64E, 0x670: self = .vowel(Self.open)  // fathatan, fatha, small alef
    case 0x64C, 0x64F, 0x657: self = .vowel(Self.rounded)  // dammatan, damma
    case 0x64D, 0x650, 0x656: self = .vowel(Self.front)  // kasratan, kasra
    case 0x652: self = .none  // sukun
    case 0x5B4...0x5B6, 0x5B1: self = .vowel(Self.front)  // hiriq, tsere, segol
    case 0x5B7, 0x5B2: self = .vowel([1])  // patah
    case 0x5B8, 0x5B3, 0x5C7: self = .vowel([1, 15])  // qamats: a or o
    case 0x5B9...0x5BB: self = .vowel(Self.rounded)  // holam, qubuts
    default: return nil
    }
  }

  // Letters as numbers, a = 1.
  private static let open: [UInt8] = [1, 5]
  private static let rounded: [UInt8] = [15, 21]
  private static let front: [UInt8] = [5, 9, 25]

  /// Whether Latin letters that stand for a consonant agree with the sign after it.
  ///
  /// - Parameter longVowelFollows: the next native letter may be the one that carries the vowel.
  func agrees(with letters: [UInt8], longVowelFollows: Bool) -> Bool {
    let vowel = letters.first(where: Self.isVowel)
    switch self {
    case .none: return vowel == nil
    case .vowel(let begins): return vowel.map(begins.contains) ?? longVowelFollows
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == 1 || letter == 5 || letter == 9 || letter == 15 || letter == 21
  }
}
