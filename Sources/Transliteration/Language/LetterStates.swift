import Glibc

/// The histories of one letter model, and what may follow each; see ``LetterModel`` for the layout.
struct LetterStates: Sendable {
  /// The state in which nothing is known.
  static let empty: UInt32 = 0
  /// The state at the start of a word.
  static let start: UInt32 = 1
  /// The share of all letters that the language does not have, and of how many it is the sum.
  static let foreignShare = 1e-4
  static let foreignLetters = 1000.0

  private var starts: [UInt32] = [0]
  private var letters: [UInt16] = []
  private var costs: [Float] = []
  private var next: [UInt32] = []
  private var left: [Float] = []
  private var shorter: [UInt32] = []
  private let foreignCost = Float(log(foreignShare / foreignLetters))

  /// How many states there are.
  var count: Int { left.count }

  /// The natural logarithm of a letter's probability in a state, and the state after it.
  func step(_ letter: UInt16, after state: UInt32) -> (cost: Double, next: UInt32) {
    var state = Int(state)
    var sum: Float = 0
    while true {
      if let place = place(of: letter, in: state) {
        return (Double(sum + costs[place]), next[place])
      }
      if state == 0 { return (Double(sum + foreignCost), LetterStates.empty) }
      sum += left[state]
      state = Int(shorter[state])
    }
  }

  private func place(of letter: UInt16, in state: Int) -> Int? {
    var low = Int(starts[state])
    var high = Int(starts[state + 1])
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return low < starts[state + 1] && letters[low] == letter ? low : nil
  }

  /// Adds the next state; states come by the length of their history, the empty one and the start first.
  ///
  /// - Parameters:
  ///   - shorter: the state of its history without the first letter; ignored for the empty one.
  ///   - followers: letters in rising order, each with the logarithm of its probability.
  mutating func append(shorter: UInt32, followers: [(letter: UInt16, cost: Float)]) {
    for follower in followers {
      letters.append(follower.letter)
      costs.append(follower.cost)
      next.append(LetterStates.unset)
    }
    starts.append(UInt32(letters.count))
    self.shorter.append(shorter)
    left.append(0)
  }

  /// Notes that a letter in a state leads to another one, that of the history which is longer by it.
  ///
  /// - Returns: false when the letter does not follow there.
  mutating func lead(_ letter: UInt16, after state: UInt32, to longer: UInt32) -> Bool {
    guard let place = place(of: letter, in: Int(state)) else { return false }
    next[place] = longer
    return true
  }

  /// The state that ``lead(_:after:to:)`` noted.
  func led(_ letter: UInt16, after state: UInt32) -> UInt32? {
    guard let place = place(of: letter, in: Int(state)), next[place] != LetterStates.unset else {
      return nil
    }
    return next[place]
  }

  /// Works out what follows from the rows when all are there: what each state leaves over for shorter histories,
  /// so that its letters sum to one, and where its letters lead.
  mutating func finish() {
    for state in left.indices {
      let places = Int(starts[state])..<Int(starts[state + 1])
      var own = 0.0
      var lower = 0.0
      for place in places {
        own += exp(Double(costs[place]))
        if state == 0 {
          if next[place] == LetterStates.unset { next[place] = LetterStates.empty }
        } else {
          let step = step(letters[place], after: shorter[state])
          lower += exp(step.cost)
          if next[place] == LetterStates.unset { next[place] = step.next }
        }
      }
      // The empty history leaves its rest to foreign letters; any other leaves the shorter one something for the letters
      // not seen here, and not more than these have there.
      let target =
        state == 0
        ? 1 - LetterStates.foreignShare
        : max(lower, min(own, 1 - LetterStates.least * max(0, 1 - lower)))
      if own > 0, target != own {
        let shift = Float(log(target / own))
        for place in places { costs[place] += shift }
      }
      if state != 0 { left[state] = Float(log((1 - target) / max(1e-9, 1 - lower))) }
    }
  }

  private static let unset = UInt32.max
  /// The part of their share in the shorter history that letters not seen after a history have at least.
  private static let least = 0.005
}
