import CanonymUnicode

/// A native letter with the vowel sign that stands at it, if any.
struct NativeLetter: Sendable, Equatable {
  let scalar: Unicode.Scalar
  var sign: VowelSign?

  /// Letters that may carry the vowel of the letter before them.
  var mayBeVowel: Bool {
    switch scalar {
    case "ا", "و", "ي", "ى", "ؤ", "ئ", "آ", "א", "ו", "י", "ה", "ع", "ע", "ة", "ه": true
    default: false
    }
  }
}

/// A stretch of a text: a native word, or whatever stands around it.
enum NamePiece: Sendable, Equatable {
  case word([NativeLetter])
  case other(String)

  /// Words are cut after so many letters: longer ones are no names.
  private static let longest = 40

  /// The pieces of a text in order, its letters composed and without presentation forms.
  static func pieces(of text: String) -> [NamePiece] {
    let composed = (try? NormalizationForm.nfkc.normalize(text)) ?? text
    var pieces: [NamePiece] = []
    var word: [NativeLetter] = []
    var other = String.UnicodeScalarView()
    func endWord() {
      if !word.isEmpty { pieces.append(.word(word)) }
      word.removeAll()
    }
    for source in composed.unicodeScalars {
      if isIgnored(source) { continue }
      if isMark(source), !word.isEmpty {
        if let sign = VowelSign(source) { word[word.count - 1].sign = sign }
        continue
      }
      if isLetter(source) || isGeresh(source) && !word.isEmpty {
        if !other.isEmpty { pieces.append(.other(String(other))) }
        other = .init()
        for scalar in plain(source) { word.append(NativeLetter(scalar: scalar)) }
        if word.count >= longest { endWord() }
      } else {
        endWord()
        other.append(source)
      }
    }
    endWord()
    if !other.isEmpty { pieces.append(.other(String(other))) }
    return pieces
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x620...0x63F, 0x641...0x64A, 0x671...0x6D3, 0x6D5, 0x5D0...0x5EA, 0x5EF...0x5F2: true
    default: false
    }
  }

  /// The mark after a Hebrew letter that gives it another sound, as in ג׳.
  private static func isGeresh(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "׳" || scalar == "’"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x65F,
      0x670,
      0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED:
      true
    default: false
    }
  }

  /// Tatweel, joiners and marks of direction.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x640, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xAD, 0xFEFF:
      true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ک": ["ك"]
    case "ی", "ې", "ۍ": ["ي"]
    case "ھ", "ہ", "ە", "ۀ", "ۂ": ["ه"]
    case "ۃ": ["ة"]
    case "ٱ": ["ا"]
    case "׳", "’": ["'"]
    case "װ": ["ו", "ו"]
    case "ױ": ["ו", "י"]
    case "ײ", "ׯ": ["י", "י"]
    default: [scalar]
    }
  }
}
