import CanonymRegistry
import CanonymStorage
import CanonymStreams

/// How the lines of a format are brought together by what they speak of.
protocol GroupRules {
  /// What a line says of which key; nil when it says nothing that is kept.
  func row(of line: String) throws(RecordRejection) -> GroupRow?
  /// What all rows of one key say together, in the order of their lines.
  func content(of key: String, _ rows: [[String]]) throws(RecordRejection) -> SourceRecord.Content
}

/// What one line says.
struct GroupRow {
  /// Of what.
  var key: String
  /// Its values; without the byte 1F, which stands between them.
  var values: [String]
}

/// Records of which an input has several lines anywhere: these are put in order outside of memory first.
struct GroupedSource<Rules: GroupRules>: RecordSource {
  private var lines: TextLines
  private let rules: Rules
  private let spool: Spool
  private var isSorted = false
  private var pending: Spool.Row?
  private static var separator: UInt8 { 0x1F }

  /// Values that one record may have; more are rejected, since all are in memory together.
  private static var limit: Int { 1_000_000 }

  init(_ source: ByteSource, _ rules: Rules) throws(InterchangeError) {
    lines = TextLines(source)
    self.rules = rules
    spool = try spooled { () throws(StorageError) in try Spool() }
  }

  mutating func next() throws(InterchangeError) -> SourceRecord? {
    if !isSorted {
      if let rejected = try readAll() { return rejected }
      isSorted = true
      try spooled { () throws(StorageError) in
        try spool.sort()
        pending = try spool.next()
      }
    }
    guard let first = pending else { return nil }
    var rows: [[String]] = []
    repeat {
      guard let row = pending else { break }
      if rows.count < Self.limit {
        rows.append(String(decoding: row.bytes, as: UTF8.self).parts(at: Self.separator))
      }
      pending = try spooled { () throws(StorageError) in try spool.next() }
    } while pending?.key.utf8.elementsEqual(first.key.utf8) == true
    do throws(RecordRejection) {
      let content = try rules.content(of: first.key, rows)
      return SourceRecord(line: first.line, content: .success(content))
    } catch {
      return SourceRecord(line: first.line, content: .failure(error))
    }
  }

  /// Reads lines until one is rejected, or to the end.
  private mutating func readAll() throws(InterchangeError) -> SourceRecord? {
    while let line = try streamed({ () throws(StreamError) in try lines.next() }) {
      let row: GroupRow?
      do throws(RecordRejection) {
        let text = try line.text.get()
        row = try rules.row(of: text)
        if row?.values.contains(where: { $0.utf8.contains(Self.separator) }) == true {
          throw RecordRejection("a value has control characters in it")
        }
      } catch {
        return SourceRecord(line: line.number, content: .failure(error))
      }
      guard let row else { continue }
      var bytes: [UInt8] = []
      for (index, value) in row.values.enumerated() {
        if index > 0 { bytes.append(Self.separator) }
        bytes += value.utf8
      }
      try spooled { () throws(StorageError) in
        try spool.add(row.key, line: line.number, bytes.span)
      }
    }
    return nil
  }
}

/// Runs what may fail in the storage, and throws it as an error of this room.
private func spooled<Result>(
  _ body: () throws(StorageError) -> Result
) throws(InterchangeError) -> Result {
  do throws(StorageError) {
    return try body()
  } catch {
    throw .registry(.storage(error))
  }
}
