/// What a number is counted in, as far as a sign or word beside it says: a currency, or parts of a hundred.
public struct NumberMeasure: Sendable, Equatable {
  /// What it is.
  public var kind: Kind
  /// ISO 4217's code of a currency; nil where the sign stands for several, as $ without a country.
  public var code: String?
  /// The sign or word as it stands.
  public var surface: String

  /// The measures that are told.
  public enum Kind: String, Sendable, CaseIterable {
    case currency
    case percent
    case permille
  }
}
