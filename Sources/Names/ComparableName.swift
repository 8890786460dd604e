import CanonymTransliteration

/// A name made ready for comparison with others: read in Latin letters, cut into parts with roles.
public struct ComparableName: Sendable {
  /// The name as it was given.
  public let name: String
  /// Its fold; empty for a name that matches nothing.
  public let fold: String
  /// The script most of its letters belong to, as ISO 15924; `Latn` for a name without letters.
  public let script: String
  /// Its plausible readings in Latin letters, the likeliest first.
  public let readings: [NameReading]

  /// Its forms in parts: in its own script, then by its readings.
  let forms: [Form]
  /// What its script leaves out or runs together.
  let family: LetterCosts.Family
  /// Who is known to bear the whole name.
  let bearers: [KnownNames.Bearer]

  /// Its parts as they were analysed, in the letters of its own script.
  public var parts: [Part] {
    guard let form = forms.first else { return [] }
    return (form.parts + form.light).map { Part(text: form.text($0.letters), role: $0.role) }
  }

  /// A part of a name and what it is.
  public struct Part: Sendable, Hashable {
    /// The part, folded.
    public let text: String
    /// What it is in the name.
    public let role: NameRole
  }

  /// Whether it shows that it is a person's; asked of names that were made ready as persons'.
  ///
  /// A word for son or daughter shows it, a father's name, or a Chinese family name before syllables.
  var isPersonal: Bool {
    forms.contains { form in
      form.parts.count > 1
        && (form.isChinese || form.parts.contains { $0.isOfParent || $0.isLikePatronymic })
    }
  }

  /// A name as words, in one script.
  ///
  /// Immutable, and shared by the comparisons that tell of it.
  ///
  /// The letters of all parts lie one after the other, so that neighbours together are one range:
  ///
  ///     letters  k i m j o n g u n     parts  [0..<3] [3..<7] [7..<9]
  final class Form: Sendable {
    /// The parts that are compared, in order.
    let parts: [FormPart]
    /// Parts that are left out: titles, legal forms.
    let light: [FormPart]
    /// All legal forms there are in it.
    let legalForms: [String]
    /// The classes of the place types in it: region, river.
    let placeTypes: [String]
    /// The classes of what tells bearers of one name apart: junior, senior.
    let generations: [String]
    /// Whether it is in Latin letters.
    let isLatin: Bool
    /// The letters of all parts, light ones behind.
    let letters: [UInt32]
    /// How many of them belong to parts that are compared.
    let length: Int
    /// The loose spelling of all parts; empty for other scripts.
    let loose: [UInt8]
    /// The senses of all parts.
    let senses: [NameSense]
    /// The hashes of the words that parts may be inflected forms of.
    let bases: [UInt64]
    /// The Chinese syllables of all parts, where all are such; else empty.
    let chinese: [UInt64]
    /// The Korean sounds of all parts, where all are such; else empty.
    let korean: [UInt64]
    /// What was found at each word, for the readings of the name.
    let decisions: [FormBuilder.Decision]
    /// Whether it is a Chinese name by its script or its first syllable.
    let isChinese: Bool

    init(_ builder: FormBuilder) {
      parts = builder.parts
      light = builder.light
      legalForms = builder.legalForms
      placeTypes = builder.placeTypes
      generations = builder.generations
      isLatin = builder.isLatin
      letters = builder.letters
      length = builder.length
      loose = builder.loose
      senses = builder.senses
      bases = builder.bases
      chinese = builder.chinese
      korean = builder.korean
      decisions = builder.decisions
      let startsWithFamily = parts.count > 1 && parts[0].isFamily && parts[0].chinese.count == 1
      isChinese = !chinese.isEmpty && (builder.script == "Hani" || startsWithFamily)
    }

    /// Letters as text.
    func text(_ range: Range<Int32>) -> String {
      String(
        String.UnicodeScalarView(
          letters[Int(range.lowerBound)..<Int(range.upperBound)].compactMap(Unicode.Scalar.init)
        )
      )
    }
  }

  /// One word of a name, as ranges of its form's rows.
  struct FormPart: Sendable {
    var letters: Range<Int32> = 0..<0
    var loose: Range<Int32> = 0..<0
    var senses: Range<Int32> = 0..<0
    var bases: Range<Int32> = 0..<0
    var chinese: Range<Int32> = 0..<0
    var korean: Range<Int32> = 0..<0
    /// The hash of the letters.
    var hash: UInt64 = 0
    /// The hash of the loose spelling; 0 for none.
    var looseHash: UInt64 = 0
    var weight = 1.0
    var role = NameRole.name
    /// The value of a number; −1 for a word that holds digits among letters, or none.
    var number: Int32 = -1
    /// Whether the word holds digits or is a number.
    var isNumber = false
    /// Whether a word for son or daughter stands before it: bin Salman.
    var isOfParent = false
    /// The letter an initial stands for.
    var isInitial: Bool { role == .initial }
    /// Whether it ends as those that are made of a father's name do.
    var isLikePatronymic = false
    /// Whether it is the family name, or likely is.
    var isFamily = false
    /// How many letters it has.
    var count: Int { letters.count }
  }
}
