/// A rule of text hygiene; each can be left out.
public enum HygieneRule: String, Sendable, CaseIterable {
  /// HTML character references become the characters they stand for: `&amp;`, `&nbsp;`, `&#8217;`.
  case entities
  /// UTF-8 that was misread as another encoding is read anew: `â€™` becomes `’`, `Ð¿Ð¾Ð´` becomes `под`.
  case encoding
  /// CR, CR LF, NEL and the line and paragraph separators become line feeds.
  case lineEnds = "line-ends"
  /// Control characters go, and byte order marks.
  case controls
  /// Characters without width go: zero-width spaces, word joiners. ZWJ and ZWNJ stay where letters or emoji need
  /// them.
  case zeroWidth = "zero-width"
  /// Marks and embeddings that steer the direction of text go.
  case bidi
  /// Soft hyphens go.
  case softHyphens = "soft-hyphens"
  /// Tabs and typographic spaces become plain spaces. No-break spaces stay.
  case spaces
  /// Runs of spaces become one; spaces at the ends of lines go, and of several empty lines one stays.
  case blanks
  /// The text is in NFC.
  case nfc
  /// Ligatures become their letters: `ﬁ` becomes `fi`, `ǉ` `lj`.
  case ligatures
  /// Full-width and half-width forms become plain: `Ａ１` becomes `A1`.
  case width
  /// Typographic quotation marks and apostrophes become those of ASCII.
  case quotes
  /// Words that mix Latin, Cyrillic or Greek letters which look alike are written in one script.
  case confusables

  /// The rules that are applied unless others are named: those that change no sound text.
  public static let standard: Set<HygieneRule> = [
    .entities, .encoding, .lineEnds, .controls, .zeroWidth, .bidi, .softHyphens, .spaces, .blanks,
    .nfc,
  ]

  /// The rules that read text anew, until neither finds anything more: each may uncover work for the other, and what
  /// they have not read yet is not to be changed by others.
  static let reading: [HygieneRule] = [.entities, .encoding]

  /// The order in which the other rules follow each other: each leaves little for those before it.
  static let tidying: [HygieneRule] = [
    .lineEnds, .controls, .zeroWidth, .bidi, .softHyphens, .confusables, .ligatures, .width, .nfc,
    .quotes, .spaces, .blanks,
  ]
}
