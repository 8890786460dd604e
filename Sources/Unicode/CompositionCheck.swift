import CICU

/// Tells whether texts are in NFC (UAX #15, quick check), scalar by scalar.
///
/// What ICU says of scalars and of pairs is remembered; each thread has its own.
@safe
public final class CompositionCheck {
  private let pairs: UnsafeMutablePointer<UInt64>

  private static let pairCount = 1024

  /// A check that remembers nothing yet.
  public init() {
    unsafe pairs = .allocate(capacity: CompositionCheck.pairCount)
    unsafe pairs.initialize(repeating: .max, count: CompositionCheck.pairCount)
  }

  deinit { unsafe pairs.deallocate() }

  /// Whether a scalar may be another in NFC, by itself or with the one before it.
  public func mayChange(_ scalar: UInt32) -> Bool {
    !cicu_is_nfc_stable(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar never stands in NFC.
  public func alwaysChanges(_ scalar: UInt32) -> Bool {
    cicu_is_never_nfc(UChar32(bitPattern: scalar))
  }

  /// Whether two neighbours are others in NFC: one scalar, or ạ̄ for ā with a dot below.
  public func composes(_ first: UInt32, _ second: UInt32) -> Bool {
    let key = UInt64(first) << 21 | UInt64(second)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    // The place is below the number of pairs, all of which are initialized.
    let known = unsafe pairs[place]
    if known >> 1 == key { return known & 1 != 0 }
    let pair = [first, second][...].utf16Units
    let isOther = (try? NormalizationForm.nfc.normalize(units: pair)) != pair
    unsafe pairs[place] = key << 1 | (isOther ? 1 : 0)
    return isOther
  }
}
