import CanonymUnicode

/// Reads ICU's language of transform rules (UTS #35, part 2, Transforms).
///
/// It reads what ICU reads, in one direction: rules for the other direction are passed over.
struct RuleParser {
  /// Which of a text's rules count.
  enum Direction: Sendable {
    case forward, reverse
  }

  /// Variables put no more items than this into one side of a rule, and sixteen times as many scalars into a set:
  /// as variables hold others, few lines could make more than there is memory.
  static let mostInserted = 1 << 12

  let text: [UInt32]
  let direction: Direction
  private var lineStarts: [Int]
  private let library: SetLibrary
  var at = 0
  var syntax = RuleSyntax()
  var variables: [String: RuleVariable] = [:]
  /// How each set was first written, which is shorter than what is in it; by the numbers of the sets.
  private var patterns = InternedWords()
  private var rules: [ConversionRule]?
  private var statements = 0
  private var filterStatement: Int?
  // As ICU keeps them: blocks of transforms, and the rules that follow each.
  private var calls: [TransformCall] = []
  private var blocks: [[TransformCall]] = []
  private var data: [[ConversionRule]] = []

  /// Reads a rule text.
  ///
  /// - Throws: ``RuleSyntaxError`` with the place of the first fault.
  static func parse(
    _ text: String,
    _ direction: Direction = .forward,
    _ library: SetLibrary = SetLibrary()
  ) throws(RuleSyntaxError) -> RuleSyntax {
    try parse(text.unicodeScalars.map(\.value), direction, library)
  }

  /// Reads a rule text of scalars.
  ///
  /// - Throws: as ``parse(_:_:_:)``.
  static func parse(
    _ text: [UInt32],
    _ direction: Direction,
    _ library: SetLibrary
  ) throws(RuleSyntaxError) -> RuleSyntax {
    var parser = RuleParser(text: text, direction: direction, library: library)
    return try parser.parse()
  }

  private init(text: [UInt32], direction: Direction, library: SetLibrary) {
    self.library = library
    self.text = text
    self.direction = direction
    lineStarts = [0]
    for (index, scalar) in text.enumerated() where scalar == UInt32(ascii: "\n") {
      lineStarts.append(index + 1)
    }
  }

  private mutating func parse() throws(RuleSyntaxError) -> RuleSyntax {
    while let scalar = nextStatement() {
      statements += 1
      if scalar == UInt32(ascii: ":"), peek(1) == UInt32(ascii: ":") {
        try parseTransform()
      } else if startsPragma() {
        try skipPragma()
      } else {
        try parseRule()
      }
    }
    endRules()
    endCalls(isLast: true)
    if let statement = filterStatement {
      guard statement == (direction == .forward ? 1 : statements) else {
        throw error(.misplacedFilter)
      }
    }
    interleave()
    syntax.text = text
    return syntax
  }

  /// Moves to the next statement; nil at the end of the text.
  private mutating func nextStatement() -> UInt32? {
    while at < text.count {
      let scalar = text[at]
      if scalar == UInt32(ascii: "#") {
        while at < text.count, text[at] != UInt32(ascii: "\n") { at += 1 }
      } else if scalar == UInt32(ascii: ";") || RuleParser.isSpace(scalar) {
        at += 1
      } else {
        return scalar
      }
    }
    return nil
  }

  private mutating func beginRules() {
    if rules != nil { return }
    endCalls(isLast: false)
    rules = []
  }

  private mutating func endRules() {
    if let rules { data.insert(rules, at: direction == .forward ? data.count : 0) }
    rules = nil
  }

  private mutating func endCalls(isLast: Bool) {
    if isLast, calls.isEmpty { return }
    blocks.insert(calls, at: direction == .forward ? blocks.count : 0)
    calls = []
  }

  /// Puts blocks and rules in the order in which ICU runs them.
  ///
  /// ICU runs the n-th block before the n-th rules, also where a text is read backwards that does not end in a
  /// block, and rules alone are not restricted by a filter. Tables have to give what ICU gives.
  private mutating func interleave() {
    if blocks == [[]] { blocks = [] }
    if blocks.isEmpty, data.count == 1 { syntax.filter = nil }
    for index in 0..<max(blocks.count, data.count) {
      if index < blocks.count, !blocks[index].isEmpty {
        syntax.passes.append(.transforms(blocks[index]))
      }
      if index < data.count { syntax.passes.append(.rules(data[index])) }
    }
  }

  // MARK: Transforms

  /// Reads `:: ID ;`, `:: [filter] ID (ID) ;`, `:: [filter] ;` or `:: ([filter]) ;`.
  private mutating func parseTransform() throws(RuleSyntaxError) {
    let start = at
    at += 2
    endRules()
    skipSpace()
    let begin = at
    if let pair = try transformPair(), take(";") {
      let call = pair.call(direction) ?? TransformCall(filter: nil, id: "", line: 0)
      calls.insert(call, at: direction == .forward ? calls.count : 0)
      return
    }
    at = begin
    let isReverse = take("(")
    skipSpace()
    guard startsSet() else { throw error(.malformedTransform, at: start) }
    let set = try parseSet()
    if isReverse, !take(")") { throw error(.malformedTransform, at: start) }
    guard take(";") else { throw error(.malformedTransform, at: start) }
    if isReverse == (direction == .reverse) {
      guard syntax.filter == nil else { throw error(.repeatedFilter, at: start) }
      syntax.filter = set
      filterStatement = statements
    }
  }

  /// Both directions of a transform: `A`, `A()`, `A(B)` or `(B)`; nil when there is none.
  private mutating func transformPair() throws(RuleSyntaxError) -> TransformPair? {
    var pair = TransformPair()
    skipSpace()
    if peek() != UInt32(ascii: "(") {
      guard let call = try transformCall() else { return nil }
      pair.forward = call
    }
    guard take("(") else {
      pair.isOneID = true
      return pair
    }
    if !take(")") {
      guard let call = try transformCall(), take(")") else { return nil }
      pair.backward = call
    }
    return pair
  }

  /// `[filter] ID`; nil where there is no id.
  mutating func transformCall() throws(RuleSyntaxError) -> TransformCall? {
    skipSpace()
    let line = place(of: at).line
    var filter: Int?
    if startsSet() {
      filter = try parseSet()
      skipSpace()
    }
    var id = ""
    while let scalar = peek(), let character = Unicode.Scalar(scalar) {
      let isPart = ScalarProperties.isIdentifierPart(scalar)
      guard isPart || character == "-" || character == "/" || character == "_" else { break }
      id.unicodeScalars.append(character)
      at += 1
      skipSpace()
    }
    return id.isEmpty ? nil : TransformCall(filter: filter, id: id, line: line)
  }

  // MARK: Pragmas

  private func startsPragma() -> Bool {
    guard at + 4 < text.count, text[at] == UInt32(ascii: "u"),
      text[at + 1] == UInt32(ascii: "s"), text[at + 2] == UInt32(ascii: "e")
    else { return false }
    return RuleParser.isSpace(text[at + 3])
  }

  /// Passes over `use variable range …;`, which says where ICU keeps its stand-ins; others are errors.
  private mutating func skipPragma() throws(RuleSyntaxError) {
    let start = at
    while let scalar = peek(), scalar != UInt32(ascii: ";") { at += 1 }
    let words = String(text[start..<at]).split(separator: " ").dropFirst()
    guard words.first == "variable", take(";") else {
      throw error(.unsupported("this pragma"), at: start)
    }
    beginRules()
  }

  // MARK: Rules

  private mutating func parseRule() throws(RuleSyntaxError) {
    let start = at
    beginRules()
    var left = RuleSide(first: at)
    try parse(&left)
    guard let mark = peek(), let symbol = RuleOperator(mark) else {
      throw error(.missingOperator, at: start)
    }
    at += 1
    var sign = symbol
    if sign == .backward, peek() == UInt32(ascii: ">") {
      at += 1
      sign = .both
    }
    var right = RuleSide(first: at)
    let undefined = left.undefined
    if sign != .definition, let undefined {
      throw error(.undefinedVariable(undefined.name), at: undefined.place)
    }
    try parse(&right)
    if let undefined = right.undefined {
      throw error(.undefinedVariable(undefined.name), at: undefined.place)
    }
    let end = at
    if at < text.count {
      guard text[at] == UInt32(ascii: ";") else { throw error(.unquotedSymbol(symbolName(at))) }
      at += 1
    }
    if sign == .definition {
      try define(left, right, start)
      return
    }
    guard sign == .both || (sign == .forward) == (direction == .forward) else { return }
    if direction == .reverse { swap(&left, &right) }
    if sign == .both {
      right.dropContexts()
      left.cursor = nil
      left.cursorOffset = 0
    }
    let rule = try rule(left, right, start..<end)
    rules?.append(rule)
  }

  private mutating func define(
    _ left: RuleSide,
    _ right: RuleSide,
    _ start: Int
  ) throws(RuleSyntaxError) {
    guard let undefined = left.undefined, left.items.count == 1 else {
      throw error(.malformedVariable("…"), at: start)
    }
    guard !left.isAtStart, !left.isAtEnd, !right.isAtStart, !right.isAtEnd else {
      throw error(.malformedVariable(undefined.name), at: start)
    }
    variables[undefined.name] = RuleVariable(items: right.items, size: right.items.size)
  }

  private func rule(
    _ left: RuleSide,
    _ right: RuleSide,
    _ range: Range<Int>
  ) throws(RuleSyntaxError) -> ConversionRule {
    let before = left.before ?? 0
    let after = left.after ?? left.items.count
    guard right.before == nil, right.after == nil, left.cursor == nil,
      right.cursorOffset == 0 || right.cursor != nil, !right.isAtStart, !right.isAtEnd,
      before <= after, left.items.allSatisfy(\.isPattern), right.items.allSatisfy(\.isOutput)
    else { throw error(.malformedRule, at: range.lowerBound) }
    if let number = right.items.compactMap({ $0.greatestReference }).max(),
      number > left.segments
    {
      throw error(.undefinedSegment(number), at: range.lowerBound)
    }
    return ConversionRule(
      before: Array(left.items[..<before]),
      key: Array(left.items[before..<after]),
      after: Array(left.items[after...]),
      isAtStart: left.isAtStart,
      isAtEnd: left.isAtEnd,
      output: right.items,
      cursor: right.cursor ?? right.items.count,
      cursorOffset: right.cursorOffset,
      line: place(of: range.lowerBound).line,
      range: range
    )
  }
}

// MARK: Sets

extension RuleParser {
  /// Whether a set begins here: `[…`, `\p{…`, `\P{…` or `\N{…`.
  func startsSet() -> Bool {
    guard let scalar = peek() else { return false }
    if scalar == UInt32(ascii: "[") { return true }
    guard scalar == UInt32(ascii: "\\"), let letter = peek(1).flatMap(Unicode.Scalar.init) else {
      return false
    }
    return (letter == "p" || letter == "P" || letter == "N") && at + 5 <= text.count
  }

  /// Reads a set, with the values of variables put in.
  ///
  /// - Returns: the set's number.
  mutating func parseSet() throws(RuleSyntaxError) -> Int {
    let start = at
    var pattern: [UInt32] = []
    var depth = 0
    var inserted = 0
    repeat {
      guard let scalar = peek() else { throw error(.unclosedSet, at: start) }
      at += 1
      switch Unicode.Scalar(scalar) {
      case "[":
        depth += 1
        pattern.append(scalar)
      case "]":
        depth -= 1
        pattern.append(scalar)
      case "\\":
        pattern.append(scalar)
        guard let next = peek() else { throw error(.unclosedSet, at: start) }
        pattern.append(next)
        at += 1
        let isNamed =
          next == UInt32(ascii: "p") || next == UInt32(ascii: "P") || next == UInt32(ascii: "N")
        if isNamed, peek() == UInt32(ascii: "{") {
          while let inner = peek() {
            pattern.append(inner)
            at += 1
            if inner == UInt32(ascii: "}") { break }
          }
        }
      case "$":
        let place = at - 1
        if let name = identifier() {
          guard let variable = variables[name] else {
            throw error(.undefinedVariable(name), at: place)
          }
          let inner = try self.pattern(of: variable, name, place)
          inserted += inner.count
          guard inserted <= RuleParser.mostInserted * 16 else { throw error(.tooLong, at: place) }
          pattern.append(contentsOf: inner)
        } else {
          pattern.append(scalar)
        }
      default:
        pattern.append(scalar)
      }
    } while depth > 0
    return try number(of: pattern, at: start)
  }

  /// The number of the set with this pattern.
  mutating func number(of pattern: [UInt32], at place: Int) throws(RuleSyntaxError) -> Int {
    if let known = patterns.number(of: pattern) { return known }
    let set: ScalarSet
    do throws(ICUError) {
      set = try library.set(pattern)
    } catch {
      throw self.error(.malformedSet(error.status), at: place)
    }
    syntax.sets.append(set)
    return patterns.append(pattern)
  }

  /// How a variable is written inside a set: a set as a pattern, a text as its scalars.
  private func pattern(
    of variable: RuleVariable,
    _ name: String,
    _ place: Int
  ) throws(RuleSyntaxError) -> [UInt32] {
    var pattern: [UInt32] = []
    for item in variable.items {
      switch item {
      case .literal(let scalar): pattern.append(scalar)
      case .set(let number): pattern.append(contentsOf: patterns[number])
      default:
        throw error(.malformedVariable(name), at: place)
      }
    }
    return pattern
  }
}

// MARK: Places

extension RuleParser {
  /// The scalar `offset` behind the present one; nil beyond the end.
  func peek(_ offset: Int = 0) -> UInt32? {
    at + offset < text.count ? text[at + offset] : nil
  }

  mutating func skipSpace() {
    while let scalar = peek(), RuleParser.isSpace(scalar) { at += 1 }
  }

  /// Takes a symbol, and white space before it; stays where it is when there is another.
  mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    let start = at
    skipSpace()
    if peek() == symbol.value {
      at += 1
      return true
    }
    at = start
    return false
  }

  /// Takes an identifier; nil when none begins here.
  mutating func identifier() -> String? {
    guard let first = peek(), ScalarProperties.isIdentifierStart(first) else { return nil }
    let start = at
    while let scalar = peek(), ScalarProperties.isIdentifierPart(scalar) { at += 1 }
    return String(text[start..<at])
  }

  func symbolName(_ place: Int) -> String {
    place < text.count ? Unicode.Scalar(text[place]).map { String($0) } ?? "" : ""
  }

  func error(_ reason: RuleSyntaxError.Reason, at place: Int? = nil) -> RuleSyntaxError {
    let (line, column) = self.place(of: place ?? at)
    return RuleSyntaxError(line: line, column: column, reason: reason)
  }

  /// The line and column of a place, both counted from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  /// Whether a scalar is white space in rules.
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? scalar == 0x20 || scalar >= 0x09 && scalar <= 0x0D
      : ScalarProperties.isPatternSpace(scalar)
  }
}

extension String {
  /// The text of these scalars; numbers that are none are left out.
  init(_ scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
    self.init(view)
  }
}

extension UInt32 {
  /// The scalar of an ASCII character.
  init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
