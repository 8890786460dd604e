import CanonymUnicode
import Testing

@testable import CanonymTransliteration

@Suite struct RuleParserTests {
  typealias Reason = RuleSyntaxError.Reason

  static let faults: [(String, Int, Int, Reason)] = [
    ("a > b ;\nc d ;", 2, 1, .missingOperator),
    ("a", 1, 1, .missingOperator),
    ("a > b ;\n  [z-a] > b ;", 2, 3, .malformedSet("U_MALFORMED_SET")),
    ("x > y ; [abc > b ;", 1, 9, .unclosedSet),
    ("[abc\\", 1, 1, .unclosedSet),
    ("a 'bc > d ;", 1, 3, .unclosedQuote),
    ("(a > b ;", 1, 4, .unclosedSegment),
    ("(a", 1, 3, .unclosedSegment),
    ("a) > b ;", 1, 2, .strayBracket),
    ("a > b\\", 1, 6, .malformedEscape),
    ("\\u12 > b ;", 1, 1, .malformedEscape),
    ("\\uD800 > b ;", 1, 1, .malformedEscape),
    ("\\uD800\\u0041 > b ;", 1, 1, .malformedEscape),
    ("\\U00110000 > b ;", 1, 1, .malformedEscape),
    ("\\x{110000} > b ;", 1, 1, .malformedEscape),
    ("\\x{41 > b ;", 1, 1, .malformedEscape),
    ("\\x > b ;", 1, 1, .malformedEscape),
    ("a $b > c ;", 1, 3, .undefinedVariable("b")),
    ("a > $b ;", 1, 5, .undefinedVariable("b")),
    ("[a $b] > c ;", 1, 4, .undefinedVariable("b")),
    ("a = b ;", 1, 1, .malformedVariable("…")),
    ("$a b = c ;", 1, 1, .malformedVariable("…")),
    ("^ $a = c ;", 1, 1, .malformedVariable("a")),
    ("$a = b+ ; [$a] > c ;", 1, 12, .malformedVariable("a")),
    ("(a) > $2 ;", 1, 1, .undefinedSegment(2)),
    ("a > $1 ;", 1, 1, .undefinedSegment(1)),
    ("a ^ > b ;", 1, 3, .misplacedAnchor),
    ("a $ b > c ;", 1, 5, .misplacedAnchor),
    ("* > b ;", 1, 1, .misplacedQuantifier),
    ("(+) > b ;", 1, 2, .misplacedQuantifier),
    ("a { b { c > d ;", 1, 7, .repeatedMark("{")),
    ("a } b } c > d ;", 1, 7, .repeatedMark("}")),
    ("a > b | c | d ;", 1, 11, .repeatedMark("|")),
    ("a > b | c @ ;", 1, 11, .misplacedCursor),
    ("a > @ b | ;", 1, 4, .misplacedCursor),
    ("a > b @ ;", 1, 4, .misplacedCursor),
    ("a ! b > c ;", 1, 3, .unquotedSymbol("!")),
    ("a > b > c ;", 1, 7, .unquotedSymbol(">")),
    ("(a { b) > c ;", 1, 4, .unquotedSymbol("{")),
    ("a > & ;", 1, 5, .malformedFunction),
    ("a > &Any-Upper ;", 1, 5, .malformedFunction),
    (":: ;", 1, 1, .malformedTransform),
    ("a > b ;\n:: NFC", 2, 1, .malformedTransform),
    (":: [a] x y ( ;", 1, 1, .malformedTransform),
    ("a > b ;\n:: [a] ;", 2, 9, .misplacedFilter),
    (":: [a] ;\n:: [b] ;", 2, 1, .repeatedFilter),
    ("a > b { c ;", 1, 1, .malformedRule),
    ("a | b > c ;", 1, 1, .malformedRule),
    ("a > [b] ;", 1, 1, .malformedRule),
    ("$1 > b ;", 1, 1, .malformedRule),
    ("&Any-Upper(a) > b ;", 1, 1, .malformedRule),
    ("use maximum backup 3 ;", 1, 1, .unsupported("this pragma")),
  ]

  @Test(arguments: faults)
  func `A fault is told with its place`(
    text: String,
    line: Int,
    column: Int,
    reason: Reason
  ) throws {
    let error = #expect(throws: RuleSyntaxError.self) { try RuleParser.parse(text) }
    #expect(error == RuleSyntaxError(line: line, column: column, reason: reason))
    let words = try #require(error?.words)
    #expect(!words.problem.isEmpty && !words.remedy.isEmpty)
  }

  static let features: [(String, String, String)] = [
    ("a > b ;", "banana", "bbnbnb"),
    ("a → b ; b > c", "ab", "bc"),
    ("ab > x ; a > y ;", "aab", "yx"),
    ("# a remark\na > b ; # another\n", "a", "b"),
    ("a > ;", "banana", "bnn"),
    ("x { a } y > b ;", "xayaxa", "xbyaxa"),
    ("^ a > b ; a $ > c ;", "aaa", "bac"),
    ("^ x { a > b ;", "xaxa", "xbxa"),
    ("[a-c]+ > x ;", "abcdab", "xdx"),
    ("a b* c > x ;", "ac abbbc ab", "x x ab"),
    ("a b? c > x ;", "ac abbc", "x abbc"),
    ("x 'ab'+ > y ;", "xababx", "yx"),
    ("$v = [aeiou] ; $v $v > 'v v' ;", "aex", "v vx"),
    ("$v = ab ; x $v+ > y ;", "xabab", "y"),
    ("$v = a'-'z ; [$v] > 'x' ;", "bq", "xx"),
    ("([a-z]) ([0-9]) > $2 $1 ;", "a1b2", "1a2b"),
    ("(a (b)) > $2 $1 ;", "ab", "bab"),
    ("(x)? a > b $1 ;", "a xa", "b bx"),
    ("([a-z]+) } 1 > &Any-Upper($1) ;", "abc1 abc", "ABC1 abc"),
    ("(a) > ∆Any-Upper($1 b) ;", "a", "AB"),
    ("([аб]) > &[а] Any-Upper($1) ;", "аб", "Аб"),
    ("a > | b ; b > c ;", "a", "c"),
    ("a > b | c ; c > d ;", "a", "bd"),
    ("(a) > $1 x | y ; y > z ; ", "a", "axz"),
    ("x { a > | @ b ; x } b > y ;", "xa", "yb"),
    ("a } c > b @ | ; c > d ;", "acc", "bcd"),
    ("a } cc > b @@ | ; c > d ;", "accc", "bccd"),
    ("\\u0061 > \\x{62} \\x63 \\U00000064 ;", "a", "bcd"),
    ("\\uD835\\uDCB3 > x ;", "𝒳", "x"),
    ("\\t > t ; \\n > n ; \\\\ > s ;", "\t\n\\", "tns"),
    ("'a''b' > x ; '' > q ;", "a'b'", "xq"),
    ("[a{bc}] > x ;", "abcb", "xxb"),
    ("[[:Lu:]-[A]] > u ; \\p{Nd} > d ; \\P{L} > o ;", "AB1-", "Audo"),
    ("\\N{LATIN SMALL LETTER A} > b ;", "a", "b"),
    ("a . > x ;", "ab a\n", "x a\n"),
    ("[$] { a > b ;", "aa", "ba"),
    ("a } [^b] > c ;", "aba", "abc"),
    (":: NFD ; é > e ; \u{301} > ; :: NFC ;", "é\u{65}\u{301}", "ee"),
    (":: [a] ; a > b ; :: Null ;", "ab", "bb"),
    (":: Lower ; a > b ;", "A", "b"),
    (":: [B] Lower ; a > x ;", "ABa", "Abx"),
    ("a > b ; :: Null ; b > c ;", "ab", "cc"),
    ("a <> b ;", "ab", "bb"),
    ("a ↔ b ; c < d ; e ← f ;", "acef", "bcef"),
    ("use variable range 0xE000 0xEFFF ; a > b ;", "a", "b"),
    ("α > a ; 𠀀 > b ; ё > 'yo' ;", "α𠀀ё", "abyo"),
    (":: Title ;", "the END o'clock", "The End O'clock"),
    (":: Lower ;", "ΟΔΟΣ ΣΑΣ Σ", "οδος σας σ"),
    (":: Latin-ASCII ;", "é œ", "e oe"),
    (":: Remove ;", "abc", ""),
    ("", "abc", "abc"),
  ]

  @Test(arguments: features)
  func `Each means of the language works as in ICU`(
    rules: String,
    source: String,
    expected: String
  ) throws {
    let syntax = try RuleParser.parse(rules)
    var compiler = ProgramCompiler()
    let machine = RuleMachine()
    let scalars = source.unicodeScalars.map(\.value)
    machine.text.load(scalars)
    try machine.run(compiler.compile(rules))
    #expect(String(machine.text.written()) == expected)
    #expect(try String(RuleInterpreter().apply(syntax, to: scalars)) == expected)
    if !rules.isEmpty {
      let transform = try Transform(name: "rules", rules: rules)
      _ = try transform.apply(source)
      #expect(try transform.apply(source) == expected)
    }
  }

  @Test func `Rules are read backwards, too`() throws {
    let text = "a > b ; c < d ; e <> f ; :: NFC (NFD) ; :: (Lower) ;"
    let forward = try RuleParser.parse(text)
    let reverse = try RuleParser.parse(text, .reverse)
    #expect(forward.ids == ["NFC"] && reverse.ids == ["Lower", "NFD"])
    #expect(forward.rules.map(\.key) == [[.literal(0x61)], [.literal(0x65)]])
    #expect(reverse.rules.map(\.key) == [[.literal(0x64)], [.literal(0x66)]])
  }

  @Test func `A rule knows its line and its place`() throws {
    let rules = try RuleParser.parse("# b\na > b ;\n\n  c >\n d ;").rules
    #expect(rules.map(\.line) == [2, 4])
    #expect(rules.map(\.range) == [4..<10, 15..<22])
  }

  @Test(arguments: [
    ("", "(", "", Reason.tooDeep), ("a", "+", " > b ;", .tooDeep), ("a > ", "&NFC(", "", .tooDeep),
    ("", "[", "", .unclosedSet), ("a > ", "(b", ") ;", .tooDeep),
  ])
  func `Nesting without end is an error`(
    before: String,
    piece: String,
    after: String,
    reason: Reason
  ) {
    let text = before + String(repeating: piece, count: 100_000) + after
    let error = #expect(throws: RuleSyntaxError.self) { try RuleParser.parse(text) }
    #expect(error?.reason == reason)
  }

  @Test(arguments: [("($v*)", Reason.tooDeep), ("$v*+", .tooDeep), ("$v*$v*", .tooLong)])
  func `Variables that hold variables come to an end`(value: String, reason: Reason) {
    var text = "$v0 = x ; "
    for number in 1...200 {
      let names = value.replacing("$v*", with: "$v\(number - 1) ")
      text += "$v\(number) = \(names) ; "
    }
    let error = #expect(throws: RuleSyntaxError.self) { try RuleParser.parse(text) }
    #expect(error?.reason == reason)
  }

  @Test func `A set holds no more of variables than there is room for`() {
    let text = "$v = \(String(repeating: "ab", count: 2000)) ; "
    let set = "[" + String(repeating: "$v ", count: 1000) + "] > b ;"
    let error = #expect(throws: RuleSyntaxError.self) { try RuleParser.parse(text + set) }
    #expect(error?.reason == .tooLong)
  }

  @Test func `Sets inside sets are read as deep as ICU reads them`() {
    let text = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000) + "> b;"
    #expect(throws: RuleSyntaxError.self) { try RuleParser.parse(text) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `No text stops the parser or the compiler`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let pieces =
      Self.features.map(\.0) + Self.faults.map(\.0)
      + "><=;:#'\\()[]{}|@^$.*+?&∆→←↔ \n\u{2028}\u{0}$1abаё\u{301}𠀀".map { String($0) }
    let machine = RuleMachine()
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let piece = pieces.randomElement(using: &generator) ?? ""
        text += Bool.random(using: &generator) ? piece : String(piece.prefix(3))
      }
      if seed % 4 == 0 {
        let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text = String(decoding: bytes, as: UTF8.self)
      }
      for direction in [RuleParser.Direction.forward, .reverse] {
        var compiler = ProgramCompiler()
        guard let program = try? compiler.compile(text, direction) else { continue }
        machine.text.load("abc xyz аё1\u{301}".unicodeScalars.map(\.value))
        try? machine.run(program)
      }
    }
  }
}

extension RuleSyntax {
  /// All conversion rules.
  fileprivate var rules: [ConversionRule] {
    var rules: [ConversionRule] = []
    for case .rules(let more) in passes { rules += more }
    return rules
  }

  /// The ids of all transforms called between rules.
  fileprivate var ids: [String] {
    var ids: [String] = []
    for case .transforms(let calls) in passes { ids += calls.map(\.id).filter { $0 != "" } }
    return ids
  }
}
