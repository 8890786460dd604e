extension Entity {
  /// The name to be shown to somebody who reads certain languages.
  ///
  /// Of the names valid on the day the first wanted language counts that has one, and in it the preferred name, then
  /// official ones, then others. Former names, codes and abbreviations stand behind these; misspellings and rejected
  /// names are never shown. Where no wanted language has a name it is the canonical one.
  ///
  /// - Parameters:
  ///   - languages: BCP 47 tags, the most wanted first; `uk` is also any `uk-…`.
  ///   - date: the day; nil for the present, in which no name with an end is used.
  public func name(in languages: [String], on date: PartialDate? = nil) -> String {
    let own = Alias(name, language: language, kind: .preferred)
    let valid = ([own] + aliases).filter { alias in
      guard let date else { return alias.to == nil }
      return alias.isValid(on: date)
    }
    for wanted in languages {
      let best = valid.filter { $0.isIn(wanted) && $0.rank < .max }.enumerated()
        .min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      if let best { return best.element.name }
    }
    return name
  }
}

extension Alias {
  /// Whether it is in a language, or in a variant of it.
  fileprivate func isIn(_ wanted: String) -> Bool {
    let (mine, wanted) = (language.lowercased(), wanted.lowercased())
    return mine == wanted || mine.hasPrefix(wanted + "-")
  }

  /// How little it is fit to be shown; the greatest number for what never is.
  fileprivate var rank: Int {
    switch kind {
    case .preferred: 0
    case .official: 1
    case .endonym: 2
    case .plain, .exonym, .translation: 3
    case .transliteration: isDerived ? 5 : 4
    case .short: 6
    case .colloquial: 7
    case .former: 8
    case .abbreviation: 9
    case .code, .misspelling: .max
    }
  }
}
