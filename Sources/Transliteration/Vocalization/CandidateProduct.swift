/// The best combinations of the ways to write each part of a text.
struct CandidateProduct {
  private struct Choice {
    let before: Int
    let way: Int
    let score: Double
  }

  private let limit: Int
  private var parts: [(ways: [TransliterationCandidate], choices: [Choice])] = []

  init(limit: Int) { self.limit = limit }

  /// Goes on with a part that may be written in these ways, best first; with none, it is left out.
  mutating func append(_ ways: [TransliterationCandidate]) {
    guard !ways.isEmpty else { return }
    let before = parts.last?.choices.map(\.score) ?? [1]
    var choices: [Choice] = []
    for (place, score) in before.enumerated() {
      // The way at place w after the choice at place b has at least (b + 1)(w + 1) - 1 better ones.
      for way in ways.indices.prefix(limit / (place + 1)) {
        choices.append(Choice(before: place, way: way, score: score * ways[way].score))
      }
    }
    choices.sort {
      $0.score != $1.score ? $0.score > $1.score : ($0.before, $0.way) < ($1.before, $1.way)
    }
    parts.append((Array(ways.prefix(limit)), Array(choices.prefix(limit))))
  }

  /// The combinations, best first; none when no part was added.
  var candidates: [TransliterationCandidate] {
    var candidates: [TransliterationCandidate] = []
    var seen: Set<String> = []
    for choice in parts.last?.choices ?? [] {
      var texts: [String] = []
      var at = choice
      for place in parts.indices.reversed() {
        texts.append(parts[place].ways[at.way].text)
        if place > 0 { at = parts[place - 1].choices[at.before] }
      }
      let text = texts.reversed().joined()
      if seen.insert(text).inserted {
        candidates.append(TransliterationCandidate(text: text, score: min(1, choice.score)))
      }
    }
    return candidates
  }
}
