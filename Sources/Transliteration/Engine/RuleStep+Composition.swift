extension RuleStep {
  /// The steps of two passes as one: from the input of the first to the output of the second.
  ///
  /// Steps that cannot be told apart become one. Where several rules took part in a step it names none.
  static func composed(_ first: [RuleStep], _ second: [RuleStep]) -> [RuleStep] {
    var result: [RuleStep] = []
    result.reserveCapacity(max(first.count, second.count))
    var left = 0
    var right = 0
    while left < first.count || right < second.count {
      var read = 0
      var written = 0
      var produced = 0
      var consumed = 0
      var rules = Rules()
      // One step more of either side until both stand at the same place between the passes.
      repeat {
        if left < first.count, produced <= consumed, !(produced == consumed && produced > 0) {
          read += first[left].read
          produced += first[left].written
          rules.add(first[left].rule)
          left += 1
        } else if right < second.count {
          written += second[right].written
          consumed += second[right].read
          rules.add(second[right].rule)
          right += 1
        } else if left < first.count {
          read += first[left].read
          produced += first[left].written
          rules.add(first[left].rule)
          left += 1
        } else {
          break
        }
      } while produced != consumed || produced == 0 && left < first.count && right < second.count
      // What was written for nothing, or read and dropped, goes with its neighbours as it stands.
      while right < second.count, second[right].read == 0 {
        written += second[right].written
        rules.add(second[right].rule)
        right += 1
      }
      result.append(
        RuleStep(read: min(read, most), written: min(written, most), rule: rules.one)
      )
    }
    return result
  }

  /// The rule of a step made of several: the one that is named, if there is but one.
  private struct Rules {
    private var named: UInt16?
    private var isMixed = false

    mutating func add(_ rule: UInt16) {
      if rule == RuleStep.noRule { return }
      if named == nil { named = rule } else { isMixed = true }
    }

    var one: UInt16 { isMixed ? RuleStep.noRule : named ?? RuleStep.noRule }
  }
}
