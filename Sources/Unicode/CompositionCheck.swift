import CICU

/// Tells whether texts are in NFC (UAX #15, quick check), scalar by scalar.
///
/// What ICU says of scalars and of pairs is remembered; each thread has its own.
@safe
public final class CompositionCheck {
  private let normalizer: OpaquePointer
  private var pairs = [UInt64](repeating: .max, count: CompositionCheck.pairCount)

  private static let pairCount = 1024

  /// - Throws: ``ICUError`` when ICU lacks its data.
  public init() throws(ICUError) {
    // ICU's normalizers live for ever.
    unsafe normalizer = try NormalizationForm.nfc.instance()
  }

  /// Whether a scalar may be another in NFC, by itself or with the one before it.
  public func mayChange(_ scalar: UInt32) -> Bool {
    !cicu_is_nfc_stable(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar never stands in NFC.
  public func alwaysChanges(_ scalar: UInt32) -> Bool {
    cicu_is_never_nfc(UChar32(bitPattern: scalar))
  }

  /// Whether two neighbours become one scalar.
  public func composes(_ first: UInt32, _ second: UInt32) -> Bool {
    let key = UInt64(first) << 21 | UInt64(second)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if pairs[place] >> 1 == key { return pairs[place] & 1 != 0 }
    // The normalizer lives for ever.
    let composed = unsafe cicu_compose_pair(
      normalizer,
      UChar32(bitPattern: first),
      UChar32(bitPattern: second)
    )
    pairs[place] = key << 1 | (composed >= 0 ? 1 : 0)
    return composed >= 0
  }
}
