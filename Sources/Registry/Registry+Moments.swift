import CanonymStorage

/// A moment of a registry's past: the state after one of its batches.
public struct Moment: Sendable, Hashable {
  /// The number of the last batch that counts.
  public let batch: Int
}

extension Registry {
  /// The moment that a text tells: a batch's number, or a date, with or without a time, in UTC.
  ///
  /// A date is that of its end: `2026-11-24` counts all that was done on this day.
  ///
  /// - Throws: ``RegistryError/malformedMoment(_:)``.
  public func moment(_ text: String) throws(RegistryError) -> Moment {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if let number = Int(text), text.utf8.allSatisfy(digits.contains) {
      return Moment(batch: number)
    }
    guard text.utf8.count >= 7, text.utf8.count <= 24, PartialDate(text.prefix(10)) != nil,
      text.utf8.dropFirst(10).allSatisfy({ digits.contains($0) || "T:.Z".utf8.contains($0) })
    else { throw .malformedMoment(text) }
    return try stored { () throws(StorageError) in
      let select = try database.prepare(
        "SELECT coalesce(max(number), 0) FROM batch WHERE substr(time, 1, length(?1)) <= ?1",
        to: "find a moment"
      )
      try select.bind(text, at: 1)
      defer { select.reset() }
      return Moment(batch: try select.step() ? select.integer(0) : 0)
    }
  }

  /// The present.
  public var present: Moment {
    get throws(RegistryError) {
      try stored { () throws(StorageError) in
        Moment(
          batch: try database.integer(
            "SELECT coalesce(max(number), 0) FROM batch",
            to: "find a moment"
          )
        )
      }
    }
  }

  /// The entity that an id meant at a moment; nil when there was none.
  public func entity(_ id: String, asOf moment: Moment) throws(RegistryError) -> Entity? {
    var id = id
    // A chain of merges has no circle; what damage makes of it ends here, too.
    for _ in 0..<1000 {
      guard let row = try stored({ () throws(StorageError) in try self.row(id) }),
        let record = try record(at: row, asOf: moment)
      else { break }
      switch record.standing {
      case .live: return record.entity
      case .merged(let other): id = other
      case .gone, .retired: return nil
      }
    }
    guard let place = try stored({ () throws(StorageError) in try place(of: id) }),
      let record = try record(at: place, asOf: moment), record.standing == .live,
      record.redirects.contains(where: { $0.isSame(as: id) })
    else { return nil }
    return record.entity
  }

  /// All entities in order of the bytes of their ids, as they were at a moment.
  public func allEntities(asOf moment: Moment) throws(RegistryError) -> PastCursor {
    try PastCursor(of: self, at: moment)
  }

  /// The entities that differ between two moments, in order of the bytes of their ids.
  public func differences(
    from first: Moment,
    to last: Moment
  ) throws(RegistryError) -> ChangeCursor {
    try ChangeCursor(of: self, from: first, to: last)
  }

  /// The record of a row as it was at a moment; nil when there was none.
  func record(at place: Place, asOf moment: Moment) throws(RegistryError) -> Record? {
    var bytes: [UInt8]? = place.bytes
    var isPresent = true
    try forEachEntry(of: place) { entry in
      if entry.batch <= moment.batch { return false }
      bytes = entry.before
      isPresent = false
      return true
    }
    return isPresent ? try record(at: place) : try record(in: bytes, of: place)
  }
}
