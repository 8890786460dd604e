/// How a name is written beside its fold key, so that most names need not be stored: Kharkiv is `kharkiv` with its
/// first letter as a capital.
enum WrittenForm: Int, CaseIterable {
  /// As the key.
  case asKey = 0
  /// The first letter is a capital: `Kharkiv`.
  case first = 1
  /// The first letters of the words between spaces are: `New York`.
  case words = 2
  /// The first letters behind anything that is no letter are: `Saint-Denis`.
  case parts = 3
  /// All letters are: `NATO`.
  case all = 4
  /// Otherwise: it is stored.
  case stored = 5

  /// The form in which a name is its key; ``stored`` when in none.
  init(of name: Span<UInt8>, key: Span<UInt8>) {
    self = .stored
    guard name.count == key.count else { return }
    if WrittenForm.equal(name, key) {
      self = .asKey
      return
    }
    for form in [WrittenForm.first, .words, .parts, .all] {
      var written: [UInt8] = []
      form.write(key, into: &written)
      if WrittenForm.equal(name, written.span) {
        self = form
        return
      }
    }
  }

  /// Writes a key in this form.
  func write(_ key: Span<UInt8>, into name: inout [UInt8]) {
    var isFirst = true
    var at = 0
    // What was before: the begin, a space, another sign, a letter.
    var before = Before.begin
    while at < key.count {
      let byte = key[at]
      let isCapital =
        switch self {
        case .asKey, .stored: false
        case .first: isFirst
        case .words: before == .begin || before == .space
        case .parts: before != .letter
        case .all: true
        }
      if byte < 0x80 {
        let isLetter = byte &- 0x61 < 26
        name.append(isLetter && isCapital ? byte - 0x20 : byte)
        before = byte == 0x20 ? .space : isLetter || byte &- 0x30 < 10 ? .letter : .sign
        at += 1
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(at + length, key.count)
        WrittenForm.append(key.extracting(at..<end), isCapital, to: &name)
        // U+2000–U+2FFF are signs; other scripts' letters follow.
        before = byte == 0xE2 ? .sign : .letter
        at = end
      }
      isFirst = false
    }
  }

  private enum Before { case begin, space, sign, letter }

  /// Adds a scalar beyond ASCII, as a capital where it has one of the same length.
  private static func append(_ letter: Span<UInt8>, _ isCapital: Bool, to name: inout [UInt8]) {
    if isCapital, let capital = capital(letter) {
      for byte in capital { name.append(byte) }
    } else {
      for index in letter.indices { name.append(letter[index]) }
    }
  }

  private static func capital(_ letter: Span<UInt8>) -> [UInt8]? {
    // Cyrillic, the bulk of all: а–п, р–я, ѐ–џ.
    if letter.count == 2, letter[0] == 0xD0, letter[1] >= 0xB0 { return [0xD0, letter[1] - 0x20] }
    if letter.count == 2, letter[0] == 0xD1 {
      if letter[1] < 0x90 { return [0xD0, letter[1] + 0x20] }
      if letter[1] < 0xA0 { return [0xD0, letter[1] - 0x10] }
    }
    // Scripts without capitals.
    if letter[0] >= 0xD7, letter[0] < 0xE1 { return nil }
    if letter[0] >= 0xE3 { return nil }
    let text = RowCoding.string(letter)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    let capital = Array(scalar.properties.uppercaseMapping.utf8)
    return capital.count == letter.count ? capital : nil
  }

  private static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
