import CanonymJSON

@testable import CanonymInterchange

/// JSON: what is read can be written and read again, and the places of its fields are right.
struct JSONFuzz: FuzzTarget {
  private let reader: JSONReader

  init() throws { reader = try JSONReader() }

  func run(_ input: [UInt8]) {
    guard let root = try? reader.read(input.span).root else { return }
    let text = EntityObject.text(of: root)
    let again = required { try reader.read(Array(text.utf8).span).root }
    expect(EntityObject.text(of: again) == text, "a document changes when it is written again")
    let fields = JSONFields.outermost(of: input.span)
    let members = root.members
    expect(fields.count == members.count, "not all fields of an object are found")
    for (field, member) in zip(fields, members) {
      expect(
        writing(input[field.key]) == EntityObject.text(of: .string(member.key, reader)),
        "a key"
      )
      expect(writing(input[field.value]) == EntityObject.text(of: member.value), "a value")
    }
  }

  /// How a part of the document is written when it is read by itself.
  private func writing(_ part: ArraySlice<UInt8>) -> String {
    EntityObject.text(of: required { try reader.read(Array(part).span).root })
  }
}

extension JSONValue {
  fileprivate static func string(_ text: String, _ reader: JSONReader) -> JSONValue {
    var writer = JSONWriter()
    writer.string(text)
    return required { try reader.read(writer.bytes.span).root }
  }
}
