import CanonymUnicode

/// The form in which written texts are compared when they are read backwards: small letters, marks apart from them.
enum ReversalForm {
  /// `text` in NFD with small letters, as scalars.
  static func scalars(of text: String) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in decomposed(text).unicodeScalars { appendLower(scalar, to: &result) }
    return result
  }

  /// `text` in NFD; as it stands when ICU fails, which it does for texts beyond 2³¹ units alone.
  static func decomposed(_ text: String) -> String {
    (try? NormalizationForm.nfd.normalize(text)) ?? text
  }

  /// `scalars` without marks, apostrophes, primes and dots between letters, and with strokes and ligatures undone.
  static func folded(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if isDropped(scalar) { continue }
      if let plain = plainLetters[scalar] {
        result.append(contentsOf: plain.unicodeScalars.map(\.value))
      } else {
        result.append(value)
      }
    }
    return result
  }

  private static func appendLower(_ scalar: Unicode.Scalar, to result: inout [UInt32]) {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      result.append(isCapital ? scalar.value + 0x20 : scalar.value)
    } else {
      for small in scalar.properties.lowercaseMapping.unicodeScalars { result.append(small.value) }
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == "'" || scalar == "\"" || scalar == "`" }
    if MarkSort(scalar) != nil || scalar == "·" { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .modifierLetter, .modifierSymbol: return true
    default: return false
    }
  }

  private static let plainLetters: [Unicode.Scalar: String] = [
    "ı": "i", "ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ŋ": "ng", "ə": "e", "æ": "ae", "œ": "oe",
    "ɵ": "o",
    "þ": "th", "ð": "d", "ß": "ss",
  ]
}
