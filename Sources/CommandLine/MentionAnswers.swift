import CanonymGazetteer
import CanonymIndex
import CanonymJSON
import CanonymUnicode

/// Answers articles with the mentions of names in them.
final class MentionAnswers {
  private let scanner: NameScanner
  private let field: String
  private let unit: OffsetUnit
  /// What is written of a phrase: its members behind the place.
  private var members: [Int: [UInt8]] = [:]

  /// How many phrases' members are kept, to bound the memory of a scan of many texts.
  private static let rememberedAtMost = 50_000

  init(_ scanner: NameScanner, field: String, unit: OffsetUnit) {
    self.scanner = scanner
    self.field = field
    self.unit = unit
  }

  /// Writes the answer to one article.
  func write(_ article: JSONDocument, to writer: inout JSONWriter) throws {
    let record = article.root
    let id = record["id"]?.string ?? record["id"]?.numberText
    guard let text = record[field]?.utf8 else {
      throw LineRejection("the object has no string '\(field)'", id: id)
    }
    let phrases = try scanner.phrases(in: text.span)
    var offsets = OffsetConverter(phrases.isEmpty ? [] : Array(text), to: unit)
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("mentions")
      writer.array { writer in
        for phrase in phrases {
          writer.object { writer in
            writer.field("start", offsets.convert(phrase.range.lowerBound))
            writer.field("end", offsets.convert(phrase.range.upperBound))
            writer.rawMembers(members(of: phrase.number))
          }
        }
      }
    }
    try scanner.index.requireSound()
  }

  /// `"id":"…"`, and the other entities of the name.
  private func members(of phrase: Int) -> [UInt8] {
    if let known = members[phrase] { return known }
    if members.count >= Self.rememberedAtMost { members.removeAll() }
    var writer = JSONWriter()
    let ids = scanner.ids(ofPhrase: phrase)
    writer.object { writer in
      writer.field("id", ids.first ?? "")
      guard ids.count > 1 else { return }
      writer.key("alternatives")
      writer.array { writer in for other in ids.dropFirst() { writer.string(other) } }
    }
    let written = Array(writer.bytes.dropFirst().dropLast())
    members[phrase] = written
    return written
  }
}
