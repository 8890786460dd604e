/// Says how alike parts of two names are, and by which reason: what is known of them first, then their letters.
struct PartSimilarity {
  /// What was found of two parts, or of some parts and one.
  struct Found {
    let similarity: Double
    let reason: NameComparison.Reason

    static let contradicted = Found(similarity: 0, reason: .contradicted)
  }

  /// Below this, parts are no spellings of each other.
  static let alike = 0.6
  /// The similarity of parts that romanizations take for each other.
  static let loose = 0.97
  /// The same for the syllables of Chinese and the sounds of Korean.
  private static let sounds = 0.96
  /// The similarity of one given name in two languages, and of a word and its translation.
  private static let translation = 0.94
  /// The similarity of a given name and its familiar form.
  private static let nickname = 0.88
  /// The similarity of a word and an inflected form of it.
  private static let inflection = 0.9
  /// The similarity that an initial has to the part it stands for.
  private static let initial = 0.85

  let left: ComparableName.Form
  let right: ComparableName.Form
  let type: NameType

  /// One part beside another.
  func compare(_ i: Int, _ j: Int, _ measure: inout WeightedDistance) -> Found {
    let (one, other) = (left.parts[i], right.parts[j])
    if one.hash == other.hash, one.count == other.count {
      return Found(similarity: 1, reason: .equal)
    }
    if one.isNumber || other.isNumber {
      let isSame = one.number >= 0 && one.number == other.number
      return isSame
        ? Found(similarity: Self.loose, reason: .spelling) : Found(similarity: 0, reason: .number)
    }
    if one.isInitial || other.isInitial { return initials(one, other) }
    // A given name and the patronymic made of it are two people's names.
    if one.isLikePatronymic != other.isLikePatronymic { return .contradicted }
    if one.looseHash != 0, one.looseHash == other.looseHash {
      return Found(similarity: Self.loose, reason: .spelling)
    }
    let known = senses(one, other)
    if let known, known.similarity > 0 { return known }
    if isInflected(one, other), known == nil || !haveOtherGenders(one, other) {
      return Found(similarity: Self.inflection, reason: .inflection)
    }
    if let known { return known }
    if let found = eastAsian(one.chinese, other.chinese, one.korean, other.korean, isWhole: true) {
      return found
    }
    return letters(
      one.letters,
      other.letters,
      endingOfBoth: one.isLikePatronymic ? patronymicEnding : 0,
      &measure
    )
  }

  /// Neighbouring parts of one name beside one part of the other, or of each; nil when they are no spellings of
  /// each other.
  func compareJoined(
    _ leftParts: Range<Int>,
    _ rightParts: Range<Int>,
    _ measure: inout WeightedDistance
  ) -> Found? {
    let (one, other) = (span(left, leftParts), span(right, rightParts))
    let (n, m) = (one.letters.count, other.letters.count)
    if let found = initials(leftParts, rightParts) { return found }
    guard abs(n - m) <= 3, min(n, m) > 1 else { return nil }
    for part in left.parts[leftParts] where !mayJoin(part, right.parts[rightParts.lowerBound]) {
      return nil
    }
    for part in right.parts[rightParts] where !mayJoin(part, left.parts[leftParts.lowerBound]) {
      return nil
    }
    if left.letters[range(one.letters)] == right.letters[range(other.letters)] {
      return Found(similarity: 0.99, reason: .spelling)
    }
    if !one.loose.isEmpty, left.loose[range(one.loose)] == right.loose[range(other.loose)] {
      return Found(similarity: Self.loose, reason: .spelling)
    }
    if let found = eastAsian(one.chinese, other.chinese, one.korean, other.korean, isWhole: false) {
      return found
    }
    guard min(n, m) > 5, left.chinese.isEmpty || right.chinese.isEmpty else { return nil }
    let found = letters(one.letters, other.letters, endingOfBoth: 0, &measure)
    return found.similarity < 0.8
      ? nil : Found(similarity: found.similarity - 0.03, reason: found.reason)
  }

  /// Whether a part may be one of several that stand for another: it is no number and the like, nor the other itself.
  private func mayJoin(_ part: ComparableName.FormPart, _ other: ComparableName.FormPart) -> Bool {
    !part.isNumber && !part.isInitial && !part.isLikePatronymic && part.role != .compass
      && part.hash != other.hash
  }

  private func range(_ range: Range<Int32>) -> Range<Int> {
    Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Neighbouring parts as one.
  private func span(
    _ form: ComparableName.Form,
    _ parts: Range<Int>
  ) -> ComparableName.FormPart {
    var joined = form.parts[parts.lowerBound]
    let last = form.parts[parts.upperBound - 1]
    joined.letters = joined.letters.lowerBound..<last.letters.upperBound
    joined.loose = joined.loose.lowerBound..<max(joined.loose.lowerBound, last.loose.upperBound)
    joined.chinese =
      joined.chinese.lowerBound..<max(joined.chinese.lowerBound, last.chinese.upperBound)
    joined.korean = joined.korean.lowerBound..<max(joined.korean.lowerBound, last.korean.upperBound)
    return joined
  }

  private func initials(_ one: ComparableName.FormPart, _ other: ComparableName.FormPart) -> Found {
    let (n, m) = (one.count, other.count)
    let (l, r) = (range(one.letters), range(other.letters))
    let isPrefix = left.letters[l].prefix(min(n, m)) == right.letters[r].prefix(min(n, m))
    let isLoosePrefix =
      !one.loose.isEmpty && !other.loose.isEmpty
      && left.loose[Int(one.loose.lowerBound)] == right.loose[Int(other.loose.lowerBound)]
      && min(one.loose.count, other.loose.count) < 3
    return isPrefix || isLoosePrefix
      ? Found(similarity: Self.initial, reason: .initial) : .contradicted
  }

  /// The first letters of some words, run together: JC for Jean-Claude.
  private func initials(_ leftParts: Range<Int>, _ rightParts: Range<Int>) -> Found? {
    guard type == .person, leftParts.count > 1 || rightParts.count > 1 else { return nil }
    let isLeft = leftParts.count > 1
    let (long, words) = isLeft ? (left, leftParts) : (right, rightParts)
    let (short, single) = isLeft ? (right, rightParts.lowerBound) : (left, leftParts.lowerBound)
    let letters = short.letters[range(short.parts[single].letters)]
    guard letters.count == words.count, letters.count < 4 else { return nil }
    for (letter, word) in zip(letters, words)
    where long.letters[Int(long.parts[word].letters.lowerBound)] != letter {
      return nil
    }
    return Found(similarity: Self.initial, reason: .initial)
  }

  /// Whether both words are given names, one of a man and one of a woman.
  private func haveOtherGenders(
    _ one: ComparableName.FormPart,
    _ other: ComparableName.FormPart
  ) -> Bool {
    var (leftGenders, rightGenders): (Set<UInt8>, Set<UInt8>) = ([], [])
    for index in range(one.senses) where left.senses[index].kind.isGiven {
      leftGenders.insert(left.senses[index].gender)
    }
    for index in range(other.senses) where right.senses[index].kind.isGiven {
      rightGenders.insert(right.senses[index].gender)
    }
    return !leftGenders.isEmpty && !rightGenders.isEmpty
      && leftGenders.isDisjoint(with: rightGenders)
  }

  /// What is known of two words: that they stand for one thing, or for two; nil when one of them is not known.
  private func senses(
    _ one: ComparableName.FormPart,
    _ other: ComparableName.FormPart
  ) -> Found? {
    if one.senses.isEmpty || other.senses.isEmpty { return nil }
    var (isShort, isShared, isFamily, isGiven) = (false, false, false, false)
    var (leftGiven, rightGiven) = (false, false)
    for index in range(other.senses) where right.senses[index].kind.isGiven { rightGiven = true }
    for index in range(one.senses) {
      let sense = left.senses[index]
      if sense.kind.isGiven { leftGiven = true }
      for place in range(other.senses) where right.senses[place].id == sense.id {
        let kind = right.senses[place].kind
        isGiven = isGiven || (sense.kind.isGiven && sense.kind == .name && kind == .name)
        isShort = isShort || sense.kind == .short || kind == .short
        isFamily = isFamily || kind == .family
        isShared = true
      }
    }
    if isFamily, !isGiven, !isShort { return Found(similarity: Self.sounds, reason: .spelling) }
    if isGiven || (isShared && !isShort) {
      return Found(similarity: Self.translation, reason: .translation)
    }
    if isShort { return Found(similarity: Self.nickname, reason: .nickname) }
    if leftGiven != rightGiven { return nil }
    // Two family names that happen to be given names of others may be one, misspelled.
    if one.isFamily || other.isFamily { return nil }
    if type == .person && !leftGiven { return nil }
    return .contradicted
  }

  private func eastAsian(
    _ oneChinese: Range<Int32>,
    _ otherChinese: Range<Int32>,
    _ oneKorean: Range<Int32>,
    _ otherKorean: Range<Int32>,
    isWhole: Bool
  ) -> Found? {
    var isRead = false
    if !oneChinese.isEmpty, !otherChinese.isEmpty, left.isChinese || right.isChinese {
      if EastAsianSounds.match(left.chinese[range(oneChinese)], right.chinese[range(otherChinese)])
      {
        return Found(similarity: Self.sounds, reason: .spelling)
      }
      isRead = left.isChinese && right.isChinese
    }
    if !oneKorean.isEmpty, !otherKorean.isEmpty, left.parts[0].isFamily || right.parts[0].isFamily {
      if EastAsianSounds.matchKorean(
        left.korean[range(oneKorean)],
        right.korean[range(otherKorean)]
      ) {
        return Found(similarity: Self.sounds, reason: .spelling)
      }
      isRead = isRead || left.parts[0].isFamily && right.parts[0].isFamily
    }
    // Where each syllable is a word, another syllable is another name.
    return isRead && isWhole ? Found(similarity: 0.3, reason: .contradicted) : nil
  }

  private func isInflected(_ one: ComparableName.FormPart, _ other: ComparableName.FormPart) -> Bool
  {
    if one.bases.isEmpty && other.bases.isEmpty { return false }
    let leftHash = one.looseHash != 0 ? one.looseHash : one.hash
    let rightHash = other.looseHash != 0 ? other.looseHash : other.hash
    for index in range(one.bases) where left.bases[index] == rightHash { return true }
    for index in range(other.bases) where right.bases[index] == leftHash { return true }
    return false
  }

  private func letters(
    _ one: Range<Int32>,
    _ other: Range<Int32>,
    endingOfBoth: Int,
    _ measure: inout WeightedDistance
  ) -> Found {
    let longest = max(one.count, other.count)
    // Too long or too short to be alike at any cost that letters have.
    if min(one.count, other.count) * 5 < longest * 2 { return .contradicted }
    let distance = Double(measure.distance(left.letters, one, right.letters, other)) / 1000
    // The endings of two patronymics are alike whosever names they are made of.
    let length = Double(max(longest - endingOfBoth, 2))
    let similarity = max(0, 1 - distance / length)
    return Found(
      similarity: similarity,
      reason: similarity >= Self.alike ? .similar : .contradicted
    )
  }
}

/// How many letters of a patronymic are its ending: four or five.
private let patronymicEnding = 4

extension NameSense.Kind {
  /// Whether it is that of a given name.
  fileprivate var isGiven: Bool { self == .name || self == .short }
}
