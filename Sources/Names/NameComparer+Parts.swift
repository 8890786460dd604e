extension NameComparer {
  /// The weight of each kind of part beside an ordinary one.
  private enum Weight {
    static let ordinary = 1.0
    static let familyName = 1.3
    static let patronymic = 0.6
    static let particle = 0.2
    static let small = 0.15
    static let initial = 0.5
    static let number = 1.2
  }

  /// Cuts a folded name into parts, and says what each weighs.
  func form(
    _ fold: String,
    isLatin: Bool,
    _ type: NameType,
    surnameFirst: Bool
  ) -> ComparableName.Form {
    let beforeComma = surnameFirst ? wordsBeforeComma(fold) : nil
    var words = tables.letters.words(of: fold)
    if type != .person { words = joiningSingleLetters(words) }
    let texts = words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    var parts: [ComparableName.Part] = []
    var light: [ComparableName.Part] = []
    var legalForms: [String] = []
    var surname: [Int] = []
    var namesParent = false
    var at = 0
    while at < words.count {
      let found = tables.words.entry(at: at, of: texts, among: roles(for: type))
      for place in at..<at + (found?.count ?? 1) {
        var part = part(words[place], isLatin)
        switch found?.entry.role {
        case .form?, .title?, .suffix?:
          part.weight = Weight.small
          light.append(part)
        case .stop?:
          part.weight = Weight.small
          parts.append(part)
        case .particle?:
          part.weight = Weight.particle
          namesParent = found?.entry.group == NameWords.parentGroup
          parts.append(part)
        case nil:
          part.isOfParent = namesParent
          if type == .person { part.givenNames = tables.givenNames.senses(of: part.loose) }
          namesParent = false
          if beforeComma.map({ place < $0 }) ?? true { surname.append(parts.count) }
          parts.append(part)
        }
      }
      if let entry = found?.entry, entry.role == .form { legalForms.append(entry.group) }
      at += found?.count ?? 1
    }
    // A name of small words alone is what it is.
    if parts.allSatisfy({ $0.weight < Weight.initial }) { (parts, light) = (parts + light, []) }
    if type == .person { weighPersonalName(&parts, surname) }
    return ComparableName.Form(
      parts: parts,
      legalForms: legalForms,
      isLatin: isLatin,
      joined: parts.flatMap(\.letters),
      loose: parts.flatMap(\.loose)
    )
  }

  /// Gives the family name its weight, and the patronymic.
  ///
  /// - Parameter surname: the places where the family name may be: of those the last is taken.
  private func weighPersonalName(_ parts: inout [ComparableName.Part], _ surname: [Int]) {
    let names = parts.indices.filter { parts[$0].weight == Weight.ordinary }
    // Roman Abramovich has no patronymic; Roman Arkadyevich Abramovich has one.
    let patronymic = names.count < 3 ? nil : names.dropFirst().first { parts[$0].isLikePatronymic }
    if let patronymic { parts[patronymic].weight = Weight.patronymic }
    guard names.count > 1 || parts.contains(where: \.isInitial) else { return }
    let family = surname.last { $0 < parts.count && $0 != patronymic && !parts[$0].isInitial }
    if let family { parts[family].weight = Weight.familyName }
  }

  private func wordsBeforeComma(_ fold: String) -> Int? {
    fold.firstIndex(of: ",").map { tables.letters.words(of: String(fold[..<$0])).count }
  }

  private func part(_ word: [UInt32], _ isLatin: Bool) -> ComparableName.Part {
    let isNumber = word.contains { $0 >= 0x30 && $0 <= 0x39 } || isRoman(word)
    let initial = word.count == 1 && !isNumber
    let text = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
    return ComparableName.Part(
      letters: word,
      loose: isLatin ? tables.loose.spell(word) : [],
      weight: isNumber ? Weight.number : initial ? Weight.initial : Weight.ordinary,
      isNumber: isNumber,
      isLikePatronymic: word.count > 5 && patronymicEndings.contains(where: text.hasSuffix)
    )
  }

  private func roles(for type: NameType) -> [NameWords.Role] {
    switch type {
    case .person: [.title, .particle, .suffix]
    case .organization: [.form, .stop]
    case .place: [.stop]
    case .other: [.form, .title, .stop]
    }
  }
}

/// The endings of East Slavic patronymics, folded, in the romanizations of the tables and in Cyrillic.
private let patronymicEndings = [
  "ovich", "evich", "ovych", "evych", "ovitch", "evitch", "ovna", "evna", "ivna", "ович", "евич",
  "овна", "евна", "івна",
]

/// Words with neighbouring single letters joined, so that the letters of an abbreviation are one word.
private func joiningSingleLetters(_ words: [[UInt32]]) -> [[UInt32]] {
  var joined: [[UInt32]] = []
  var single: [UInt32] = []
  for word in words {
    if word.count == 1, word[0] > 0x39 {
      single.append(word[0])
      continue
    }
    if !single.isEmpty { joined.append(single) }
    single = []
    joined.append(word)
  }
  if !single.isEmpty { joined.append(single) }
  return joined
}

/// Whether a word is a Roman number from II on; `i`, `v` and `x` alone are initials as well.
private func isRoman(_ word: [UInt32]) -> Bool {
  let text = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
  return romanNumbers.contains(text)
}

private let romanNumbers: Set<String> = [
  "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
  "xviii", "xix", "xx",
]
