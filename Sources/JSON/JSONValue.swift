/// A JSON value as a tree that owns its parts, for tests and small documents.
///
/// Two values are equal when they would be written alike: members in the same order, numbers in the
/// same notation.
public indirect enum JSONValue: Sendable, Equatable {
  /// Members in document order.
  case object([Member])
  /// Elements in document order.
  case array([JSONValue])
  /// A string, escapes resolved.
  case string(String)
  /// A number as written.
  case number(String)
  /// `true` or `false`
  case bool(Bool)
  /// `null`
  case null

  /// One `"key":value` of an object.
  public struct Member: Sendable, Equatable {
    /// The key, escapes resolved.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Copies a value out of a reader's document.
  public init(_ element: JSONElement) {
    switch element.kind {
    case .object:
      self = .object(
        element.object?.map {
          Member(key: $0.key.string ?? "", value: JSONValue($0.value))
        } ?? []
      )
    case .array: self = .array(element.array?.map(JSONValue.init) ?? [])
    case .string: self = .string(element.string ?? "")
    case .number: self = .number(element.numberText ?? "")
    case .bool: self = .bool(element.bool ?? false)
    case .null: self = .null
    }
  }

  /// Reads a document.
  ///
  /// - Throws: ``JSONError``.
  public init(parsing text: String) throws(JSONError) {
    let bytes = Array(text.utf8)
    self = JSONValue(try JSONReader().value(in: bytes.span))
  }

  /// The value of the member with this key; nil if there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at this place; nil if there is none or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The string; nil if this is no string.
  public var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// The number if it is written as an integer that `Int` can hold.
  public var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}
