import CanonymUnicode
import Glibc

extension LanguageInference {
  /// The strongest reasons for the first of some languages of a script: letters others lack, then pairs that the second has seldom.
  ///
  /// - Parameters:
  ///   - ranked: places of languages in the table, likeliest first.
  ///   - letters: the cells of the text's scalars.
  ///   - scalars: the text.
  func evidence(
    for ranked: [Int],
    letters: [Int],
    scalars: [Unicode.Scalar],
    script: Int,
    in table: ScriptLetters
  ) -> [LanguageEvidence] {
    guard let best = ranked.first else { return [] }
    let base = LetterCells.scriptSize * (script + 1)
    var classes: [Int] = []
    var written: [Unicode.Scalar] = []
    for (cell, scalar) in zip(letters, scalars) where cell != LetterCells.silent {
      classes.append(cell > base && cell < base + LetterCells.scriptSize ? cell - base : 0)
      written.append(scalar)
    }
    let evidence =
      decisive(classes, written, best: best, in: table) + pairs(classes, ranked, in: table)
    return evidence.isEmpty ? [.awaited] : evidence
  }

  private func decisive(
    _ classes: [Int],
    _ scalars: [Unicode.Scalar],
    best: Int,
    in table: ScriptLetters
  ) -> [LanguageEvidence] {
    let order = table.priors.indices.sorted { (table.priors[$0], $1) > (table.priors[$1], $0) }
    // Classes of Han characters differ by less than letters do.
    let gap = table.hasPairs ? 32 : 24
    var found: [(letter: String, lacking: [String])] = []
    for letter in Set(classes).sorted() where letter != 0 {
      let own = table.cost(letter, in: best)
      let lacking = order.filter { table.cost(letter, in: $0) - own >= gap }
      // A letter that only seldom languages lack is no reason.
      guard lacking.reduce(0, { $0 + exp(table.priors[$1]) }) > 0.2 else { continue }
      let place = classes.firstIndex(of: letter) ?? 0
      found.append((small(scalars[place]), lacking.map { table.languages[$0].language }))
    }
    found.sort { ($0.lacking.count, $1.letter) > ($1.lacking.count, $0.letter) }
    return found.prefix(4).map { LanguageEvidence.letter($0.letter, not: $0.lacking) }
  }

  private func pairs(
    _ classes: [Int],
    _ ranked: [Int],
    in table: ScriptLetters
  ) -> [LanguageEvidence] {
    guard ranked.count > 1 else { return [] }
    var found: [(pair: String, gap: Int)] = []
    var seen: Set<Int> = []
    for (first, second) in zip(classes, classes.dropFirst()) where first != 0 && second != 0 {
      guard seen.insert(first * 1024 + second).inserted,
        let own = table.cost(second, after: first, in: ranked[0]),
        let other = table.cost(second, after: first, in: ranked[1]), other - own >= 12
      else { continue }
      found.append((name(of: first, in: table) + name(of: second, in: table), other - own))
    }
    found.sort { ($0.gap, $1.pair) > ($1.gap, $0.pair) }
    return found.prefix(3).map {
      .pair(
        $0.pair,
        seldomIn: table.languages[ranked[1]].language,
        times: exp(Double($0.gap) / ScriptLetters.scale)
      )
    }
  }

  private func name(of letter: Int, in table: ScriptLetters) -> String {
    table.classes[letter].first.map { String($0) } ?? ""
  }

  private func small(_ scalar: Unicode.Scalar) -> String { scalar.properties.lowercaseMapping }
}
