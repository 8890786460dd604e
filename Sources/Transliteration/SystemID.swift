/// The name of one transliteration system, such as `bgnpcgn-ukr-Cyrl-Latn-2019`.
///
/// A system's id states its authority, the language (ISO 639-2), the script it is written from and to
/// (ISO 15924) and the year. Any transform of ICU is `icu:` and ICU's own id: `icu:Russian-Latin/BGN`.
public struct SystemID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// The id written so; whether there is such a system is the catalogue's to say.
  public init(_ text: String) { self.text = text }

  /// The id as it is written.
  public var description: String { text }

  /// ICU's own id when this names one of its transforms; nil otherwise.
  public var icuID: String? {
    text.hasPrefix(SystemID.icuPrefix) ? String(text.dropFirst(SystemID.icuPrefix.count)) : nil
  }

  private static let icuPrefix = "icu:"

  /// Orders ids by their bytes.
  public static func < (left: SystemID, right: SystemID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
