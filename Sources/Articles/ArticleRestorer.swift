import CanonymJSON
import CanonymUnicode

/// Turns cleaned records back into their sources, by the edits that they carry.
public struct ArticleRestorer: Sendable {
  /// The field that held the text.
  public let textField: String

  /// A restorer of records whose text stood in a field of this name.
  public init(textField: String = "text") { self.textField = textField }

  /// Restores one record of JSONL.
  ///
  /// The clean text and the edits alone are used, not the text that the record may still carry.
  ///
  /// - Parameters:
  ///   - line: one cleaned record, without its line end.
  ///   - writer: takes the record as it was before cleaning, and a line end.
  /// - Throws: ``ArticleError``; nothing is written then.
  public func restore(
    record line: Span<UInt8>,
    with reader: JSONReader,
    into writer: inout JSONWriter
  ) throws(ArticleError) {
    let record: JSONValue
    do {
      record = try reader.read(line).root
    } catch {
      throw .notJSON(reason: error.description)
    }
    guard record.kind == .object else { throw .notAnObject }
    guard let annotations = record["canonym"], annotations.kind == .object else {
      throw .notCleaned(reason: "it has no 'canonym' object")
    }
    guard let text = record["clean_text"]?.utf8 else {
      throw .notCleaned(reason: "it has no 'clean_text'")
    }
    let unit = try unit(of: annotations)
    var restored = [textField: try source(of: Array(text), annotations, unit)]
    if let title = record["clean_title"]?.utf8, let annotations = annotations["title"] {
      restored["title"] = try source(of: Array(title), annotations, unit)
    }
    writer.object { writer in
      for (field, member) in zip(JSONFields.outermost(of: line), record.members)
      where !AnnotationFormat.ownFields.contains(member.key) {
        if let text = restored.removeValue(forKey: member.key) {
          writer.key(member.key)
          writer.string(utf8: text.span)
        } else {
          writer.raw((field.key.lowerBound..<field.value.upperBound).map { line[$0] })
        }
      }
      for (key, text) in restored.sorted(by: { $0.key < $1.key }) {
        writer.key(key)
        writer.string(utf8: text.span)
      }
    }
    writer.endLine()
  }

  private func unit(of annotations: JSONValue) throws(ArticleError) -> OffsetUnit {
    guard annotations["version"]?.integer == AnnotationFormat.version else {
      throw .notCleaned(reason: "its 'version' is not \(AnnotationFormat.version)")
    }
    guard let unit = annotations["offsets"]?.string.flatMap(OffsetUnit.init(rawValue:)) else {
      throw .notCleaned(reason: "its 'offsets' names no unit")
    }
    return unit
  }

  /// The source of a clean text.
  private func source(
    of clean: [UInt8],
    _ annotations: JSONValue,
    _ unit: OffsetUnit
  ) throws(ArticleError) -> [UInt8] {
    var source: [UInt8] = []
    var place = 0
    var copied = 0
    for edit in try edits(of: annotations) {
      let end = advance(clean.span, from: copied, by: edit.start - place, unit)
      guard let end, clean[end...].starts(with: edit.with) else {
        throw .editsDoNotFit(at: edit.start)
      }
      source += clean[copied..<end]
      source += edit.was
      copied = end + edit.with.count
      place = edit.end
    }
    return source + clean[copied...]
  }

  /// What a record says of one edit; places are in its unit, texts in UTF-8.
  private struct RecordedEdit {
    let start: Int
    let end: Int
    let was: ArraySlice<UInt8>
    let with: ArraySlice<UInt8>
  }

  /// The edits and removals of a record, in order.
  private func edits(of annotations: JSONValue) throws(ArticleError) -> [RecordedEdit] {
    var edits: [RecordedEdit] = []
    for list in ["edits", "removed"] {
      for item in annotations[list]?.elements ?? [] {
        guard let start = item["start"]?.integer, let end = item["end"]?.integer, start >= 0,
          end >= start, let was = item["was"]?.utf8
        else {
          throw .notCleaned(reason: "an edit lacks 'start', 'end' or 'was'")
        }
        edits.append(RecordedEdit(start: start, end: end, was: was, with: item["with"]?.utf8 ?? []))
      }
    }
    edits.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    for (one, next) in zip(edits, edits.dropFirst()) where one.end > next.start {
      throw .notCleaned(reason: "two edits overlap at \(next.start)")
    }
    return edits
  }

  /// The place some units behind another; nil beyond the end or inside a scalar.
  private func advance(
    _ text: Span<UInt8>,
    from start: Int,
    by units: Int,
    _ unit: OffsetUnit
  ) -> Int? {
    guard units >= 0 else { return nil }
    var left = units
    var at = start
    while left > 0 {
      guard at < text.count else { return nil }
      let (scalar, length) = decodeScalar(text, at, text.count)
      switch unit {
      case .scalars: left -= 1
      case .utf8: left -= length
      case .utf16: left -= scalar > 0xFFFF ? 2 : 1
      }
      at += length
    }
    return left == 0 ? at : nil
  }
}
