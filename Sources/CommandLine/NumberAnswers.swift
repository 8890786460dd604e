import CanonymJSON
import CanonymNumbers
import CanonymUnicode

/// Answers objects with a text in them by its numbers.
struct NumberAnswers {
  private let reader: NumberReader
  private let kinds: Set<NumberKind>
  private let unit: OffsetUnit
  private let format: NumberFormat?
  private let fallback: String?
  private var writer = JSONWriter()

  /// - Parameter fallback: the locale of an object that names none.
  init(
    _ reader: NumberReader,
    _ kinds: Set<NumberKind>,
    _ unit: OffsetUnit,
    _ format: NumberFormat?,
    fallback: String?
  ) {
    self.reader = reader
    self.kinds = kinds
    self.unit = unit
    self.format = format
    self.fallback = fallback
  }

  /// The answer to one object.
  mutating func answer(_ question: JSONValue) throws -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.utf8 else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    let bytes = Array(text)
    let locale = question["locale"]?.string ?? fallback
    let mentions = reader.mentions(
      in: bytes.span,
      locale: locale,
      romans: kinds.contains(.ordinal)
    )
    var offsets = OffsetConverter(bytes, to: unit)
    let (kinds, format) = (kinds, format)
    writer.removeAll()
    try writer.object { (writer: inout JSONWriter) throws in
      if let id { writer.field("id", id) }
      writer.key("mentions")
      try writer.array { (writer: inout JSONWriter) throws in
        for mention in mentions where kinds.contains(mention.kind) {
          let start = offsets.convert(mention.start)
          let end = offsets.convert(mention.end)
          try writer.object { (writer: inout JSONWriter) throws in
            writer.field("start", start)
            writer.field("end", end)
            writer.key("surface")
            writer.string(utf8: bytes.span.extracting(mention.start..<mention.end))
            try Self.write(mention, format, to: &writer)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes what a mention was read as, and why.
  private static func write(
    _ mention: NumberMention,
    _ format: NumberFormat?,
    to writer: inout JSONWriter
  ) throws(ICUError) {
    if !mention.value.isEmpty {
      writer.field("value", mention.value)
      if let format { writer.field("formatted", try format.text(of: mention.value)) }
    }
    writer.field("kind", mention.kind.rawValue)
    writer.field("writing", mention.writing.rawValue)
    writer.field("rule", mention.rule)
    writer.field("evidence", mention.evidence.rawValue)
    if let locale = mention.locale { writer.field("locale", locale) }
    if let measure = mention.measure {
      writer.key("measure")
      writer.object { writer in
        writer.field("kind", measure.kind.rawValue)
        writer.field("surface", measure.surface)
        if let code = measure.code { writer.field("code", code) }
      }
    }
    if let range = mention.range {
      writer.key("range")
      writer.object { writer in
        writer.field("from", range.from)
        writer.field("to", range.to)
      }
    }
    if let alternative = mention.alternative {
      writer.field("ambiguous", alternative)
      if let reason = mention.ambiguity { writer.field("reason", reason.rawValue) }
    }
  }
}
