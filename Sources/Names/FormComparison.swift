/// Two names in the same letters, part by part.
struct FormComparison {
  private(set) var score = 0.0
  private(set) var parts: [NameComparison.AlignedPart] = []
  /// Whether what differs is only how romanizations spell.
  private(set) var isLooselyEqual = false

  private enum Found {
    case loose, reordered, similar, shortened, initials, translated, nickname
  }
  private var found = Found.similar

  /// What the figures below hold is told beside each; they were set on pairs of names in
  /// `Tests/NamesTests` and on open benchmarks.
  private enum Measure {
    /// The score of spellings that romanizations take for each other.
    static let loose = 0.97
    /// The score of equal parts in another order, or with other gaps.
    static let reordered = 0.96
    /// What is left of the score for each contradicted part.
    static let contradiction = 0.8
    /// The same when it is the family name, or the only name.
    static let otherFamily = 0.7
    /// The same when one name's father is the other's son.
    static let swappedParent = 0.7
    /// The most that initials alone are worth.
    static let onlyInitials = 0.6
    /// Below this similarity, parts that are taken for each other lower the score.
    static let sure = 0.85
    /// The same for the numbers of a name.
    static let otherNumber = 0.6
    /// The same for legal forms.
    static let otherForm = 0.85
    /// The score of an abbreviation and its words.
    static let abbreviation = 0.75
  }

  init(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ type: NameType,
    _ isSame: Bool,
    _ measure: inout WeightedDistance
  ) {
    if isSame || left.joined == right.joined {
      score = isSame ? 1 : 0.98
      isLooselyEqual = true
      found = .loose
      parts = [part(left.parts, right.parts, 1, .equal)]
      weighLegalForms(left, right)
      return
    }
    if isAbbreviation(left, right) || isAbbreviation(right, left) {
      score = Measure.abbreviation
      found = .initials
      parts = [part(left.parts, right.parts, Measure.abbreviation, .initial)]
      return
    }
    weigh(PartAlignment(left.parts, right.parts, &measure), type)
    compareWhole(left, right, &measure)
    weighLegalForms(left, right)
  }

  /// In which way the names are the same.
  func relation(isSame: Bool, isAcrossScripts: Bool, _ type: NameType) -> Relation {
    if isSame { return .same }
    guard score >= NameComparison.defaultThreshold else { return .different }
    switch found {
    case .initials: return .initials
    case .translated: return .translation
    case .nickname: return .nickname
    case .shortened: return .short
    case .loose, .reordered: return isAcrossScripts ? .romanization : .spelling
    case .similar:
      if isAcrossScripts { return type == .place ? .exonym : .translation }
      return .typo
    }
  }

  // MARK: Parts beside each other

  private mutating func weigh(_ alignment: PartAlignment, _ type: NameType) {
    var sum = 0.0
    var weight = 0.0
    var factor = 1.0
    var omitted = 0.0
    for pair in alignment.pairs {
      let pairWeight = (pair.left.weight + pair.right.weight) / 2
      sum += pairWeight * contribution(pair.similarity)
      weight += pairWeight
      if pair.similarity < Measure.sure { factor *= 1 - (Measure.sure - pair.similarity) * 0.5 }
      parts.append(part([pair.left], [pair.right], pair.similarity, pair.reason))
    }
    if alignment.swapsParents { factor *= Measure.swappedParent }
    // Parts that both names have left over contradict each other.
    for (one, other) in zip(alignment.leftRest, alignment.rightRest) {
      let pairWeight = max(one.weight, other.weight)
      let isNumber = one.isNumber || other.isNumber
      weight += pairWeight
      // A particle in the place of another says little.
      if isNumber {
        factor *= Measure.otherNumber
      } else if pairWeight >= 0.5 {
        factor *= pairWeight > 1 ? Measure.otherFamily : Measure.contradiction
      }
      parts.append(part([one], [other], 0, isNumber ? .number : .contradicted))
    }
    let contradicted = min(alignment.leftRest.count, alignment.rightRest.count)
    for one in alignment.leftRest.dropFirst(contradicted) {
      omitted += one.weight
      if one.isNumber { factor *= Measure.otherNumber }
      parts.append(part([one], [], 0, .omitted))
    }
    for one in alignment.rightRest.dropFirst(contradicted) {
      omitted += one.weight
      if one.isNumber { factor *= Measure.otherNumber }
      parts.append(part([], [one], 0, .omitted))
    }
    guard weight > 0 else { return }
    let mean = sum / weight
    score = mean * factor * completeness(omitted, matched: weight, type)
    let reasons = Set(parts.map(\.reason))
    if reasons.isSubset(of: [.initial, .omitted]) { score = min(score, Measure.onlyInitials) }
    if reasons.isSubset(of: [.equal, .spelling]) {
      isLooselyEqual = true
      found = alignment.isInOrder ? .loose : .reordered
      score = min(score, alignment.isInOrder ? Measure.loose : Measure.reordered)
    } else if reasons.contains(.nickname) {
      found = .nickname
    } else if reasons.contains(.translation), !reasons.contains(.similar) {
      found = .translated
    } else if reasons.contains(.initial) {
      found = .initials
    } else if reasons.contains(.omitted), !reasons.contains(.contradicted), mean > 0.9 {
      found = .shortened
    }
  }

  /// How much of the score is left when parts of one name are missing in the other.
  private func completeness(_ omitted: Double, matched: Double, _ type: NameType) -> Double {
    guard omitted > 0 else { return 1 }
    let share = omitted / (omitted + matched)
    switch type {
    // A person is often named by some of the parts.
    case .person: return 1 - 0.35 * share
    case .place, .organization, .other: return 1 - 0.95 * share
    }
  }

  /// What a pair of parts adds for each unit of weight: nothing below likeness, then rising to all.
  private func contribution(_ similarity: Double) -> Double {
    if similarity >= Measure.loose { return similarity }
    let risen = (similarity - 0.5) / 0.5
    return min(1, max(0, risen)) * 0.5 + similarity * 0.5
  }

  // MARK: Names as wholes

  /// Takes the names without their gaps, when that shows them more alike.
  private mutating func compareWhole(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ measure: inout WeightedDistance
  ) {
    guard left.parts.count != right.parts.count, score < Measure.reordered else { return }
    if left.parts.contains(where: \.isNumber) || right.parts.contains(where: \.isNumber) { return }
    let length = Double(max(left.joined.count, right.joined.count))
    guard Double(min(left.joined.count, right.joined.count)) > length * 0.7 else { return }
    let isLoose = !left.loose.isEmpty && left.loose == right.loose
    let distance = Double(measure.distance(left.joined, right.joined)) / 1000
    // A gap is a letter too.
    let whole = isLoose ? Measure.reordered : contribution(1 - (distance + 0.3) / length) - 0.05
    guard whole > score, whole > 0.75 else { return }
    score = whole
    isLooselyEqual = isLoose
    found = isLoose ? .loose : .similar
    parts = [part(left.parts, right.parts, whole, isLoose ? .spelling : .similar)]
  }

  /// Whether one name is the first letters of the other's words.
  private func isAbbreviation(_ short: ComparableName.Form, _ long: ComparableName.Form) -> Bool {
    guard short.parts.count == 1, long.parts.count > 2 else { return false }
    return short.joined == long.parts.compactMap(\.letters.first)
  }

  private mutating func weighLegalForms(_ left: ComparableName.Form, _ right: ComparableName.Form) {
    guard let one = left.legalForms.first, let other = right.legalForms.first else { return }
    if left.legalForms.contains(where: right.legalForms.contains) { return }
    score *= Measure.otherForm
    parts.append(
      NameComparison.AlignedPart(left: one, right: other, similarity: 0, reason: .legalForm)
    )
  }

  private func part(
    _ left: [ComparableName.Part],
    _ right: [ComparableName.Part],
    _ similarity: Double,
    _ reason: NameComparison.Reason
  ) -> NameComparison.AlignedPart {
    NameComparison.AlignedPart(
      left: left.map(\.text).joined(separator: " "),
      right: right.map(\.text).joined(separator: " "),
      similarity: similarity,
      reason: reason
    )
  }
}
