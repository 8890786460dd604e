/// Two names in the same letters, part by part.
///
/// An instance keeps its rows between comparisons.
struct FormComparison {
  private(set) var score = 0.0
  private(set) var rows: [NameComparison.Row] = []
  /// Whether what differs is only how romanizations spell.
  private(set) var isLooselyEqual = false

  private var found = Way.similar
  /// Whether both names are spelled in one writing.
  private var isStrict = false
  private var alignment = PartAlignment()
  private var leftRest: [Int] = []
  private var rightRest: [Int] = []

  /// In which way names were found to be the same.
  private enum Way {
    case loose, reordered, similar, shortened, initials, translated, nickname, inflected, rename,
      exonym
  }

  /// What the figures below hold is told beside each; they were set on half of the pairs of
  /// `Tests/NamesTests/Pairs` and on open benchmarks.
  enum Measure {
    /// The score of spellings that romanizations take for each other.
    static let loose = 0.97
    /// The score of equal parts in another order, or with other gaps.
    static let reordered = 0.96
    /// What is left of the score for each contradicted part.
    static let contradiction = 0.8
    /// The same when it is the family name, or the only name.
    static let otherFamily = 0.7
    /// The same when one name's father is the other's son.
    static let swappedParent = 0.62
    /// What is left when both names have initials, and one of them more.
    static let otherInitials = 0.8
    /// The most that initials alone are worth.
    static let onlyInitials = 0.6
    /// Below this similarity, parts that are taken for each other lower the score.
    static let sure = 0.85
    /// The same for the numbers of a name.
    static let otherNumber = 0.6
    /// The same for legal forms.
    static let otherForm = 0.85
    /// The same for father and son, and for other kinds of places.
    static let otherGeneration = 0.6
    static let otherPlaceType = 0.6
    /// What is left when one name says what kind of region or street it is, and the other nothing.
    static let addedPlaceType = 0.65
    /// What is left for a compass word, or New, that only one place has, or another.
    static let otherCompass = 0.5
    /// What is left when a company's name names a country that the other's does not, or another.
    static let addedCountry = 0.7
    static let otherCountry = 0.5
    /// What is left when words of an organisation mean something else.
    static let otherConcept = 0.6
    /// What is left when the only part found is a given name.
    static let onlyGiven = 0.75
    /// The most that family names of man and woman are alike.
    static let otherGender = 0.55
    /// The most that a family name and an inflected form are alike when the given names are not inflected.
    static let onlyFamilyInflected = 0.72
    /// The score of an abbreviation and its words.
    static let abbreviation = 0.75
  }

  /// Compares two forms anew.
  mutating func compare(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ type: NameType,
    isSame: Bool,
    _ measure: inout WeightedDistance
  ) {
    rows.removeAll(keepingCapacity: true)
    score = 0
    isLooselyEqual = false
    found = .similar
    let whole = NameComparison.Row(
      left: 0..<left.parts.count,
      right: 0..<right.parts.count,
      similarity: 1,
      reason: .equal
    )
    if isSame || left.letters.prefix(left.length) == right.letters.prefix(right.length) {
      score = isSame ? 1 : 0.98
      isLooselyEqual = true
      found = .loose
      rows.append(whole)
      weighLightParts(left, right, type, isSame)
      return
    }
    if isAbbreviation(left, right) || isAbbreviation(right, left) {
      score = Measure.abbreviation
      found = .initials
      rows.append(whole)
      rows[0].similarity = Measure.abbreviation
      rows[0].reason = .initial
      return
    }
    let similarity = PartSimilarity(left: left, right: right, type: type)
    alignment.align(similarity, &measure)
    isStrict = measure.isStrict
    weigh(left, right, type)
    compareWhole(left, right, &measure)
    weighLightParts(left, right, type, false)
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
    case .inflected: return .inflection
    case .rename: return .rename
    case .exonym: return type == .place ? .exonym : .translation
    case .loose, .reordered: return isAcrossScripts ? .romanization : .spelling
    case .similar:
      if isAcrossScripts { return type == .place ? .exonym : .translation }
      return .typo
    }
  }

  // MARK: Parts beside each other

  private mutating func weigh(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ type: NameType
  ) {
    var sum = 0.0
    var weight = 0.0
    var factor = 1.0
    var (leftMask, rightMask): (UInt64, UInt64) = (0, 0)
    var lastRight = -1
    var isInOrder = true
    let others = otherThanFamily(left, right)
    for edge in alignment.pairs {
      var similarity = edge.found.similarity
      var reason = edge.found.reason
      if type == .person, reason != .equal {
        let isFamily = left.parts[edge.left.lowerBound].isFamily
        if !others.areInflected, reason == .similar || reason == .spelling || reason == .inflection,
          isGenderedPair(left, edge.left, right, edge.right)
        {
          (similarity, reason) = (min(similarity, Measure.otherGender), .gender)
        } else if reason == .inflection, isFamily, others.areEqual {
          // A family name alone is not inflected where the given name stands beside it.
          (similarity, reason) = (min(similarity, Measure.onlyFamilyInflected), .similar)
        }
      }
      sum += edge.weight * contribution(similarity)
      weight += edge.weight
      if similarity < Measure.sure { factor *= 1 - (Measure.sure - similarity) * 0.5 }
      for index in edge.left where index < 64 { leftMask |= 1 << UInt64(index) }
      for index in edge.right where index < 64 { rightMask |= 1 << UInt64(index) }
      if edge.right.lowerBound < lastRight { isInOrder = false }
      lastRight = edge.right.lowerBound
      rows.append(.init(left: edge.left, right: edge.right, similarity: similarity, reason: reason))
    }
    if swapsParents(left, right, leftMask, rightMask) { factor *= Measure.swappedParent }
    rest(of: left, leftMask, &leftRest)
    rest(of: right, rightMask, &rightRest)
    let contradicted = min(leftRest.count, rightRest.count)
    // Parts that both names have left over contradict each other.
    for index in 0..<contradicted {
      let (one, other) = (left.parts[leftRest[index]], right.parts[rightRest[index]])
      weight += max(one.weight, other.weight)
      let isNumber = one.isNumber || other.isNumber
      factor *= isNumber ? Measure.otherNumber : contradiction(one, other, type)
      append([leftRest[index]], [rightRest[index]], isNumber ? .number : .contradicted)
    }
    var omitted = 0.0
    if left.parts.contains(where: \.isInitial), right.parts.contains(where: \.isInitial),
      leftRest.count != rightRest.count
    {
      factor *= Measure.otherInitials
    }
    for index in leftRest.dropFirst(contradicted) {
      omitted += omissionWeight(left.parts[index], in: right, type)
      factor *= omission(left.parts[index], in: right, type)
      append([index], [], .omitted)
    }
    for index in rightRest.dropFirst(contradicted) {
      omitted += omissionWeight(right.parts[index], in: left, type)
      factor *= omission(right.parts[index], in: left, type)
      append([], [index], .omitted)
    }
    guard weight > 0 else { return }
    let mean = sum / weight
    if type == .person, isGivenAlone(left, right) { factor *= Measure.onlyGiven }
    score = mean * factor * completeness(omitted, matched: weight, type)
    judgeWay(isInOrder, mean, left, right)
  }

  /// Whether the parts beside the family name are inflected, or spelled alike.
  private func otherThanFamily(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form
  ) -> (areInflected: Bool, areEqual: Bool) {
    var (areInflected, areEqual) = (false, false)
    for edge in alignment.pairs {
      if left.parts[edge.left.lowerBound].isFamily || right.parts[edge.right.lowerBound].isFamily {
        continue
      }
      if edge.found.reason == .inflection { areInflected = true }
      let isKept = edge.found.reason == .equal || edge.found.reason == .spelling
      if isKept, edge.weight >= 1 { areEqual = true }
    }
    return (areInflected, areEqual)
  }

  /// The way in which the names are the same, by the reasons of their parts; caps what some ways are worth.
  private mutating func judgeWay(
    _ isInOrder: Bool,
    _ mean: Double,
    _ left: ComparableName.Form,
    _ right: ComparableName.Form
  ) {
    var reasons: Set<NameComparison.Reason> = []
    for row in rows { reasons.insert(row.reason) }
    if reasons.isSubset(of: [.initial, .omitted]) { score = min(score, Measure.onlyInitials) }
    if reasons.isSubset(of: [.equal, .spelling]) {
      isLooselyEqual = true
      found = isInOrder ? .loose : .reordered
      score = min(score, isInOrder ? Measure.loose : Measure.reordered)
    } else if reasons.contains(.nickname) {
      found = .nickname
    } else if reasons.contains(.translation), !reasons.contains(.similar) {
      found = placeWay(left, right) ?? .translated
    } else if reasons.contains(.inflection), !reasons.contains(.similar) {
      found = .inflected
    } else if reasons.contains(.initial) {
      found = .initials
    } else if reasons.contains(.omitted), !reasons.contains(.contradicted), mean > 0.9 {
      found = .shortened
    }
  }

  /// Whether a place is known by two names, and in which way.
  private func placeWay(_ left: ComparableName.Form, _ right: ComparableName.Form) -> Way? {
    guard rows.count == 1, left.parts.count == 1, right.parts.count == 1 else { return nil }
    if left.senses.contains(where: { $0.kind == .rename }) { return .rename }
    return left.senses.contains { $0.kind == .exonym } ? .exonym : nil
  }

  /// What is left of the score when two parts contradict each other.
  private func contradiction(
    _ one: ComparableName.FormPart,
    _ other: ComparableName.FormPart,
    _ type: NameType
  ) -> Double {
    let weight = max(one.weight, other.weight)
    // A particle in the place of another says little.
    if min(one.weight, other.weight) < FormBuilder.Weight.initial { return 1 }
    if one.role == .compass || other.role == .compass { return Measure.otherCompass }
    if type == .organization || type == .other {
      if one.role == .place && other.role == .place { return Measure.otherCountry }
      if one.role == .concept && other.role == .concept { return Measure.otherConcept }
    }
    return weight > 1 ? Measure.otherFamily : Measure.contradiction
  }

  /// What is left of the score when one name lacks a part, beside that its weight is missing.
  private func omission(
    _ part: ComparableName.FormPart,
    in form: ComparableName.Form,
    _ type: NameType
  ) -> Double {
    if part.isNumber { return Measure.otherNumber }
    if part.role == .compass { return Measure.otherCompass }
    return part.role == .place && type == .organization && !isOffice(form)
      ? Measure.addedCountry : 1
  }

  /// Whether an organisation is named by common words alone, so that a country only says whose it is.
  private func isOffice(_ form: ComparableName.Form) -> Bool {
    !form.parts.contains { $0.role == .name || $0.role == .place }
  }

  /// What a part weighs that the other name lacks: little, where it only says whose ministry it is.
  private func omissionWeight(
    _ part: ComparableName.FormPart,
    in form: ComparableName.Form,
    _ type: NameType
  ) -> Double {
    part.role == .place && type == .organization && isOffice(form)
      ? FormBuilder.Weight.small : part.weight
  }

  private mutating func append(_ left: [Int], _ right: [Int], _ reason: NameComparison.Reason) {
    let one = left.first.map { $0..<$0 + 1 } ?? 0..<0
    let other = right.first.map { $0..<$0 + 1 } ?? 0..<0
    rows.append(.init(left: one, right: other, similarity: 0, reason: reason))
  }

  /// The parts of a form that were not paired, the heaviest first.
  private func rest(of form: ComparableName.Form, _ mask: UInt64, _ rest: inout [Int]) {
    rest.removeAll(keepingCapacity: true)
    for index in form.parts.indices where index > 63 || mask & (1 << UInt64(index)) == 0 {
      var place = rest.count
      while place > 0, form.parts[rest[place - 1]].weight < form.parts[index].weight { place -= 1 }
      rest.insert(index, at: place)
    }
  }

  /// Whether a father's name of one is the other's own name, though both name fathers.
  private func swapsParents(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ leftMask: UInt64,
    _ rightMask: UInt64
  ) -> Bool {
    guard left.parts.contains(where: \.isOfParent), right.parts.contains(where: \.isOfParent) else {
      return false
    }
    return alignment.pairs.contains { edge in
      left.parts[edge.left.lowerBound].isOfParent != right.parts[edge.right.lowerBound].isOfParent
    }
  }

  /// Whether all that was found is one given name.
  private func isGivenAlone(_ left: ComparableName.Form, _ right: ComparableName.Form) -> Bool {
    guard alignment.pairs.count == 1, leftRest.isEmpty != rightRest.isEmpty,
      let edge = alignment.pairs.first
    else { return false }
    let (one, other) = (left.parts[edge.left.lowerBound], right.parts[edge.right.lowerBound])
    return (one.role == .given || other.role == .given) && !one.isFamily && !other.isFamily
  }

  /// Whether two words are the family name of a man and of a woman.
  private func isGenderedPair(
    _ left: ComparableName.Form,
    _ leftParts: Range<Int>,
    _ right: ComparableName.Form,
    _ rightParts: Range<Int>
  ) -> Bool {
    guard leftParts.count == 1, rightParts.count == 1 else { return false }
    let one = left.parts[leftParts.lowerBound].loose
    let other = right.parts[rightParts.lowerBound].loose
    if one.isEmpty || other.isEmpty { return false }
    let word = left.loose[Int(one.lowerBound)..<Int(one.upperBound)]
    let otherWord = right.loose[Int(other.lowerBound)..<Int(other.upperBound)]
    return isWoman(word, of: otherWord) || isWoman(otherWord, of: word)
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
    let isFirm = isStrict && similarity < Measure.sure
    let share = isFirm ? 0.85 : 0.5
    return min(1, max(0, risen)) * share + similarity * (1 - share)
  }

  // MARK: Names as wholes

  /// Takes the names without their gaps, when that shows them more alike.
  private mutating func compareWhole(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ measure: inout WeightedDistance
  ) {
    guard left.parts.count != right.parts.count, score < 0.9 else { return }
    if left.parts.contains(where: isStrict) || right.parts.contains(where: isStrict) { return }
    let length = Double(max(left.length, right.length))
    guard Double(min(left.length, right.length)) > length * 0.75, length > 4 else { return }
    let isLoose = !left.loose.isEmpty && left.loose == right.loose
    let isRead =
      EastAsianSounds.match(left.chinese[...], right.chinese[...])
      || EastAsianSounds.matchKorean(left.korean[...], right.korean[...])
    if !isRead, !left.chinese.isEmpty, !right.chinese.isEmpty { return }
    let range = (0..<Int32(left.length), 0..<Int32(right.length))
    let distance =
      isLoose || isRead
      ? 0 : Double(measure.distance(left.letters, range.0, right.letters, range.1)) / 1000
    // A gap is a letter too.
    let whole =
      isLoose || isRead ? Measure.reordered : contribution(1 - (distance + 0.3) / length) - 0.05
    guard whole > score, whole > 0.75 else { return }
    score = whole
    isLooselyEqual = isLoose || isRead
    found = isLooselyEqual ? .loose : .similar
    rows.removeAll(keepingCapacity: true)
    rows.append(
      .init(
        left: 0..<left.parts.count,
        right: 0..<right.parts.count,
        similarity: whole,
        reason: isLooselyEqual ? .spelling : .similar
      )
    )
  }

  /// Whether a part tells names apart whatever stands around it.
  private func isStrict(_ part: ComparableName.FormPart) -> Bool {
    part.isNumber || part.isInitial || part.role == .compass || part.role == .patronymic
  }

  /// Whether one name is the first letters of the other's words, with or without the small ones.
  private func isAbbreviation(_ short: ComparableName.Form, _ long: ComparableName.Form) -> Bool {
    guard short.parts.count == 1, long.parts.count > 2, short.parts[0].count < 9 else {
      return false
    }
    return spells(short, long, withSmall: true) || spells(short, long, withSmall: false)
  }

  private func spells(
    _ short: ComparableName.Form,
    _ long: ComparableName.Form,
    withSmall: Bool
  ) -> Bool {
    var at = 0
    for part in long.parts where withSmall || part.weight > FormBuilder.Weight.particle {
      // Words that stand together for one meaning have a letter each: these are joined, so only the first is known.
      guard at < short.length, short.letters[at] == long.letters[Int(part.letters.lowerBound)]
      else { return false }
      at += 1
    }
    return at == short.length && at > 2
  }

  private mutating func weighLightParts(
    _ left: ComparableName.Form,
    _ right: ComparableName.Form,
    _ type: NameType,
    _ isSame: Bool
  ) {
    if isSame { return }
    if let one = left.legalForms.first, let other = right.legalForms.first,
      !left.legalForms.contains(where: right.legalForms.contains)
    {
      score *= Measure.otherForm
      appendWords(one, other, .legalForm)
    }
    if let one = left.generations.first, let other = right.generations.first, one != other {
      score *= Measure.otherGeneration
      appendWords(one, other, .generation)
    }
    weighPlaceTypes(left, right)
  }

  private mutating func weighPlaceTypes(_ left: ComparableName.Form, _ right: ComparableName.Form) {
    let (one, other) = (left.placeTypes.first, right.placeTypes.first)
    if let one, let other {
      if left.placeTypes.contains(where: right.placeTypes.contains) { return }
      score *= Measure.otherPlaceType
      appendWords(one, other, .placeType)
    } else if let added = one ?? other, narrowTypes.contains(added) {
      score *= Measure.addedPlaceType
      appendWords(one ?? "", other ?? "", .placeType)
    }
  }

  private mutating func appendWords(_ one: String, _ other: String, _ reason: NameComparison.Reason)
  {
    rows.append(
      .init(
        left: 0..<0,
        right: 0..<0,
        similarity: 0,
        reason: reason,
        words: .init(left: one, right: other)
      )
    )
  }
}

/// The types of places that are named after others: Kharkiv Oblast is not Kharkiv.
private let narrowTypes: Set<String> = [
  "region", "district", "street", "airport", "island", "lake",
]

/// Whether a loose spelling is the woman's form of a man's family name: Ivanova, Zelenska, Nováková.
private func isWoman(_ word: ArraySlice<UInt8>, of man: ArraySlice<UInt8>) -> Bool {
  guard let last = word.last, last == UInt8(ascii: "a"), word.count > 3 else { return false }
  if word.dropLast().elementsEqual(man) {
    let ends = man.suffix(2)
    return womanStems.contains { $0.elementsEqual(ends) }
  }
  let stem = word.dropLast(word.suffix(4).elementsEqual("skaia".utf8.suffix(4)) ? 3 : 1)
  guard stem.suffix(2).elementsEqual("sk".utf8) else { return false }
  let manStem = man.dropLast()
  return man.last == UInt8(ascii: "i")
    && (manStem.elementsEqual(stem) || manStem.elementsEqual(stem.dropLast(0)))
}

private let womanStems: [String.UTF8View] = ["ov".utf8, "ev".utf8, "in".utf8, "iv".utf8, "yn".utf8]
