import CanonymUnicode

/// One side of a rule while it is read.
struct RuleSide {
  var items: [RuleItem] = []
  /// Where the key begins, in items, when there is a `{`.
  var before: Int?
  /// Where the key ends, when there is a `}`.
  var after: Int?
  /// Where the cursor `|` stands.
  var cursor: Int?
  /// The number of `@`; below 0 before the output.
  var cursorOffset = 0
  var isAtStart = false
  var isAtEnd = false
  /// How many segments there are.
  var segments = 0
  /// A variable without a value, which is one only where it gets one.
  var undefined: (name: String, place: Int)?

  // What a quantifier repeats: the last quotation or variable as a whole, when it is the last thing read.
  fileprivate var quote = 0..<0
  fileprivate var variable = 0..<0
  fileprivate var cursorOffsetPlace: Int?
  /// How many sections are open, one in the other.
  fileprivate var depth = 0
  /// How many items the variables have put in.
  fileprivate var inserted = 0

  init(first: Int) {}

  /// Leaves the key without its contexts.
  mutating func dropContexts() {
    items = Array(items[(before ?? 0)..<(after ?? items.count)])
    before = nil
    after = nil
    isAtStart = false
    isAtEnd = false
  }
}

/// What stands between the sides of a rule.
enum RuleOperator {
  case forward, backward, both, definition

  init?(_ scalar: UInt32) {
    switch Unicode.Scalar(scalar) {
    case ">", "→": self = .forward
    case "<", "←": self = .backward
    case "↔": self = .both
    case "=": self = .definition
    default: return nil
    }
  }
}

/// A variable's value.
struct RuleVariable {
  var items: [RuleItem]
  /// How many items there are, with those inside others.
  var size: Int
}

/// The ids of both directions of a `::` line.
struct TransformPair {
  var forward: TransformCall?
  var backward: TransformCall?
  /// Whether one id stands for both directions.
  var isOneID = false

  /// The transform of one direction; nil when it does nothing.
  func call(_ direction: RuleParser.Direction) -> TransformCall? {
    switch direction {
    case .forward: forward
    case .reverse: isOneID ? forward.map(\.inverse) : backward
    }
  }
}

extension TransformCall {
  /// What ICU runs for this call when it reads a rule text backwards.
  fileprivate var inverse: TransformCall {
    var other = self
    let parts = id.split(separator: "/", maxSplits: 1)
    let names = (parts.first ?? "").split(separator: "-", maxSplits: 1).map(String.init)
    let source = names.count == 2 ? names[0] : "Any"
    let target = names.last ?? ""
    let special = TransformCall.inverses[target.lowercased()]
    if let special, source.lowercased() == "any" {
      other.id = special
    } else {
      other.id = "\(target)-\(source)" + (parts.count == 2 ? "/\(parts[1])" : "")
    }
    return other
  }

  private static let inverses = [
    "nfc": "NFD", "nfd": "NFC", "nfkc": "NFKD", "nfkd": "NFKC", "fcc": "FCD", "fcd": "FCC",
    "null": "Null", "remove": "Null", "lower": "Upper", "upper": "Lower", "title": "Lower",
  ]
}

extension RuleParser {
  /// The pattern that `.` stands for.
  private static let anyButLineEnds = #"[^[:Zp:][:Zl:]\r\n$]"#.unicodeScalars.map(\.value)

  /// Reads one side of a rule, up to its operator or end.
  mutating func parse(_ side: inout RuleSide) throws(RuleSyntaxError) {
    let start = at
    try parseSection(&side, .top)
    if side.cursorOffset > 0, side.cursor != side.cursorOffsetPlace {
      throw error(.misplacedCursor, at: start)
    }
  }

  /// Where a section of a rule stands, which decides what may be in it.
  private enum Section {
    case top, segment, function
  }

  private mutating func parseSection(
    _ side: inout RuleSide,
    _ section: Section
  ) throws(RuleSyntaxError) {
    let start = side.items.count
    while let scalar = peek() {
      if RuleParser.isSpace(scalar) {
        at += 1
        continue
      }
      if RuleOperator(scalar) != nil || scalar == UInt32(ascii: ";") {
        if section != .top { throw error(.unclosedSegment) }
        return
      }
      if side.isAtEnd { throw error(.misplacedAnchor) }
      if startsSet() {
        side.items.append(.set(try parseSet()))
        continue
      }
      let place = at
      at += 1
      switch Unicode.Scalar(scalar) {
      case "\\": side.items.append(.literal(try escape()))
      case "'": try parseQuotation(&side)
      case ")":
        if section == .top { throw error(.strayBracket, at: place) }
        return
      case "{", "}", "|", "@":
        guard section == .top else { throw error(.unquotedSymbol(symbolName(place)), at: place) }
        try parseMark(scalar, &side, place)
      case "^":
        guard section != .function, side.items.isEmpty, !side.isAtStart else {
          throw error(.misplacedAnchor, at: place)
        }
        side.isAtStart = true
      case "(":
        guard section != .function else { throw error(.unquotedSymbol("("), at: place) }
        side.segments += 1
        let number = side.segments
        let inner = try nested(&side, .segment, place)
        side.items.append(.segment(number, inner))
      case "&", "∆":
        guard let call = try transformCall(), take("(") else {
          throw error(.malformedFunction, at: place)
        }
        let inner = try nested(&side, .function, place)
        side.items.append(.function(call, inner))
      case "$": try parseReference(&side, place)
      case ".":
        guard section != .function else { throw error(.unquotedSymbol("."), at: place) }
        side.items.append(.set(try number(of: RuleParser.anyButLineEnds, at: place)))
      case "*", "+", "?":
        guard section != .function else {
          throw error(.unquotedSymbol(symbolName(place)), at: place)
        }
        try parseQuantifier(scalar, &side, from: section == .segment ? start : 0, place)
      case let symbol?
      where symbol.isASCII && symbol.value > 0x20 && !symbol.properties.isAlphabetic
        && symbol.properties.numericType == nil:
        throw error(.unquotedSymbol(String(symbol)), at: place)
      default: side.items.append(.literal(scalar))
      }
    }
    if section != .top { throw error(.unclosedSegment) }
  }

  /// The items of a section in brackets, whose first bracket has been read.
  private mutating func nested(
    _ side: inout RuleSide,
    _ section: Section,
    _ place: Int
  ) throws(RuleSyntaxError) -> [RuleItem] {
    let start = side.items.count
    let last = at
    guard side.depth < RuleItem.deepest else { throw error(.tooDeep, at: place) }
    side.depth += 1
    defer { side.depth -= 1 }
    try parseSection(&side, section)
    guard at > last, text[at - 1] == UInt32(ascii: ")") else {
      throw error(.unclosedSegment, at: place)
    }
    let inner = Array(side.items[start...])
    guard inner.depth < RuleItem.deepest else { throw error(.tooDeep, at: place) }
    side.items.removeSubrange(start...)
    return inner
  }

  private mutating func parseQuotation(_ side: inout RuleSide) throws(RuleSyntaxError) {
    let place = at - 1
    if peek() == UInt32(ascii: "'") {
      at += 1
      side.items.append(.literal(UInt32(ascii: "'")))
      return
    }
    let start = side.items.count
    while true {
      guard let scalar = peek() else { throw error(.unclosedQuote, at: place) }
      at += 1
      if scalar == UInt32(ascii: "'") {
        guard peek() == scalar else { break }
        at += 1
      }
      side.items.append(.literal(scalar))
    }
    side.quote = start..<side.items.count
  }

  private mutating func parseMark(
    _ mark: UInt32,
    _ side: inout RuleSide,
    _ place: Int
  ) throws(RuleSyntaxError) {
    let count = side.items.count
    switch Unicode.Scalar(mark) {
    case "{":
      if side.before != nil { throw error(.repeatedMark("{"), at: place) }
      side.before = count
    case "}":
      if side.after != nil { throw error(.repeatedMark("}"), at: place) }
      side.after = count
    case "|":
      if side.cursor != nil { throw error(.repeatedMark("|"), at: place) }
      side.cursor = count
    default:
      if side.cursorOffset < 0 {
        guard count == 0 else { throw error(.misplacedCursor, at: place) }
        side.cursorOffset -= 1
      } else if side.cursorOffset > 0 {
        guard count == side.cursorOffsetPlace, side.cursor == nil else {
          throw error(.misplacedCursor, at: place)
        }
        side.cursorOffset += 1
      } else if side.cursor == 0, count == 0 {
        side.cursorOffset = -1
      } else if side.cursor == nil {
        side.cursorOffsetPlace = count
        side.cursorOffset = 1
      } else {
        throw error(.misplacedCursor, at: place)
      }
    }
  }

  private mutating func parseReference(
    _ side: inout RuleSide,
    _ place: Int
  ) throws(RuleSyntaxError) {
    if let digit = peek(), (UInt32(ascii: "1")...UInt32(ascii: "9")).contains(digit) {
      var number = 0
      while let digit = peek(), (UInt32(ascii: "0")...UInt32(ascii: "9")).contains(digit) {
        number = min(number * 10 + Int(digit - UInt32(ascii: "0")), 1 << 16)
        at += 1
      }
      side.items.append(.reference(number))
      return
    }
    guard let name = identifier() else {
      side.isAtEnd = true
      return
    }
    let start = side.items.count
    if let variable = variables[name] {
      side.inserted += variable.size
      guard side.inserted <= RuleParser.mostInserted else { throw error(.tooLong, at: place) }
      side.items.append(contentsOf: variable.items)
    } else {
      guard side.undefined == nil else { throw error(.undefinedVariable(name), at: place) }
      side.undefined = (name, place)
      side.items.append(.literal(ScalarSet.edge))
    }
    side.variable = start..<side.items.count
  }

  private mutating func parseQuantifier(
    _ mark: UInt32,
    _ side: inout RuleSide,
    from start: Int,
    _ place: Int
  ) throws(RuleSyntaxError) {
    let count = side.items.count
    guard count > start else { throw error(.misplacedQuantifier, at: place) }
    var repeated = count - 1..<count
    if count == side.quote.upperBound {
      repeated = side.quote
    } else if count == side.variable.upperBound {
      repeated = side.variable
    }
    let items = Array(side.items[repeated])
    guard items.depth < RuleItem.deepest else { throw error(.tooDeep, at: place) }
    side.items.removeSubrange(repeated)
    let most = mark == UInt32(ascii: "?") ? 1 : Int.max
    let least = mark == UInt32(ascii: "+") ? 1 : 0
    side.items.append(.repeated(items, least: least, most: most))
  }

  /// The scalar behind a `\`.
  private mutating func escape() throws(RuleSyntaxError) -> UInt32 {
    let place = at - 1
    guard let scalar = peek() else { throw error(.malformedEscape, at: place) }
    at += 1
    switch Unicode.Scalar(scalar) {
    case "u": return try digits(exactly: 4, place)
    case "U": return try digits(exactly: 8, place)
    case "x":
      if peek() == UInt32(ascii: "{") {
        at += 1
        let value = try digits(upTo: 8, place)
        guard peek() == UInt32(ascii: "}") else { throw error(.malformedEscape, at: place) }
        at += 1
        return value
      }
      return try digits(upTo: 2, place)
    case "a": return 0x07
    case "b": return 0x08
    case "e": return 0x1B
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    default: return scalar
    }
  }

  private mutating func digits(
    exactly count: Int,
    _ place: Int
  ) throws(RuleSyntaxError) -> UInt32 {
    let start = at
    var value = try digits(upTo: count, place)
    guard at - start == count else { throw error(.malformedEscape, at: place) }
    // A pair of surrogates, each written as an escape, is one scalar.
    if value & 0xFFFF_FC00 == 0xD800, peek() == UInt32(ascii: "\\"), peek(1) == UInt32(ascii: "u") {
      at += 2
      let low = try digits(upTo: 4, place)
      guard low & 0xFFFF_FC00 == 0xDC00 else { throw error(.malformedEscape, at: place) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard Unicode.Scalar(value) != nil else { throw error(.malformedEscape, at: place) }
    return value
  }

  private mutating func digits(upTo count: Int, _ place: Int) throws(RuleSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    var read = 0
    while read < count, let scalar = peek().flatMap(Unicode.Scalar.init), scalar.isASCII,
      let digit = Character(scalar).hexDigitValue
    {
      value = value &* 16 &+ UInt32(digit)
      at += 1
      read += 1
    }
    guard read > 0, value <= 0x10FFFF else { throw error(.malformedEscape, at: place) }
    return value
  }
}

extension RuleItem {
  /// Whether the item can be matched.
  var isPattern: Bool {
    switch self {
    case .literal, .set: true
    case .repeated(let items, _, _), .segment(_, let items): items.allSatisfy(\.isPattern)
    case .reference, .function: false
    }
  }

  /// Whether the item can be written.
  var isOutput: Bool {
    switch self {
    case .literal, .reference: true
    case .function(_, let items): items.allSatisfy(\.isOutput)
    case .set, .repeated, .segment: false
    }
  }

  /// So many items are inside one another at most; what walks through them calls itself.
  fileprivate static let deepest = 64

  /// How many items are inside one another: 1 for those that hold no others.
  fileprivate var depth: Int {
    switch self {
    case .literal, .set, .reference: 1
    case .repeated(let items, _, _), .segment(_, let items), .function(_, let items):
      items.depth + 1
    }
  }

  /// How many items there are, with those inside.
  fileprivate var size: Int {
    switch self {
    case .literal, .set, .reference: 1
    case .repeated(let items, _, _), .segment(_, let items), .function(_, let items):
      items.size + 1
    }
  }

  /// The greatest number of a segment that the item names.
  var greatestReference: Int? {
    switch self {
    case .reference(let number): number
    case .function(_, let items): items.compactMap(\.greatestReference).max()
    default: nil
    }
  }
}

extension [RuleItem] {
  /// How many items are inside one another; 0 when there are none.
  fileprivate var depth: Int { reduce(0) { Swift.max($0, $1.depth) } }

  /// How many items there are, with those inside others.
  var size: Int { reduce(0) { $0 + $1.size } }
}
