import CanonymUnicode

/// What the writing of lines asks of scalars, found when first needed; the writers of one thread share it.
final class LineProperties {
  /// The traits of scalars.
  let traits: TraitPages
  /// Normalizes to NFC.
  let composer: ScalarNormalizer
  private var known: ScalarNormalizer?

  /// - Throws: ``ICUError`` when ICU lacks its data.
  init() throws(ICUError) {
    traits = try TraitPages()
    composer = try ScalarNormalizer(.nfc)
  }

  /// Normalizes to NFD.
  ///
  /// - Throws: ``ICUError`` when ICU lacks its data.
  func decomposer() throws(ICUError) -> ScalarNormalizer {
    if let known { return known }
    let made = try ScalarNormalizer(.nfd)
    known = made
    return made
  }
}
