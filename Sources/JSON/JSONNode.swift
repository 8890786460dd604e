/// One value of a document that was read: where it stands, and what follows it.
///
/// The nodes of a document lie in document order in one array. The first child of a container is
/// the node after it; members of an object are pairs of key and value:
/// ```
/// {"a":[1,2],"b":3}    0 object  1 "a"  2 array  3 1  4 2  5 "b"  6 3
///             next:      7         2      5        4    5    6      7
/// ```
struct JSONNode {
  /// Offset of the first byte of the value in the document.
  var start: UInt32
  /// Offset after the last byte of the value.
  var end: UInt32
  /// Index of the node after this one and all it holds; while a container is open, its parent.
  var next: UInt32
  /// What the value is.
  var kind: JSONKind
  /// Whether this is a string with at least one escape.
  var isEscaped = false

  /// The bytes of the value in the document.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// The bytes between the quotes of a string.
  var contents: Range<Int> { Int(start) + 1..<max(Int(start) + 1, Int(end) - 1) }
}
