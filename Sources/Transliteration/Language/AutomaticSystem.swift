import CanonymUnicode

/// The system that a text is written with when none is asked for, and what was assumed to choose it.
public struct AutomaticSystem: Hashable, Sendable {
  /// The system.
  public let system: SystemID
  /// The language that was assumed.
  public let language: LanguageTag
  /// How likely the language is among those of the script, 0…1.
  public let confidence: Double
  /// What speaks for the language, the strongest reason first.
  public let evidence: [LanguageEvidence]
  /// Why texts in the language are written with the system.
  public let reason: String
}

extension AutomaticSystem: CustomStringConvertible {
  /// What was assumed, in one line.
  public var description: String {
    let percent = Int((confidence * 100).rounded())
    let reasons = evidence.map(\.description).joined(separator: "; ")
    return "\(language.language), \(percent) %: \(reasons); \(system): \(reason)"
  }
}
