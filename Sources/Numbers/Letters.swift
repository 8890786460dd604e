import CanonymUnicode

/// A scalar in its small form, for scripts with two forms whose letters keep their length in UTF-8.
///
/// Latin, Greek, Cyrillic and Armenian; other scalars are given back as they are.
@inline(__always)
func lowered(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x41...0x5A: scalar + 0x20
  case ..<0xC0: scalar
  case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 0x20
  // Capitals and small letters alternate; the rows turn over at U+0138, U+0149 and U+0178.
  case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F:
    scalar | 1
  case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
  case 0x386: 0x3AC
  case 0x388...0x38A: scalar + 37
  case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 0x20
  case 0x400...0x40F: scalar + 0x50
  case 0x410...0x42F: scalar + 0x20
  case 0x531...0x556: scalar + 0x30
  default: scalar
  }
}

/// Whether a scalar is a letter of a script that has capitals, so that words are parted by spaces.
@inline(__always)
func isCasedLetter(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
  return (0xC0...0x58F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
    || (0x1E00...0x1FFF).contains(scalar)
}

/// Whether a scalar is a letter or a mark or joiner within a word, of any script.
@inline(__always)
func isLetter(_ scalar: UInt32) -> Bool {
  // Quick answers for most of all text; the few signs among those letters do not matter here.
  if isCasedLetter(scalar) || (0x3041...0x30FE).contains(scalar) { return true }
  if (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return true }
  return scalar < 0xC0 ? scalar == 0xAA || scalar == 0xBA : isRareLetter(scalar)
}

private func isRareLetter(_ scalar: UInt32) -> Bool {
  guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
  return properties.isAlphabetic || properties.isJoinControl
    || properties.canonicalCombiningClass != .notReordered
}

/// Whether a scalar belongs to a script that writes words without spaces between.
func isUnspaced(_ scalar: UInt32) -> Bool {
  switch scalar {
  // Thai, Lao; Myanmar; Khmer; signs of Han, kana, Han, Hangul.
  case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x9FFF,
    0xAC00...0xD7A3:
    true
  case 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  default: false
  }
}

/// Marks that may stand inside a number without meaning: joiners and marks of direction.
func isIgnorable(_ scalar: UInt32) -> Bool {
  scalar == 0x2060 || (0x200B...0x200F).contains(scalar) || scalar == 0x61C
    || (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) || scalar == 0xFEFF
}

/// Whether a scalar is a space within a line.
@inline(__always)
func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || isFixedSpace(scalar) }

/// Whether a scalar is a space where no line breaks: U+00A0, U+2007, U+2009, U+202F.
@inline(__always)
func isFixedSpace(_ scalar: UInt32) -> Bool {
  scalar == 0xA0 || scalar == 0x202F || scalar == 0x2007 || scalar == 0x2009
}

/// The scalar that ends before a byte, and where it begins; nil at the begin of the text.
func scalarBefore(_ text: Span<UInt8>, _ end: Int) -> (scalar: UInt32, start: Int)? {
  guard end > 0, end <= text.count else { return nil }
  var start = end - 1
  while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
  let (scalar, length) = decodeScalar(text, start, end)
  return start + length == end ? (scalar, start) : (0xFFFD, end - 1)
}

/// The scalar that begins at a byte, and where it ends; nil at the end of the text.
@inline(__always)
func scalarAfter(_ text: Span<UInt8>, _ start: Int) -> (scalar: UInt32, end: Int)? {
  guard start >= 0, start < text.count else { return nil }
  let (scalar, length) = decodeScalar(text, start, text.count)
  return (scalar, start + length)
}

/// The first byte behind marks that mean nothing.
func skipIgnorable(_ text: Span<UInt8>, _ start: Int) -> Int {
  var at = start
  while at < text.count, text[at] >= 0xD8 {
    let (scalar, length) = decodeScalar(text, at, text.count)
    guard isIgnorable(scalar) else { break }
    at += length
  }
  return at
}

/// The first byte behind spaces within the line, at most so many, and marks that mean nothing.
func skipSpaces(_ text: Span<UInt8>, _ start: Int, atMost limit: Int = 2) -> Int {
  var at = skipIgnorable(text, start)
  for _ in 0..<limit {
    guard let (scalar, end) = scalarAfter(text, at), isSpace(scalar) else { break }
    at = skipIgnorable(text, end)
  }
  return at
}

/// Where spaces within the line and marks that mean nothing begin, which end at a byte.
func skipSpacesBack(_ text: Span<UInt8>, _ end: Int, atMost limit: Int = 2) -> Int {
  var at = end
  var spaces = 0
  while let (scalar, start) = scalarBefore(text, at), isIgnorable(scalar) || isSpace(scalar) {
    if isSpace(scalar) { spaces += 1 }
    if spaces > limit { break }
    at = start
  }
  return at
}

/// How many scalars begin in a part of a text.
func scalarCount(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
  var count = 0
  for at in range where text[at] & 0xC0 != 0x80 { count += 1 }
  return count
}

/// Whether some text stands at a place.
func starts(_ text: Span<UInt8>, _ at: Int, with word: String) -> Bool {
  let utf8 = word.utf8
  guard at >= 0, let first = utf8.first, at + utf8.count <= text.count, text[at] == first else {
    return false
  }
  var place = at
  for byte in utf8 {
    if text[place] != byte { return false }
    place += 1
  }
  return true
}

/// Whether some text ends at a place.
func ends(_ text: Span<UInt8>, _ at: Int, with word: String) -> Bool {
  at <= text.count && starts(text, at - word.utf8.count, with: word)
}
