/// Sequences under construction: each is one of them that is an element shorter, and an element.
struct Sequences<Element> {
  private var before: [Int32] = []
  private var elements: [Element] = []

  /// The sequence without elements.
  static var empty: Int32 { -1 }

  /// The sequence with an element more.
  mutating func append(_ element: Element, to sequence: Int32) -> Int32 {
    before.append(sequence)
    elements.append(element)
    return Int32(before.count - 1)
  }

  /// The elements of a sequence in order.
  func elements(of sequence: Int32) -> [Element] {
    var found: [Element] = []
    var sequence = sequence
    while sequence >= 0 {
      found.append(elements[Int(sequence)])
      sequence = before[Int(sequence)]
    }
    return found.reversed()
  }
}
