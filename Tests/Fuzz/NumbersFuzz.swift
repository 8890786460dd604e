import CanonymNumbers
import CanonymUnicode

/// Numbers in running text: mentions lie within it, in order, with canonical values; so do Roman numerals, and
/// values are written in a locale.
///
/// The first byte chooses the locale.
struct NumbersFuzz: FuzzTarget {
  private let reader: NumberReader
  private let locales = [
    nil, "en", "de", "fr-CH", "hi-IN", "ar", "ja-Jpan", "uk-Cyrl", "ko", "vi", "th", "nl", "tr",
    "he", "fa",
    "zh", "it", "fi", "hu", "pt", "cy", "ka",
  ]

  private let format: NumberFormatOfIndia

  init() throws {
    reader = try NumberReader()
    format = try NumberFormatOfIndia()
  }

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let locale = locales[Int(first) % locales.count]
    let text = Array(input.dropFirst())
    var end = 0
    for mention in reader.mentions(in: text.span, locale: locale, romans: true) {
      expect(mention.start >= end && mention.end > mention.start, "mentions overlap: \(mention)")
      expect(mention.end <= text.count, "a mention ends beyond the text: \(mention)")
      end = mention.end
      if mention.kind != .number { continue }
      if let range = mention.range {
        expect(isCanonical(range.from) && isCanonical(range.to), "no range: \(mention)")
      }
      if !mention.value.contains("/"), mention.value.utf8.count < 200 {
        expect((try? format.text(of: mention.value)) != nil, "not written: \(mention)")
      }
      expect(isCanonical(mention.value), "no value: \(mention)")
      if let other = mention.alternative {
        expect(isCanonical(other) && other != mention.value, "no other value: \(mention)")
      }
    }
    _ = reader.value(of: text.text, locale: locale)
  }

  /// Whether it is a decimal number or a fraction, in ASCII.
  private func isCanonical(_ value: String) -> Bool {
    let digits = value.utf8.filter { (0x30...0x39).contains($0) }
    return !digits.isEmpty && value.utf8.allSatisfy { "0123456789.-/".utf8.contains($0) }
      && value.utf8.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") } <= 1
  }
}

/// Holds a format that cannot be copied.
private final class NumberFormatOfIndia {
  private let format: DecimalFormat

  init() throws { format = try DecimalFormat(locale: "en-IN") }

  func text(of value: String) throws -> String { try format.text(of: value) }
}
