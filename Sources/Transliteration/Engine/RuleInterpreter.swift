import CanonymUnicode

/// Runs rule texts as they are written: one rule after another at each place, each output put where its key stood.
///
/// It is slow and plain, and says what ``RuleMachine`` has to give; it shares nothing with that beyond what reads
/// rules and knows Unicode.
final class RuleInterpreter {
  /// A text while it is rewritten.
  var text: [UInt32] = []

  private var library: TransformRules?
  private var known: [String: Transformation] = [:]
  private var cases = ScalarCases()
  /// The ids whose rules are at work: one that calls itself is left to ICU.
  private var open: Set<String> = []

  /// What an id stands for.
  private enum Transformation {
    case nothing, removal
    case form(NormalizationForm)
    case mapping(ScalarCases.Mapping)
    case rules(RuleSyntax)
    case icu(OpenedTransform)
  }

  /// A transform of ICU's, opened.
  private final class OpenedTransform {
    let transform: Transform
    init(_ id: String) throws(ICUError) { transform = try Transform(id: id) }
  }

  /// What the rules make of a text.
  ///
  /// - Throws: ``ICUError`` when ICU fails, or has no transform that the rules call.
  func apply(_ syntax: RuleSyntax, to source: [UInt32]) throws(ICUError) -> [UInt32] {
    text = source
    try forEachRun(of: syntax.filter.map { syntax.sets[$0] }, source.indices) {
      (range) throws(ICUError) in
      try run(syntax, range)
    }
    return text
  }

  /// What a transform makes of a text.
  ///
  /// - Throws: as ``apply(_:to:)``.
  func apply(id: String, to source: [UInt32]) throws(ICUError) -> [UInt32] {
    text = source
    try run(TransformCall(filter: nil, id: id, line: 0), [], source.indices)
    return text
  }

  // MARK: Passes

  /// Does the passes of a rule text on a part of the text.
  ///
  /// - Returns: where that part ends now, as all that change a part do.
  @discardableResult
  private func run(_ syntax: RuleSyntax, _ range: Range<Int>) throws(ICUError) -> Int {
    var end = range.upperBound
    for pass in syntax.passes where range.lowerBound < end {
      let range = range.lowerBound..<end
      switch pass {
      case .rules(let rules):
        end = try run(rules, syntax.sets, range)
      case .transforms(let calls):
        // ICU takes the filter of the first of several transforms for one of them all.
        let filter = calls.count > 1 ? calls[0].filter : nil
        end = try forEachRun(of: filter.map { syntax.sets[$0] }, range) {
          (range) throws(ICUError) in
          var end = range.upperBound
          for call in calls where range.lowerBound < end {
            end = try run(call, syntax.sets, range.lowerBound..<end)
          }
          return end
        }
      }
    }
    return end
  }

  /// Does something to each stretch of a part that a filter lets through.
  @discardableResult
  private func forEachRun(
    of filter: ScalarSet?,
    _ range: Range<Int>,
    _ body: (Range<Int>) throws(ICUError) -> Int
  ) throws(ICUError) -> Int {
    guard let filter else { return try body(range) }
    var end = range.upperBound
    var place = range.lowerBound
    while place < end {
      if !filter.contains(text[place]) {
        place += 1
        continue
      }
      var stop = place
      while stop < end, filter.contains(text[stop]) { stop += 1 }
      let changed = try body(place..<stop)
      end += changed - stop
      place = changed
    }
    return end
  }

  // MARK: Transforms

  @discardableResult
  private func run(
    _ call: TransformCall,
    _ sets: [ScalarSet],
    _ range: Range<Int>
  ) throws(ICUError) -> Int {
    let transformation = try transformation(of: call.id)
    var filter = call.filter.map { sets[$0] }
    if case .rules(let syntax) = transformation, filter == nil {
      filter = syntax.filter.map { syntax.sets[$0] }
    }
    let key = call.id.lowercased()
    return try forEachRun(of: filter, range) { (range) throws(ICUError) in
      switch transformation {
      case .nothing: return range.upperBound
      case .removal: return replace(range, [])
      case .form(let form):
        let part = String(text[range])
        return replace(range, try form.normalize(part).unicodeScalars.map(\.value))
      case .mapping(let mapping): return try map(mapping, range)
      case .icu(let opened):
        return replace(range, try opened.transform.apply(text, changing: range))
      case .rules(let syntax):
        let isOutermost = open.insert(key).inserted
        defer { if isOutermost { open.remove(key) } }
        return try run(syntax, range)
      }
    }
  }

  private func replace(_ range: Range<Int>, _ result: [UInt32]) -> Int {
    text.replaceSubrange(range, with: result)
    return range.lowerBound + result.count
  }

  private func map(_ mapping: ScalarCases.Mapping, _ range: Range<Int>) throws(ICUError) -> Int {
    var result: [UInt32] = []
    for place in range {
      var kind = mapping
      if kind == .title, place > 0, cases.isInWord(text[place - 1]) { kind = .lower }
      if kind == .lower, text[place] == ScalarCases.sigma {
        result.append(cases.lowerSigma(place, in: text))
      } else {
        result += try cases.map(text[place], kind)
      }
    }
    return replace(range, result)
  }

  private func transformation(of id: String) throws(ICUError) -> Transformation {
    let key = id.lowercased()
    switch key.hasPrefix("any-") ? String(key.dropFirst(4)) : key {
    case "", "null": return .nothing
    case "remove": return .removal
    case "nfc": return .form(.nfc)
    case "nfd": return .form(.nfd)
    case "nfkc": return .form(.nfkc)
    case "nfkd": return .form(.nfkd)
    case "upper": return .mapping(.upper)
    case "lower": return .mapping(.lower)
    case "title": return .mapping(.title)
    default: break
    }
    if open.contains(key) { return .icu(try OpenedTransform(id)) }
    if let known = known[key] { return known }
    let found: Transformation =
      if let syntax = try rules(of: id) { .rules(syntax) } else { .icu(try OpenedTransform(id)) }
    known[key] = found
    return found
  }

  /// ICU's own rules under an id; nil when there are none that can be read.
  private func rules(of id: String) throws(ICUError) -> RuleSyntax? {
    if library == nil { library = try TransformRules() }
    var name = id
    // Aliases lead to ids, one or two steps far.
    for _ in 0..<4 {
      switch library?.entry(name) ?? library?.entry("Any-" + name) {
      case nil: return nil
      case .alias(let other)?: name = other
      case .rules(let text, let isReverse)?:
        return try? RuleParser.parse(text, isReverse ? .reverse : .forward)
      }
    }
    return nil
  }

  // MARK: Rules

  private func run(
    _ rules: [ConversionRule],
    _ sets: [ScalarSet],
    _ range: Range<Int>
  ) throws(ICUError) -> Int {
    var place = range.lowerBound
    var limit = range.upperBound
    // ICU makes no more rounds than this, so that a cursor that is left behind ends some time.
    var rounds = text[range].reduce(1) { $0 + ($1 > 0xFFFF ? 32 : 16) }
    while place < limit, rounds > 0 {
      rounds -= 1
      guard let (rule, attempt) = firstMatch(rules, sets, place, limit) else {
        place += 1
        continue
      }
      let output = try written(rule.output, attempt.segments, sets)
      let grown = output.count - attempt.keyEnd + place
      let cursor = try cursor(of: rule, attempt, output, text.count + grown)
      _ = replace(place..<attempt.keyEnd, output)
      limit += grown
      place = max(attempt.start, min(cursor, limit, attempt.end + grown))
    }
    return limit
  }

  private func firstMatch(
    _ rules: [ConversionRule],
    _ sets: [ScalarSet],
    _ place: Int,
    _ limit: Int
  ) -> (ConversionRule, RuleAttempt)? {
    for rule in rules {
      var attempt = RuleAttempt(text: text, sets: sets, place: place, limit: limit)
      if attempt.matches(rule) { return (rule, attempt) }
    }
    return nil
  }

  /// What an output becomes with the segments that were matched.
  private func written(
    _ items: some Sequence<RuleItem>,
    _ segments: [Int: [UInt32]],
    _ sets: [ScalarSet]
  ) throws(ICUError) -> [UInt32] {
    var result: [UInt32] = []
    for item in items {
      switch item {
      case .literal(let scalar): result.append(scalar)
      case .reference(let number): result += segments[number] ?? []
      case .function(let call, let items):
        result += try transformed(written(items, segments, sets), call, sets)
      case .set, .repeated, .segment: break
      }
    }
    return result
  }

  private func transformed(
    _ argument: [UInt32],
    _ call: TransformCall,
    _ sets: [ScalarSet]
  ) throws(ICUError) -> [UInt32] {
    // Functions know nothing of the text around.
    let around = text
    defer { text = around }
    text = argument
    try run(call, sets, argument.indices)
    return text
  }

  /// Where a rule leaves the cursor, before it is kept within what the rule has matched.
  private func cursor(
    of rule: ConversionRule,
    _ attempt: RuleAttempt,
    _ output: [UInt32],
    _ count: Int
  ) throws(ICUError) -> Int {
    let place = attempt.place
    let wanted = rule.cursor + rule.cursorOffset
    if wanted < 0 { return max(0, place + wanted) }
    if wanted >= rule.output.count {
      return min(count, place + output.count + wanted - rule.output.count)
    }
    var before = rule.output[..<wanted]
    // Where an output is more than text, ICU forgets the text behind the last of the rest.
    if !rule.output.allSatisfy(\.isLiteral) {
      while let last = before.last, last.isLiteral { before.removeLast() }
    }
    return place + (try written(before, attempt.segments, attempt.sets).count)
  }
}

extension RuleItem {
  fileprivate var isLiteral: Bool {
    if case .literal = self { return true }
    return false
  }
}
