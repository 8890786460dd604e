/// A date of which the day, or the month and the day, may be unknown: `1991`, `1991-08`, `1991-08-24`.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  // Small, since each alias has two; 0 is an unknown month or day.
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year of the Gregorian calendar: 1 is AD 1, 0 is 1 BC, −1 is 2 BC.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12; nil when unknown.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day of the month, 1 to 31; nil when unknown.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Reads a date as ISO 8601 writes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, before the year 0 with `-` in front.
  ///
  /// - Returns: nil when it is written otherwise, or there is no such day.
  public init?(_ text: some StringProtocol) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    let isNegative = parts.first?.isEmpty == true
    if isNegative { parts.removeFirst() }
    guard (1...3).contains(parts.count), let digits = Self.number(parts.removeFirst(), digits: 4)
    else { return nil }
    let year = isNegative ? -digits : digits
    var rest: [Int] = []
    for part in parts {
      guard let number = Self.number(part, digits: 2), number > 0 else { return nil }
      rest.append(number)
    }
    let month = rest.first ?? 0
    let day = rest.count > 1 ? rest[1] : 0
    guard month <= 12, day <= Self.days(in: month, of: year) else { return nil }
    storedYear = Int16(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  /// As ISO 8601 writes it.
  public var description: String {
    var text = (year < 0 ? "-" : "") + Self.padded(Int(year.magnitude), to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Whether every day this may be is earlier than every day the other may be.
  public func isBefore(_ other: PartialDate) -> Bool {
    let last = [year, month ?? 12, day ?? 31]
    let first = [other.year, other.month ?? 1, other.day ?? 1]
    return last.lexicographicallyPrecedes(first)
  }

  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return Int(text)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
