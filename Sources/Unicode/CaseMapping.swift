import CICU

/// A full case mapping, by Unicode's default rules or those of a language.
public enum CaseMapping: Sendable {
  /// To capitals.
  case upper
  /// To small letters.
  case lower
  /// To small letters, and a capital at the beginning of each word.
  case title
  /// Full case folding: for comparison, not for display.
  case fold

  /// Maps the case of `text`.
  ///
  /// - Parameter locale: whose rules (`tr` for the dotless ı); empty for Unicode's own. Folding ignores it.
  /// - Throws: ``ICUError`` when the text is too long for ICU (2³¹ − 1 UTF-16 code units).
  public func map(_ text: String, locale: String = "") throws(ICUError) -> String {
    // Each call reads and writes within the buffers that it is handed.
    let units = try unsafe withUTF16Result("map the case", of: Array(text.utf16)) {
      source,
      length,
      target,
      capacity,
      status in
      switch self {
      case .upper:
        unsafe cicu_upper_case(source, length, locale, target, capacity, &status)
      case .lower:
        unsafe cicu_lower_case(source, length, locale, target, capacity, &status)
      case .title:
        unsafe cicu_title_case(source, length, locale, target, capacity, &status)
      case .fold:
        unsafe cicu_fold_case(source, length, target, capacity, &status)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
