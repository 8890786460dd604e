import CanonymUnicode

/// Case mappings scalar by scalar, as ICU's transforms `Upper`, `Lower` and `Title` do them.
struct ScalarCases {
  /// The three mappings.
  enum Mapping: Hashable {
    case upper, lower, title
  }

  /// Σ, which is ς at the end of a word.
  static let sigma: UInt32 = 0x3A3
  private static let finalSigma: UInt32 = 0x3C2
  private static let smallSigma: UInt32 = 0x3C3

  private struct Key: Hashable {
    var scalar: UInt32
    var mapping: Mapping
  }

  private var known: [Key: [UInt32]] = [:]

  /// What a scalar becomes by itself.
  mutating func map(_ scalar: UInt32, _ mapping: Mapping) throws(ICUError) -> [UInt32] {
    let key = Key(scalar: scalar, mapping: mapping)
    if let result = known[key] { return result }
    let kind: CaseMapping =
      switch mapping {
      case .upper: .upper
      case .lower: .lower
      case .title: .title
      }
    let result = try kind.map(String([scalar])).unicodeScalars.map(\.value)
    known[key] = result
    return result
  }

  /// Whether what follows a scalar is inside a word for `Title`.
  func isInWord(_ scalar: UInt32) -> Bool {
    ScalarProperties.isCased(scalar) || ScalarProperties.isCaseIgnorable(scalar)
  }

  /// The small letter for the Σ at a place of a text.
  func lowerSigma(_ place: Int, in text: [UInt32]) -> UInt32 {
    let before = text[..<place].last { !ScalarProperties.isCaseIgnorable($0) }
    let after = text[(place + 1)...].first { !ScalarProperties.isCaseIgnorable($0) }
    let follows = before.map(ScalarProperties.isCased) ?? false
    let precedes = after.map(ScalarProperties.isCased) ?? false
    return follows && !precedes ? ScalarCases.finalSigma : ScalarCases.smallSigma
  }
}
