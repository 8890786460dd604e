import CanonymUnicode

/// Makes text clean for indexing, every change recorded; clean text stays as it is.
///
/// A scrubber keeps tables of its own, so each thread has its own.
public final class Hygiene {
  private let rules: Set<HygieneRule>
  private let tables: HygieneTables
  private let composition = CompositionScanner()
  private let scanner: CleanTextScanner

  /// Hygiene by these rules.
  ///
  /// - Parameter tables: what the rules know of characters.
  public init(_ rules: Set<HygieneRule>, _ tables: HygieneTables) {
    self.rules = rules
    self.tables = tables
    scanner = CleanTextScanner(rules, tables)
  }

  /// Whether no rule finds anything in a text, as one fast look tells; false also where only a closer look can tell.
  public func isSurelyClean(_ text: Span<UInt8>) -> Bool { scanner.look(at: text) == .clean }

  /// The text by all rules, with one list of edits against the source; nil when the text is clean.
  ///
  /// The rules are applied until none finds anything more to do, so what comes out is clean.
  ///
  /// - Parameter text: UTF-8.
  public func clean(_ text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    switch scanner.look(at: text.span) {
    case .clean: nil
    case .blanks: tidyBlanks(text.span)
    case .other: cleanClosely(text)
    }
  }

  /// What ``clean(_:)`` does with a text that may need it: the same result, without a first look at the whole.
  public func cleanClosely(_ text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    var current = text
    var edits = EditList()
    // A round takes away what the one before uncovered; each shortens what is left to uncover.
    for _ in 0..<Self.roundsAtMost {
      var changed = false
      while apply(HygieneRule.reading, to: &current, &edits) { changed = true }
      if apply(HygieneRule.tidying, to: &current, &edits) { changed = true }
      if !changed { break }
    }
    return edits.isEmpty ? nil : (current, edits)
  }

  /// Applies those of some rules that are asked for; whether any found something.
  private func apply(
    _ rules: [HygieneRule],
    to text: inout [UInt8],
    _ edits: inout EditList
  ) -> Bool {
    var changed = false
    for rule in rules where self.rules.contains(rule) {
      guard let (next, more) = apply(rule, to: text) else { continue }
      text = next
      edits = edits.followed(by: more)
      changed = true
    }
    return changed
  }

  /// Controls may hide references to controls, which hide others; so deep nobody nests them.
  private static let roundsAtMost = 16

  private func apply(_ rule: HygieneRule, to text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    switch rule {
    case .entities: tables.characterReferences.resolve(text.span)
    case .encoding: tables.mojibake.repair(text.span)
    case .lineEnds: unifyLineEnds(text.span)
    case .controls, .zeroWidth, .bidi, .softHyphens: dropInvisibles(text.span, by: [rule])
    case .spaces: unifySpaces(text.span)
    case .blanks: tidyBlanks(text.span)
    case .nfc: compose(text.span)
    case .ligatures: separateLigatures(text.span)
    case .width: unifyWidth(text.span)
    case .confusables: unmixScripts(text.span, tables.lookAlikes)
    case .quotes: straightenQuotes(text.span)
    }
  }

  private func compose(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
    var rewriter = Rewriter()
    composition.forEachDecomposed(in: text) { start, end, composed in
      rewriter.replace(start..<end, in: text, with: composed, rule: HygieneRule.nfc.rawValue)
    }
    return rewriter.finish(text)
  }
}
