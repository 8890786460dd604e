/// Characters that are the bytes of one sequence of UTF-8 in another encoding.
struct MisreadSequence {
  /// How sure the bytes are.
  enum Condition {
    /// All bytes are there.
    case whole
    /// A byte is a plain space now that was a no-break space.
    case spaced
    /// A byte is gone: U+FFFD or a question mark stands for it.
    case lossy
  }

  /// How many characters it has.
  var length: Int
  /// The characters it is, read anew: one, or two when a space stands for a no-break space of a word of its own.
  var characters: [UInt32]
  /// How sure the bytes are.
  var condition: Condition
}

extension LegacyEncodings {
  /// The sequence that begins at a place of a text, in one encoding; nil when there is none.
  ///
  /// - Parameter isTolerant: whether bytes may be lost; text that is known to be misread is read so.
  func sequence(
    in text: ArraySlice<UInt32>,
    at place: Int,
    _ encoding: Int,
    isTolerant: Bool
  ) -> MisreadSequence? {
    guard begins(text[place], in: encoding), let lead = byte(of: text[place], in: encoding) else {
      return nil
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    if lead == 0xED, let pair = surrogatePair(in: text, at: place, encoding) { return pair }
    if place + length > text.endIndex { return nil }
    var scalar = UInt32(lead & (0x7F >> UInt8(length)))
    var condition = MisreadSequence.Condition.whole
    for at in place + 1..<place + length {
      var next = byte(of: text[at], in: encoding)
      // Of the words that end so, `à` alone is frequent enough to be seen without other signs.
      if next == nil, isTolerant || text[place] == 0xC3 && text[at] == 0x20 {
        switch text[at] {
        case 0x20 where condition == .whole && byte(of: 0xA0, in: encoding) == 0xA0:
          next = 0xA0
          condition = .spaced
        case 0xFFFD where condition != .spaced:
          next = 0x80
          condition = .lossy
        // One question mark is a lost byte; more of them may be meant.
        case 0x3F where condition == .whole && (length > 2 || lead <= 0xC3):
          next = 0x80
          condition = .lossy
        default: break
        }
      }
      guard let next, next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    if condition == .lossy {
      return MisreadSequence(length: length, characters: [0xFFFD], condition: .lossy)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, let value = Unicode.Scalar(scalar) else { return nil }
    guard
      isKnown(scalar) || isInCommonUse(scalar) && isAssigned(value)
        || (0x80...0x9F).contains(scalar)
    else { return nil }
    if condition == .spaced { return spaced(scalar, length, in: text, at: place) }
    return MisreadSequence(length: length, characters: [scalar], condition: .whole)
  }

  /// Whether characters are nothing but whole sequences in some encoding.
  func isMisread(_ characters: [UInt32]) -> Bool {
    guard characters.count > 1 else { return false }
    return names.indices.contains { encoding in
      var at = 0
      while at < characters.count {
        let found = sequence(in: characters[...], at: at, encoding, isTolerant: false)
        guard let found, found.condition == .whole else { return false }
        at += found.length
      }
      return true
    }
  }

  /// A sequence whose no-break space has become a plain one.
  private func spaced(
    _ scalar: UInt32,
    _ length: Int,
    in text: ArraySlice<UInt32>,
    at place: Int
  ) -> MisreadSequence {
    // The space behind `à` stands for two, unless there is another, or the word goes on as Portuguese `àquele`.
    let next = text[(place + length)...].prefix(5)
    let isWord =
      scalar == 0xE0 && next.first.map { CharacterKind($0).isLetter } == true
      && !Self.goOn.contains { next.starts(with: $0) }
    return MisreadSequence(
      length: length,
      characters: isWord ? [scalar, 0x20] : [scalar],
      condition: .spaced
    )
  }

  private static let goOn: [[UInt32]] = ["quel", "quil", "s "].map {
    $0.unicodeScalars.map(\.value)
  }

  /// A pair of surrogates, each written as three bytes, as CESU-8 writes them.
  private func surrogatePair(
    in text: ArraySlice<UInt32>,
    at place: Int,
    _ encoding: Int
  ) -> MisreadSequence? {
    guard place + 6 <= text.endIndex else { return nil }
    var units: [UInt32] = []
    for start in [place, place + 3] {
      let bytes = (start..<start + 3).compactMap { byte(of: text[$0], in: encoding) }
      guard bytes.count == 3, bytes[0] == 0xED, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80
      else { return nil }
      units.append(0xD000 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F))
    }
    guard (0xD800...0xDBFF).contains(units[0]), (0xDC00...0xDFFF).contains(units[1]) else {
      return nil
    }
    let scalar = 0x10000 + (units[0] - 0xD800) << 10 + (units[1] - 0xDC00)
    return MisreadSequence(length: 6, characters: [scalar], condition: .whole)
  }

  private func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: false
    default: true
    }
  }
}
