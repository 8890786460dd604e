import CanonymTables
import CanonymUnicode

/// A written text with the rules that wrote it.
public struct TransliterationTrace: Sendable, Equatable {
  /// The written text, in NFC.
  public let target: String
  /// The rules that applied, by the places of the source that they wrote, and then in the order of their passes.
  public let steps: [Step]

  /// One rule that applied.
  public struct Step: Sendable, Equatable {
    /// What it rewrote, in scalars of the source.
    public let source: Range<Int>
    /// The same as text.
    public let sourceText: String
    /// What it wrote; later passes may have changed that.
    public let written: String
    /// The rule as it stands in its text.
    public let rule: String
    /// The table it stands in, a path below `Tables/`; nil for rules of ICU.
    public let table: String?
    /// Its line there, counted from 1; in ICU's rule text for rules of ICU.
    public let line: Int
    /// The clause of the document that it follows; nil when the table names none.
    public let clause: String?
    /// The pass it belongs to, counted from 1 in the order in which passes ran over this place.
    public let pass: Int
  }
}

extension Transliterator {
  /// Writes `text`, and tells which rules wrote what.
  ///
  /// - Throws: ``TransliterationError/failed(_:)`` as ``transliterate(_:)``.
  public func trace(of text: String) throws(TransliterationError) -> TransliterationTrace {
    var target = ""
    var steps: [TransliterationTrace.Step] = []
    let rules = (try? table?.text()) ?? ""
    let clauses = RuleClauses(rules, firstLine: table?.bodyLine ?? 1)
    try forEachLine(of: text) { (line, start, writer) throws(ICUError) in
      var found: [TransliterationTrace.Step] = []
      var pass = 0
      let result = try writer.align(line) { observation in
        pass += 1
        found += self.steps(
          of: observation,
          pass: pass,
          prelude: writer.stepsBeforeRules,
          line,
          start,
          clauses
        )
      }
      target += String(result.written)
      found.sort { ($0.source.lowerBound, $0.pass) < ($1.source.lowerBound, $1.pass) }
      steps += found
    } lineEnd: { scalar, _ in
      target.unicodeScalars.append(scalar)
    }
    return TransliterationTrace(target: target, steps: steps)
  }

  /// The rules of one pass, with the places of the line that they wrote.
  private func steps(
    of pass: RuleMachine.Observation,
    pass number: Int,
    prelude: [RuleStep],
    _ line: [UInt32],
    _ start: Int,
    _ clauses: RuleClauses
  ) -> [TransliterationTrace.Step] {
    let isOwn = pass.program === plan.program && system.table != nil
    var found: [TransliterationTrace.Step] = []
    var read = pass.start
    var written = 0
    for step in pass.steps {
      defer {
        read += step.read
        written += step.written
      }
      guard step.rule != RuleStep.noRule else { continue }
      let rule = pass.pass.pass.rules[Int(step.rule)]
      var place = RuleStep.source(of: read..<read + step.read, through: pass.before)
      place = place.lowerBound + pass.sourceStart..<place.upperBound + pass.sourceStart
      place = RuleStep.source(of: place, through: prelude).clamped(to: 0..<line.count)
      let text = pass.program.text[Int(rule.source.lowerBound)..<Int(rule.source.upperBound)]
      found.append(
        TransliterationTrace.Step(
          source: place.lowerBound + start..<place.upperBound + start,
          sourceText: String(line[place]),
          written: String(pass.written[written..<written + step.written]),
          rule: String(String(text).split(separator: " ").joined(separator: " ")),
          table: isOwn ? system.table : nil,
          line: Int(rule.line) + (isOwn ? clauses.firstLine - 1 : 0),
          clause: isOwn ? clauses.clause(ofLine: Int(rule.line)) : nil,
          pass: number
        )
      )
    }
    return found
  }
}

extension RuleStep {
  /// What a range of what steps wrote was made from.
  ///
  /// - Parameter steps: none if nothing was changed.
  fileprivate static func source(of range: Range<Int>, through steps: [RuleStep]) -> Range<Int> {
    if steps.isEmpty { return range }
    var read = 0
    var written = 0
    var first: Int?
    var end = 0
    for step in steps {
      let overlaps =
        written < range.upperBound && written + step.written > range.lowerBound
        || range.isEmpty && written == range.lowerBound
      if overlaps {
        if first == nil { first = read }
        end = read + step.read
      }
      read += step.read
      written += step.written
    }
    let start = first ?? read
    return start..<max(start, end)
  }
}
