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
      ("1 crore 20 lakh", "en-IN", ["1 crore 20 lakh=12000000"]),
      ("10 thousand million", "en", ["10 thousand million=10000000000"]),
      ("$3m and 2,5 Mio.", "de", ["3m=3000000", "2,5 Mio.=2500000"]),
      ("290 L and 29L", "en-IN", ["290=290", "29L=2900000"]),
      ("34\u{A0}M", "es", ["34\u{A0}M=34000000"]),
      ("elfu 12", "sw", ["elfu 12=12000"]),
      ("75 USD million", "en", ["75 USD million=75000000"]),
      ("Rs5,000, US$20 and R$ 1.500,00", nil, ["5,000=5000", "20=20", "1.500,00=1500"]),
      ("-$20 and minus 5", "en", ["-$20=-20", "minus 5=-5"]),
      ("\u{200E}-1,234.5", "he", ["\u{200E}-1,234.5=-1234.5"]),
      ("an average of .08", "en", [".08=0.08"]),
      ("5–7 million, mid-2019", "en", ["5=5", "7 million=7000000", "2019=2019"]),
      ("5分の3と三分の二", "ja", ["5分の3=0.6", "三分の二=2/3"]),
      ("5 억 원, 1조각", "ko", ["5 억=500000000", "1=1"]),
      ("4.78万亿, 1千零20", "zh", ["4.78万亿=4780000000000", "1千零20=1020"]),
      ("１，２３４ and １２３", "ja", ["１，２３４=1234", "１２３=123"]),
      ("$20，300", "zh", ["20=20", "300=300"]),
      ("12 000 people, 1 234 567 more", "en", ["12 000=12000", "1 234 567=1234567"]),
      ("price 1 . 6 million , 1 , 015", "en", ["1 . 6 million=1600000", "1 , 015=1015"]),
      ("in 2019 250 000 came", "fr", ["2019=2019", "250 000=250000"]),
      ("١،٢٣٤،٥٦٧", "ar", ["١،٢٣٤،٥٦٧=1234567"]),
      ("nrs. 22,24,26", "en", ["22=22", "24=24", "26=26"]),
      ("в 3-х городах, 20-летний", "ru", ["3=3", "20=20"]),
    ] as [(String, String?, [String])]
  )
  func `Quantities are read`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(arguments: [
    "on 3 March", "on March 3, 2022", "03.03.2022", "2022-03-03", "3/4/2022", "3 марта 2022 года",
    "2022年3月3日",
    "14:30", "won 2:1", "won 3-1", "kl. 14.30", "ore 14.30", "om 14.30 uur", "the 2022–23 season",
    "+44 20 7946 0958", "(031) 12-345 67",
    "06 44 44 44 44", "192.168.1.2",
    "version 4.2.1",
    "v2.0.1", "sources1,23,456 and x1,234", "the A320 and B12", "Covid-19",
    "https://a.example/2022/12", "x1@mail.example",
    "4.1.2", "1. First\n2. Second",
    "01632 960 123", "2021/22", "3 березня", "10 a.m.", "3. März 2022",
    "3 de marzo de 2022", "#1", "F-16, Су-35", "5G", "10.0.0.1:8080", "1,234,56",
    "ISBN 978-3-16-148410-0",
    "50°27′N 30°31′E", "§ 4.1", "14 h 30", "14時30分", "account 1234567890123456", "3 במרץ 2022",
    "call 123 456 789", "837.824.1482 ext 63888", "12/25/2022", "at 5.30pm", "2022-03-03 14:30",
  ])
  func `What is no quantity is left unread`(text: String) {
    #expect(read(text) == [])
  }

  @Test(
    arguments: [
      ("1.234", "de", "1234", nil), ("1.234", "en", "1.234", "1234"),
      ("290,000", "ar", "290000", nil),
      ("290,000", "de", "290000", "290"), ("1,234", "en", "1234", nil),
      ("1.234", nil, "1234", "1.234"), ("3m", "en", "3", "3000000"), ("0m", "en", "0", nil),
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
    let reason: NumberAmbiguity? = alternative == nil ? nil : text == "3m" ? .unit : .separator
    #expect(found.first?.ambiguity == reason)
  }

  @Test func `The rest of the text decides what a number leaves open`() {
    #expect(read("1.234,5 und 1.234") == ["1.234,5=1234.5", "1.234=1234"])
    #expect(read("1,234.5 and 1.234") == ["1,234.5=1234.5", "1.234=1.234"])
  }

  @Test func `Ordinals have their value`() {
    let text = Array("the 3rd, 21st and 25-й, 第十五".utf8)
    let found = reader.mentions(in: text.span)
    #expect(found.map(\.kind) == [.ordinal, .ordinal, .ordinal, .ordinal])
    #expect(found.map(\.value) == ["3", "21", "25", "15"])
  }

  @Test(
    arguments: [
      ("1.234", "de-AT", .locale), ("1.234,5", "en", .shape), ("1.234, 0,5", nil, .text),
    ] as [(String, String?, NumberEvidence)]
  )
  func `What decided is told`(text: String, locale: String?, evidence: NumberEvidence) {
    let found = reader.mentions(in: Array(text.utf8).span, locale: locale)
    #expect(found.first?.evidence == evidence)
    #expect(found.first?.locale == (evidence == .locale ? locale : nil))
  }

  @Test(
    arguments: [
      (" 1.234.567,89 ", nil, "1234567.89"), ("2,90,000", "en", "290000"), ("abc", nil, nil),
      ("1 2", nil, nil), ("14:30", nil, nil), ("", nil, nil), ("-0,5", "de", "-0.5"),
      ("²", nil, nil),
    ] as [(String, String?, String?)]
  )
  func `A text that is one number has a canonical value`(
    text: String,
    locale: String?,
    value: String?
  ) {
    #expect(reader.value(of: text, locale: locale) == value)
  }

  @Test func `A canonical value reads as itself`() throws {
    for text in ["290000", "-1.5", "0.005", "1/3", "1234567.891", "1000000000000000000000"] {
      #expect(reader.value(of: text, locale: "en") == text)
    }
  }

  @Test func `Any bytes are read without harm, mentions in order`() {
    let pool = Array("0123456789.,' -+/:()kmlakh万二٢٬½°第年$".utf8) + [0xFF, 0xC2, 0xA0, 0x0A]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40)).map { _ in pool.randomElement() ?? 0 }
      var last = 0
      for mention in reader.mentions(
        in: bytes.span,
        locale: ["en", "de", "zh", "ru"].randomElement()
      ) {
        #expect(last <= mention.start && mention.start < mention.end && mention.end <= bytes.count)
        last = mention.end
      }
    }
  }

  @Test(
    arguments: [
      "1", "1,", "1 ", "11 ", "111 ", "111,", "1.", "1:", "1-", "1/", "万", "一", "十", "1万", "½",
      "(1)", "+1 ",
      "٢", "٢،", "1 . ", "a1", "1a", "- ", "1 thousand ", "phone ", "\u{200E}", "1'", "111 11 ",
    ]
  )
  func `Long repetitions are read in linear time`(piece: String) {
    let text = Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { _ = reader.mentions(in: text.span) }
    // A debug build needs well below a second; quadratic work would take minutes.
    #expect(time < .seconds(10))
  }

  @Test(arguments: [", ", ",", " ", "; ", " and "])
  func `A long list is read to its end`(separator: String) {
    let numbers = (0..<350).map { "\(10 + $0 % 80)" }
    #expect(read(numbers.joined(separator: separator), "en") == numbers.map { "\($0)=\($0)" })
  }
}
