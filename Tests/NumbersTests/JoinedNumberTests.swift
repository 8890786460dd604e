import CanonymNumbers
import Testing

@Suite struct JoinedNumberTests {
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
      ("3 dozen eggs", "en", ["3 dozen=36"]),
      ("2 Dutzend", "de", ["2 Dutzend=24"]),
      ("3 million and a half", "en", ["3 million and a half=3500000"]),
      ("2 and a half years", "en", ["2 and a half=2.5"]),
      ("2 and a half million", "en", ["2 and a half million=2500000"]),
      ("2 millones y medio", "es", ["2 millones y medio=2500000"]),
      ("2 с половиной миллиона", "ru", ["2 с половиной миллиона=2500000"]),
      ("5 buçuk", "tr", ["5 buçuk=5.5"]),
      ("3 hundred and 21 yuan", "en", ["3 hundred and 21=321"]),
      ("3 hundred and 2 hundred", "en", ["3 hundred=300", "2 hundred=200"]),
      ("5 million and 21", "en", ["5 million=5000000", "21=21"]),
    ] as [(String, String?, [String])]
  )
  func `Words behind a number belong to it`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(
    arguments: [
      ("9 out of 10 people", "en", ["9 out of 10=0.9"]),
      ("1 in 8 of them", "en", ["1 in 8=0.125"]),
      ("1 sur 3", "fr", ["1 sur 3=1/3"]),
      ("1000 sur 3 ans", "fr", ["1000=1000", "3=3"]),
      ("5 in 2019", "en", ["5=5", "2019=2019"]),
      ("1 बटा 3", "hi", ["1 बटा 3=1/3"]),
      ("-1 e 4/5", "it", ["-1 e 4/5=-1.8"]),
      ("20と5分の3", "ja", ["20と5分の3=20.6"]),
      ("-5分の4", "ja", ["-5分の4=-0.8"]),
      ("1兆分の1", "ja", ["1兆分の1=0.000000000001"]),
      ("1 крапка 05", "uk", ["1 крапка 05=1.05"]),
    ] as [(String, String?, [String])]
  )
  func `Two numbers may be one fraction`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(
    arguments: [
      ("3 dollars 50 cents", "en", ["3 dollars 50=3.5"]),
      ("15 dollars and 5 cents", "en", ["15 dollars and 5=15.05"]),
      ("it costs 15 dollars 50.", "en", ["15 dollars 50=15.5"]),
      ("15 dollars 20 years ago", "en", ["15=15", "20=20"]),
      ("35€ 99", nil, ["35€ 99=35.99"]),
      ("10円5銭", "ja", ["10円5=10.05"]),
      ("5元3角5分", "zh", ["5元3角5=5.35"]),
      ("50 tl 30 kuruş", "tr", ["50 tl 30=50.3"]),
      ("12 доларів 50 центів", "uk", ["12 доларів 50=12.5"]),
      ("$5, 10 people", "en", ["5=5", "10=10"]),
      ("48.5 MGBP, 20 TEUR, 3 M€", nil, ["48.5 M=48500000", "20 T=20000", "3 M=3000000"]),
      ("309.381 yen", "it", ["309.381=309381"]),
      ("423.923 KD", nil, ["423.923=423.923"]),
      ("五元三角", "zh", ["五元三=5.3"]),
    ] as [(String, String?, [String])]
  )
  func `Coins belong to their amount`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(
    arguments: [
      ("1.1×10^23 and 1.1*10^3", "en", ["1.1×10^23=110000000000000000000000", "1.1*10^3=1100"]),
      ("6.02 × 10²³", nil, ["6.02 × 10²³=602000000000000000000000"]),
      ("5·10⁻³", nil, ["5·10⁻³=0.005"]),
      ("1e6, 1.5E-3", nil, ["1e6=1000000", "1.5E-3=0.0015"]),
      ("2^10, 10⁵", nil, ["2^10=1024", "10⁵=100000"]),
      ("-2.5^-1", nil, ["-2.5^-1=-0.4"]),
      ("in 2019²", nil, ["2019=2019"]),
      ("9^999", nil, ["9=9", "999=999"]),
    ] as [(String, String?, [String])]
  )
  func `Powers are written out`(text: String, locale: String?, expected: [String]) {
    #expect(read(text, locale) == expected)
  }

  @Test(
    arguments: [
      ("7 萬5 千4 百", "zh", ["7 萬5 千4 百=75400"]),
      ("10萬萬", "zh", ["10萬萬=1000000000"]),
      ("千二百億ドル", "ja", ["千二百億=120000000000"]),
      ("2 trillioner", "nb", ["2 trillioner=2000000000000000000"]),
      ("2 trillion", "en", ["2 trillion=2000000000000"]),
      ("4 Trillionen", "de", ["4 Trillionen=4000000000000000000"]),
      ("1,2b", "nl", ["1,2b=1200000000"]),
      ("۲/۵ میلیارد", "fa", ["۲/۵ میلیارد=2500000000"]),
    ] as [(String, String?, [String])]
  )
  func `Magnitudes count as their language counts`(
    text: String,
    locale: String?,
    expected: [String]
  ) {
    #expect(read(text, locale) == expected)
  }
}
