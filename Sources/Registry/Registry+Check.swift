import CanonymStorage
import CanonymUnicode

extension Registry {
  /// What is wrong with the file; empty when it is intact.
  ///
  /// Looked at are the structure and its references (SQLite), each record's checksum, each name's fold, and the
  /// journal: that each change begins where the one before it ended, and the last ends at the present record.
  ///
  /// - Complexity: O(size of the file).
  public func findings(limit: Int = 100) -> [String] {
    var findings: [String] = []
    do throws(RegistryError) {
      try stored { () throws(StorageError) in
        findings += try database.integrityFindings(limit: limit)
      }
      let journal = try JournalCheck(of: self)
      let keys = try KeyCheck(of: self)
      let cursor = try EntityCursor(of: self, isWhole: true)
      while findings.count < limit, let place = try cursor.nextPlace() {
        do throws(RegistryError) {
          _ = try record(at: place)
          try journal.check(place)
          try keys.check(place)
        } catch {
          guard case .damagedRecord(_, let id, let reason) = error else { throw error }
          findings.append("the record \(id.shown) is not what was written: \(reason)")
        }
      }
    } catch {
      findings.append(error.description)
    }
    return findings
  }
}

/// Compares what the journal says of an entity with itself and with the entity.
private struct JournalCheck {
  private let registry: Registry
  private let entries: Statement

  init(of registry: Registry) throws(RegistryError) {
    self.registry = registry
    entries = try stored { () throws(StorageError) in
      try registry.database.prepare(
        "SELECT before, after FROM journal WHERE entity = ?1 ORDER BY number",
        to: "check the journal"
      )
    }
  }

  func check(_ place: Place) throws(RegistryError) {
    let problem = try stored { () throws(StorageError) in try self.problem(of: place) }
    if let problem {
      throw .damagedRecord(path: registry.path, id: place.id, reason: problem)
    }
  }

  private func problem(of place: Place) throws(StorageError) -> String? {
    var last: UInt64?
    var problem: String?
    try entries.bind(place.number, at: 1)
    while try entries.step() {
      if let after = last {
        let before = entries.bytes(0)
        if Checksum.of(before.span) != after || RecordDecoder.decode(before) == nil {
          problem = "its journal does not continue"
        }
      } else if !entries.isNull(0) {
        problem = "its journal does not begin with nothing"
      }
      last = entries.bits(1)
    }
    return problem ?? (last == place.checksum ? nil : "its journal ends at another record")
  }
}

/// Compares the folds by which names are found with the names.
private struct KeyCheck {
  private let registry: Registry
  private let names: Statement

  init(of registry: Registry) throws(RegistryError) {
    self.registry = registry
    names = try stored { () throws(StorageError) in
      try registry.database.prepare(
        "SELECT name, key FROM alias WHERE entity = ?1",
        to: "check the names"
      )
    }
  }

  func check(_ place: Place) throws(RegistryError) {
    let wrong = try stored { () throws(StorageError) -> String? in
      var wrong: String?
      try names.bind(place.number, at: 1)
      while try names.step() {
        let name = names.text(0)
        if registry.folder.key(of: name) != names.bytes(1) { wrong = name }
      }
      return wrong
    }
    if let wrong {
      let reason = "the name \(wrong.shown) is filed under another's fold"
      throw .damagedRecord(path: registry.path, id: place.id, reason: reason)
    }
  }
}
