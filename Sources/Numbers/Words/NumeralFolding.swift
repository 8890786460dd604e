import CanonymUnicode

/// One scalar of a numeral as it is compared: small, with one form of apostrophes, alefs, kafs and yehs.
///
/// - Returns: zero for marks that are passed over: joiners, soft hyphens, points of Arabic and Hebrew, nukta.
func foldNumeral(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 {
    if scalar == 0x60 { return 0x27 }
    return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
  }
  switch scalar {
  case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return 0
  case 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2018, 0x2019, 0x201B, 0xFF07: return 0x27
  case 0x130, 0x131: return 0x69
  case 0x3C2: return 0x3C3
  case 0x401, 0x451: return 0x435
  case 0x1E00...0x1EFF: return scalar | 1
  case 0x590...0x5C7: return scalar == 0x5BE ? 0x2D : 0
  case 0x622, 0x623, 0x625, 0x671: return 0x627
  case 0x640, 0x64B...0x65F, 0x670: return 0
  case 0x649, 0x6CC: return 0x64A
  case 0x6A9: return 0x643
  case 0x629, 0x6C0, 0x6C1, 0x6C3, 0x6D5, 0x6BE: return 0x647
  // Nukta and the letters written with it; chandrabindu as anusvara, in Bengali as nothing.
  case 0x93C, 0x9BC, 0xA3C, 0xABC, 0xB3C, 0x981: return 0
  case 0x901: return 0x902
  case 0x958...0x95F: return nuktaBases[Int(scalar - 0x958)]
  case 0x9DC: return 0x9A1
  case 0x9DD: return 0x9A2
  case 0x9DF: return 0x9AF
  case 0x2010, 0x2011: return 0x2D
  default: return lowered(scalar)
  }
}

/// The letters of U+0958 to U+095F without their nukta.
private let nuktaBases: [UInt32] = [0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F]

/// The folded scalar at a byte, over marks that are passed over, and where it ends; nil at the end of the text.
@inline(__always)
func nextNumeralScalar(_ text: Span<UInt8>, _ start: Int) -> (scalar: UInt32, end: Int)? {
  var at = start
  while let (scalar, end) = scalarAfter(text, at) {
    let folded = foldNumeral(scalar)
    if folded != 0 { return (folded, end) }
    at = end
  }
  return nil
}

/// Where a gap between two words of a number ends: a hyphen with spaces around it, or spaces.
///
/// - Returns: nil when no gap begins at the byte.
func numeralGapEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
  var at = start
  var spaces = 0
  var hyphens = 0
  while let (scalar, end) = nextNumeralScalar(text, at) {
    if isSpace(scalar) {
      spaces += 1
    } else if scalar == 0x2D {
      hyphens += 1
    } else {
      break
    }
    if spaces > 3 || hyphens > 1 { return nil }
    at = end
  }
  return spaces + hyphens > 0 ? at : nil
}
