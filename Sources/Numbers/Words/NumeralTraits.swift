/// How a language puts its numbers together; the header `traits` of its table names them.
enum NumeralTrait: UInt32, CaseIterable, Sendable {
  /// Words of a number may stand in one word: dvacetjedna, cinquantasei.
  case glued
  /// The smaller number may stand first: einundzwanzig, واحد وعشرون.
  case reverse
  /// A last digit takes the place below the one before it: 三千二 is 3,200.
  case elliptic
  /// Two digits side by side are tens and ones: bảy hai is 72.
  case pairs
  /// Two numbers of two digits are a year: nineteen eighty-four.
  case years
  /// A comma may stand behind a multiplier of a thousand or more: one thousand, two hundred.
  case comma
  /// What stands behind `and` belongs to the numerator before a part: vinte e três quintos.
  case joined
  /// An ordinal of a hundred or more behind a number is a part: двадцать пять сотых.
  case hundredths
  /// Decimals are said digit by digit, so that 三点二十 is none.
  case digitwise
  /// An ordinal is a place alone, for parts have words of their own: Drittel, tredjedel.
  case places
  /// Three digits or more side by side are one number: 二〇二四.
  case positional
  /// Accents, and marks of sound, are never left out.
  case accents
  /// A number ends where its last word ends, whatever letters follow; for scripts written without spaces.
  case open

  /// The trait of a name.
  init?(name: some StringProtocol) {
    guard let trait = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = trait
  }
}

/// The traits of one language, as bits: they are asked for at each word.
struct NumeralTraits: Sendable {
  private var bits: UInt32 = 0

  func contains(_ trait: NumeralTrait) -> Bool { bits >> trait.rawValue & 1 != 0 }

  mutating func insert(_ trait: NumeralTrait) { bits |= 1 << trait.rawValue }
}
