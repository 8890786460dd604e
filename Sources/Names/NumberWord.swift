/// The number that a word of a name is: in digits with or without an ordinal's ending, or, from II on, in Roman ones.
///
/// - Returns: −1 for digits among letters; nil for a word without digits that is no Roman number.
func numberValue(of word: [UInt32]) -> Int32? {
  var value: Int32 = 0
  var digits = 0
  for letter in word {
    guard letter >= 0x30, letter <= 0x39, digits < 9 else { break }
    value = value * 10 + Int32(letter - 0x30)
    digits += 1
  }
  if digits > 0 {
    if digits == word.count { return value }
    let text = String(
      String.UnicodeScalarView(word.dropFirst(digits).compactMap(Unicode.Scalar.init))
    )
    return ordinalEndings.contains(text) ? value : -1
  }
  if word.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return -1 }
  return romanValue(of: word)
}

private let ordinalEndings: Set<String> = [
  "st", "nd", "rd", "th", "er", "eme", "e", "a", "o", "ª", "º", "й", "я", "ша", "га", "тя", "та",
  "ий", "го",
]

/// The value of a Roman number below forty; nil for `i`, `v` and `x` alone, which are initials as well.
private func romanValue(of word: [UInt32]) -> Int32? {
  guard word.count > 1, word.count < 8 else { return nil }
  var value: Int32 = 0
  var last: Int32 = 0
  for letter in word.reversed() {
    let digit: Int32
    switch letter {
    case 0x69: digit = 1
    case 0x76: digit = 5
    case 0x78: digit = 10
    default: return nil
    }
    value += digit < last ? -digit : digit
    last = max(last, digit)
  }
  return romanText(value) == word ? value : nil
}

private func romanText(_ value: Int32) -> [UInt32] {
  var rest = value
  var text = ""
  for (number, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
    while rest >= number {
      text += letters
      rest -= Int32(number)
    }
  }
  return text.unicodeScalars.map(\.value)
}
