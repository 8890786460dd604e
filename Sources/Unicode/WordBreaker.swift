import CICU

/// ICU's word breaks (UAX #29), which find the words of Thai, Lao, Khmer, Myanmar and Han text by dictionaries.
///
/// Opening loads ICU's break rules, in about a millisecond; the dictionary of a script is loaded when first needed.
@safe
public struct WordBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// A breaker without a language of its own.
  ///
  /// - Throws: ``ICUError`` when ICU has no break rules.
  public init() throws(ICUError) {
    var status = U_ZERO_ERROR
    guard let opened = unsafe cicu_words_open(&status), !status.isFailure else {
      throw ICUError("open the word breaks", status)
    }
    unsafe handle = opened
  }

  deinit { unsafe cicu_words_close(handle) }

  /// Where the words and other pieces of a text end, in order: UTF-16 offsets; the last is that of its end.
  ///
  /// - Throws: ``ICUError`` when ICU fails, also for texts beyond 2³¹ − 1 UTF-16 code units.
  public borrowing func ends(in units: [UInt16]) throws(ICUError) -> [Int] {
    guard let count = Int32(exactly: units.count) else {
      throw ICUError("find words", U_INDEX_OUTOFBOUNDS_ERROR)
    }
    var ends: [Int] = []
    ends.reserveCapacity(units.count / 2)
    var status = U_ZERO_ERROR
    // ICU keeps the pointer till it is given another text, and the breaks are asked while the
    // buffer lives.
    unsafe units.withUnsafeBufferPointer { text in
      unsafe cicu_words_set_text(handle, text.baseAddress, count, &status)
      if status.isFailure { return }
      while true {
        let end = unsafe cicu_words_next(handle)
        if end < 0 { break }
        ends.append(Int(end))
      }
    }
    guard !status.isFailure else { throw ICUError("find words", status) }
    return ends
  }
}
