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

  /// How this policy writes a mark of one sort; nil to leave it as it is.
  func written(_ sort: MarkSort) -> String? {
    switch (self, sort) {
    case (.asInTable, _): nil
    case (.ascii, .double): "\""
    case (.ascii, _): "'"
    case (.typographic, .right): "’"
    case (.typographic, .left): "‘"
    case (.typographic, .double): "”"
    case (.modifier, .right): "ʼ"
    case (.modifier, .left): "ʻ"
    case (.modifier, .double): "ˮ"
    case (.drop, _): ""
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
