import CanonymRegistry
import CanonymStreams

/// Records of an input, one after the other: what each format's reader is.
protocol RecordSource {
  /// The next record; nil after the last.
  ///
  /// - Throws: ``InterchangeError`` when nothing more can be read.
  mutating func next() throws(InterchangeError) -> SourceRecord?
}

/// One record of an input, or why it is none.
struct SourceRecord {
  /// The number of the line it begins in, from 1.
  var line: Int
  /// The entity, or the reason why there is none.
  var entity: Result<Entity, RecordRejection>
}

/// What files hold.
public enum InterchangeFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonl
  /// Values with commas between (RFC 4180), after a line with the columns' labels.
  case csv
  /// Values with tabs between, after a line with the columns' labels.
  case tsv

  /// The format that a file's name tells by `.csv` or `.tsv`, behind which `.gz` or `.zst` may stand; else JSONL.
  public init(ofFileNamed path: String) {
    var name = path.lowercased()
    for suffix in [".gz", ".zst"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.utf8.count)
    }
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
      self = .tsv
    } else {
      self = .jsonl
    }
  }
}

extension LineReader {
  /// Bytes that a line of a registry's file may have.
  static let recordLimit = 64 << 20
}
