import CanonymUnicode

/// Cuts a folded name into parts, says what each is and weighs, and what it may stand for.
struct FormBuilder {
  /// What each kind of part weighs beside an ordinary one.
  enum Weight {
    static let ordinary = 1.0
    static let familyName = 1.3
    static let patronymic = 0.6
    static let particle = 0.2
    static let small = 0.15
    static let initial = 0.5
    static let number = 1.2
    static let concept = 0.9
    static let commonConcept = 0.35
    static let place = 1.1
    static let compass = 1.0
    static let nickname = 0.2
  }

  let tables: NameTables
  let type: NameType
  let script: String
  let isLatin: Bool
  /// Whether there is a full stop in it: single letters are initials then.
  private let hasDots: Bool

  private(set) var parts: [ComparableName.FormPart] = []
  private(set) var light: [ComparableName.FormPart] = []
  private(set) var legalForms: [String] = []
  private(set) var placeTypes: [String] = []
  private(set) var generations: [String] = []
  private(set) var letters: [UInt32] = []
  private(set) var length = 0
  private(set) var loose: [UInt8] = []
  private(set) var senses: [NameSense] = []
  private(set) var bases: [UInt64] = []
  private(set) var chinese: [UInt64] = []
  private(set) var korean: [UInt64] = []

  /// What was found at each word, for the readings of the name.
  private(set) var decisions: [Decision] = []

  /// What some words of a name are.
  struct Decision: Sendable {
    let entry: NameWords.Entry?
    let found: Equivalents.Found?
    let count: Int
    let isInitial: Bool
  }

  private var lightWords: [(word: [UInt32], role: NameRole)] = []

  /// A word on its way to be a part.
  private struct Word {
    let letters: [UInt32]
    let text: String
    let loose: [UInt8]
    /// Its key among the equivalents.
    var key: [UInt8] { loose.isEmpty ? Array(text.utf8) : loose }
  }

  /// - Parameters:
  ///   - fold: the name in this form, folded.
  ///   - script: the script the name is written in.
  ///   - nicknames: words that stood in quotes, folded.
  ///   - native: the form in the name's own script, whose senses words of a reading share.
  ///   - expandsAbbreviations: whether abbreviations stand as the words they are short for.
  init(
    _ tables: NameTables,
    _ type: NameType,
    fold: String,
    script: String,
    isLatin: Bool,
    surnameFirst: Bool,
    nicknames: Set<String>,
    native: ComparableName.Form?,
    expandsAbbreviations: Bool
  ) {
    self.tables = tables
    self.type = type
    self.script = script
    self.isLatin = isLatin
    var cut = tables.letters.words(of: fold)
    cut = type == .person ? cut.map(withoutDigits) : joiningSingleLetters(cut)
    hasDots = fold.utf8.contains(UInt8(ascii: "."))
    let words = cut.map { letters in
      Word(
        letters: letters,
        text: String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))),
        loose: isLatin ? tables.loose.spell(letters) : []
      )
    }
    let beforeComma = surnameFirst ? wordsBeforeComma(fold) : nil
    // The words of a reading are what those of the name itself are, when they are as many.
    let known = native?.decisions ?? []
    let isAlike = known.reduce(0) { $0 + $1.count } == words.count
    takeParts(words, nicknames, expandsAbbreviations, beforeComma, isAlike ? known : [])
    length = letters.count
    readEastAsian()
    if type == .person { weighPersonalName(beforeComma) }
    for (word, role) in lightWords { appendLight(word, role) }
  }

  // MARK: Words to parts

  private mutating func takeParts(
    _ words: [Word],
    _ nicknames: Set<String>,
    _ expands: Bool,
    _ beforeComma: Int?,
    _ known: [Decision]
  ) {
    let texts = words.map(\.text)
    var namesParent = false
    var at = 0
    while at < words.count {
      if !nicknames.isEmpty, nicknames.contains(texts[at]), nicknames.count < words.count {
        append(words[at...at], .nickname, Weight.nickname)
        decisions.append(Decision(entry: nil, found: nil, count: 1, isInitial: false))
        at += 1
        continue
      }
      let native = decisions.count < known.count ? known[decisions.count] : nil
      var decision = native ?? decide(at, words, texts, expands)
      if let native, native.entry == nil, native.found == nil, !native.isInitial {
        let own = decide(at, words, texts, expands, isReading: true)
        if own.count == 1, own.entry == nil {
          decision = Decision(entry: nil, found: own.found, count: 1, isInitial: native.isInitial)
        }
      }
      decisions.append(decision)
      let run = words[at..<at + decision.count]
      if let entry = decision.entry {
        take(entry, run, isLast: at + decision.count == words.count, &namesParent)
      } else {
        take(decision, run, expands)
        if !parts.isEmpty {
          parts[parts.count - 1].isOfParent = namesParent
          parts[parts.count - 1].isFamily = beforeComma.map { at < $0 } ?? false
        }
        namesParent = false
      }
      at += decision.count
    }
    // A name of small words alone is what it is.
    if parts.allSatisfy({ $0.weight < Weight.initial }), type != .person || parts.isEmpty {
      let light = lightWords
      lightWords = []
      for (word, role) in light { append(word, role) }
    }
  }

  /// What the words from a place on are.
  ///
  /// - Parameter isReading: whether the word is no initial in the name's own script.
  private func decide(
    _ at: Int,
    _ words: [Word],
    _ texts: [String],
    _ expands: Bool,
    isReading: Bool = false
  ) -> Decision {
    let isInitial = type == .person && !isReading && isInitial(at, words)
    let (found, count) = isInitial ? (nil, 1) : sense(at, words, expands)
    if !isInitial, let role = tables.words.entry(at: at, of: texts, among: roles),
      role.count >= count || found == nil,
      mayStand(role.entry, found, at + role.count < words.count)
    {
      return Decision(entry: role.entry, found: nil, count: role.count, isInitial: false)
    }
    return Decision(entry: nil, found: found, count: count, isInitial: isInitial)
  }

  /// Whether a word is one letter that stands for a name; between names some are small words: y, и.
  private func isInitial(_ at: Int, _ words: [Word]) -> Bool {
    let letters = words[at].letters
    guard letters.count == 1, letters[0] > 0x39, letters[0] < 0x1000 else { return false }
    return hasDots || at == 0 || at == words.count - 1 || !smallLetters.contains(letters[0])
  }

  private mutating func take(_ decision: Decision, _ run: ArraySlice<Word>, _ expands: Bool) {
    guard let found = decision.found else {
      append(
        run,
        decision.isInitial ? .initial : .name,
        decision.isInitial ? Weight.initial : Weight.ordinary
      )
      return
    }
    if expands, !found.expansion.isEmpty {
      for concept in found.expansion {
        append(run, .concept, weight(of: [concept], false), [concept])
      }
      return
    }
    let isPlace = found.senses.contains { $0.kind == .exonym || $0.kind == .rename }
    let role: NameRole =
      type == .person || found.senses.isEmpty ? .name : isPlace ? .place : .concept
    append(run, role, weight(of: found.senses, isPlace), found.senses)
  }

  /// Whether a word may have a role at its place: titles stand before names, and are no given names.
  private func mayStand(
    _ entry: NameWords.Entry,
    _ found: Equivalents.Found?,
    _ goesOn: Bool
  ) -> Bool {
    if entry.role == .particle, parts.isEmpty, goesOn, let found {
      // Ben Netanyahu, Al Gore.
      return !found.senses.contains { $0.kind == .name || $0.kind == .short }
    }
    guard entry.role == .title else { return true }
    return goesOn && found == nil && !parts.contains { $0.role == .name }
  }

  /// What the longest run of words from a place on stands for, and how many words it has.
  private func sense(
    _ at: Int,
    _ words: [Word],
    _ expands: Bool
  ) -> (found: Equivalents.Found?, count: Int) {
    let isPerson = type == .person
    var count = min(isPerson ? 1 : Equivalents.longest, words.count - at)
    while count > 0 {
      let run = words[at..<at + count]
      let key = Array(run.map(\.key).joined(separator: [UInt8(ascii: " ")]))
      if var found = tables.equivalents.find(key) {
        found.senses.removeAll {
          isPerson != ($0.kind == .name || $0.kind == .short || $0.kind == .family)
        }
        if type == .place { found.senses.removeAll { $0.kind == .concept } }
        if !found.senses.isEmpty || !found.expansion.isEmpty { return (found, count) }
      }
      if !isPerson, type != .place || count < words.count, let place = place(run) {
        return (Equivalents.Found(senses: place), count)
      }
      count -= 1
    }
    return (nil, 1)
  }

  /// The country or city that some words name within the name of something else.
  private func place(_ run: ArraySlice<Word>) -> [NameSense]? {
    if run.count > 3 || (run.count == 1 && run.first?.letters.count ?? 0 < 3) { return nil }
    let fold = run.map(\.text).joined(separator: " ")
    let bearers = tables.known.bearers(of: fold, type: .place).filter { $0.kind != .list }
    if bearers.isEmpty { return nil }
    return bearers.prefix(2).map { NameSense(id: $0.id, kind: .exonym, gender: 0) }
  }

  private func weight(of senses: [NameSense], _ isPlace: Bool) -> Double {
    if type == .person || senses.isEmpty { return Weight.ordinary }
    if senses.contains(where: { commonConcepts.contains($0.id) }) { return Weight.commonConcept }
    return isPlace ? Weight.place : Weight.concept
  }

  private mutating func take(
    _ entry: NameWords.Entry,
    _ words: ArraySlice<Word>,
    isLast: Bool,
    _ namesParent: inout Bool
  ) {
    switch entry.role {
    case .form:
      legalForms.append(entry.group)
      for word in words { lightWords.append((word.letters, .legalForm)) }
    case .title:
      for word in words { lightWords.append((word.letters, .title)) }
    case .suffix:
      if !entry.group.isEmpty { generations.append(entry.group) }
      for word in words { lightWords.append((word.letters, .generation)) }
    case .type:
      placeTypes.append(entry.group)
      for word in words { lightWords.append((word.letters, .placeType)) }
    case .stop:
      for word in words { append(words: word, .small, Weight.small) }
    case .particle:
      namesParent = entry.group == NameWords.parentGroup
      for word in words { append(words: word, .particle, Weight.particle) }
    case .compass:
      let sense = NameSense(id: StableHash.of(entry.group.utf8), kind: .concept, gender: 0)
      append(words, .compass, Weight.compass, [sense])
    case .number:
      appendNumber(Int32(entry.group) ?? -1, words)
    }
  }

  private mutating func appendNumber(_ value: Int32, _ words: ArraySlice<Word>) {
    if let last = parts.last, last.isNumber, last.number >= 20, last.number % 10 == 0, value < 10 {
      parts[parts.count - 1].number += value
      return
    }
    append(words, .number, Weight.number)
    parts[parts.count - 1].number = value
    parts[parts.count - 1].isNumber = true
  }

  private mutating func append(words word: Word, _ role: NameRole, _ weight: Double) {
    append([word], role, weight)
  }

  private mutating func append(
    _ words: ArraySlice<Word>,
    _ role: NameRole,
    _ weight: Double,
    _ senses: [NameSense] = []
  ) {
    var part = ComparableName.FormPart()
    part.role = role
    part.weight = weight
    let (lettersStart, looseStart) = (Int32(letters.count), Int32(loose.count))
    for word in words {
      letters.append(contentsOf: word.letters)
      loose.append(contentsOf: word.loose)
    }
    part.letters = lettersStart..<Int32(letters.count)
    part.loose = looseStart..<Int32(loose.count)
    part.senses = Int32(self.senses.count)..<Int32(self.senses.count + senses.count)
    self.senses.append(contentsOf: senses)
    if words.count == 1, let word = words.first { describe(&part, word) }
    part.hash = StableHash.of(letters[Int(lettersStart)...])
    part.looseHash = part.loose.isEmpty ? 0 : StableHash.of(loose[Int(looseStart)...])
    parts.append(part)
  }

  /// What a word alone is by its letters: an initial, a number, a patronymic; and what it may be inflected from.
  private mutating func describe(_ part: inout ComparableName.FormPart, _ word: Word) {
    // Xi Jinping is no eleventh.
    if let value = numberValue(of: word.letters),
      type != .person || !parts.isEmpty || word.letters[0] <= 0x39
    {
      part.isNumber = true
      part.number = value
      part.weight = Weight.number
      part.role = .number
      return
    }
    guard part.role == .name || part.role == .place || part.role == .concept else { return }
    part.isLikePatronymic =
      type == .person && word.letters.count > 5 && patronymicStem(of: word.text) != nil
    let letters = isLatin ? word.loose.map(UInt32.init) : word.letters
    let start = Int32(bases.count)
    for base in tables.endings.bases(of: letters, script: script, isLatin: isLatin) {
      bases.append(StableHash.of(base))
    }
    part.bases = start..<Int32(bases.count)
  }

  /// Adds a part that was left out.
  private mutating func append(_ word: [UInt32], _ role: NameRole) {
    let text = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
    append(
      [Word(letters: word, text: text, loose: isLatin ? tables.loose.spell(word) : [])],
      role,
      Weight.small
    )
  }

  private mutating func appendLight(_ word: [UInt32], _ role: NameRole) {
    var part = ComparableName.FormPart()
    part.role = role
    part.weight = Weight.small
    part.letters = Int32(letters.count)..<Int32(letters.count + word.count)
    letters.append(contentsOf: word)
    light.append(part)
  }

  // MARK: Names of persons

  /// Gives the family name its weight, and the patronymic; says what else is a given name.
  private mutating func weighPersonalName(_ beforeComma: Int?) {
    let names = parts.indices.filter { parts[$0].role == .name }
    // Roman Abramovich has no patronymic; Roman Arkadyevich Abramovich has one.
    let patronymic = names.count < 3 ? nil : names.dropFirst().first { parts[$0].isLikePatronymic }
    for index in names where parts[index].isLikePatronymic && index != patronymic {
      parts[index].isLikePatronymic = false
    }
    if let patronymic {
      parts[patronymic].weight = Weight.patronymic
      parts[patronymic].role = .patronymic
      addSensesOfFather(patronymic)
    }
    let before = names.filter { parts[$0].isFamily }
    for index in parts.indices { parts[index].isFamily = false }
    if names.count > 1 || parts.contains(where: \.isInitial) {
      let family = (beforeComma == nil ? familyIndex(names, patronymic) : before.last) ?? names.last
      if let family, family != patronymic {
        parts[family].weight = Weight.familyName
        parts[family].role = .family
        parts[family].isFamily = true
      }
    }
    for index in names where parts[index].role == .name && isGiven(parts[index]) {
      parts[index].role = .given
    }
  }

  /// Where the family name stands: last, but first in names whose first part is a family name of East Asia.
  private func familyIndex(_ names: [Int], _ patronymic: Int?) -> Int? {
    if let first = names.first, names.count > 1, names.count < 4, patronymic == nil,
      senses(of: parts[first]).contains(where: { $0.kind == .family }),
      !parts[first].chinese.isEmpty || !parts[first].korean.isEmpty
        || !isGiven(parts[names[names.count - 1]])
    {
      return first
    }
    return names.last { $0 != patronymic }
  }

  private func isGiven(_ part: ComparableName.FormPart) -> Bool {
    senses(of: part).contains { $0.kind == .name || $0.kind == .short }
  }

  private func senses(of part: ComparableName.FormPart) -> ArraySlice<NameSense> {
    senses[Int(part.senses.lowerBound)..<Int(part.senses.upperBound)]
  }

  /// A patronymic stands for the given name it is made of, so that those of two languages meet.
  private mutating func addSensesOfFather(_ index: Int) {
    let text = String(
      String.UnicodeScalarView(
        letters[Int(parts[index].letters.lowerBound)..<Int(parts[index].letters.upperBound)]
          .compactMap(Unicode.Scalar.init)
      )
    )
    guard let stem = patronymicStem(of: text) else { return }
    for end in fatherEndings {
      let name = (stem + end).unicodeScalars.map(\.value)
      let key = isLatin ? tables.loose.spell(name) : Array((stem + end).utf8)
      guard let found = tables.equivalents.find(key) else { continue }
      let start = Int32(senses.count)
      senses.append(contentsOf: found.senses.filter { $0.kind == .name })
      parts[index].senses = start..<Int32(senses.count)
      return
    }
  }

  private func wordsBeforeComma(_ fold: String) -> Int? {
    fold.firstIndex(of: ",").map { tables.letters.words(of: String(fold[..<$0])).count }
  }

  // MARK: All parts

  /// Reads the parts as Chinese and Korean, when all of them can be.
  private mutating func readEastAsian() {
    guard isLatin, type == .person || type == .other, parts.count < 5, length < 30 else { return }
    var (allChinese, allKorean) = (true, true)
    for index in parts.indices where allChinese || allKorean {
      let range = Int(parts[index].letters.lowerBound)..<Int(parts[index].letters.upperBound)
      let word = letters[range].map { UInt8(truncatingIfNeeded: $0) }
      if letters[range].contains(where: { $0 < 0x61 || $0 > 0x7A }) {
        (allChinese, allKorean) = (false, false)
      }
      if allChinese {
        let found = tables.sounds.chinese(word, isPinyin: script == "Hani")
        parts[index].chinese = Int32(chinese.count)..<Int32(chinese.count + found.count)
        chinese += found
        allChinese = !found.isEmpty
      }
      if allKorean {
        let found = EastAsianSounds.korean(word)
        parts[index].korean = Int32(korean.count)..<Int32(korean.count + found.count)
        korean += found
        allKorean = !found.isEmpty
      }
    }
    if !allChinese { chinese = [] }
    if !allKorean { korean = [] }
    for index in parts.indices {
      if !allChinese { parts[index].chinese = 0..<0 }
      if !allKorean { parts[index].korean = 0..<0 }
    }
  }

  private var roles: [NameWords.Role] {
    switch type {
    case .person: [.title, .particle, .suffix]
    case .organization: [.form, .stop, .number]
    case .place: [.type, .compass, .stop]
    case .other: [.form, .title, .stop]
    }
  }
}

/// A word of a person's name with the letters that digits in it stand for: Ig0r, Sech1n.
private func withoutDigits(_ word: [UInt32]) -> [UInt32] {
  guard let first = word.first, first > 0x39, word.contains(where: { $0 <= 0x39 }) else {
    return word
  }
  return word.map { letter in
    switch letter {
    case 0x30: 0x6F
    case 0x31: 0x69
    case 0x33: 0x65
    case 0x34: 0x61
    case 0x35: 0x73
    default: letter
    }
  }
}

/// The letters that may be small words within a name: y, e, i, и, і.
private let smallLetters: Set<UInt32> = [0x79, 0x65, 0x69, 0x438, 0x456]

/// The hashes of words that hardly tell organisations apart.
private let commonConcepts: Set<UInt64> = Set(
  [
    "cgroup", "ccompany", "ccorporation", "cholding", "cconcern", "corganisation", "coffice",
    "cgeneral",
  ]
  .map { StableHash.of($0.utf8) }
)

/// What stands behind the stem of a patronymic in the given name it is made of.
private let fatherEndings = ["", "o", "a", "i", "y", "ii", "ei", "о", "а", "й", "ь", "ий"]

/// The endings of East Slavic patronymics, folded, in the romanizations of the tables and in Cyrillic.
private let patronymicEndings = [
  "ovich", "evich", "ovych", "evych", "ovitch", "evitch", "owitsch", "ewitsch", "iovych", "iyovych",
  "iiovych",
  "yevich", "ievich", "yevych", "ievych", "jewitsch", "ovna", "evna", "ivna", "yevna", "ievna",
  "iivna", "owna", "ewna",
  "ович", "евич", "овна", "евна", "івна", "йович", "ьевич", "ьевна", "иевич", "иевна", "їівна",
  "ійович",
]
private let sortedPatronymicEndings = patronymicEndings.sorted { $0.utf8.count > $1.utf8.count }

/// What is left of a patronymic without its ending; nil when a word ends as none.
private func patronymicStem(of word: String) -> String? {
  guard let last = word.utf8.last, patronymicLastBytes.contains(last),
    let ending = sortedPatronymicEndings.first(where: word.hasSuffix)
  else { return nil }
  return String(word.dropLast(ending.count))
}

/// The last bytes of the endings: `h`, `a`, `ч`, `а`.
private let patronymicLastBytes: Set<UInt8> = Set(patronymicEndings.compactMap(\.utf8.last))

/// Words with neighbouring single letters joined, so that the letters of an abbreviation are one word.
private func joiningSingleLetters(_ words: [[UInt32]]) -> [[UInt32]] {
  var joined: [[UInt32]] = []
  var single: [UInt32] = []
  for word in words {
    if word.count == 1, word[0] > 0x39, word[0] < 0x1000 {
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
