import CanonymNumbers
import CanonymTables
import Testing

@Suite struct NumberReaderTests {
  private let reader: NumberReader

  init() throws { reader = try NumberReader() }

  private func read(_ text: String, _ locale: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return reader.mentions(in: bytes.span, locale: locale).filter { $0.kind == .number }.map {
      "\(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))=\($0.value)"
    }
  }

  @Test(
    arguments: [
      ("of 2,90,000 locals", "en", ["2,90,000=290000"]),
      ("1,23,45,678 and 1,234,567.8", "en", ["1,23,45,678=12345678", "1,234,567.8=1234567.8"]),
      ("1.234.567,89 Euro", "de", ["1.234.567,89=1234567.89"]),
      ("12’500 und 12'500", "de-CH", ["12’500=12500", "12'500=12500"]),
      (
        "1\u{A0}234\u{A0}567 і 2\u{202F}500", "uk",
        ["1\u{A0}234\u{A0}567=1234567", "2\u{202F}500=2500"]
      ),
      ("mieszka 1 234 567 osób", "pl", ["1 234 567=1234567"]),
      ("Room 12 345", "en", ["12=12", "345=345"]),
      ("٢٩٠٬٠٠٠ و ٢٩٠٫٥", "ar", ["٢٩٠٬٠٠٠=290000", "٢٩٠٫٥=290.5"]),
      ("۲۹۰٬۰۰۰ نفر", "fa", ["۲۹۰٬۰۰۰=290000"]),
      ("२,९०,००० लोग", "hi", ["२,९०,०००=290000"]),
      (
        "2.9 lakh, Rs 3.5 crore, 1.75 lakh crore", "en-IN",
        ["2.9 lakh=290000", "3.5 crore=35000000", "1.75 lakh crore=1750000000000"]
      ),
      ("3,5 млн и 290 тыс. человек", "ru", ["3,5 млн=3500000", "290 тыс.=290000"]),
      ("2,5 Mrd. Euro", "de", ["2,5 Mrd.=2500000000"]),
      ("4,2 mil millones de euros", "es", ["4,2 mil millones=4200000000"]),
      ("29万人、3億5000万円、1,100万", "ja", ["29万=290000", "3億5000万=350000000", "1,100万=11000000"]),
      ("二十九万和四十二万三千", "zh", ["二十九万=290000", "四十二万三千=423000"]),
      ("29만 명, 2억 4천만", "ko", ["29만=290000", "2억 4천만=240000000"]),
      ("£1.2bn and £35m", "en", ["1.2bn=1200000000", "35m=35000000"]),
      ("-3.5 and −2 °C", "en", ["-3.5=-3.5", "−2=-2"]),
      ("6.4–6.8 per cent", "en", ["6.4=6.4", "6.8=6.8"]),
      ("½, 3½ and 1/3, 2 1/2", "en", ["½=0.5", "3½=3.5", "1/3=1/3", "2 1/2=2.5"]),
      ("in 2019 and 1984", "en", ["2019=2019", "1984=1984"]),
      ("290\u{2060}000", nil, ["290\u{2060}000=290000"]),
      ("5km, 250g", "en", ["5=5", "250=250"]),
    ] as [(String, String?, [String])]
  )
  func `Quantities are read`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(arguments: [
    "on 3 March", "on March 3, 2022", "03.03.2022", "2022-03-03", "3/4/2022", "3 марта 2022 года",
    "2022年3月3日",
    "14:30", "won 2:1", "+44 20 7946 0958", "(031) 12-345 67", "06 44 44 44 44", "192.168.1.2",
    "version 4.2.1",
    "v2.0.1", "the A320 and B12", "Covid-19", "https://a.example/2022/12", "x1@mail.example",
    "4.1.2", "1. First\n2. Second",
    "01632 960 123", "2021/22", "3 березня", "10 a.m.", "3. März 2022",
    "3 de marzo de 2022", "#1",
  ])
  func `What is no quantity is left unread`(text: String) {
    #expect(read(text) == [])
  }

  @Test(
    arguments: [
      ("1.234", "de", "1234", nil), ("1.234", "en", "1.234", "1234"),
      ("290,000", "ar", "290000", nil),
      ("290,000", "de", "290000", "290"), ("1,234", "en", "1234", nil),
      ("1.234", nil, "1234", "1.234"),
    ] as [(String, String?, String, String?)]
  )
  func `What stays open is told with both values`(
    text: String,
    locale: String?,
    value: String,
    alternative: String?
  ) {
    let found = reader.mentions(in: Array(text.utf8).span, locale: locale)
    #expect(found.map(\.value) == [value])
    #expect(found.first?.alternative == alternative)
  }

  @Test func `The rest of the text decides what a number leaves open`() {
    #expect(read("1.234,5 und 1.234") == ["1.234,5=1234.5", "1.234=1234"])
    #expect(read("1,234.5 and 1.234") == ["1,234.5=1234.5", "1.234=1.234"])
  }

  @Test func `Examples of the tables hold`() throws {
    for name in try TableSource.embedded.names(in: "Numbers") {
      for example in try TableSource.embedded.table(name).examples {
        let values = reader.mentions(in: Array(example.input.utf8).span).map(\.value)
        #expect(values == [example.output], "\(name): \(example.input)")
      }
    }
  }

  @Test func `Any bytes are read without harm, in linear time`() {
    for _ in 0..<3_000 {
      let pool = Array("0123456789.,' -+/:()kmlakh万二٢٬½".utf8) + [0xFF, 0xC2, 0xA0]
      let bytes = (0..<Int.random(in: 0...30)).map { _ in pool.randomElement() ?? 0 }
      for mention in reader.mentions(in: bytes.span) {
        #expect(mention.start < mention.end && mention.end <= bytes.count)
      }
    }
    let long = [UInt8](repeating: UInt8(ascii: "1"), count: 200_000)
    #expect(reader.mentions(in: long.span).count == 1)
    let separated = Array(String(repeating: "1,", count: 50_000).utf8)
    #expect(reader.mentions(in: separated.span).count == 50_000)
  }
}
