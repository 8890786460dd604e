/// One way in which a rule can match: what must stand, and what must not, at fixed places around the key.
///
/// A rule that has `x?` can match with x or without it. As nothing is ever taken back, it matches without x only
/// where x does not stand, so that these are two variants that exclude each other.
struct RuleVariant {
  /// What is asked of one scalar.
  struct Test: Hashable, Comparable {
    /// The number of the class or set, and which of these it is.
    private(set) var bits: UInt32

    private static let set: UInt32 = 1 << 16
    private static let negative: UInt32 = 1 << 30

    /// It is of this class.
    init(literal: Int) { bits = UInt32(literal) }

    /// It is in this set.
    init(set: Int) { bits = Test.set + UInt32(set) }

    /// The same, whether or not it is to hold.
    var positive: Test {
      var test = self
      test.bits &= ~Test.negative
      return test
    }

    /// The opposite.
    var negated: Test {
      var test = self
      test.bits ^= Test.negative
      return test
    }

    /// The class that is asked for; nil when it is a set, or something is not to be.
    var literal: Int? { bits < Test.set ? Int(bits) : nil }

    /// Whether the scalars of a class pass.
    func holds(_ scalarClass: Int, _ classes: ScalarClasses) -> Bool {
      let asked = positive
      let isThere =
        asked.literal.map { $0 == scalarClass }
        ?? classes.contains(Int(asked.bits - Test.set), scalarClass)
      return isThere == (bits & Test.negative == 0)
    }

    static func < (left: Test, right: Test) -> Bool { left.bits < right.bits }
  }

  /// The rule.
  var rule: UInt16
  /// The tests, by the place of the scalar that they ask of, counted from the key's first.
  var tests: [(offset: Int, test: Test)] = []
  /// Whether the tests are the whole pattern.
  var isWhole = true
  /// How many scalars the key has.
  var keyCount = 0
  /// The places of segments, none of which holds the edge.
  var segments: [Int: Range<Int>] = [:]

  /// The tree of look-ups notes neighbours as bits of a word: 16 behind, 47 ahead.
  static let mostBefore = 15
  private static let mostAfter = 46
  /// A rule of more variants is left to the matcher, and has one.
  static let most = 8
  /// Leaves keep the length of keys in a byte.
  private static let longestKey = 255

  /// A pattern taken apart: tests, optional elements that are absent, and the brackets of segments.
  private enum Part {
    case test(Test)
    case absent(Test)
    case open(Int)
    case close(Int, mayBeEdge: Bool)
    /// Something of no fixed width; what follows stands at no fixed place.
    case loose
  }

  /// Adds the variants of a rule.
  static func append(
    ofRule number: UInt16,
    in pass: CompiledPass,
    to variants: inout [RuleVariant]
  ) {
    if let plain = plainVariant(ofRule: number, pass.rules[Int(number)], in: pass) {
      variants.append(plain)
    } else {
      variants += self.variants(ofRule: number, in: pass)
    }
  }

  /// The variants of a rule.
  static func variants(ofRule number: UInt16, in pass: CompiledPass) -> [RuleVariant] {
    let rule = pass.rules[Int(number)]
    if let plain = plainVariant(ofRule: number, rule, in: pass) { return [plain] }
    let keys = parts(of: rule.key, in: pass, isKey: true)
    let before = parts(of: rule.before, in: pass, isKey: false)
    let after = parts(of: rule.after, in: pass, isKey: false)
    guard keys.count * before.count * after.count <= most else {
      return [RuleVariant(rule: number, isWhole: false)]
    }
    var variants: [RuleVariant] = []
    for key in keys {
      for before in before {
        for after in after {
          var variant = RuleVariant(rule: number)
          variant.add(key, before, after, rule)
          variants.append(variant)
        }
      }
    }
    return variants
  }

  /// The variant of a rule of literals and sets alone; nil for another.
  private static func plainVariant(
    ofRule number: UInt16,
    _ rule: CompiledPass.Rule,
    in pass: CompiledPass
  ) -> RuleVariant? {
    guard rule.before.count <= mostBefore, !rule.key.isEmpty, rule.key.count <= longestKey,
      rule.key.count + rule.after.count <= mostAfter, !rule.isAtStart, !rule.isAtEnd
    else { return nil }
    var variant = RuleVariant(rule: number)
    variant.tests.reserveCapacity(rule.before.count + rule.key.count + rule.after.count)
    for (offset, index) in rule.key.enumerated() {
      guard let test = test(pass.elements[Int(index)], in: pass, isKey: true) else { return nil }
      variant.tests.append((offset, test))
    }
    variant.keyCount = rule.key.count
    for (offset, index) in rule.after.enumerated() {
      guard let test = test(pass.elements[Int(index)], in: pass, isKey: false) else { return nil }
      variant.tests.append((rule.key.count + offset, test))
    }
    for (offset, index) in rule.before.reversed().enumerated() {
      guard let test = test(pass.elements[Int(index)], in: pass, isKey: false) else { return nil }
      variant.tests.append((-1 - offset, test))
    }
    return variant
  }

  private mutating func add(
    _ key: [Part],
    _ before: [Part],
    _ after: [Part],
    _ rule: CompiledPass.Rule
  ) {
    let edge = Part.test(Test(literal: ScalarClasses.edge))
    var offset = 0
    var isFixed = add(key, &offset, forwards: true)
    keyCount = offset
    if isFixed { isFixed = add(after + (rule.isAtEnd ? [edge] : []), &offset, forwards: true) }
    if !isFixed { isWhole = false }
    offset = -1
    isFixed = add((rule.isAtStart ? [edge] : []) + before, &offset, forwards: false)
    if !isFixed { isWhole = false }
    if keyCount == 0 || keyCount > RuleVariant.longestKey { isWhole = false }
  }

  /// Adds parts from the inside to the outside, as far as they stand at fixed places.
  ///
  /// - Returns: whether all of them do.
  private mutating func add(_ parts: [Part], _ offset: inout Int, forwards: Bool) -> Bool {
    var opened: [Int: Int] = [:]
    for part in forwards ? parts : parts.reversed() {
      switch part {
      case .test(let test), .absent(let test):
        guard offset >= -RuleVariant.mostBefore, offset <= RuleVariant.mostAfter else {
          return false
        }
        if case .absent = part {
          tests.append((offset, test.negated))
        } else {
          tests.append((offset, test))
          offset += forwards ? 1 : -1
        }
      case .open(let number):
        if forwards {
          opened[number] = offset
        } else if let end = opened[number] {
          segments[number] = offset + 1..<end
        }
      case .close(let number, let mayBeEdge):
        if !forwards {
          if !mayBeEdge { opened[number] = offset + 1 }
        } else if let start = opened[number], !mayBeEdge {
          segments[number] = start..<offset
        }
      case .loose: return false
      }
    }
    return true
  }

  /// The elements of a pattern taken apart, once for each choice of its options.
  private static func parts(
    of range: Range<Int32>,
    in pass: CompiledPass,
    isKey: Bool
  ) -> [[Part]] {
    var results: [[Part]] = [[]]
    for index in range {
      let element = pass.elements[Int(index)]
      var choices: [[Part]]
      switch element.kind {
      case .literal, .set:
        choices = test(element, in: pass, isKey: isKey).map { [[.test($0)]] } ?? [[.loose]]
      case .segment:
        let inner = element.start..<element.end
        let end = Part.close(Int(element.value), mayBeEdge: mayBeEdge(inner, in: pass))
        choices = parts(of: inner, in: pass, isKey: isKey).map {
          [.open(Int(element.value))] + $0 + [end]
        }
      case .repeated:
        choices = [[.loose]]
        let inner = element.start..<element.end
        if element.least == 0, element.most == 1, inner.count == 1,
          !mayBeEdge(inner, in: pass),
          let test = test(pass.elements[Int(inner.lowerBound)], in: pass, isKey: true)
        {
          choices = [[.test(test)], [.absent(test)]]
        }
      case .stringSet: choices = [[.loose]]
      }
      results = results.flatMap { result in choices.map { result + $0 } }
      if results.count > most { return [[.loose]] }
    }
    return results
  }

  /// The test for a literal or set; nil for a set that holds the edge inside a key, where the edge has no width.
  static func test(
    _ element: CompiledPass.Element,
    in pass: CompiledPass,
    isKey: Bool
  ) -> Test? {
    switch element.kind {
    case .literal: return Test(literal: Int(element.value))
    case .set:
      let holdsEdge = pass.classes.contains(Int(element.value), ScalarClasses.edge)
      return isKey && holdsEdge ? nil : Test(set: Int(element.value))
    case .stringSet, .repeated, .segment: return nil
    }
  }

  /// Whether some element matches the edge of a text, which cannot be copied.
  private static func mayBeEdge(_ range: Range<Int32>, in pass: CompiledPass) -> Bool {
    range.contains { index in
      let element = pass.elements[Int(index)]
      switch element.kind {
      case .literal: return false
      case .set, .stringSet:
        return pass.classes.contains(Int(element.value), ScalarClasses.edge)
      case .repeated, .segment: return mayBeEdge(element.start..<element.end, in: pass)
      }
    }
  }
}
