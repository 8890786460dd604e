import CanonymTables
import Testing

@testable import CanonymArticles

@Suite struct MojibakeRepairTests {
  private let hygiene: Hygiene

  init() throws { hygiene = Hygiene([.encoding], try HygieneTables()) }

  private func repaired(_ text: String) -> String {
    hygiene.clean(Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } ?? text
  }

  @Test(arguments: [
    // Windows-1252 and Latin-1.
    ("MÃ¼nchen", "München"), ("SÃ£o JosÃ© dos Campos", "São José dos Campos"),
    ("theyâ€™re here", "they’re here"), ("the\u{E2}\u{80}\u{93}end", "the–end"),
    ("30Â°C, Â£9, Â©\u{A0}AP", "30°C, £9, ©\u{A0}AP"), ("CHÃ‚TEAU", "CHÂTEAU"),
    ("ä½\u{A0}å¥½", "你好"), ("ÐœÐ¾Ñ\u{81}ÐºÐ²Ð°", "Москва"), ("ÐšÐ¸Ñ—Ð²", "Київ"),
    ("ÎšÎ±Î»Î·Î¼Î\u{AD}Ï\u{81}Î±", "Καλημέρα"), ("Ù…ØµØ±", "مصر"), ("ðŸ‡ºðŸ‡¦", "🇺🇦"),
    ("à¤­à¤¾à¤°à¤¤", "भारत"),
    // Windows-1251, 1250, 1253, 1254, 1257 and Latin-2.
    ("РџСЂРёРІРµС‚, РјРёСЂ", "Привет, мир"), ("lвЂ™Г©tГ©", "l’été"), ("PĹ™Ă­bram", "Příbram"),
    ("ΓΌber", "über"), ("Ä°stanbulâ€™da", "İstanbul’da"),
    ("LiepÄ\u{81}ja ā€“ RÄ«ga", "Liepāja – Rīga"),
    // Mac Roman, and IBM's code pages.
    ("caf√© cr√®me", "café crème"), ("don‚Äôt", "don’t"), ("–ú–æ—Å–∫–≤–∞", "Москва"),
    ("Z├╝rich", "Zürich"), ("donΓÇÖt", "don’t"), ("╨Ь╨╛╤Б╨║╨▓╨░", "Москва"),
    // Several layers.
    ("PeÃƒÂ±a", "Peña"), ("itÃ¢â‚¬â„¢s", "it’s"),
    // Misread parts of sound text.
    ("„Größe“ – fÃ¼r alle", "„Größe“ – für alle"), ("Київ — ÐšÐ¸Ñ—Ð²", "Київ — Київ"),
    // Bytes that are lost or changed.
    ("Ã  la carte", "à la carte"), ("lâ€™Ã©tÃ© Ã Paris", "l’été à Paris"),
    ("Ð Ð¾Ñ\u{81}Ñ\u{81}Ð¸Ñ\u{8F}, Ð¼Ð¸Ñ\u{80}", "Россия, мир"),
    // Controls that are Windows-1252, and surrogates in UTF-8.
    ("\u{93}Quote\u{94} it\u{92}s", "“Quote” it’s"), ("wait\u{85} what", "wait… what"),
    ("\u{ED}\u{A0}\u{BD}\u{ED}\u{B8}\u{80}", "😀"),
  ])
  func `Misread text is read anew`(text: String, expected: String) {
    #expect(repaired(text) == expected)
  }

  @Test(arguments: soundTexts)
  func `Sound text stays as it is`(text: String) {
    #expect(repaired(text) == text)
  }

  @Test func `A next-line control that ends a line is none of Windows-1252`() {
    #expect(repaired("one\u{85}two") == "one\u{85}two")
    #expect(repaired("one\u{85}\u{93}two\u{94}") == "one…“two”")
  }

  @Test func `Any misread sentence comes back through any encoding`() throws {
    let sentences = [
      "Les élèves ont été déçus par le garçon, où qu’il fût.", "Українська мова — це скарб",
      "Größere Straßen führen über Brücken", "Η Ελλάδα είναι όμορφη",
      "Žluťoučký kůň úpěl ďábelské ódy",
    ]
    let encodings = try LegacyEncodings()
    for sentence in sentences {
      for encoding in encodings.names.indices {
        // Of IBM 866, only what is two bytes in UTF-8 is read: its longer leads are letters of Russian.
        let isLong = sentence.unicodeScalars.contains { $0.value > 0x7FF }
        if encodings.names[encoding] == "ibm866", isLong { continue }
        guard let misread = misread(sentence, encoding, encodings) else { continue }
        #expect(repaired(misread) == sentence, "\(encodings.names[encoding]): \(misread)")
      }
    }
  }

  /// What a sentence looks like when its UTF-8 is read in an encoding; nil when a byte cannot be.
  private func misread(_ text: String, _ encoding: Int, _ encodings: LegacyEncodings) -> String? {
    var misread = ""
    for byte in text.utf8 {
      if byte < 0x80 {
        misread.unicodeScalars.append(Unicode.Scalar(byte))
        continue
      }
      let scalars = (UInt32(0xA0)..<0x2600).filter { encodings.byte(of: $0, in: encoding) == byte }
      guard let scalar = scalars.first.flatMap(Unicode.Scalar.init) else { return nil }
      misread.unicodeScalars.append(scalar)
    }
    return misread
  }
}
