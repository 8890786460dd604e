import CICU

/// Writes exact decimal numbers with a locale's digits, separators and groups, as CLDR has them.
///
/// ```swift
/// try DecimalFormat(locale: "en-IN").text(of: "290000")  // 2,90,000
/// ```
@safe
public struct DecimalFormat: ~Copyable {
  private let format: UnsafeMutableRawPointer

  /// The format of a locale; of its language, or of the root, when CLDR does not know it.
  ///
  /// - Parameter locale: BCP 47 or ICU's own writing; with `-u-nu-native` in the locale's own digits.
  /// - Throws: ``ICUError`` when ICU cannot make it.
  public init(locale: String) throws(ICUError) {
    var id = [CChar](repeating: 0, count: 160)
    var status = U_ZERO_ERROR
    // ICU writes at most as many bytes as it is told, with a NUL when there is room.
    let length = unsafe id.withUnsafeMutableBufferPointer { buffer in
      unsafe cicu_locale_of_tag(locale, buffer.baseAddress, Int32(buffer.count) - 1, &status)
    }
    let isRoot = length == 0 && locale != "und" && locale != "root"
    guard !status.isFailure, length < id.count, !isRoot else {
      throw ICUError("read the locale '\(locale)'", status)
    }
    // The name is NUL-terminated: one byte of the array was kept back.
    let opened = unsafe id.withUnsafeBufferPointer {
      unsafe cicu_open_decimal_format($0.baseAddress, &status)
    }
    guard !status.isFailure, let opened = unsafe opened else {
      throw ICUError("write numbers of '\(locale)'", status)
    }
    unsafe cicu_keep_all_decimals(opened)
    unsafe format = opened
  }

  deinit {
    // The format is this struct's own, and not used again.
    unsafe cicu_close_decimal_format(format)
  }

  /// The number in the locale's writing.
  ///
  /// - Parameter number: ASCII digits with a point and a minus, as `-1234.5`.
  /// - Throws: ``ICUError`` when it is no such number.
  public borrowing func text(of number: String) throws(ICUError) -> String {
    let digits = number.utf8.map { UInt16($0) }
    let units = try unsafe withUTF16Result("write a number", of: digits) {
      _,
      _,
      target,
      capacity,
      status in
      // The number is lent for the call, and ICU is told the true size of the target.
      unsafe cicu_format_decimal(
        format,
        number,
        Int32(clamping: number.utf8.count),
        target,
        capacity,
        &status
      )
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// All locales that ICU has numbers for, as BCP 47 writes them.
  public static var locales: [String] {
    (0..<cicu_locale_count()).map { index in
      // ICU's own list of static strings.
      unsafe String(cString: cicu_locale(index)).replacing("_", with: "-")
    }
  }
}
