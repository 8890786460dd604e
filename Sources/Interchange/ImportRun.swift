import CanonymRegistry
import CanonymStreams

/// One import under way.
struct ImportRun {
  let registry: Registry
  let options: Importer.Options
  let origin: String
  /// What the present file holds.
  var format = InterchangeFormat.jsonl
  var report = Importer.Report()
  /// Records taken in since the last commit, and whether one of them changed anything.
  private var pending = 0
  private var hasChanges = false
  /// Records read so far.
  private var read = 0
  /// Who said what was read.
  private var sources: Set<String> = []

  init(registry: Registry, options: Importer.Options, origin: String) {
    self.registry = registry
    self.options = options
    self.origin = origin
  }

  private var source: String { options.source.isEmpty ? format.source : options.source }

  mutating func begin() throws(InterchangeError) {
    pending = 0
    hasChanges = false
    let batch = Batch("import", origin: origin, who: options.who)
    try registered { () throws(RegistryError) in try registry.begin(batch) }
  }

  /// Begins to note what is seen, where all else is to be taken back.
  func beginSeeing() throws(InterchangeError) {
    guard options.isComplete else { return }
    try registered { () throws(RegistryError) in try registry.beginSeeing() }
  }

  mutating func take(
    from records: inout some RecordSource,
    path: String,
    _ committed: (Int) -> Void,
    _ progress: (Int) -> Void,
    _ rejected: (Importer.Rejection) -> Void
  ) throws(InterchangeError) {
    sources.insert(source)
    while let record = try records.next() {
      read += 1
      progress(read)
      for reason in try take(record.content) {
        rejected(Importer.Rejection(path: path, line: record.line, reason: reason))
      }
      try commitWhenDue(committed)
    }
  }

  /// Takes lines of JSONL in, which other threads read and make ready.
  mutating func take(
    linesOf input: ByteSource,
    _ form: JSONLParser.Form,
    _ committed: (Int) -> Void,
    _ progress: (Int) -> Void,
    _ rejected: (Importer.Rejection) -> Void
  ) throws(InterchangeError) {
    sources.insert(source)
    let pipeline = JSONLPipeline(form: form, source: source)
    try pipeline.run(input) { (line) throws(InterchangeError) in
      read += 1
      progress(read)
      for reason in try take(line.content) {
        rejected(Importer.Rejection(path: input.path, line: line.number, reason: reason))
      }
      try commitWhenDue(committed)
    }
  }

  private mutating func commitWhenDue(_ committed: (Int) -> Void) throws(InterchangeError) {
    guard let every = options.commitEvery, !options.isStrict, !options.isDryRun, pending >= every
    else { return }
    try commit(committed)
    try begin()
  }

  /// Takes one line in; gives the reasons when it is rejected, or not taken in as a whole.
  private mutating func take(
    _ content: JSONLPipeline.Content
  ) throws(InterchangeError) -> [String] {
    do throws(RegistryError) {
      switch content {
      case .rejected(let reason):
        report.rejected += 1
        return [reason]
      case .nothing:
        report.skipped += 1
        return []
      case .entity(let prepared):
        let id = prepared.id
        if id.isEmpty, !options.makesIDs {
          report.rejected += 1
          return ["the entity has no \"id\""]
        }
        let done = try registry.upsert(prepared, joinedBy: format.scheme)
        if options.isComplete { try registry.see(id.isEmpty ? done.id : id) }
        count(done)
        return done.conflicts.map(\.description)
      }
    } catch {
      guard error.isRejection else { throw .registry(error) }
      if error.isConflict { report.conflicting += 1 } else { report.rejected += 1 }
      return [error.description]
    }
  }

  /// Takes one record in; gives the reasons when it is rejected, or not taken in as a whole.
  private mutating func take(
    _ content: Result<SourceRecord.Content, RecordRejection>
  ) throws(InterchangeError) -> [String] {
    do throws(RegistryError) {
      let done: Upsert
      switch content {
      case .failure(let rejection):
        report.rejected += 1
        return [rejection.reason]
      case .success(.nothing):
        report.skipped += 1
        return []
      case .success(.entity(let entity)):
        if entity.id.isEmpty, !options.makesIDs {
          report.rejected += 1
          return ["the entity has no \"id\""]
        }
        done = try registry.upsert(entity, source: source, joinedBy: format.scheme)
        if options.isComplete { try registry.see(entity.id.isEmpty ? done.id : entity.id) }
      case .success(.names(let names)):
        let found = try registry.setAliases(
          names.aliases,
          ids: names.ids,
          ofEntityWith: names.entity,
          from: AliasSource(source, record: names.record)
        )
        guard let found else {
          report.skipped += 1
          return []
        }
        done = found
      }
      count(done)
      return done.conflicts.map(\.description)
    } catch {
      guard error.isRejection else { throw .registry(error) }
      if error.isConflict { report.conflicting += 1 } else { report.rejected += 1 }
      return [error.description]
    }
  }

  private mutating func count(_ done: Upsert) {
    pending += 1
    if !done.conflicts.isEmpty { report.conflicting += 1 }
    switch done.outcome {
    case .new: report.new += 1
    case .changed: report.changed += 1
    case .same: report.same += 1
    }
    if done.outcome != .same { hasChanges = true }
  }

  mutating func end(_ committed: (Int) -> Void) throws(InterchangeError) {
    let isRefused = report.rejected > 0 || report.conflicting > 0
    // A record that could not be read may be one that was said before.
    if options.isComplete, !isRefused, report.taken > 0 {
      for source in sources {
        report.removed += try registered { () throws(RegistryError) in
          try registry.removeUnseen(of: source)
        }
      }
      if report.removed > 0 { hasChanges = true }
    }
    let isUndone = options.isDryRun || options.isStrict && isRefused
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
