import CanonymStorage

extension Registry {
  /// Takes back all that a batch has changed: each record is again what it was before, byte by byte.
  ///
  /// To be called within a batch, which can be undone itself. The journal keeps both.
  ///
  /// - Returns: how many entities have changed.
  /// - Throws: ``RegistryError/superseded(batch:id:by:operation:)`` when a later batch changed one of the records, and
  ///   stands; ``RegistryError/alreadyUndone(batch:by:)``; ``RegistryError/noBatch(_:)``.
  /// - Complexity: O(changes of the batch).
  @discardableResult
  public func undo(_ number: Int) throws(RegistryError) -> Int {
    let batch = try openBatch()
    guard number != batch.number,
      try stored({ () throws(StorageError) in try isBatch(number) })
    else { throw .noBatch(number) }
    if let undoer = try stored({ () throws(StorageError) in try undoer(of: number) }) {
      throw .alreadyUndone(batch: number, by: undoer)
    }
    var count = 0
    let range = try stored { () throws(StorageError) in try journalRange(of: number) }
    // Backwards: of several changes of one record the first one's state is the last to be restored.
    for entry in range.reversed() {
      if try undoEntry(entry, of: number) { count += 1 }
    }
    try stored { () throws(StorageError) in
      let insert = try database.prepare("INSERT INTO undoing VALUES(?1, ?2)", to: "undo a batch")
      try insert.bind(batch.number, at: 1)
      try insert.bind(number, at: 2)
      try insert.run()
    }
    return count
  }

  /// Restores what one record was before one change of it.
  private func undoEntry(_ entry: Int, of batch: Int) throws(RegistryError) -> Bool {
    let found = try stored { () throws(StorageError) in try self.entry(entry) }
    guard let found,
      let place = try stored({ () throws(StorageError) in try row(number: found.entity) })
    else { return false }
    guard place.checksum == found.after else { throw try superseded(place, batch) }
    let now = try record(at: place)
    let before = try record(in: found.before, of: place) ?? .absent(place.id, .gone)
    try requireRestorable(before, now, place)
    try replace(now, with: before, at: place)
    return true
  }

  /// Makes sure that nothing else has the ids of a record that comes back.
  private func requireRestorable(
    _ record: Record,
    _ now: Record,
    _ place: Place
  ) throws(RegistryError) {
    guard record.standing == .live || record.standing == .retired else { return }
    let redirect = try stored { () throws(StorageError) in try self.redirect(place.id) }
    if let redirect { throw .idTaken(id: place.id, wanted: place.id, by: redirect.id) }
    let added = record.redirects.filter { id in !now.redirects.contains { $0.isSame(as: id) } }
    try requireFree(added, for: place.id, place.number)
    for id in record.claims.flatMap(\.ids) {
      let found = try stored { () throws(StorageError) in try holder(of: id, but: place.number) }
      if let found { throw .idTaken(id: place.id, wanted: id.value, by: found.id) }
    }
  }

  /// The error that names the change which stands between a batch and its being undone.
  private func superseded(_ place: Place, _ batch: Int) throws(RegistryError) -> RegistryError {
    var later: [Int] = []
    try forEachEntry(of: place) { entry in
      if entry.batch > batch, entry.batch != self.batch?.number { later.append(entry.batch) }
      return entry.batch > batch
    }
    return try stored { () throws(StorageError) -> RegistryError in
      var by = later.first ?? batch
      for number in later {
        // One that has been undone stands in nobody's way, nor does what undid it.
        if try undoer(of: number) == nil, try undone(by: number) == nil {
          by = number
          break
        }
      }
      let select = try database.prepare(
        "SELECT operation FROM batch WHERE number = ?1",
        to: "read the journal"
      )
      try select.bind(by, at: 1)
      let operation = try select.step() ? select.text(0) : ""
      return .superseded(batch: batch, id: place.id, by: by, operation: operation)
    }
  }

  /// The batch that has undone this one, unless that was undone, too.
  func undoer(of number: Int) throws(StorageError) -> Int? {
    let select = try database.prepare(
      "SELECT batch FROM undoing WHERE undone = ?1 ORDER BY batch DESC",
      to: "read the journal"
    )
    try select.bind(number, at: 1)
    var undoers: [Int] = []
    while try select.step() { undoers.append(select.integer(0)) }
    for undoer in undoers where try self.undoer(of: undoer) == nil { return undoer }
    return nil
  }

  /// The batch that this one has undone.
  func undone(by number: Int) throws(StorageError) -> Int? {
    let select = try database.prepare(
      "SELECT undone FROM undoing WHERE batch = ?1",
      to: "read the journal"
    )
    try select.bind(number, at: 1)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return select.integer(0)
  }

  private func isBatch(_ number: Int) throws(StorageError) -> Bool {
    let select = try database.prepare("SELECT 1 FROM batch WHERE number = ?1", to: "find a batch")
    try select.bind(number, at: 1)
    defer { select.reset() }
    return try select.step()
  }

  /// The numbers of a batch's changes.
  ///
  /// Batches are written one after the other, so the changes of one stand together, in order of the batches; they are
  /// found by halving.
  func journalRange(of batch: Int) throws(StorageError) -> Range<Int> {
    try firstEntry(from: batch)..<firstEntry(from: batch + 1)
  }

  /// The number of the first change of this batch or a later one; one behind the last change when there is none.
  private func firstEntry(from batch: Int) throws(StorageError) -> Int {
    let last = try database.integer("SELECT max(number) FROM journal", to: "read the journal")
    let select = try database.prepare(
      "SELECT batch FROM journal WHERE number = ?1",
      to: "read the journal"
    )
    var range = 1...(max(0, last) + 1)
    while range.lowerBound < range.upperBound {
      let middle = (range.lowerBound + range.upperBound) / 2
      try select.bind(middle, at: 1)
      let isEarlier = try select.step() && select.integer(0) < batch
      select.reset()
      range = isEarlier ? (middle + 1)...range.upperBound : range.lowerBound...middle
    }
    return range.lowerBound
  }
}
