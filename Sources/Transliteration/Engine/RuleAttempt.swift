import CanonymUnicode

/// An attempt to match one rule at a place of a text, element by element.
struct RuleAttempt {
  let text: [UInt32]
  let sets: [ScalarSet]
  /// Where the key begins.
  let place: Int
  /// The end of what keys may match; contexts see beyond.
  let limit: Int

  /// Where the context before the key begins.
  private(set) var start: Int
  /// Where the key ends.
  private(set) var keyEnd: Int
  /// Where the context behind the key ends.
  private(set) var end: Int
  /// What the segments have matched, by their numbers.
  private(set) var segments: [Int: [UInt32]] = [:]

  init(text: [UInt32], sets: [ScalarSet], place: Int, limit: Int) {
    self.text = text
    self.sets = sets
    self.place = place
    self.limit = limit
    start = place
    keyEnd = place
    end = place
  }

  /// Whether the rule matches; the places and segments are known then.
  mutating func matches(_ rule: ConversionRule) -> Bool {
    // Most rules fail here.
    if case .literal(let first)? = rule.key.first, text[place] != first { return false }
    guard let start = backwards(rule.before, place), start == 0 || !rule.isAtStart,
      let keyEnd = forwards(rule.key, place, limit),
      let end = forwards(rule.after, keyEnd, text.count), end == text.count || !rule.isAtEnd
    else { return false }
    self.start = start
    self.keyEnd = keyEnd
    self.end = end
    return true
  }

  /// Where items end that are matched one behind the other, each as long as it can be; nil where one fails.
  private mutating func forwards(_ items: [RuleItem], _ begin: Int, _ limit: Int) -> Int? {
    var at = begin
    for item in items {
      switch item {
      case .literal(let scalar):
        guard at < limit, text[at] == scalar else { return nil }
        at += 1
      case .set(let number):
        guard let width = width(of: sets[number], at, limit) else { return nil }
        at += width
      case .repeated(let items, let least, let most):
        var count = 0
        while count < most, let next = forwards(items, at, limit) {
          count += 1
          if next == at { break }
          at = next
        }
        if count < least { return nil }
      case .segment(let number, let items):
        guard let next = forwards(items, at, limit) else { return nil }
        segments[number] = Array(text[at..<next])
        at = next
      case .reference, .function:
        return nil
      }
    }
    return at
  }

  /// How many scalars of what begins at a place a set matches: none at the edge, the longest of its strings, or
  /// one; nil when it does not match.
  private func width(of set: ScalarSet, _ at: Int, _ limit: Int) -> Int? {
    if at == limit { return set.containsEdge ? 0 : nil }
    let rest = text[at..<limit]
    let longest = set.strings.filter { rest.starts(with: $0) }.map(\.count).max()
    return longest ?? (set.contains(text[at]) ? 1 : nil)
  }

  /// Where items begin that are matched from the last to the first, towards the beginning of the text.
  private mutating func backwards(_ items: [RuleItem], _ stop: Int) -> Int? {
    var at = stop
    for item in items.reversed() {
      switch item {
      case .literal(let scalar):
        guard at > 0, text[at - 1] == scalar else { return nil }
        at -= 1
      case .set(let number):
        guard let width = widthBefore(of: sets[number], at) else { return nil }
        at -= width
      case .repeated(let items, let least, let most):
        var count = 0
        while count < most, let next = backwards(items, at) {
          count += 1
          if next == at { break }
          at = next
        }
        if count < least { return nil }
      case .segment(let number, let items):
        guard let next = backwards(items, at) else { return nil }
        // ICU keeps the first match, which is the nearest to the key, and none at the edge.
        if segments[number] == nil, at > 0 { segments[number] = Array(text[next..<at]) }
        at = next
      case .reference, .function:
        return nil
      }
    }
    return at
  }

  private func widthBefore(of set: ScalarSet, _ at: Int) -> Int? {
    if at == 0 { return set.containsEdge ? 0 : nil }
    let before = text[..<at].reversed()
    let longest = set.strings.filter { before.starts(with: $0.reversed()) }.map(\.count).max()
    return longest ?? (set.contains(text[at - 1]) ? 1 : nil)
  }
}
