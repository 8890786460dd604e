import Glibc

/// How likely a name is of a language before it is looked at.
enum LanguagePrior {
  /// The logarithm of the share; only differences count.
  ///
  /// Languages of many speakers and of much text come first, but mildly: names of all are asked for.
  static func logarithm(of language: String) -> Double {
    0.3 * log(millions[language] ?? millions[primary(language)] ?? 0.5)
  }

  private static func primary(_ language: String) -> String {
    language.split(separator: "-").first.map(String.init) ?? language
  }

  /// Speakers in millions, rounded: population of territories times the share of a language there
  /// (Unicode CLDR 42, Unicode licence).
  private static let millions: [String: Double] = [
    "ab": 0.1, "ady": 0.4, "am": 36, "ar": 352, "as": 17, "av": 0.6, "az": 32, "ba": 1.8, "be": 10,
    "bg": 7.9, "bn": 267, "bo": 3, "ce": 0.9, "ckb": 11, "cu": 0.1, "cv": 1.8, "dar": 0.4,
    "dv": 0.4,
    "dz": 0.4, "el": 12, "fa": 85, "grc": 0.1, "gu": 62, "he": 8.7, "hi": 547, "hy": 5.3, "ja": 120,
    "ka": 3.5, "kbd": 1.1, "kk": 14, "km": 15, "kn": 49, "ko": 78, "krc": 0.2, "ku": 6.9, "ky": 3.3,
    "lo": 5.1, "mk": 1.6, "ml": 43, "mn": 6.6, "mr": 93, "my": 37, "ne": 21, "or": 42, "os": 0.5,
    "pa": 204, "ps": 51, "ru": 196, "sa": 0.1, "sd": 33, "si": 16, "sr": 16, "ta": 86, "te": 96,
    "tg": 9.6, "th": 55, "ti": 10, "tk": 6.9, "tt": 2, "ug": 8.1, "uk": 29, "ur": 291, "uz": 33,
    "yi": 1,
    "zh": 1305,
  ]
}
