import CanonymTransliteration

/// One way to read a name in Latin letters.
public struct NameReading: Sendable, Hashable {
  /// The fold of the Latin form.
  public let key: String
  /// The system it follows; nil for a name in Latin letters.
  public let system: SystemID?
  /// The language it is read as (BCP 47); empty when the system is for none in particular.
  public let language: String
}
