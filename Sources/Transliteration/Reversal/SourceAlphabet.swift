import CanonymTables
import CanonymUnicode

/// The letters that a system reads: small ones, in the order in which they are numbered.
struct SourceAlphabet: Sendable {
  let letters: [Unicode.Scalar]

  /// Alphabets of more letters than this are read letter by letter, without trying pairs.
  static let mostPaired = 400
  private static let most = 30_000

  /// The letters of a language's words, and all of the script that the rules and their examples name.
  init(model: LetterModel?, rules: String, system: TransliterationSystem) {
    var letters: [Unicode.Scalar] = []
    var known: Set<Unicode.Scalar> = []
    func add(_ scalar: Unicode.Scalar) {
      if letters.count < SourceAlphabet.most, known.insert(scalar).inserted {
        letters.append(scalar)
      }
    }
    let script = system.sourceScript ?? Script(code: "Zzzz")
    if let model, reads(script, model.script) || model.script.code == script.code {
      for letter in model.letters where script.code != "Hrkt" || Script(of: letter).code != "Hani" {
        add(letter == "\u{2BC}" ? "'" : letter)
      }
    }
    var scripts: [UInt32: Bool] = [:]
    func consider(_ scalar: Unicode.Scalar) {
      if scalar.value < 0x80 && script.code != "Latn" { return }
      let isOwn = scripts[scalar.value] ?? SourceAlphabet.isLetter(scalar, of: script)
      scripts[scalar.value] = isOwn
      if isOwn { add(scalar) }
    }
    for scalar in rules.unicodeScalars { consider(small(scalar)) }
    for example in system.examples {
      for scalar in example.source.unicodeScalars { consider(small(scalar)) }
    }
    self.letters = letters
  }

  private static func isLetter(_ scalar: Unicode.Scalar, of script: Script) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      reads(script, Script(of: scalar)) || script.code == "Arab" && arabicMarks.contains(scalar)
    default: false
    }
  }
}

/// The vowel signs of Arabic, which Unicode counts to no script.
private let arabicMarks: ClosedRange<Unicode.Scalar> = "\u{64B}"..."\u{652}"

/// The small letter of a scalar, when that is one scalar.
func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let mapped = scalar.properties.lowercaseMapping.unicodeScalars
  return mapped.count == 1 ? mapped.first ?? scalar : scalar
}
