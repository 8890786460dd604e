import CanonymTables
import CanonymUnicode

/// The words that make one number of two, or multiply the one before: over, and a half, dozen.
struct JointWords: Sendable {
  /// What a word does.
  enum Role: String, CaseIterable {
    /// A fraction, whatever the numbers: 1 divided by 3.
    case over
    /// A fraction when the first is the smaller or nothing follows: 9 out of 10.
    case outof
    /// A fraction with a numerator of one: 1 in 3.
    case single
    /// A fraction whose denominator stands first.
    case reversed
    /// A whole and its fraction, hundreds and what is below them.
    case and
    /// The decimals follow as a number of their own.
    case point
    case half
    case quarter
    case threeQuarters = "three-quarters"
    case dozen
    /// Between the ends of a range.
    case range
    case percent
    case permille

    /// Whether it stands behind one number, instead of between two.
    var isSuffix: Bool {
      switch self {
      case .half, .quarter, .threeQuarters, .dozen: true
      default: false
      }
    }
  }

  private let words: WordTable

  init(from source: TableSource) throws(TableError) {
    words = try WordTable(
      try source.table("Numbers/joints.tsv"),
      columns: ["word", "role", "languages"],
      reason: { row in
        Role(rawValue: row.text(1)) == nil
          ? "'role' is none that joints have" : nil
      }
    )
  }

  /// The first role that a word at a byte has in a language and that `accept` takes.
  ///
  /// - Parameters:
  ///   - languages: the text's; empty when it is not known: then a word of four letters counts in any.
  ///   - accept: is handed a role and the word's end.
  func match<Result>(
    _ text: Span<UInt8>,
    at start: Int,
    _ languages: [String],
    _ accept: (Role, Int) -> Result?
  ) -> Result? {
    words.match(text, at: start) { rows, end in
      guard isWordEnd(text, end) else { return nil }
      for row in rows {
        let isOwn =
          languages.contains { words.list(2, of: row, contains: $0) }
          || languages.isEmpty && scalarCount(text, start..<end) >= 4
          || words.field(2, of: row, is: "*")
        guard isOwn, let role = Role(rawValue: words.field(1, of: row)) else { continue }
        if let result = accept(role, end) { return result }
      }
      return nil
    }
  }
}
