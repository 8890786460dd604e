/// The names that look most like `text`, best first: at most five, and none that is quite unlike it.
///
/// Likeness is Dice's coefficient over pairs of neighbouring bytes, letter case ignored.
func nearestNames(to text: String, among names: some Sequence<String>) -> [String] {
  let wanted = bytePairs(of: text)
  var scored: [(name: String, score: Double)] = []
  for name in names {
    let pairs = bytePairs(of: name)
    guard !wanted.isEmpty, !pairs.isEmpty else { continue }
    let shared = wanted.intersection(pairs).count
    let score = 2 * Double(shared) / Double(wanted.count + pairs.count)
    if score >= leastLikeness { scored.append((name, score)) }
  }
  scored.sort { $0.score == $1.score ? $0.name < $1.name : $0.score > $1.score }
  return scored.prefix(mostSuggestions).map(\.name)
}

/// Below this likeness a name is no help; ids of one pair of scripts already share a third of their pairs.
private let leastLikeness = 0.5
private let mostSuggestions = 5

private func bytePairs(of text: String) -> Set<UInt16> {
  let bytes = Array(text.lowercased().utf8)
  return Set(zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
}
