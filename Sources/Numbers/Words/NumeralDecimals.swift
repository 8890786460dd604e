/// The digits behind a decimal point, as words give them: one by one, or as numbers side by side.
struct NumeralDecimals {
  private var done: [UInt8] = []
  private var group = NumeralStack()
  /// Hostile texts may go on for ever; no number does.
  private static let longest = 60

  /// All digits; nil for none, or where a number is too large.
  var digits: [UInt8]? {
    var digits = done
    if !group.isEmpty {
      guard let whole = group.sum?.whole else { return nil }
      digits += "\(whole)".utf8.map { $0 - 0x30 }
    }
    return digits.isEmpty ? nil : digits
  }

  /// Takes a number behind those before.
  mutating func add(_ lexeme: NumeralLexeme) -> Bool {
    guard lexeme.value.whole != nil, done.count < Self.longest else { return false }
    if lexeme.value.numerator == 0 {
      guard flush() else { return false }
      done.append(0)
      return true
    }
    if group.add(lexeme.value, room: lexeme.room) { return true }
    guard flush() else { return false }
    return group.add(lexeme.value, room: lexeme.room)
  }

  /// Multiplies the last number by ten or a hundred: hai mươi.
  mutating func multiply(by times: UInt128, _ lexeme: NumeralLexeme) -> Bool {
    group.multiply(by: times, isBare: lexeme.isBare, limit: times)
  }

  /// Makes the last digit a teen.
  mutating func addTeen(_ value: ExactNumber) -> Bool { group.addTeen(value) }

  /// Whether a word such as `and` may stand here.
  func mayGoOn(behind place: UInt128) -> Bool { (group.last?.room ?? 0) >= max(place, 2) }

  private mutating func flush() -> Bool {
    guard !group.isEmpty else { return true }
    guard let whole = group.sum?.whole else { return false }
    done += "\(whole)".utf8.map { $0 - 0x30 }
    group = NumeralStack()
    return true
  }
}
