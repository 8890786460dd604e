/// How the apostrophes and primes a system writes come out; quotation marks of the text stay as they are.
public enum ApostrophePolicy: String, Sendable, CaseIterable {
  /// As the system's document has them.
  case asInTable = "table"
  /// `'` and `"`.
  case ascii
  /// `’`, `‘` and `”`.
  case typographic
  /// `ʼ`, `ʻ` and `ˮ`: letters to Unicode, so that a word stays one word.
  case modifier
  /// Left out.
  case drop

  /// What becomes of a mark.
  enum Written {
    case keep, drop
    case scalar(Unicode.Scalar)
  }

  /// How this policy writes a mark of one sort.
  func written(_ sort: MarkSort) -> Written {
    switch (self, sort) {
    case (.asInTable, _): .keep
    case (.ascii, .double): .scalar("\"")
    case (.ascii, _): .scalar("'")
    case (.typographic, .right): .scalar("’")
    case (.typographic, .left): .scalar("‘")
    case (.typographic, .double): .scalar("”")
    case (.modifier, .right): .scalar("ʼ")
    case (.modifier, .left): .scalar("ʻ")
    case (.modifier, .double): .scalar("ˮ")
    case (.drop, _): .drop
    }
  }
}

/// What a mark beside letters looks like, whatever its code point.
enum MarkSort {
  /// An apostrophe, a soft sign, a glottal stop.
  case right
  /// An ʿayn.
  case left
  /// A hard sign.
  case double

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "’", "ʼ", "`", "´", "ʹ", "′", "ʾ": self = .right
    case "‘", "ʻ", "ʽ", "ʿ": self = .left
    case "\"", "”", "“", "ʺ", "″", "ˮ": self = .double
    default: return nil
    }
  }
}
