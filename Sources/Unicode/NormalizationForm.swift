import CICU

/// One of Unicode's four normalization forms (UAX #15).
public enum NormalizationForm: String, Sendable, CaseIterable {
  /// Canonical composition.
  case nfc = "NFC"
  /// Canonical decomposition.
  case nfd = "NFD"
  /// Compatibility composition.
  case nfkc = "NFKC"
  /// Compatibility decomposition.
  case nfkd = "NFKD"

  /// Writes `text` in this form.
  ///
  /// - Returns: the text in this form; the same text when it is in it already.
  /// - Throws: ``ICUError`` when the text is too long for ICU (2³¹ − 1 UTF-16 code units).
  public func normalize(_ text: String) throws(ICUError) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(decoding: try normalize(units: Array(text.utf16)), as: UTF16.self)
  }

  /// Whether `text` is in this form.
  ///
  /// - Throws: ``ICUError`` when the text is too long for ICU.
  public func isNormalized(_ text: String) throws(ICUError) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    let units = Array(text.utf16)
    if try quickPrefix(of: units) == units.count { return true }
    return try normalize(units: units) == units
  }

  /// Writes UTF-16 code units in this form.
  ///
  /// - Throws: ``ICUError`` when there are more than 2³¹ − 1 units.
  public func normalize(units: [UInt16]) throws(ICUError) -> [UInt16] {
    if try quickPrefix(of: units) == units.count { return units }
    // The normalizer lives for ever; the buffers are those of the helper.
    let form = unsafe try instance()
    return try unsafe withUTF16Result("normalize to \(rawValue)", of: units) {
      source,
      length,
      target,
      capacity,
      status in
      unsafe cicu_normalize(form, source, length, target, capacity, &status)
    }
  }

  /// The property that tells of scalars whether they can stand in this form.
  var quickCheck: UProperty {
    switch self {
    case .nfc: UCHAR_NFC_QUICK_CHECK
    case .nfd: UCHAR_NFD_QUICK_CHECK
    case .nfkc: UCHAR_NFKC_QUICK_CHECK
    case .nfkd: UCHAR_NFKD_QUICK_CHECK
    }
  }

  /// How many leading code units are surely in this form.
  private func quickPrefix(of units: [UInt16]) throws(ICUError) -> Int {
    guard let count = Int32(exactly: units.count) else {
      throw ICUError("normalize to \(rawValue)", U_INDEX_OUTOFBOUNDS_ERROR)
    }
    let form = unsafe try instance()
    var status = U_ZERO_ERROR
    // ICU reads `count` units of a buffer that lives through the call.
    let prefix = unsafe units.withUnsafeBufferPointer {
      unsafe cicu_normalized_prefix(form, $0.baseAddress, count, &status)
    }
    guard !status.isFailure else { throw ICUError("check for \(rawValue)", status) }
    return Int(prefix)
  }

  /// ICU's shared, immutable normalizer of this form; it is never closed.
  func instance() throws(ICUError) -> OpaquePointer {
    var status = U_ZERO_ERROR
    let form: OpaquePointer? =
      switch self {
      case .nfc: unsafe cicu_nfc(&status)
      case .nfd: unsafe cicu_nfd(&status)
      case .nfkc: unsafe cicu_nfkc(&status)
      case .nfkd: unsafe cicu_nfkd(&status)
      }
    guard let form = unsafe form, !status.isFailure else {
      throw ICUError("open the normalizer \(rawValue)", status)
    }
    return unsafe form
  }
}
