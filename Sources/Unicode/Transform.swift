import CICU

/// One ICU transform, opened: a built-in one by id, or one compiled from rules.
///
/// Opening by id, or from rules that name another transform (`::ID;`), loads ICU's registry of transforms,
/// which takes 12 to 45 ms once a process; rules without `::ID;` open in under a millisecond.
@safe
public struct Transform: ~Copyable {
  private let handle: UnsafeMutablePointer<UTransliterator?>

  /// Opens a built-in transform.
  ///
  /// - Parameter id: ICU's or CLDR's id, such as `Russian-Latin/BGN` or `ru-ru_Latn/BGN`.
  /// - Throws: ``ICUError`` when ICU has none of this id.
  public init(id: String) throws(ICUError) {
    try self.init(id: id, rules: nil)
  }

  /// Compiles a transform from rules in ICU's rule language.
  ///
  /// - Throws: ``ICUError`` with the UTF-16 offset of the first rule ICU refuses.
  public init(name: String, rules: String) throws(ICUError) {
    try self.init(id: name, rules: rules)
  }

  private init(id: String, rules: String?) throws(ICUError) {
    let idUnits = Array(id.utf16)
    let ruleUnits = rules.map { Array($0.utf16) }
    var status = U_ZERO_ERROR
    var place = UParseError()
    // ICU copies id and rules before it returns.
    let opened = unsafe idUnits.withUnsafeBufferPointer { name in
      if let ruleUnits {
        unsafe ruleUnits.withUnsafeBufferPointer { text in
          unsafe cicu_transform_open(
            name.baseAddress,
            Int32(clamping: name.count),
            text.baseAddress,
            Int32(clamping: text.count),
            0,
            &place,
            &status
          )
        }
      } else {
        unsafe cicu_transform_open(
          name.baseAddress,
          Int32(clamping: name.count),
          nil,
          0,
          0,
          &place,
          &status
        )
      }
    }
    guard let opened = unsafe opened, !status.isFailure else {
      let offset = rules == nil || place.offset < 0 ? nil : Int(place.offset)
      throw ICUError("open the transform \(id)", status, offset: offset)
    }
    unsafe handle = opened
  }

  deinit { unsafe cicu_transform_close(handle) }

  /// Transforms `text` as a whole.
  ///
  /// - Throws: ``ICUError`` when ICU fails or the text exceeds 2³¹ − 1 UTF-16 code units.
  public borrowing func apply(_ text: String) throws(ICUError) -> String {
    let source = Array(text.utf16)
    return String(decoding: try apply(source, source.indices), as: UTF16.self)
  }

  /// Transforms a part of a text, around which the rest is context.
  ///
  /// - Parameters:
  ///   - text: the scalars of the text.
  ///   - range: the part, in scalars.
  /// - Returns: the scalars of what the part becomes.
  /// - Throws: ``ICUError`` as ``apply(_:)``.
  public borrowing func apply(
    _ text: [UInt32],
    changing range: Range<Int>
  ) throws(ICUError) -> [UInt32] {
    let before = text[..<range.lowerBound].utf16Units
    let part = text[range].utf16Units
    let units = before + part + text[range.upperBound...].utf16Units
    let result = try apply(units, before.count..<before.count + part.count)
    let grown = result.count - units.count
    return Array(result[before.count..<before.count + part.count + grown]).scalars
  }

  private borrowing func apply(
    _ source: [UInt16],
    _ range: Range<Int>
  ) throws(ICUError) -> [UInt16] {
    var capacity = source.count * 3 + 64
    for _ in 0..<2 {
      var buffer = source
      buffer.append(contentsOf: repeatElement(0, count: capacity - source.count))
      var length = Int32(clamping: source.count)
      var limit = Int32(clamping: range.upperBound)
      var status = U_ZERO_ERROR
      // The buffer holds `capacity` units, of which the first `length` are the text.
      unsafe buffer.withUnsafeMutableBufferPointer {
        unsafe cicu_transform(
          handle,
          $0.baseAddress,
          &length,
          Int32(clamping: capacity),
          Int32(clamping: range.lowerBound),
          &limit,
          &status
        )
      }
      if status == U_BUFFER_OVERFLOW_ERROR {
        capacity = Int(length) + 16
        continue
      }
      guard !status.isFailure else { throw ICUError("apply a transform", status) }
      return Array(buffer[..<Int(length)])
    }
    throw ICUError("apply a transform", U_BUFFER_OVERFLOW_ERROR)
  }

  /// The ids of all transforms built into ICU, in ICU's order.
  public static func builtInIDs() throws(ICUError) -> [String] {
    var status = U_ZERO_ERROR
    guard let list = unsafe cicu_transform_ids(&status), !status.isFailure else {
      throw ICUError("list its transforms", status)
    }
    defer { unsafe cicu_enumeration_close(list) }
    var ids: [String] = []
    var length: Int32 = 0
    while let units = unsafe cicu_enumeration_next(list, &length, &status), !status.isFailure {
      // ICU keeps the string valid until the next step of the enumeration.
      let id = unsafe UnsafeBufferPointer(start: units, count: Int(length))
      ids.append(unsafe String(decoding: id, as: UTF16.self))
    }
    return ids
  }
}
