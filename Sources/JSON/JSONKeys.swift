/// Keys of objects, compared as the text they stand for.
enum JSONKeys {
  /// Up to so many keys are compared pair by pair, which needs no memory.
  private static let pairwiseLimit = 16

  /// Throws if two members of the object at `index` have the same key.
  static func checkUnique(
    in index: Int,
    of nodes: [JSONNode],
    _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let end = Int(nodes[index].next)
    var count = 0
    var isEscaped = false
    var key = index + 1
    while key < end {
      count += 1
      isEscaped = isEscaped || nodes[key].isEscaped
      key = following(key, nodes)
    }
    guard count > 1 else { return }
    if count <= pairwiseLimit, !isEscaped {
      try checkPairs(index + 1..<end, of: nodes, bytes)
    } else {
      try checkSet(index + 1..<end, of: nodes, bytes)
    }
  }

  private static func checkPairs(
    _ range: Range<Int>,
    of nodes: [JSONNode],
    _ bytes: Span<UInt8>
  ) throws(JSONError) {
    var right = range.lowerBound
    while right < range.upperBound {
      var left = range.lowerBound
      while left < right {
        if areEqual(bytes, nodes[left].contents, nodes[right].contents) {
          throw duplicate(nodes[right], bytes)
        }
        left = following(left, nodes)
      }
      right = following(right, nodes)
    }
  }

  private static func checkSet(
    _ range: Range<Int>,
    of nodes: [JSONNode],
    _ bytes: Span<UInt8>
  ) throws(JSONError) {
    var seen: Set<[UInt8]> = []
    var key = range.lowerBound
    while key < range.upperBound {
      var text: [UInt8] = []
      JSONEscapes.decode(bytes, nodes[key].contents, into: &text)
      guard seen.insert(text).inserted else { throw duplicate(nodes[key], bytes) }
      key = following(key, nodes)
    }
  }

  private static func duplicate(_ key: JSONNode, _ bytes: Span<UInt8>) -> JSONError {
    var text: [UInt8] = []
    JSONEscapes.decode(bytes, key.contents, into: &text)
    return .duplicateKey(String(decoding: text, as: UTF8.self), offset: Int(key.start))
  }

  /// The key after the one at `key`, past its value.
  private static func following(_ key: Int, _ nodes: [JSONNode]) -> Int { Int(nodes[key + 1].next) }

  private static func areEqual(
    _ bytes: Span<UInt8>,
    _ left: Range<Int>,
    _ right: Range<Int>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where bytes[left.lowerBound + index] != bytes[right.lowerBound + index] {
      return false
    }
    return true
  }
}
