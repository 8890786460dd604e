/// The parts of two names paired, the most alike first, and those left over.
struct PartAlignment {
  /// Parts that stand for each other, in the order of the left name.
  private(set) var pairs: [Pair] = []
  /// Parts of the left name that the right one lacks, the heaviest first.
  private(set) var leftRest: [ComparableName.Part] = []
  /// Parts of the right name that the left one lacks, the heaviest first.
  private(set) var rightRest: [ComparableName.Part] = []
  /// Whether the pairs come in the same order in both names.
  private(set) var isInOrder = true

  /// Whether a father's name of one is the other's own name, though both name fathers.
  var swapsParents: Bool {
    let left = pairs.contains { $0.left.isOfParent } || leftRest.contains(where: \.isOfParent)
    let right = pairs.contains { $0.right.isOfParent } || rightRest.contains(where: \.isOfParent)
    return left && right && pairs.contains { $0.left.isOfParent != $0.right.isOfParent }
  }

  /// Two parts that stand for each other.
  struct Pair {
    let left: ComparableName.Part
    let right: ComparableName.Part
    let similarity: Double
    let reason: NameComparison.Reason
  }

  /// Below this, parts are no spellings of each other.
  private static let alike = 0.6
  /// The similarity of parts that romanizations take for each other.
  private static let loose = 0.97
  /// The similarity of one given name in two languages.
  private static let translation = 0.93
  /// The similarity of a given name and its familiar form.
  private static let nickname = 0.88
  /// The similarity that an initial has to the part it stands for.
  private static let initial = 0.85

  init(
    _ left: [ComparableName.Part],
    _ right: [ComparableName.Part],
    _ measure: inout WeightedDistance
  ) {
    let (left, right) = (joining(left, asIn: right), joining(right, asIn: left))
    var found: [(left: Int, right: Int, similarity: Double, reason: NameComparison.Reason)] = []
    for (i, one) in left.enumerated() {
      for (j, other) in right.enumerated() {
        let (similarity, reason) = Self.similarity(one, other, &measure)
        if similarity >= Self.alike { found.append((i, j, similarity, reason)) }
      }
    }
    // Equal ones go to the nearest place, so that the outcome is one and the same.
    found.sort {
      $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity
        : (abs($0.left - $0.right), $0.left) < (abs($1.left - $1.right), $1.left)
    }
    var partners = [Int?](repeating: nil, count: left.count)
    var taken = [Bool](repeating: false, count: right.count)
    var kept: [Int: Pair] = [:]
    for one in found where partners[one.left] == nil && !taken[one.right] {
      partners[one.left] = one.right
      taken[one.right] = true
      kept[one.left] = Pair(
        left: left[one.left],
        right: right[one.right],
        similarity: one.similarity,
        reason: one.reason
      )
    }
    pairs = left.indices.compactMap { kept[$0] }
    let order = partners.compactMap { $0 }
    isInOrder = zip(order, order.dropFirst()).allSatisfy { $0 < $1 }
    leftRest = byWeight(left.indices.filter { partners[$0] == nil }.map { left[$0] })
    rightRest = byWeight(right.indices.filter { !taken[$0] }.map { right[$0] })
  }

  private static func similarity(
    _ one: ComparableName.Part,
    _ other: ComparableName.Part,
    _ measure: inout WeightedDistance
  ) -> (Double, NameComparison.Reason) {
    if one.letters == other.letters { return (1, .equal) }
    if one.isNumber || other.isNumber { return (0, .number) }
    // A given name and the patronymic made of it are two people's names.
    if one.isLikePatronymic != other.isLikePatronymic { return (0, .contradicted) }
    if one.isInitial || other.isInitial {
      return one.letters.first == other.letters.first
        ? (initial, .initial) : (0, .contradicted)
    }
    if !one.loose.isEmpty, one.loose == other.loose { return (loose, .spelling) }
    if let found = givenNames(one, other) { return found }
    let distance = Double(measure.distance(one.letters, other.letters)) / 1000
    // The endings of two patronymics are alike whosever names they are made of.
    let ending = one.isLikePatronymic && other.isLikePatronymic ? patronymicEnding : 0
    let length = Double(max(one.letters.count, other.letters.count) - ending)
    let similarity = max(0, 1 - distance / max(length, 2))
    return (similarity, similarity >= alike ? .similar : .contradicted)
  }

  /// What is known of two given names: forms of one, or two; nil when one of them is no known given name.
  private static func givenNames(
    _ one: ComparableName.Part,
    _ other: ComparableName.Part
  ) -> (Double, NameComparison.Reason)? {
    if one.givenNames.isEmpty || other.givenNames.isEmpty { return nil }
    var isNickname = false
    for left in one.givenNames {
      for right in other.givenNames where left.row == right.row {
        if !left.isShort && !right.isShort { return (translation, .translation) }
        isNickname = true
      }
    }
    return isNickname ? (nickname, .nickname) : (0, .contradicted)
  }
}

/// How many letters of a patronymic are its ending: four or five.
private let patronymicEnding = 4

/// How many neighbours may together be one part of the other name.
private let longestSpan = 4

/// The parts with neighbours joined that together are one part of another name.
private func joining(
  _ parts: [ComparableName.Part],
  asIn others: [ComparableName.Part]
) -> [ComparableName.Part] {
  if parts.count < 2 { return parts }
  var joined: [ComparableName.Part] = []
  var at = 0
  while at < parts.count {
    let longest = min(longestSpan, parts.count - at)
    let count =
      (1...max(1, longest)).reversed().first { count in
        guard count > 1 else { return true }
        let span = parts[at..<at + count]
        let length = span.reduce(0) { $0 + $1.letters.count }
        return others.contains { other in
          guard other.letters.count + 2 >= length, length + 2 >= other.letters.count else {
            return false
          }
          let letters = span.flatMap(\.letters)
          if letters == other.letters { return true }
          let loose = span.flatMap(\.loose)
          return !loose.isEmpty && loose == other.loose
        }
      } ?? 1
    let span = parts[at..<at + count]
    if var part = span.max(by: { $0.weight < $1.weight }), count > 1 {
      part.letters = span.flatMap(\.letters)
      part.loose = span.flatMap(\.loose)
      joined.append(part)
    } else {
      joined.append(parts[at])
    }
    at += count
  }
  return joined
}

private func byWeight(_ parts: [ComparableName.Part]) -> [ComparableName.Part] {
  parts.enumerated()
    .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    .map(\.element)
}
