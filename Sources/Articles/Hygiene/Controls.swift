import CanonymUnicode

/// Takes out characters that cannot be seen and carry no meaning, by those of the four rules that are asked for.
func dropInvisibles(
  _ text: Span<UInt8>,
  by rules: Set<HygieneRule>
) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    let byte = text[at]
    if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D {
      at += 1
      continue
    }
    let (scalar, length) = decodeScalar(text, at, text.count)
    if let rule = ruleAgainst(scalar), rules.contains(rule),
      !isJoiner(scalar, text, at, at + length)
    {
      rewriter.replace(at..<at + length, in: text, with: [], rule: rule.rawValue)
    }
    at += length
  }
  return rewriter.finish(text)
}

/// The rule by which a scalar goes unless its neighbours need it; nil when it stays.
func ruleAgainst(_ scalar: UInt32) -> HygieneRule? {
  switch scalar {
  case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: .controls
  case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: .controls
  case 0xAD: .softHyphens
  case 0x200B...0x200D, 0x2060: .zeroWidth
  // Marks of direction and embeddings: an index orders text by itself.
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidi
  default: nil
  }
}

/// Whether ZWNJ or ZWJ stands where it shapes letters (Arabic, Indic and their like) or joins emoji.
private func isJoiner(_ scalar: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  guard scalar == 0x200C || scalar == 0x200D else { return false }
  var before = start
  repeat { before -= 1 } while before > 0 && text[before] & 0xC0 == 0x80
  guard before >= 0, start > 0 else { return false }
  let (left, _) = decodeScalar(text, before, start)
  let right = end < text.count ? decodeScalar(text, end, text.count).scalar : 0
  if isShaped(left) { return scalar == 0x200D || isShaped(right) }
  return scalar == 0x200D && isPictograph(left) && isPictograph(right)
}

/// Letters of scripts whose shapes ZWJ and ZWNJ steer: Arabic to Khmer, Mongolian, and Arabic's extensions.
private func isShaped(_ scalar: UInt32) -> Bool {
  (0x0600...0x109F).contains(scalar) || (0x1780...0x18AF).contains(scalar)
    || (0x1A20...0x1CFF).contains(scalar) || (0xA840...0xABFF).contains(scalar)
    || (0x11000...0x11FFF).contains(scalar) || (0x1E900...0x1EEFF).contains(scalar)
}

/// What emoji are made of: pictographs, their variation selector and skin tones.
private func isPictograph(_ scalar: UInt32) -> Bool {
  (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x2BFF).contains(scalar) || scalar == 0xFE0F
}
