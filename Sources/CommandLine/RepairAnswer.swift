import CanonymArticles
import CanonymJSON
import CanonymUnicode

/// Writes what `repair` answers to a record of JSONL.
struct RepairAnswer {
  private let hygiene: Hygiene
  private let unit: OffsetUnit
  /// The tables by which flags are told; nil where they are not asked for.
  private let tables: HygieneTables?

  /// Answers by these rules, with places in this unit.
  init(_ hygiene: Hygiene, unit: OffsetUnit, flags tables: HygieneTables?) {
    self.hygiene = hygiene
    self.unit = unit
    self.tables = tables
  }

  /// Writes the repaired text of one record, and what was done.
  func write(_ text: ArraySlice<UInt8>, id: String?, into writer: inout JSONWriter) {
    let result = hygiene.isSurelyClean(text.span) ? nil : hygiene.clean(Array(text))
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("text")
      if let result {
        writer.string(utf8: result.text.span)
      } else {
        writer.string(utf8: text.span)
      }
      writer.key("edits")
      writer.array { writer in
        if let result { write(result.edits, of: Array(text), to: result.text, into: &writer) }
      }
      if let tables { write(tables.flags(of: text.span), of: Array(text), into: &writer) }
    }
    writer.endLine()
  }

  private func write(
    _ edits: EditList,
    of text: [UInt8],
    to result: [UInt8],
    into writer: inout JSONWriter
  ) {
    var offsets = OffsetConverter(text, to: unit)
    for edit in edits.edits {
      writer.object { writer in
        writer.field("start", offsets.convert(edit.start))
        writer.field("end", offsets.convert(edit.end))
        writer.key("was")
        writer.string(utf8: text[edit.start..<edit.end].span)
        writer.key("with")
        writer.string(utf8: result[edit.newStart..<edit.newEnd].span)
        writer.field("rule", edit.rule)
      }
    }
  }

  private func write(_ flags: HygieneFlags, of text: [UInt8], into writer: inout JSONWriter) {
    var offsets = OffsetConverter(text, to: unit)
    writer.field("lost", flags.lostCharacters)
    writer.key("look_alikes")
    writer.array { writer in
      for word in flags.mixedWords {
        writer.object { writer in
          writer.field("start", offsets.convert(word.lowerBound))
          writer.field("end", offsets.convert(word.upperBound))
          writer.key("surface")
          writer.string(utf8: text[word].span)
        }
      }
    }
  }
}
