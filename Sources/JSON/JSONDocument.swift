import CSimdJSON

/// A JSON document, read and checked.
public struct JSONDocument: Sendable {
  let nodes: [csj_node]
  let text: [UInt8]

  /// The outermost value.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// A value within a document.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  /// What kinds of values there are.
  public enum Kind: UInt32, Sendable {
    /// `null`.
    case null = 0
    /// `false`.
    case `false` = 1
    /// `true`.
    case `true` = 2
    /// A number.
    case number = 3
    /// A string.
    case string = 4
    /// An array.
    case array = 5
    /// An object.
    case object = 6
  }

  private var node: csj_node { document.nodes[index] }

  /// The value's kind.
  public var kind: Kind { Kind(rawValue: node.kind) ?? .null }

  /// The text of a string, decoded; nil for other kinds.
  public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// The text of a string as UTF-8; nil for other kinds.
  public var utf8: ArraySlice<UInt8>? { kind == .string ? bytes : nil }

  /// A number as it was written; nil for other kinds.
  public var numberText: String? {
    kind == .number ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// A whole number; nil for other kinds and for what an `Int` cannot hold.
  public var integer: Int? { numberText.flatMap { Int($0) } }

  /// Whether it is `true` or `false`; nil for other kinds.
  public var boolean: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The elements of an array; none for other kinds.
  public var elements: [JSONValue] {
    guard kind == .array else { return [] }
    var elements: [JSONValue] = []
    var at = index + 1
    while at < Int(node.next) {
      elements.append(JSONValue(document: document, index: at))
      at = Int(document.nodes[at].next)
    }
    return elements
  }

  /// The members of an object in their order, also those with one key; none for other kinds.
  public var members: [(key: String, value: JSONValue)] {
    guard kind == .object else { return [] }
    var members: [(key: String, value: JSONValue)] = []
    var at = index + 1
    while at + 1 < Int(node.next) {
      let key = JSONValue(document: document, index: at)
      members.append((key.string ?? "", JSONValue(document: document, index: at + 1)))
      at = Int(document.nodes[at + 1].next)
    }
    return members
  }

  /// The value of the last member with this key; nil when there is none, or it is no object.
  public subscript(key: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var found: JSONValue?
    var at = index + 1
    while at + 1 < Int(node.next) {
      let name = JSONValue(document: document, index: at)
      if name.bytes.elementsEqual(key.utf8) {
        found = JSONValue(document: document, index: at + 1)
      }
      at = Int(document.nodes[at + 1].next)
    }
    return found
  }

  private var bytes: ArraySlice<UInt8> {
    let node = node
    return document.text[Int(node.start)..<Int(node.start + node.length)]
  }
}
