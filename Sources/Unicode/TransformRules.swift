import CICU

/// The rule texts of the transforms built into ICU, read from its data without loading its registry.
///
/// Names are ICU's ids (`Cyrillic-Latin`, `ru-ru_Latn/BGN`); letter case does not count.
@safe
public final class TransformRules {
  /// What ICU has under one id.
  public enum Entry: Equatable, Sendable {
    /// Rules, which are read forwards or backwards.
    case rules(String, isReverse: Bool)
    /// Another id.
    case alias(String)
  }

  private let tree: OpaquePointer
  private let places: [String: Int32]

  /// Opens ICU's tree of rules, and reads its names.
  ///
  /// - Throws: ``ICUError`` when ICU's data lack it.
  /// - Complexity: about 0.3 ms.
  public init() throws(ICUError) {
    var status = U_ZERO_ERROR
    let opened = unsafe cicu_transform_rules_open(&status)
    guard let tree = unsafe opened, !status.isFailure else {
      throw ICUError("open its rules of transforms", status)
    }
    unsafe self.tree = tree
    var places: [String: Int32] = [:]
    let count = unsafe cicu_resource_count(tree)
    for index in 0..<count {
      guard let row = unsafe cicu_resource_at(tree, index, &status) else { continue }
      // A resource keeps its key alive as long as it is open; the text is copied.
      if let key = unsafe cicu_resource_key(row) {
        unsafe places[String(cString: key).lowercased()] = index
      }
      unsafe cicu_resource_close(row)
    }
    self.places = places
  }

  deinit { unsafe cicu_resource_close(tree) }

  /// The ids there are, in small letters.
  public var ids: some Collection<String> { places.keys }

  /// What stands under an id; nil when there is nothing.
  public func entry(_ id: String) -> Entry? {
    guard let index = places[id.lowercased()] else { return nil }
    var status = U_ZERO_ERROR
    guard let row = unsafe cicu_resource_at(tree, index, &status) else { return nil }
    defer { unsafe cicu_resource_close(row) }
    guard let leaf = unsafe cicu_resource_at(row, 0, &status) else { return nil }
    defer { unsafe cicu_resource_close(leaf) }
    guard let key = unsafe cicu_resource_key(leaf), !status.isFailure else { return nil }
    if unsafe String(cString: key) == "alias" {
      return unsafe text { unsafe cicu_resource_text(leaf, &$0, &$1) }.map(Entry.alias)
    }
    let rules = unsafe text { unsafe cicu_resource_text_of(leaf, "resource", &$0, &$1) }
    let direction = unsafe text { unsafe cicu_resource_text_of(leaf, "direction", &$0, &$1) }
    guard let rules, let direction else { return nil }
    return .rules(rules, isReverse: direction.hasPrefix("R"))
  }

  /// A text of ICU's data, which lies there as long as the program runs.
  private func text(
    _ read: (inout Int32, inout UErrorCode) -> UnsafePointer<UInt16>?
  ) -> String? {
    var length: Int32 = 0
    var status = U_ZERO_ERROR
    guard let units = unsafe read(&length, &status), !status.isFailure else { return nil }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: units, count: Int(length)),
      as: UTF16.self
    )
  }
}
