import CanonymTables

extension NameIndex {
  /// The starter registry: countries, capitals, cities, and persons and organisations of world news.
  ///
  /// - Throws: ``IndexError/table(_:)`` when a folder of tables lacks it or its header is no text.
  public static func starter(from source: TableSource = .embedded) throws(IndexError) -> NameIndex {
    do {
      return NameIndex(
        entities: try source.table("Registry/entities.tsv"),
        aliases: try source.table("Registry/aliases.tsv"),
        source: source
      )
    } catch {
      throw .table(error.description)
    }
  }

  /// The fold keys of the starter registry that a scan of text leaves out, since they are common words: the
  /// Turkish town of Of, the Polish one of Most.
  ///
  /// - Throws: ``IndexError/table(_:)``.
  public static func starterStopKeys(
    from source: TableSource = .embedded
  ) throws(IndexError) -> Set<[UInt8]> {
    var keys: Set<[UInt8]> = []
    do {
      try source.table("Registry/stop-aliases.tsv").forEachRow {
        (row: TableRow) throws(TableError) in
        if try row.required("scope") == "scan" {
          keys.insert(Array(try row.required("key").utf8))
        }
      }
    } catch {
      throw .table(error.description)
    }
    return keys
  }
}
