/// The elements of an array in document order.
///
/// Valid until the reader reads its next document; using it later stops the program.
public struct JSONArray: Sequence {
  /// The array as a value.
  public let element: JSONElement

  /// Visits the elements in document order.
  public func makeIterator() -> Iterator {
    let node = element.node
    return Iterator(reader: element.reader, index: element.index + 1, end: Int(node.next))
  }

  /// Visits the elements in document order.
  public struct Iterator: IteratorProtocol {
    let reader: JSONReader
    var index: Int
    let end: Int

    /// The next element, or nil after the last.
    public mutating func next() -> JSONElement? {
      guard index < end else { return nil }
      let value = JSONElement(reader: reader, index: index)
      index = Int(value.node.next)
      return value
    }
  }
}
