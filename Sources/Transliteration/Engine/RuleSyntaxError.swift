/// What is wrong in a rule text, and where.
struct RuleSyntaxError: Error, Equatable {
  /// The line, counted from 1.
  let line: Int
  /// The column in scalars, counted from 1.
  let column: Int
  /// What is wrong.
  let reason: Reason

  /// What can be wrong in a rule text.
  enum Reason: Equatable, Sendable {
    case missingOperator
    case malformedSet(String)
    case unclosedSet
    case unclosedQuote
    case unclosedSegment
    case strayBracket
    case malformedEscape
    case undefinedVariable(String)
    case malformedVariable(String)
    case undefinedSegment(Int)
    case misplacedAnchor
    case misplacedQuantifier
    case repeatedMark(String)
    case misplacedCursor
    case unquotedSymbol(String)
    case malformedFunction
    case malformedTransform
    case misplacedFilter
    case repeatedFilter
    case malformedRule
    case tooDeep
    case tooLong
    case unsupported(String)
  }

  /// What is wrong, in words, and what to do.
  var words: (problem: String, remedy: String) { reason.words }
}

extension RuleSyntaxError.Reason {
  var words: (problem: String, remedy: String) {
    switch self {
    case .missingOperator:
      ("a rule without → , ← or ↔", "write key → output, and end the rule before it with ;")
    case .malformedSet(let status):
      ("ICU cannot read the set (\(status))", "write it as in [abc], [a-z] or [[:L:]-[x]]")
    case .unclosedSet: ("a set that is not closed", "close it with ]")
    case .unclosedQuote: ("a quotation that is not closed", "close it with '")
    case .unclosedSegment: ("a segment that is not closed", "close it with )")
    case .strayBracket: ("a ) that closes nothing", "remove it, or quote it as ')'")
    case .malformedEscape: ("\\ without a character", "write \\u0000, \\x{0}, or \\ and a symbol")
    case .undefinedVariable(let name):
      ("the variable $\(name) has no value", "define it above as $\(name) = … ;")
    case .malformedVariable(let name):
      ("$\(name) cannot be defined so", "write $\(name) = value ; with nothing else before =")
    case .undefinedSegment(let number):
      ("$\(number) names no segment", "the key has no \(number). pair of brackets ( )")
    case .misplacedAnchor:
      ("^ or $ inside a pattern", "^ stands before and $ behind all that has to match")
    case .misplacedQuantifier: ("*, + or ? repeats nothing", "put it behind what it repeats")
    case .repeatedMark(let mark):
      ("a second \(mark) in one rule", "a rule has one at most; quote it as '\(mark)'")
    case .misplacedCursor: ("@ without a cursor |", "write | and @ at an end of the output")
    case .unquotedSymbol(let symbol):
      ("\(symbol) has a meaning in rules, or is kept for one", "quote it as '\(symbol)'")
    case .malformedFunction: ("a function that is not &ID(…)", "write it as in &Any-Upper($1)")
    case .malformedTransform:
      ("no id or filter behind ::", "write :: NFD ; or :: Latin-ASCII ; or :: [a-z] ;")
    case .misplacedFilter: ("a filter that is not the first rule", "put :: [ … ] ; first")
    case .repeatedFilter: ("a second filter for all rules", "join the sets of both")
    case .malformedRule:
      (
        "context, cursor or segments on a side where they cannot be",
        "contexts { } and segments ( ) go with the key; | @ $1 & with the output"
      )
    case .tooDeep:
      ("more than 64 brackets or quantifiers inside one another", "write the rule with fewer")
    case .tooLong:
      (
        "variables that put too much into one rule (4,096 items)",
        "split the rule, or the variables"
      )
    case .unsupported(let what): ("\(what) is not supported", "write the rule without it")
    }
  }
}
