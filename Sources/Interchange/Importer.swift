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
    /// Who says what is imported; empty for none.
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
      columns: ColumnMap = ColumnMap()
    ) {
      self.source = source
      self.who = who
      self.isStrict = isStrict
      self.isDryRun = isDryRun
      self.commitEvery = commitEvery
      self.makesIDs = makesIDs
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
    /// Records that were not taken in.
    public var rejected = 0
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
  ///   - rejected: called for each record that is not taken in.
  /// - Throws: ``InterchangeError``; of the batch that was open nothing is kept then.
  public func run(
    _ paths: [String],
    format: InterchangeFormat? = nil,
    committed: (Int) -> Void = { _ in },
    rejected: (Rejection) -> Void = { _ in }
  ) throws(InterchangeError) -> Report {
    var run = Run(registry: registry, options: options, origin: paths.joined(separator: " "))
    do throws(InterchangeError) {
      try run.begin()
      for path in paths {
        let source = try streamed { () throws(StreamError) in try ByteSource(path: path) }
        switch format ?? InterchangeFormat(ofFileNamed: path) {
        case .jsonl:
          var records = try JSONLSource(source)
          try run.take(from: &records, path: source.path, committed, rejected)
        case let table:
          var records = try DelimitedSource(source, format: table, map: options.columns)
          try run.take(from: &records, path: source.path, committed, rejected)
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

/// One import under way.
private struct Run {
  let registry: Registry
  let options: Importer.Options
  let origin: String
  var report = Importer.Report()
  /// Records taken in since the last commit, and whether one of them changed anything.
  private var pending = 0
  private var hasChanges = false

  init(registry: Registry, options: Importer.Options, origin: String) {
    self.registry = registry
    self.options = options
    self.origin = origin
  }

  mutating func begin() throws(InterchangeError) {
    pending = 0
    hasChanges = false
    let batch = Batch("import", origin: origin, who: options.who)
    try registered { () throws(RegistryError) in try registry.begin(batch) }
  }

  mutating func take(
    from records: inout some RecordSource,
    path: String,
    _ committed: (Int) -> Void,
    _ rejected: (Importer.Rejection) -> Void
  ) throws(InterchangeError) {
    while let record = try records.next() {
      if let reason = try take(record.entity) {
        report.rejected += 1
        rejected(Importer.Rejection(path: path, line: record.line, reason: reason))
      } else if let every = options.commitEvery, !options.isStrict, !options.isDryRun,
        pending >= every
      {
        try commit(committed)
        try begin()
      }
    }
  }

  /// Takes one record in; gives the reason when it is rejected.
  private mutating func take(
    _ entity: Result<Entity, RecordRejection>
  ) throws(InterchangeError) -> String? {
    let known: Entity
    switch entity {
    case .success(let read): known = read
    case .failure(let rejection): return rejection.reason
    }
    if known.id.isEmpty, !options.makesIDs { return "the entity has no \"id\"" }
    do throws(RegistryError) {
      switch try registry.upsert(known, source: options.source).outcome {
      case .new: report.new += 1
      case .changed: report.changed += 1
      case .same:
        report.same += 1
        pending += 1
        return nil
      }
      pending += 1
      hasChanges = true
      return nil
    } catch {
      guard error.isRejection else { throw .registry(error) }
      return error.description
    }
  }

  mutating func end(_ committed: (Int) -> Void) throws(InterchangeError) {
    let isUndone = options.isDryRun || options.isStrict && report.rejected > 0
    guard !isUndone, !report.isUnreadable else { return registry.rollback() }
    try commit(committed)
  }

  private mutating func commit(_ committed: (Int) -> Void) throws(InterchangeError) {
    if hasChanges {
      try registered { () throws(RegistryError) in try registry.commit() }
    } else {
      // Nothing changed: no batch is left behind that says so.
      registry.rollback()
    }
    report.isKept = true
    committed(report.taken)
  }
}
