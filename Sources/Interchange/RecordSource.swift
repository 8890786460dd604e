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
  /// What it says, or the reason why it says nothing.
  var content: Result<Content, RecordRejection>

  /// What a record may say.
  enum Content {
    /// What an entity is.
    case entity(Entity)
    /// Further names of an entity.
    case names(FurtherNames)
    /// Nothing of any entity.
    case nothing
  }
}

/// Names of an entity that is described elsewhere.
struct FurtherNames {
  /// An id of the entity.
  var entity: Entity.ExternalID
  /// What the source calls this list of names.
  var record: String
  /// The names.
  var aliases: [Alias]
  /// Its ids in other catalogues.
  var ids: [Entity.ExternalID]
}

extension LineReader {
  /// Bytes that a line of a registry's file may have.
  static let recordLimit = 64 << 20
}
