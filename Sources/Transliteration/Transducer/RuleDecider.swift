/// A rule that the tree of look-ups leaves to be matched, as tests that a transducer can make.
struct RuleDecider: Sendable {
  /// What is asked of what stands before the key.
  enum Before: Sendable {
    /// Of the scalars before the cursor, the last one first.
    case fixed([RuleVariant.Test])
    /// A context without fixed width, by its number.
    case loose(Int)
  }

  let before: Before
  let key: [RuleVariant.Test]
  let after: [RuleVariant.Test]
  /// Where its output stands in the pass's `output`.
  let output: Range<Int>

  /// - Parameter contexts: the contexts without fixed width, to which that of the rule is added.
  /// - Returns: nil for a rule of more than literals and sets, or that writes more than text.
  init?(_ rule: CompiledPass.Rule, in pass: CompiledPass, _ contexts: inout [LooseContext]) {
    guard rule.cursor == .end, !rule.isAtStart, !rule.isAtEnd, !rule.key.isEmpty else { return nil }
    switch rule.output.count {
    case 0: output = 0..<0
    case 1:
      guard case .text(let start, let count) = pass.outputSteps[Int(rule.output.lowerBound)] else {
        return nil
      }
      output = Int(start)..<Int(start + count)
    default: return nil
    }
    guard let key = RuleDecider.tests(rule.key, in: pass, isKey: true),
      let after = RuleDecider.tests(rule.after, in: pass, isKey: false)
    else { return nil }
    self.key = key
    self.after = after
    if let before = RuleDecider.tests(rule.before, in: pass, isKey: false) {
      self.before = .fixed(before.reversed())
    } else if let context = LooseContext(rule.before, in: pass) {
      before = .loose(contexts.count)
      contexts.append(context)
    } else {
      return nil
    }
  }

  private static func tests(
    _ range: Range<Int32>,
    in pass: CompiledPass,
    isKey: Bool
  ) -> [RuleVariant.Test]? {
    var tests: [RuleVariant.Test] = []
    for index in range {
      guard let test = RuleVariant.test(pass.elements[Int(index)], in: pass, isKey: isKey) else {
        return nil
      }
      tests.append(test)
    }
    return tests
  }
}

/// A context before a key some elements of which match as often as they can: followed while the text is written, as
/// the set of elements up to which what was written last matches.
struct LooseContext: Sendable {
  private struct Element: Sendable {
    var classes: Set<Int>
    var isOptional: Bool
    var repeats: Bool
  }

  private let elements: [Element]

  /// - Returns: nil where an element is no literal or set, matches the edge of a text or, as it takes all it can,
  ///   might take what another needs.
  init?(_ range: Range<Int32>, in pass: CompiledPass) {
    var elements: [Element] = []
    for index in range {
      var element = pass.elements[Int(index)]
      var least: Int32 = 1
      var repeats = false
      if element.kind == .repeated {
        guard element.end - element.start == 1, element.least <= 1, element.most == .max else {
          return nil
        }
        least = element.least
        repeats = true
        element = pass.elements[Int(element.start)]
      }
      guard let test = RuleVariant.test(element, in: pass, isKey: true) else { return nil }
      let classes = Set((0..<pass.classes.count).filter { test.holds($0, pass.classes) })
      guard !classes.contains(ScalarClasses.edge) else { return nil }
      if repeats, elements.contains(where: { !$0.classes.isDisjoint(with: classes) }) { return nil }
      elements.append(Element(classes: classes, isOptional: least == 0, repeats: repeats))
    }
    guard !elements.isEmpty, elements.count < 31 else { return nil }
    self.elements = elements
  }

  /// The set of elements when nothing has been written: bit *n* stands for the first *n*.
  var start: UInt32 { closed(1) }

  /// The set of elements after one more scalar.
  func next(_ set: UInt32, _ scalarClass: Int) -> UInt32 {
    var next: UInt32 = 1
    for (place, element) in elements.enumerated() where element.classes.contains(scalarClass) {
      if set >> UInt32(place) & 1 != 0 { next |= 2 << UInt32(place) }
      if element.repeats, set >> UInt32(place + 1) & 1 != 0 { next |= 2 << UInt32(place) }
    }
    return closed(next)
  }

  /// Whether the whole context stands before the cursor.
  func isMet(_ set: UInt32) -> Bool { set >> UInt32(elements.count) & 1 != 0 }

  /// The set with the elements that may be missing.
  private func closed(_ set: UInt32) -> UInt32 {
    var set = set
    for (place, element) in elements.enumerated()
    where element.isOptional && set >> UInt32(place) & 1 != 0 {
      set |= 2 << UInt32(place)
    }
    return set
  }
}
