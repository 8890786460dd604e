/// A number in a text, read, or recognized as something that is no quantity.
public struct NumberMention: Sendable, Equatable {
  /// Where it begins: UTF-8 bytes of the text.
  public var start: Int
  /// Where it ends.
  public var end: Int
  /// Its value as an exact decimal (`290000`, `-1.5`) or fraction (`1/3`); empty for what is no quantity.
  public var value: String
  /// What it is.
  public var kind: NumberKind
  /// By which writing it was read.
  public var writing: NumberWriting
  /// What decided between two readings of it.
  public var evidence = NumberEvidence.shape
  /// The locale, when it decided; else nil.
  public var locale: String?
  /// The other value it may have, when shape, locale and the rest of the text leave it open.
  public var alternative: String?
  /// The currency, per cent or per mille that stands beside it.
  public var measure: NumberMeasure?
  /// The range of which it is an end: 5–7 million is from 5000000 to 7000000.
  public var range: NumberRange?
  /// Whether it was joined of an amount and its coins, so that the currency's name stands within it.
  public internal(set) var hasCoins = false
  /// The power of ten of its last word: 6 for 3 million, 0 for none.
  var lowestPower = 0

  /// The rule that read it: its writing, and what was taken in beside the digits.
  public var rule: String {
    writing.rawValue + (hasCoins ? "+coins" : lowestPower > 0 ? "+magnitude" : "")
  }

  /// Why it may have another value; nil when it has one value.
  public var ambiguity: NumberAmbiguity? {
    guard let alternative, let one = decimal, let other = DecimalValue(alternative) else {
      return nil
    }
    // A group of three digits or three decimals; else a letter that multiplies or is a unit.
    return abs(one.wholeDigits - other.wholeDigits) <= 3 ? .separator : .unit
  }

  /// Its value as a decimal; nil for a fraction and for what has none.
  var decimal: DecimalValue? { DecimalValue(value) }

  /// Whether it is a whole number of two digits.
  var isTens: Bool { value.utf8.count == 2 && decimal?.isWhole == true }

  /// Gives it another value, which it has with what stands behind it.
  mutating func set(_ value: DecimalValue, until end: Int) {
    self.value = value.text
    self.end = end
    alternative = nil
  }
}

/// The two ends of a range, as canonical values.
public struct NumberRange: Sendable, Equatable {
  /// The end that is written first.
  public var from: String
  /// The end that is written last.
  public var to: String
}

/// Why a number may have another value.
public enum NumberAmbiguity: String, Sendable, CaseIterable {
  /// Its one separator parts groups or decimals: 1.234.
  case separator
  /// The letter behind it is a unit or multiplies it: 3m.
  case unit
}

/// What decided how a number is read.
public enum NumberEvidence: String, Sendable, CaseIterable {
  /// Its own shape: 1.234,5 can be read in one way.
  case shape
  /// The other numbers of the text: beside 1.234,5 a 1.234 is a thousand and more.
  case text
  /// The convention of the text's locale.
  case locale
  /// The currency beside it: no thousandths are paid in yen.
  case currency
}

/// What a mention of digits is.
public enum NumberKind: String, Sendable, CaseIterable {
  /// A quantity, plain years among them.
  case number
  /// A place in an order: 3rd, 25-й, 第三.
  case ordinal
  /// A date, or a piece of one.
  case date
  /// A time of day, a duration or a result: 14:30, 2:1.
  case time
  /// A telephone number.
  case phone
  /// A version, a section or an address: 4.2.1, 10.0.0.1.
  case version
  /// Part of a name or code: A320, B12, a URL, an e-mail address.
  case identifier
  /// The number of an item of a list.
  case listMarker = "list-marker"
}

/// The writings of numbers that are told apart.
public enum NumberWriting: String, Sendable, CaseIterable {
  /// Digits without separators.
  case plain
  /// Groups of three parted by commas, decimals by a point: 1,234.5.
  case western
  /// Three digits, then twos: 2,90,000.
  case indian
  /// Groups of three parted by points, decimals by a comma: 1.234,5.
  case european
  /// Groups of three parted by apostrophes: 12’500.
  case swiss
  /// Groups of three parted by spaces: 1 234 567.
  case space
  /// The Arabic separators ٬ and ٫.
  case arabic
  /// Groups of four parted by commas.
  case eastAsian = "east-asian"
  /// Han or Hangul units between digits: 3億5000万.
  case units
  /// A fraction: 1/2, 3½.
  case fraction
  /// Roman letters: XIV.
  case roman
  /// A power: 1.1×10²³, 1e6, 2^10.
  case power
  /// Words alone: two hundred and ninety thousand, 二十九万.
  case words
}
