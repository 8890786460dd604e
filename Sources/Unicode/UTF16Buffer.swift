import CICU

/// Runs an ICU call that writes UTF-16 into a buffer of its caller, growing the buffer once when it was too small.
///
/// - Parameters:
///   - operation: what is asked, for the error.
///   - source: the input's UTF-16 code units.
///   - call: the ICU function: source, its length, target, capacity, status; gives the length needed.
/// - Throws: ``ICUError`` when ICU fails, also for sources beyond 2³¹ − 1 code units.
func withUTF16Result(
  _ operation: String,
  of source: [UInt16],
  _ call: (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32, inout UErrorCode) ->
    Int32
) throws(ICUError) -> [UInt16] {
  guard let count = Int32(exactly: source.count) else {
    throw ICUError(operation, U_INDEX_OUTOFBOUNDS_ERROR)
  }
  var capacity = source.count + source.count / 2 + 16
  for _ in 0..<2 {
    var status = U_ZERO_ERROR
    var needed: Int32 = 0
    let result = unsafe [UInt16](unsafeUninitializedCapacity: capacity) { target, written in
      // Both buffers outlive the call, and ICU is told their true sizes.
      unsafe source.withUnsafeBufferPointer { units in
        unsafe needed = call(
          units.baseAddress,
          count,
          target.baseAddress,
          Int32(clamping: capacity),
          &status
        )
      }
      written = status.isFailure ? 0 : min(Int(needed), capacity)
    }
    if status == U_BUFFER_OVERFLOW_ERROR {
      capacity = Int(needed) + 1
      continue
    }
    guard !status.isFailure else { throw ICUError(operation, status) }
    return result
  }
  throw ICUError(operation, U_BUFFER_OVERFLOW_ERROR)
}
