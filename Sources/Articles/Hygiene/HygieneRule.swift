/// A rule of text hygiene; each can be left out.
public enum HygieneRule: String, Sendable, CaseIterable {
  /// HTML character references become the characters they stand for: `&amp;`, `&nbsp;`, `&#8217;`.
  case entities
  /// CR, CR LF, NEL and the line and paragraph separators become line feeds.
  case lineEnds = "line-ends"
  /// Control and format characters that carry no meaning go: zero-width spaces, bidi controls, soft hyphens,
  /// byte order marks. ZWJ and ZWNJ stay where letters or emoji need them.
  case controls
  /// Tabs and typographic spaces become plain spaces, runs of them one; spaces at the ends of lines go, and
  /// of several empty lines one stays. No-break spaces stay.
  case spaces
  /// The text is in NFC.
  case nfc

  /// The order in which the rules follow each other: each leaves nothing for those before it.
  static let order: [HygieneRule] = [.entities, .lineEnds, .controls, .nfc, .spaces]
}
