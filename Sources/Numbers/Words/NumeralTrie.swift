import CanonymUnicode

/// The words of a language's numerals, found from a place of a text on.
///
/// A node's edges stand side by side, in order of their scalars; a space in a word stands for any gap.
struct NumeralTrie: Sendable {
  private var nodes: [Node] = []
  private var scalars: [UInt32] = []
  private var targets: [Int32] = []
  private(set) var lexemes: [NumeralLexeme] = []

  private struct Node {
    var edges: Range<Int32>
    /// The lexemes that end here.
    var lexemes: Range<Int32>
    /// Whether one of them may begin a number, or hide one.
    var mayBegin = false
  }

  /// The trie of words in folded scalars, each with its lexemes.
  init(_ words: [[UInt32]: [NumeralLexeme]]) {
    let sorted = words.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    add(sorted[...], depth: 0)
  }

  /// Adds the node of words that share their first scalars; gives its number.
  @discardableResult
  private mutating func add(
    _ words: ArraySlice<(key: [UInt32], value: [NumeralLexeme])>,
    depth: Int
  ) -> Int32 {
    let number = Int32(nodes.count)
    nodes.append(Node(edges: 0..<0, lexemes: 0..<0))
    var rest = words
    if let first = rest.first, first.key.count == depth {
      let start = Int32(lexemes.count)
      lexemes += first.value
      nodes[Int(number)].lexemes = start..<Int32(lexemes.count)
      nodes[Int(number)].mayBegin = first.value.contains(where: \.mayBegin)
      rest = rest.dropFirst()
    }
    var groups: [(scalar: UInt32, words: ArraySlice<(key: [UInt32], value: [NumeralLexeme])>)] = []
    while let first = rest.first {
      let scalar = first.key[depth]
      let end = rest.firstIndex { $0.key[depth] != scalar } ?? rest.endIndex
      groups.append((scalar, rest[..<end]))
      rest = rest[end...]
    }
    let start = scalars.count
    for group in groups {
      scalars.append(group.scalar)
      targets.append(0)
    }
    nodes[Int(number)].edges = Int32(start)..<Int32(scalars.count)
    for (offset, group) in groups.enumerated() {
      targets[start + offset] = add(group.words, depth: depth + 1)
    }
    return number
  }

  /// Calls `body` with each word that begins at a byte, shortest first: where it ends, and its lexemes.
  func forEachWord(_ text: Span<UInt8>, at start: Int, _ body: (Int, Range<Int>) -> Void) {
    var node = 0
    var at = start
    while let next = step(text, &node, &at), next {
      let found = nodes[node].lexemes
      if !found.isEmpty { body(at, Int(found.lowerBound)..<Int(found.upperBound)) }
    }
  }

  /// Whether a word begins at a byte that may begin a number, or hide one; most words of a text are refused within their first letters.
  @inline(__always)
  func hasWord(_ text: Span<UInt8>, at start: Int) -> Bool {
    var node = 0
    var at = start
    while at < text.count {
      let byte = text[at]
      if (byte | 0x20) &- 0x61 < 26 {
        guard follow(UInt32(byte | 0x20), &node) else { return false }
        at += 1
      } else {
        guard let next = step(text, &node, &at), next else { return false }
      }
      if nodes[node].mayBegin { return true }
    }
    return false
  }

  /// Goes from a node to the one behind a scalar; false where no word goes on so.
  @inline(__always)
  private func follow(_ scalar: UInt32, _ node: inout Int) -> Bool {
    let edges = nodes[node].edges
    var edge = Int(edges.lowerBound)
    let end = Int(edges.upperBound)
    while edge < end, scalars[edge] < scalar { edge += 1 }
    guard edge < end, scalars[edge] == scalar else { return false }
    node = Int(targets[edge])
    return true
  }

  /// Follows one scalar, or one gap, from a node; false when no word goes on so, nil at the end of the text.
  @inline(__always)
  private func step(_ text: Span<UInt8>, _ node: inout Int, _ at: inout Int) -> Bool? {
    guard let (scalar, end) = nextNumeralScalar(text, at) else { return nil }
    var wanted = scalar
    var after = end
    if isSpace(scalar) || scalar == 0x2D {
      guard node != 0, let gapEnd = numeralGapEnd(text, at) else { return false }
      wanted = 0x20
      after = gapEnd
    }
    guard follow(wanted, &node) else { return false }
    at = after
    return true
  }

  /// The first scalars of all words.
  var firstScalars: ArraySlice<UInt32> {
    guard let root = nodes.first else { return [] }
    return scalars[Int(root.edges.lowerBound)..<Int(root.edges.upperBound)]
  }

  /// The scalars that stand second behind one that stands first; a word of one scalar is told by nil.
  func secondScalars(behind first: UInt32) -> [UInt32?] {
    guard let root = nodes.first, let place = firstScalars.firstIndex(of: first) else { return [] }
    _ = root
    let node = nodes[Int(targets[place])]
    var seconds: [UInt32?] = scalars[Int(node.edges.lowerBound)..<Int(node.edges.upperBound)].map {
      $0
    }
    if !node.lexemes.isEmpty { seconds.append(nil) }
    return seconds
  }
}
