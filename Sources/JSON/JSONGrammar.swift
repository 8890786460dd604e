/// The grammar of JSON over the places that ``StructuralIndexer`` found.
///
/// Every byte of the document is accounted for: punctuation by the automaton below, scalars by
/// ``JSONScalars``, and between two places there is white space only.
enum JSONGrammar {
  /// What may come next.
  private enum Expectation {
    case value
    case valueOrEnd
    case key
    case keyOrEnd
    case colon
    case commaOrEnd
    case nothing
  }

  private static let noParent = UInt32.max

  /// Reads one document into `nodes`, which must be empty.
  ///
  /// Containers are open in a chain of parents held in their own nodes, so depth costs no stack.
  static func read(
    _ bytes: Span<UInt8>,
    at positions: Span<UInt32>,
    depthLimit: Int,
    into nodes: inout [JSONNode]
  ) throws(JSONError) {
    var expectation = Expectation.value
    var parent = noParent
    var depth = 0
    for cursor in positions.indices {
      let offset = Int(positions[cursor])
      let byte = bytes[offset]
      switch (expectation, byte) {
      case (.colon, UInt8(ascii: ":")):
        expectation = .value
      case (.commaOrEnd, UInt8(ascii: ",")):
        expectation = nodes[Int(parent)].kind == .object ? .key : .value
      case (.commaOrEnd, UInt8(ascii: "}")) where nodes[Int(parent)].kind == .object,
        (.commaOrEnd, UInt8(ascii: "]")) where nodes[Int(parent)].kind == .array,
        (.keyOrEnd, UInt8(ascii: "}")),
        (.valueOrEnd, UInt8(ascii: "]")):
        let closed = Int(parent)
        parent = nodes[closed].next
        depth -= 1
        nodes[closed].end = UInt32(offset + 1)
        nodes[closed].next = UInt32(nodes.count)
        if byte == UInt8(ascii: "}") { try JSONKeys.checkUnique(in: closed, of: nodes, bytes) }
        expectation = depth == 0 ? .nothing : .commaOrEnd
      case (.value, UInt8(ascii: "{")), (.valueOrEnd, UInt8(ascii: "{")),
        (.value, UInt8(ascii: "[")), (.valueOrEnd, UInt8(ascii: "[")):
        guard depth < depthLimit else {
          throw .tooDeep(limit: depthLimit, offset: offset)
        }
        let kind = byte == UInt8(ascii: "{") ? JSONKind.object : .array
        nodes.append(JSONNode(start: UInt32(offset), end: 0, next: parent, kind: kind))
        parent = UInt32(nodes.count - 1)
        depth += 1
        expectation = kind == .object ? .keyOrEnd : .valueOrEnd
      case (.value, _), (.valueOrEnd, _):
        let end = cursor + 1 < positions.count ? Int(positions[cursor + 1]) : bytes.count
        try append(scalarIn: offset..<end, of: bytes, to: &nodes)
        expectation = depth == 0 ? .nothing : .commaOrEnd
      case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
        let end = cursor + 1 < positions.count ? Int(positions[cursor + 1]) : bytes.count
        try append(scalarIn: offset..<end, of: bytes, to: &nodes)
        expectation = .colon
      case (.nothing, _):
        throw .trailing(offset: offset)
      default:
        let expected = phrase(expectation, in: parent, of: nodes)
        throw .unexpected(byte: byte, expected: expected, offset: offset)
      }
    }
    if expectation != .nothing {
      throw .truncated(expected: phrase(expectation, in: parent, of: nodes), offset: bytes.count)
    }
  }

  /// Checks the scalar that begins `range` and has only white space after it, and appends its node.
  @inline(__always)
  private static func append(
    scalarIn range: Range<Int>,
    of bytes: Span<UInt8>,
    to nodes: inout [JSONNode]
  ) throws(JSONError) {
    var end = range.upperBound
    while end > range.lowerBound + 1, isWhiteSpace(bytes[end - 1]) { end -= 1 }
    let (kind, isEscaped) = try JSONScalars.check(bytes, range.lowerBound..<end)
    nodes.append(
      JSONNode(
        start: UInt32(range.lowerBound),
        end: UInt32(end),
        next: UInt32(nodes.count + 1),
        kind: kind,
        isEscaped: isEscaped
      )
    )
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func phrase(
    _ expectation: Expectation,
    in parent: UInt32,
    of nodes: [JSONNode]
  ) -> String {
    switch expectation {
    case .value: "a value"
    case .valueOrEnd: "a value or ']'"
    case .key: "a key in quotes"
    case .keyOrEnd: "a key in quotes or '}'"
    case .colon: "':'"
    case .commaOrEnd: nodes[Int(parent)].kind == .object ? "',' or '}'" : "',' or ']'"
    case .nothing: "nothing"
    }
  }
}
