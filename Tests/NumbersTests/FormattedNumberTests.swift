import CanonymNumbers
import CanonymUnicode
import Testing

@Suite struct FormattedNumberTests {
  private let reader: NumberReader

  init() throws { reader = try NumberReader() }

  @Test(
    arguments: [
      ("290000", "en-IN", "2,90,000"), ("1234567.5", "de-CH", "1’234’567.5"),
      ("-0.001", "de", "-0,001"), ("1234567", "fr", "1\u{202F}234\u{202F}567"),
      ("290000", "fa-u-nu-native", "۲۹۰٬۰۰۰"),
      (
        "123456789012345678901234567890.123456789", "en",
        "123,456,789,012,345,678,901,234,567,890.123456789"
      ),
    ]
  )
  func `Values are written as CLDR writes them`(
    value: String,
    locale: String,
    text: String
  ) throws {
    #expect(try DecimalFormat(locale: locale).text(of: value) == text)
  }

  @Test(arguments: ["", "x"])
  func `What is no number cannot be written`(value: String) throws {
    let format = try DecimalFormat(locale: "en")
    #expect(throws: ICUError.self) { try format.text(of: value) }
  }

  @Test func `What a locale writes is read back under it, in its own digits too`() throws {
    let values = [
      "290000", "1234567.5", "-1234.5", "0.25", "12345678901234567890.123", "1000", "99999",
      "-7", "100000000",
    ]
    var wrong: [String] = []
    var seen: Set<String> = []
    for locale in DecimalFormat.locales {
      // Chinese digits by places (二九〇) are left to the readers of words.
      let hasOwnDigits = !locale.hasPrefix("zh") && !locale.hasPrefix("yue")
      for tag in hasOwnDigits ? [locale, locale + "-u-nu-native"] : [locale] {
        let format = try DecimalFormat(locale: tag)
        for value in values {
          let text = try format.text(of: value)
          // Most regions of a language write alike.
          guard seen.insert("\(locale.prefix { $0 != "-" }) \(text)").inserted else { continue }
          let read = reader.value(of: text, locale: tag)
          if read != value { wrong.append("\(tag) \(value) \(text) \(read ?? "-")") }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    arguments: [
      ("$5", "en-US", "currency", "USD", "$"), ("$5", nil, "currency", nil, "$"),
      ("3 dollars 50 cents", "en", "currency", nil, "dollars"),
      ("5 €", nil, "currency", "EUR", "€"), ("Rs 5", "en-IN", "currency", "INR", "Rs"),
      ("5 millions de dollars", "fr", "currency", nil, "dollars"),
      ("12 доларів", "uk", "currency", nil, "доларів"),
      ("5%", nil, "percent", nil, "%"), ("5 per cent", "en", "percent", nil, "per cent"),
      ("5 ‰", nil, "permille", nil, "‰"), ("US$ 20", nil, "currency", "USD", "US$"),
      ("%50", "tr", "percent", nil, "%"), ("500円", "ja", "currency", "JPY", "円"),
      ("CHF 12", nil, "currency", "CHF", "CHF"),
    ] as [(String, String?, String, String?, String)]
  )
  func `What a number counts is told`(
    text: String,
    locale: String?,
    kind: String,
    code: String?,
    surface: String
  ) {
    let found = reader.mentions(in: Array(text.utf8).span, locale: locale)
    #expect(found.map { $0.measure?.kind.rawValue } == [kind])
    #expect(found.first?.measure?.code == code)
    #expect(found.first?.measure?.surface == surface)
  }

  @Test(
    arguments: [
      ("5–7 million", "en", ["5000000", "7000000"]), ("10 to 20 people", "en", ["10", "20"]),
      ("5%–7%", nil, ["5", "7"]), ("$5-$7", nil, ["5", "7"]), ("von 5 bis 7", "de", ["5", "7"]),
      ("0.05–0.5", "en", ["0.05", "0.5"]), ("7–5", nil, nil), ("5, 7", nil, nil),
      ("3.5% to £1.2bn", "en", nil),
    ] as [(String, String?, [String]?)]
  )
  func `A range is told at both its ends`(text: String, locale: String?, ends: [String]?) {
    let found = reader.mentions(in: Array(text.utf8).span, locale: locale)
    for number in found {
      #expect(number.range.map { [$0.from, $0.to] } == ends)
    }
  }
}
