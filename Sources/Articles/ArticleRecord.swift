import CanonymIndex
import CanonymJSON
import CanonymNames
import CanonymNumbers
import CanonymUnicode

extension ArticleCleaner {
  /// Cleans one record of JSONL.
  ///
  /// The record's own fields pass byte for byte; `clean_text` and `canonym` are added, those of an earlier run
  /// replaced, and `clean_title` where there is a `title`.
  ///
  /// - Parameters:
  ///   - line: one JSON object, without its line end.
  ///   - writer: takes the cleaned record and a line end.
  /// - Returns: what was done, in numbers.
  /// - Throws: ``ArticleError``; nothing is written then.
  @discardableResult
  public func clean(
    record line: Span<UInt8>,
    with reader: JSONReader,
    into writer: inout JSONWriter
  ) throws(ArticleError) -> ArticleBatch.Counts {
    let record: JSONValue
    do {
      record = try reader.read(line).root
    } catch {
      if let place = LoneSurrogates.first(in: line) {
        throw .notJSON(reason: "no valid JSON: a lone surrogate (near byte \(place))")
      }
      throw .notJSON(reason: error.description)
    }
    guard record.kind == .object else { throw .notAnObject }
    guard let field = record[options.textField] else {
      throw .missingText(field: options.textField)
    }
    guard let text = field.utf8 else { throw .notText(field: options.textField) }
    let language = record["lang"]?.string ?? options.language
    let publisher = record[options.publisherField]?.string ?? ""
    let cleaned = clean(Array(text), language: language, publisher: publisher)
    let title = options.textField == "title" ? nil : record["title"]?.utf8
    let cleanedTitle = title.map { clean(Array($0), language: language, publisher: publisher) }
    writer.object { writer in
      passFields(of: line, record, into: &writer)
      writer.key("clean_text")
      writer.string(utf8: cleaned.text.span)
      if let cleanedTitle {
        writer.key("clean_title")
        writer.string(utf8: cleanedTitle.text.span)
      }
      writer.key("canonym")
      writer.object { writer in
        writer.field("version", AnnotationFormat.version)
        writer.field("offsets", options.offsets.rawValue)
        if options.spans == .clean { writer.field("spans", options.spans.rawValue) }
        write(cleaned, into: &writer)
        if let cleanedTitle {
          writer.key("title")
          writer.object { write(cleanedTitle, into: &$0) }
        }
      }
    }
    writer.endLine()
    return counts(of: [cleaned] + (cleanedTitle.map { [$0] } ?? []))
  }

  private func counts(of texts: [CleanedText]) -> ArticleBatch.Counts {
    var counts = ArticleBatch.Counts()
    counts.articles = 1
    counts.changed = texts.contains { !$0.edits.isEmpty } ? 1 : 0
    for text in texts {
      let removed = text.edits.edits.count { $0.removesLines }
      counts.removed += removed
      counts.edits += text.edits.edits.count - removed
      counts.mentions += text.mentions.count
      counts.numbers += text.numbers.count
    }
    return counts
  }

  /// Passes the fields of the record on, but for those that are written anew.
  private func passFields(of line: Span<UInt8>, _ record: JSONValue, into writer: inout JSONWriter)
  {
    let members = record.members
    for (field, member) in zip(JSONFields.outermost(of: line), members)
    where !AnnotationFormat.ownFields.contains(member.key) {
      writer.raw((field.key.lowerBound..<field.value.upperBound).map { line[$0] })
    }
  }

  /// Writes what was done to a text and found in it.
  private func write(_ cleaned: CleanedText, into writer: inout JSONWriter) {
    writer.key("edits")
    writeEdits(of: cleaned, removals: false, into: &writer)
    writer.key("removed")
    writeEdits(of: cleaned, removals: true, into: &writer)
    if !cleaned.lines.isEmpty {
      writer.key("lines")
      writeLines(of: cleaned, into: &writer)
    }
    writer.key("entities")
    writeMentions(of: cleaned, into: &writer)
    writer.key("numbers")
    writeNumbers(of: cleaned, into: &writer)
  }

  /// The lines that are told of and kept, by their classes.
  private func writeLines(of cleaned: CleanedText, into writer: inout JSONWriter) {
    let isSource = options.spans == .source
    var offsets = OffsetConverter(isSource ? cleaned.source : cleaned.text, to: options.offsets)
    writer.array { writer in
      for line in cleaned.lines {
        let range = isSource ? cleaned.edits.source(of: line.range) : line.range
        writer.object { writer in
          writer.field("class", line.lineClass.rawValue)
          writer.field("start", offsets.convert(range.lowerBound))
          writer.field("end", offsets.convert(range.upperBound))
        }
      }
    }
  }

  private func writeNumbers(of cleaned: CleanedText, into writer: inout JSONWriter) {
    let isSource = options.spans == .source
    var offsets = OffsetConverter(isSource ? cleaned.source : cleaned.text, to: options.offsets)
    writer.array { writer in
      for number in cleaned.numbers {
        let place = number.start..<number.end
        let range = isSource ? cleaned.edits.source(of: place) : place
        let surface = isSource ? cleaned.source[range] : cleaned.text[range]
        writer.object { writer in
          writer.key("surface")
          writer.string(utf8: surface.span)
          writer.field("start", offsets.convert(range.lowerBound))
          writer.field("end", offsets.convert(range.upperBound))
          if !number.value.isEmpty { writer.field("value", number.value) }
          writer.field("kind", number.kind.rawValue)
          writer.field("writing", number.writing.rawValue)
          if let locale = number.locale { writer.field("locale", locale) }
          if let other = number.alternative { writer.field("ambiguous", other) }
        }
      }
    }
  }

  private func writeEdits(
    of cleaned: CleanedText,
    removals: Bool,
    into writer: inout JSONWriter
  ) {
    var offsets = OffsetConverter(cleaned.source, to: options.offsets)
    writer.array { writer in
      for edit in cleaned.edits.edits where edit.removesLines == removals {
        writer.object { writer in
          writer.field("start", offsets.convert(edit.start))
          writer.field("end", offsets.convert(edit.end))
          writer.key("was")
          writer.string(utf8: cleaned.was(edit).span)
          if !removals || edit.newStart < edit.newEnd {
            writer.key("with")
            writer.string(utf8: cleaned.with(edit).span)
          }
          writer.field("rule", edit.rule)
        }
      }
    }
  }

  private func writeMentions(of cleaned: CleanedText, into writer: inout JSONWriter) {
    let isSource = options.spans == .source
    var offsets = OffsetConverter(isSource ? cleaned.source : cleaned.text, to: options.offsets)
    writer.array { writer in
      for mention in cleaned.mentions {
        let range = isSource ? cleaned.edits.source(of: mention.range) : mention.range
        let surface = isSource ? cleaned.source[range] : cleaned.text[range]
        writer.object { writer in
          writer.field("id", mention.entity.id)
          writer.field("name", mention.entity.name)
          writer.field("type", mention.entity.types.joined(separator: " "))
          writer.key("surface")
          writer.string(utf8: surface.span)
          writer.field("start", offsets.convert(range.lowerBound))
          writer.field("end", offsets.convert(range.upperBound))
          writer.field("relation", mention.relation.rawValue)
          writer.key("score")
          writer.score(mention.score)
          guard !mention.alternatives.isEmpty else { return }
          writer.key("alternatives")
          writer.array { writer in
            for other in mention.alternatives {
              writer.object { writer in
                writer.field("id", other.entity.id)
                writer.field("name", other.entity.name)
                writer.key("score")
                writer.score(other.score)
              }
            }
          }
        }
      }
    }
  }
}

/// The form of the annotations that cleaning adds to a record.
enum AnnotationFormat {
  /// Its version, raised when a reader of the last one would misread it.
  static let version = 1
  /// The fields that cleaning writes.
  static let ownFields: Set<String> = ["clean_text", "clean_title", "canonym"]
}
