import CanonymTables
import CanonymUnicode

/// The words before digits that say what they are: phone, ISBN, version, minus.
struct ContextWords: Sendable {
  private let words: WordTable

  /// What a word says of the digits behind it.
  enum Role: String, CaseIterable {
    /// That they are a telephone number, also when other words stand between.
    case phone
    /// That they are a version or section when points stand in them.
    case version
    /// That they are a code.
    case code
    /// That the number is negative.
    case minus
    /// That a number like 14.30 is a time of day.
    case time
  }

  init(from source: TableSource) throws(TableError) {
    words = try WordTable(
      try source.table("Numbers/context.tsv"),
      columns: ["word", "role"],
      reason: { row in
        Role(rawValue: row.text(1)) == nil
          ? "'role' is none of phone, version, code, minus, time" : nil
      }
    )
  }

  /// The word right before digits, with where it begins.
  func word(_ text: Span<UInt8>, before start: Int) -> (role: Role, start: Int)? {
    var end = skipSpacesBack(text, start)
    while let (scalar, before) = scalarBefore(text, end), start - end < 4,
      scalar == 0x2E || scalar == 0x3A || scalar == 0x23 || scalar == 0xFF1A
    {
      end = before
    }
    let isApart = skipSpacesBack(text, start) != end
    let found = found(text, endingAt: end, within: Self.longestWord) { $0 == end }
    // "20 min. 10": minutes, no minus.
    if let found, found.role == .minus, isApart || isUnit(text, found.start) { return nil }
    return found
  }

  /// Whether a word for telephone stands before digits in their line, at most some words away.
  func namesPhone(_ text: Span<UInt8>, before start: Int) -> Bool {
    found(text, endingAt: start, within: Self.phoneDistance) { _ in true }?.role == .phone
  }

  private func isUnit(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard let (before, _) = scalarBefore(text, skipSpacesBack(text, start)) else { return false }
    return decimalDigit(before) != nil && !isUnspaced(decodeScalar(text, start, text.count).scalar)
  }

  private static let sectionSign: UInt32 = 0xA7
  private static let longestWord = 24
  private static let phoneDistance = 48

  private func found(
    _ text: Span<UInt8>,
    endingAt end: Int,
    within limit: Int,
    where isRight: (Int) -> Bool
  ) -> (role: Role, start: Int)? {
    var at = end
    while let (scalar, start) = scalarBefore(text, at), !isBorder(scalar),
      end - start <= limit
    {
      at = start
      // Most letters stand within a word of ASCII.
      if scalar < 0x80, start > 0, (text[start - 1] | 0x20) &- 0x61 < 26 { continue }
      guard isLetter(scalar) || scalar == Self.sectionSign, isWordBegin(text, start, scalar) else {
        continue
      }
      let role = words.match(text, at: start) { rows, wordEnd in
        wordEnd <= end && isRight(wordEnd) && isWordEnd(text, wordEnd)
          ? rows.first.flatMap { Role(rawValue: words.field(1, of: $0)) } : nil
      }
      if let role { return (role, start) }
    }
    return nil
  }

  /// Whether a word before a scalar says nothing of what stands behind it: other digits, ;, a line's end.
  private func isBorder(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x3B || (0x30...0x39).contains(scalar)
  }

  private func isWordBegin(_ text: Span<UInt8>, _ start: Int, _ scalar: UInt32) -> Bool {
    guard let (before, _) = scalarBefore(text, start) else { return true }
    return !isLetter(before) || isUnspaced(scalar)
  }
}
