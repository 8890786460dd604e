import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymTransliteration

/// The ids of all systems, as arguments.
private let ids: [String] = ((try? SystemCatalogue().systems) ?? []).map(\.id.text)

@Suite struct TransliteratorTests {
  let catalogue: SystemCatalogue

  init() throws { catalogue = try SystemCatalogue() }

  private func write(_ text: String, _ id: String) throws -> String {
    try catalogue.transliterator(for: SystemID(id)).transliterate(text)
  }

  @Test(arguments: ids)
  func `The worked examples of every table hold, composed and decomposed`(id: String) throws {
    let system = try catalogue.transliterator(for: SystemID(id))
    for example in system.system.examples {
      let expected = try NormalizationForm.nfc.normalize(example.target)
      #expect(try system.transliterate(example.source) == expected)
      let decomposed = try NormalizationForm.nfd.normalize(example.source)
      #expect(
        try Array(system.transliterate(decomposed).unicodeScalars) == Array(expected.unicodeScalars)
      )
    }
  }

  @Test(arguments: Set(((try? SystemCatalogue().systems) ?? []).compactMap(\.table)))
  func `ICU runs every table as it stands, but for capitals`(name: String) throws {
    let table = try TableSource.embedded.table(name)
    let transform = try Transform(name: name, rules: table.text())
    let stages = try SourceStages(table)
    for example in table.examples {
      let source = try NormalizationForm.nfc.normalize(example.input)
      let written = try transform.apply(stages.apply(to: source))
      let small = try [written, example.output].map {
        try CaseMapping.lower.map(NormalizationForm.nfc.normalize($0))
      }
      #expect(small[0] == small[1])
    }
  }

  @Test(arguments: [
    ("ua-ukr-Cyrl-Latn-2010", "ЩЕРБАКОВ Щербаков щербаков", "SHCHERBAKOV Shcherbakov shcherbakov"),
    ("ua-ukr-Cyrl-Latn-2010", "ЄС і Єгор", "YES i Yehor"),
    ("ua-ukr-Cyrl-Latn-2010", "ЗГОРАНИ", "ZGHORANY"),
    ("ua-ukr-Cyrl-Latn-2010", "Я ЙДУ", "YA YDU"),
    ("ua-ukr-Cyrl-Latn-2010", "ЩЕРБАК Щ. Ю.", "SHCHERBAK SHCH. YU."),
    ("ua-ukr-Cyrl-Latn-2010", "Щ. Іванов", "Shch. Ivanov"),
    ("ua-ukr-Cyrl-Latn-2010", "Щ", "Shch"),
    ("ua-ukr-Cyrl-Latn-2010", "У США Я. Щур", "U SSHA Ya. Shchur"),
    ("ua-ukr-Cyrl-Latn-2010", "ІВАНО-ФРАНКІВСЬК, Яремче", "IVANO-FRANKIVSK, Yaremche"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "ШЧ шч Шч шЧ", "SH·CH sh·ch Sh·ch sh·Ch"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "«ЯБЛОКО» и ЁЖ", "«YABLOKO» i YËZH"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "ЩЕРБАКОВ Щ. Иванов", "SHCHERBAKOV Shch. Ivanov"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "Я ИДУ В НЬЮ-ЙОРК", "YA IDU V N’YU-YORK"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "В НЬЮ-ЙОРКЕ", "V N’YU-YORKE"),
    ("elot-ell-Grek-Latn-743-1982-ts", "ΘΗΒΑ Θήβα", "THIVA Thíva"),
    ("bgnpcgn-mkd-Cyrl-Latn-2013", "ЅВЕЗДА ѕвезда Ѕвезда", "DZVEZDA dzvezda Dzvezda"),
    ("bgnpcgn-arm-Armn-Latn-1981", "ԵՐԵՎԱՆ", "YEREVAN"),
    ("ggg-kat-Geor-Latn-2002", "ᲭᲘᲐᲗᲣᲠᲐ ჭიათურა", "CH’IATURA ch’iatura"),
    ("un-ell-Grek-Latn-1987-phonetic", "ΑΘΗΝΑ Αθήνα", "ɑθinɑ ɑθinɑ"),
  ])
  func `Capitals are decided by the word`(id: String, source: String, expected: String) throws {
    #expect(try write(source, id) == expected)
  }

  @Test(arguments: ["'", "’", "ʼ", "`", "ʹ"])
  func `The apostrophe is one letter, whatever its code point`(mark: String) throws {
    #expect(try write("Знам\(mark)янка", "ua-ukr-Cyrl-Latn-2010") == "Znamianka")
    #expect(try write("ЗНАМ\(mark)ЯНКА", "ua-ukr-Cyrl-Latn-2010") == "ZNAMIANKA")
    #expect(try write("З\(mark)єднання", "bgnpcgn-ukr-Cyrl-Latn-1965") == "Z”yednannya")
    #expect(try write("Д\(mark)Артаньян", "un-rus-Cyrl-Latn-1987") == "D'Artan’jan")
  }

  @Test(arguments: [
    ("\n", "\n"), ("а\n", "a\n"), ("\r\nа\r\n\nб", "\r\na\r\n\nb"), ("а\u{2028}б", "a\u{2028}b"),
  ])
  func `Line breaks are kept`(source: String, expected: String) throws {
    #expect(try write(source, "ua-ukr-Cyrl-Latn-2010") == expected)
  }

  @Test(arguments: [
    ("icu:Any-Latin", "Москва", "Moskva"),
    ("icu:Russian-Latin/BGN", "Ельцин", "Yelʹtsin"),
    ("icu:Any-Upper", "a\nb", "A\nB"),
  ])
  func `A transform of ICU gives what ICU gives`(
    id: String,
    source: String,
    expected: String
  ) throws {
    #expect(try write(source, id) == expected)
  }

  @Test(arguments: stride(from: 0, to: ids.count, by: 4).map { ids[$0] })
  func `No text stops a system, and no line is lost`(id: String) throws {
    let system = try catalogue.transliterator(for: SystemID(id), apostrophes: .drop)
    // Of the random texts each system gets some others.
    let place = ids.firstIndex(of: id) ?? 0
    let some = (0..<4).map { randomTexts[(place / 4 + $0 * 11) % randomTexts.count] }
    for text in hostileTexts + some {
      let written = try system.transliterate(text)
      let breaks = text.unicodeScalars.count { $0 == "\n" }
      #expect(written.unicodeScalars.count { $0 == "\n" } == breaks)
      #expect(try NormalizationForm.nfc.isNormalized(written))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A line of single capitals takes no longer than other lines`() throws {
    let count = 40_000
    let initials = String(repeating: "Щ. ", count: count)
    let written = try write(initials, "ua-ukr-Cyrl-Latn-2010")
    #expect(written == String(repeating: "Shch. ", count: count))
  }

  @Test func `Latin text passes through every system that reads another script`() throws {
    let text = "Plain ASCII text, (bracketed), 100% kept"
    // Machine-readable passports know capitals alone.
    for system in catalogue.systems
    where system.sourceScript?.code != "Latn" && !system.id.text.hasPrefix("icao-") {
      #expect(try write(text, system.id.text) == text, "\(system.id)")
    }
  }
}

extension SourceStages {
  /// What rules get of a text.
  fileprivate func apply(to text: String) throws -> String {
    var text = text
    if segmentsWords { text = try WordSegments().apply(text) }
    if let surnames = try surnameStage(from: .embedded) { text = surnames.apply(text) }
    if let rows = try rowTable(from: .embedded) { text = rows.apply(text) }
    return text
  }
}

private let noncharacters = ([0xFDD0, 0xFDE0, 0xFDEF, 0xFFFF, 0x10FFFF] as [UInt32])
  .compactMap { Unicode.Scalar($0) }

/// Texts no one writes: lone marks, controls, noncharacters, wrong bytes repaired.
private let hostileTexts = [
  "", "\n\n", "\u{0}", "\u{301}\u{301}", "ь", "ЬЬ ьъ Ъ", "'’ʼ`ʹ", "а\u{301}'\u{301}б",
  "\u{FEFF}\u{200D}",
  String(String.UnicodeScalarView(noncharacters)), "\u{E000}а\u{E000}", "ّّ َ ة", "ا ل ال الل",
  "ᄀᆨᅡ각ᆨ", "っっっ ーーー んん", "्््ि", "ΐΰ\u{345}\u{342}",
  String(decoding: [0xD0, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xD1] as [UInt8], as: UTF8.self),
  String(repeating: "Щ", count: 2000), String(repeating: "ЙА ", count: 1000),
]

/// Random scalars of some blocks, or of all.
private let randomTexts: [String] = {
  var texts: [String] = []
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x530...0x58F, 0x600...0x6FF,
    0x900...0x97F, 0x10A0...0x11FF, 0x1C90...0x1CBF, 0x3040...0x30FF, 0xAC00...0xD7A3,
    0x0...0x10FFFF,
  ]
  for round in 0..<48 {
    let block = blocks[round % blocks.count]
    var text = String.UnicodeScalarView()
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let offset =
        UInt32(truncatingIfNeeded: state >> 33) % (block.upperBound - block.lowerBound + 1)
      if let scalar = Unicode.Scalar(block.lowerBound + offset) { text.append(scalar) }
      if offset % 7 == 0 { text.append(" ") }
    }
    texts.append(String(text))
  }
  return texts
}()
