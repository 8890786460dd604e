import CanonymStorage
import CanonymUnicode

extension Registry {
  /// What is wrong with the file; empty when it is intact.
  ///
  /// Looked at are the structure and its references (SQLite), each record's checksum, each name's fold, and the
  /// journal: that each change begins where the one before it ended, and the last ends at the present record. All names
  /// and ids must lead to their records.
  ///
  /// - Complexity: O(size of the file).
  public func findings(limit: Int = 100) -> [String] {
    var findings: [String] = []
    do throws(RegistryError) {
      try stored { () throws(StorageError) in
        findings += try database.integrityFindings(limit: limit)
      }
      let journal = JournalCheck(of: self)
      var finding = try FindingCheck(of: self)
      let cursor = try EntityCursor(of: self, isWhole: true)
      while findings.count < limit, let place = try cursor.nextPlace() {
        do throws(RegistryError) {
          let record = try record(at: place)
          try journal.check(place)
          try finding.check(record, at: place)
        } catch {
          guard case .damagedRecord(_, let id, let reason) = error else { throw error }
          findings.append("the record \(id.shown) is not what was written: \(reason)")
        }
      }
      if findings.isEmpty { findings += try finding.findings() }
    } catch {
      findings.append(error.description)
    }
    return findings
  }
}

/// Compares what the journal says of an entity with itself and with the entity.
private struct JournalCheck {
  private let registry: Registry

  init(of registry: Registry) { self.registry = registry }

  func check(_ place: Place) throws(RegistryError) {
    var after = place.checksum
    var problem: String?
    var hasBegin = false
    try registry.forEachEntry(of: place) { entry in
      if entry.after != after {
        let isLast = entry.number == place.journal
        problem = isLast ? "its journal ends at another record" : "its journal does not continue"
        return false
      }
      guard let before = entry.before else {
        hasBegin = entry.previous == 0
        return false
      }
      if RecordDecoder.decode(before) == nil { problem = "its journal cannot be read" }
      after = Checksum.of(before.span)
      return problem == nil
    }
    if problem == nil, !hasBegin { problem = "its journal does not begin with nothing" }
    if let problem {
      throw .damagedRecord(path: registry.path, id: place.id, reason: problem)
    }
  }
}

/// Compares the tables by which records are found with the records.
private struct FindingCheck {
  private let registry: Registry
  private let name: Statement
  private let external: Statement
  private let redirect: Statement
  private var counts = (names: 0, externals: 0, redirects: 0)

  init(of registry: Registry) throws(RegistryError) {
    self.registry = registry
    func prepared(_ sql: String) throws(RegistryError) -> Statement {
      try stored { () throws(StorageError) in
        try registry.database.prepare(sql, to: "check how records are found")
      }
    }
    name = try prepared("SELECT 1 FROM name WHERE key = ?1 AND entity = ?2")
    external = try prepared(
      "SELECT 1 FROM external WHERE scheme = ?1 AND value = ?2 AND entity = ?3"
    )
    redirect = try prepared("SELECT 1 FROM redirect WHERE id = ?1 AND entity = ?2")
  }

  /// Makes sure that a record is found by all that it has to be found by.
  mutating func check(_ record: Record, at place: Place) throws(RegistryError) {
    let keys = try registry.keys(of: record)
    counts.names += keys.numbers.count
    counts.externals += record.externalIDs.count
    counts.redirects += record.redirects.count
    let isFound = try stored { () throws(StorageError) -> Bool in
      var isFound = true
      for key in keys.numbers {
        try name.bind(bits: key, at: 1)
        try name.bind(place.number, at: 2)
        if try !has(name) { isFound = false }
      }
      for id in record.externalIDs {
        try external.bind(id.scheme, at: 1)
        try external.bind(id.value, at: 2)
        try external.bind(place.number, at: 3)
        if try !has(external) { isFound = false }
      }
      for id in record.redirects {
        try redirect.bind(id, at: 1)
        try redirect.bind(place.number, at: 2)
        if try !has(redirect) { isFound = false }
      }
      return isFound
    }
    if !isFound {
      let reason = "it is not found by a name or an id that it has"
      throw .damagedRecord(path: registry.path, id: place.id, reason: reason)
    }
  }

  /// What leads to records that do not know of it.
  func findings() throws(RegistryError) -> [String] {
    var findings: [String] = []
    for (table, count) in [
      ("name", counts.names), ("external", counts.externals), ("redirect", counts.redirects),
    ] {
      let rows = try stored { () throws(StorageError) in
        try registry.database.integer("SELECT count(*) FROM \(table)", to: "check it")
      }
      if rows != count {
        findings.append("the table \(table) has \(rows) rows, not the \(count) of the records")
      }
    }
    return findings
  }

  private func has(_ statement: Statement) throws(StorageError) -> Bool {
    defer { statement.reset() }
    return try statement.step()
  }
}
