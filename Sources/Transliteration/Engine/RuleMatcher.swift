import CanonymUnicode

/// Matches one rule after another against the text around a cursor, whatever their patterns hold.
///
/// A place is a number of scalars of the text before it. The edge of the text is matched by sets that hold it, any
/// number of times.
struct RuleMatcher {
  /// What a rule has matched.
  struct Match {
    /// Where the context before the key begins.
    var start: Int
    /// Where the key ends.
    var keyEnd: Int
    /// Where the context behind the key ends.
    var end: Int
  }

  private let rules: RuleProgram.RulePass
  private let pass: CompiledPass
  private let tables: PassTables
  /// Where each segment begins and ends; below 0 when it has matched nothing.
  private(set) var segments: [(start: Int, end: Int)]

  init(_ rules: RuleProgram.RulePass) {
    self.rules = rules
    pass = rules.pass
    tables = rules.tables
    segments = Array(repeating: (-1, -1), count: pass.segments + 1)
  }

  /// Whether a rule matches at the cursor of `text`.
  mutating func match(_ rule: CompiledPass.Rule, _ text: GapText) -> Match? {
    for index in segments.indices { segments[index] = (-1, -1) }
    let cursor = text.leftCount
    guard let start = backwards(rule.before, text, cursor) else { return nil }
    if rule.isAtStart, start != 0 { return nil }
    let limit = cursor + text.limit - text.at
    guard let keyEnd = forwards(rule.key, text, cursor, limit) else { return nil }
    let count = text.count
    guard let end = forwards(rule.after, text, keyEnd, count) else { return nil }
    if rule.isAtEnd, end != count { return nil }
    return Match(start: start, keyEnd: keyEnd, end: end)
  }

  /// The scalars that a segment has matched.
  func segment(_ number: Int, _ text: GapText) -> [UInt32] {
    guard number < segments.count, segments[number].start >= 0 else { return [] }
    return (segments[number].start..<segments[number].end).map { text[$0] }
  }

  private func scalarClass(_ text: GapText, _ place: Int) -> Int {
    Int(tables.scalarClass(text[place]))
  }

  private mutating func forwards(
    _ range: Range<Int32>,
    _ text: GapText,
    _ start: Int,
    _ limit: Int
  ) -> Int? {
    var place = start
    for index in range {
      let element = pass.elements[Int(index)]
      switch element.kind {
      case .literal:
        guard place < limit, scalarClass(text, place) == Int(element.value) else { return nil }
        place += 1
      case .set, .stringSet:
        if place == limit {
          guard pass.classes.contains(Int(element.value), ScalarClasses.edge) else { return nil }
          continue
        }
        if element.kind == .stringSet {
          let length = longestString(Int(element.value), text, place, limit)
          if length > 0 {
            place += length
            continue
          }
        }
        guard pass.classes.contains(Int(element.value), scalarClass(text, place)) else {
          return nil
        }
        place += 1
      case .repeated:
        var count = 0
        let begin = place
        while count < element.most,
          let next = forwards(element.start..<element.end, text, place, limit)
        {
          count += 1
          if next == place { break }
          place = next
        }
        if count < element.least {
          place = begin
          return nil
        }
      case .segment:
        guard let next = forwards(element.start..<element.end, text, place, limit) else {
          return nil
        }
        segments[Int(element.value)] = (place, next)
        place = next
      }
    }
    return place
  }

  private mutating func backwards(
    _ range: Range<Int32>,
    _ text: GapText,
    _ end: Int
  ) -> Int? {
    var place = end
    for index in range.reversed() {
      let element = pass.elements[Int(index)]
      switch element.kind {
      case .literal:
        guard place > 0, scalarClass(text, place - 1) == Int(element.value) else { return nil }
        place -= 1
      case .set, .stringSet:
        if place == 0 {
          guard pass.classes.contains(Int(element.value), ScalarClasses.edge) else { return nil }
          continue
        }
        if element.kind == .stringSet {
          let length = longestStringBefore(Int(element.value), text, place)
          if length > 0 {
            place -= length
            continue
          }
        }
        guard pass.classes.contains(Int(element.value), scalarClass(text, place - 1)) else {
          return nil
        }
        place -= 1
      case .repeated:
        var count = 0
        while count < element.most,
          let next = backwards(element.start..<element.end, text, place)
        {
          count += 1
          if next == place { break }
          place = next
        }
        if count < element.least { return nil }
      case .segment:
        guard let next = backwards(element.start..<element.end, text, place) else { return nil }
        // Of several matches the one nearest to the key counts.
        if segments[Int(element.value)].start < 0, place > 0 {
          segments[Int(element.value)] = (next, place)
        }
        place = next
      }
    }
    return place
  }

  private func longestString(_ set: Int, _ text: GapText, _ place: Int, _ limit: Int) -> Int {
    var longest = 0
    for string in pass.strings[set]
    where string.count > longest && place + string.count <= limit {
      if string.indices.allSatisfy({ text[place + $0] == string[$0] }) { longest = string.count }
    }
    return longest
  }

  private func longestStringBefore(_ set: Int, _ text: GapText, _ place: Int) -> Int {
    var longest = 0
    for string in pass.strings[set] where string.count > longest && string.count <= place {
      let start = place - string.count
      if string.indices.allSatisfy({ text[start + $0] == string[$0] }) { longest = string.count }
    }
    return longest
  }
}
