import CanonymIndex
import CanonymNumbers
import CanonymTables
import CanonymUnicode

/// What cleaning needs and never changes, shared by all threads.
public struct ArticleResources: Sendable {
  let scanIndex: ScanIndex
  let stopped: Set<[UInt8]>
  let boilerplate: Boilerplate
  let datelines: Datelines
  /// The lines that stand in many articles, where they were counted.
  let repeatedLines: RepeatedLines?
  let hygiene: HygieneTables
  let numbers: NumberReader

  /// Makes ready what articles are cleaned with.
  ///
  /// - Parameters:
  ///   - index: the registry whose names are found.
  ///   - skipping: fold keys of names that are words too: text is not scanned for them, but a family name among
  ///     them is found once the article has named the person in full.
  ///   - stopped: fold keys that are never to be found.
  ///   - repeated: the lines that stand in many articles, where they were counted.
  ///   - source: where the tables come from.
  /// - Throws: ``CanonymTables/TableError`` or ``CanonymIndex/IndexError``.
  public init(
    _ index: NameIndex,
    skipping: Set<[UInt8]> = [],
    stopping stopped: Set<[UInt8]> = [],
    repeated repeatedLines: RepeatedLines? = nil,
    tables source: TableSource = .embedded
  ) throws {
    // A text is cleaned as a whole or not at all: no damage of the index is to be met on the way.
    try index.verify()
    scanIndex = try ScanIndex(index, skipping: skipping.union(stopped))
    self.stopped = stopped
    self.repeatedLines = repeatedLines
    boilerplate = try Boilerplate(from: source)
    datelines = try Datelines(from: source)
    hygiene = try HygieneTables(from: source)
    numbers = try NumberReader(from: source)
  }
}
