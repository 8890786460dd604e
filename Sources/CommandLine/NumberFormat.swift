import CanonymUnicode

/// Writes canonical values as a locale does.
final class NumberFormat {
  private let format: DecimalFormat

  /// - Throws: ``ICUError`` when the locale is none.
  init(locale: String) throws(ICUError) {
    format = try DecimalFormat(locale: locale)
  }

  /// A value in the locale's writing; both parts of a fraction, and nothing for nothing.
  func text(of value: String) throws(ICUError) -> String {
    if value.isEmpty { return "" }
    let parts = value.split(separator: "/")
    var texts: [String] = []
    for part in parts { texts.append(try format.text(of: String(part))) }
    return texts.joined(separator: "/")
  }
}
