import CanonymUnicode

/// Makes text clean for indexing, every change recorded; clean text stays as it is.
///
/// A scrubber keeps tables of its own, so each thread has its own.
public final class Hygiene {
  private let rules: Set<HygieneRule>
  private let characterReferences: CharacterReferences
  private let composition = CompositionScanner()

  /// Hygiene by these rules.
  ///
  /// - Parameter characterReferences: the names of HTML's character references.
  public init(_ rules: Set<HygieneRule>, characterReferences: CharacterReferences) {
    self.rules = rules
    self.characterReferences = characterReferences
  }

  /// The text by all rules, with one list of edits against the source; nil when the text is clean.
  ///
  /// The rules are applied until none finds anything more to do, so what comes out is clean.
  ///
  /// - Parameter text: UTF-8.
  public func clean(_ text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    var current = text
    var edits = EditList()
    // A round takes away what the one before uncovered; each shortens what is left to uncover.
    for _ in 0..<Self.roundsAtMost {
      var changed = false
      for rule in HygieneRule.order where rules.contains(rule) {
        guard let (next, more) = apply(rule, to: current) else { continue }
        current = next
        edits = edits.followed(by: more)
        changed = true
      }
      if !changed { break }
    }
    return edits.isEmpty ? nil : (current, edits)
  }

  /// Controls may hide references to controls, which hide others; so deep nobody nests them.
  private static let roundsAtMost = 16

  private func apply(_ rule: HygieneRule, to text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    switch rule {
    case .entities: characterReferences.resolve(text.span)
    case .lineEnds: unifyLineEnds(text.span)
    case .controls: dropControls(text.span)
    case .spaces: tidySpaces(text.span)
    case .nfc: compose(text.span)
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
