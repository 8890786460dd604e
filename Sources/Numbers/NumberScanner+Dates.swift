import CanonymUnicode

extension NumberScanner {
  /// Whether a number with what stands beside it is a date or a time of day.
  func kindOfDate(
    _ number: GroupedNumber,
    _ start: Int,
    _ end: Int,
    _ text: Span<UInt8>
  ) -> NumberKind? {
    guard number.writing == .plain, let value = number.value.small else { return nil }
    if value < 60, isMinute(text, start) { return .time }
    let isYear = (1000...2199).contains(value)
    let isDay = (1...31).contains(value)
    let calendar = tables.calendar
    if isDay, calendar.hasMonth(text, behind: end, language: language) { return .date }
    if isYear || isDay && !calendar.writesDayFirst(language),
      calendar.hasMonth(text, before: start, language: language)
    {
      return .date
    }
    // The year of a date whose day was just read: March 3, 2022.
    if isYear, let last = mentions.last, last.kind == .date, (1...2).contains(start - last.end),
      scalarCount(text, last.start..<last.end) <= 2
    {
      return .date
    }
    return kindOfCalendarSign(text, end, value)
  }

  /// What a sign for year, month, day or hour behind a number makes of it: 2022年3月3日, 2022년.
  func kindOfCalendarSign(_ text: Span<UInt8>, _ end: Int, _ value: Int) -> NumberKind? {
    guard end < text.count, text[end] >= 0xE0, let (scalar, behind) = scalarAfter(text, end) else {
      return nil
    }
    switch scalar {
    case 0x5E74, 0xB144:
      // A year alone is a number, one with a month is a date.
      return isMonthBehind(text, behind) && value < 2200 ? .date : nil
    case 0x6708, 0xC6D4: return value <= 12 ? .date : nil
    case 0x65E5, 0x53F7, 0x865F, 0xC77C: return value <= 31 && isAfter(.date, end) ? .date : nil
    case 0x5206, 0xBD84: return value < 60 && isAfter(.time, end) ? .time : nil
    case 0x65F6, 0x6642, 0x9EDE, 0x70B9, 0xC2DC:
      return value <= 24 && isTime(text, behind) ? .time : nil
    default: return nil
    }
  }

  private func isMonthBehind(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let run = DigitRun(text, at: skipSpaces(text, end, atMost: 1)),
      let (sign, _) = scalarAfter(text, run.range.upperBound)
    else { return false }
    return sign == 0x6708 || sign == 0xC6D4
  }

  /// Whether a mention of a kind ended some bytes before: its sign, a space and two digits ago.
  private func isAfter(_ kind: NumberKind, _ end: Int) -> Bool {
    mentions.last.map { $0.kind == kind && end - $0.end <= 12 } ?? false
  }

  /// Whether minutes or a half follow the hours.
  private func isTime(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let (next, _) = scalarAfter(text, skipSpaces(text, end, atMost: 1)) else { return false }
    return decimalDigit(next) != nil || next == 0x534A
  }

  /// What letters behind a number make of it: an ordinal, a time, a code; nil for units and other words.
  func kindOfSuffix(_ text: Span<UInt8>, _ end: Int, _ number: GroupedNumber) -> NumberKind? {
    if isHour(text, end), number.writing == .plain || number.value.scale <= 2,
      let value = number.value.floor, value <= 24
    {
      return .time
    }
    if tables.ordinals.end(text, behind: end) != nil { return .ordinal }
    if minuteEnd(text, end) != nil { return .time }
    guard let (scalar, letterEnd) = scalarAfter(text, end), isCasedLetter(scalar),
      tables.units.end(text, at: end) == nil
    else { return nil }
    if scalar == 0x73, isWordEnd(text, letterEnd), number.value.wholeDigits == 4 { return .date }
    return .identifier
  }

  /// Whether the hours stand before with their h.
  private func isMinute(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard let last = mentions.last, last.kind == .time, start - last.end <= 8 else { return false }
    let letter = skipSpacesBack(text, start, atMost: 1)
    return ends(text, letter, with: "h") && skipSpacesBack(text, letter - 1, atMost: 1) == last.end
  }

  /// Where the minutes end when an h and minutes follow: 14h30, 14 h 30.
  func minuteEnd(_ text: Span<UInt8>, _ end: Int) -> Int? {
    let start = skipSpaces(text, end, atMost: 1)
    guard start < text.count, text[start] == UInt8(ascii: "h"),
      let run = DigitRun(text, at: skipSpaces(text, start + 1, atMost: 1)), run.digits.count == 2
    else { return nil }
    return run.range.upperBound
  }

  /// Whether a word for the hour follows: 10 a.m., 5 pm, 14 Uhr.
  private func isHour(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let start = skipSpaces(text, end, atMost: 1)
    guard start < text.count else { return false }
    switch text[start] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "u"), UInt8(ascii: "h"): break
    default: return false
    }
    return Self.hours.contains {
      starts(text, start, with: $0) && isWordEnd(text, start + $0.utf8.count)
    }
  }

  private static let hours = ["am", "pm", "a.m.", "p.m.", "AM", "PM", "Uhr", "uur", "hod.", "hrs"]
}
