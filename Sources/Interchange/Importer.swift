import CanonymRegistry
import CanonymStreams

/// Takes files of entities into a registry: good records go in, each rejected one is told.
///
/// ```swift
/// let importer = Importer(into: registry, .init(source: "geonames"))
/// let report = try importer.run(["places.jsonl.gz"], format: nil) { rejection in print(rejection) }
/// ```
public struct Importer {
  private let registry: Registry
  private let options: Options

  /// How records are taken in.
  public struct Options: Sendable {
    /// Who says what is imported; empty for what the format tells, or none.
    public var source: String
    /// Who imports, for the journal.
    public var who: String
    /// Whether one rejected record undoes all.
    public var isStrict: Bool
    /// Whether nothing is kept in the end, only told.
    public var isDryRun: Bool
    /// After how many records what is read is made durable; nil for once, at the end.
    public var commitEvery: Int?
    /// Whether an entity without an id is given one; else it is rejected, since a second import would add it again.
    public var makesIDs: Bool
    /// Whether the files are all that the source says: what it said of other entities before is taken back.
    public var isComplete: Bool
    /// Which column of a table holds what.
    public var columns: ColumnMap

    /// Options; without any, one batch of no named source.
    public init(
      source: String = "",
      who: String = "",
      isStrict: Bool = false,
      isDryRun: Bool = false,
      commitEvery: Int? = nil,
      makesIDs: Bool = false,
      isComplete: Bool = false,
      columns: ColumnMap = ColumnMap()
    ) {
      self.source = source
      self.who = who
      self.isStrict = isStrict
      self.isDryRun = isDryRun
      self.commitEvery = commitEvery
      self.makesIDs = makesIDs
      self.isComplete = isComplete
      self.columns = columns
    }
  }

  /// A record that was not taken in.
  public struct Rejection: Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line it begins in, from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String

    /// The rejection in words, the place first.
    public var description: String { "\(path):\(line): \(reason)" }
  }

  /// What an import has done.
  public struct Report: Sendable, Equatable {
    /// Entities that were not known.
    public var new = 0
    /// Entities of which something else is said now.
    public var changed = 0
    /// Entities of which the same was said already.
    public var same = 0
    /// Records that contradict the registry: not taken in, or without the id that another entity has.
    public var conflicting = 0
    /// Records that could not be read or kept.
    public var rejected = 0
    /// Records that say nothing of an entity, or of one that the registry does not have.
    public var skipped = 0
    /// Entities of which the source says nothing any more.
    public var removed = 0
    /// Whether anything was kept: not after a dry run, nor when a strict import met a rejected record, nor when
    /// no record could be read.
    public var isKept = false

    /// Records taken in.
    public var taken: Int { new + changed + same }
    /// Whether there were records, and none of them could be read.
    public var isUnreadable: Bool { taken == 0 && rejected > 0 }
  }

  /// An importer into a registry that is open for writing.
  public init(into registry: Registry, _ options: Options = Options()) {
    self.registry = registry
    self.options = options
  }

  /// Takes in files, one after the other, in one batch or in batches of ``Options/commitEvery``.
  ///
  /// - Parameters:
  ///   - paths: the files; `-` is standard input; gzip and zstd are decompressed.
  ///   - format: their format; nil for the one each name tells.
  ///   - committed: called when what was read is durable, with the number of records so far.
  ///   - progress: called for each record, with the number of records so far.
  ///   - rejected: called for each record that is not taken in, or not as a whole.
  /// - Throws: ``InterchangeError``; of the batch that was open nothing is kept then.
  public func run(
    _ paths: [String],
    format: InterchangeFormat? = nil,
    committed: (Int) -> Void = { _ in },
    progress: (Int) -> Void = { _ in },
    rejected: (Rejection) -> Void = { _ in }
  ) throws(InterchangeError) -> Report {
    var run = ImportRun(registry: registry, options: options, origin: paths.joined(separator: " "))
    do throws(InterchangeError) {
      try run.begin()
      try run.beginSeeing()
      for path in paths {
        let source = try streamed { () throws(StreamError) in try ByteSource(path: path) }
        run.format = format ?? InterchangeFormat(ofFileNamed: path)
        if let form = run.format.form {
          try run.take(linesOf: source, form, committed, progress, rejected)
        } else {
          var records = try run.format.records(of: source, columns: options.columns)
          try run.take(from: &records, path: source.path, committed, progress, rejected)
        }
      }
      try run.end(committed)
      return run.report
    } catch {
      registry.rollback()
      throw error
    }
  }
}
