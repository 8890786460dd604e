/// The members of an object in document order; no key occurs twice.
///
/// Valid until the reader reads its next document; using it later stops the program.
public struct JSONObject: Sequence {
  /// The object as a value.
  public let element: JSONElement

  /// One `"key":value` of an object.
  public struct Member {
    /// The key, a string.
    public let key: JSONElement
    /// The value.
    public let value: JSONElement
  }

  /// The value of the member with this key, compared byte for byte after escapes are resolved.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public subscript(key: String) -> JSONElement? {
    first { $0.key.equals(key) }?.value
  }

  /// Visits the members in document order.
  public func makeIterator() -> Iterator {
    let node = element.node
    return Iterator(reader: element.reader, index: element.index + 1, end: Int(node.next))
  }

  /// Visits the members in document order.
  public struct Iterator: IteratorProtocol {
    let reader: JSONReader
    var index: Int
    let end: Int

    /// The next member, or nil after the last.
    public mutating func next() -> Member? {
      guard index + 1 < end else { return nil }
      let key = JSONElement(reader: reader, index: index)
      let value = JSONElement(reader: reader, index: index + 1)
      index = Int(value.node.next)
      return Member(key: key, value: value)
    }
  }
}
