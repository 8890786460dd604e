import CanonymStorage
import CanonymTables

/// An index as one file, which is mapped and searched where it lies: ``CompiledIndex``.
extension NameIndex {
  /// What an index file begins with.
  public static let fileMagic = "\(CompiledIndex.kind) "

  /// Opens the index of a file; little of it is read before it is asked for.
  ///
  /// - Throws: ``IndexError``: unreadable, no index, another version, or damaged.
  public init(path: String) throws(IndexError) {
    let file: SectionFile
    do {
      file = try SectionFile(
        path: path,
        kind: CompiledIndex.kind,
        version: CompiledIndex.version
      )
    } catch {
      throw IndexError(error, path: path)
    }
    self.init(.compiled(try CompiledIndex(file)))
  }

  /// Reads an index from the bytes of its file.
  ///
  /// - Parameters:
  ///   - contents: the whole file.
  ///   - path: what errors call it.
  /// - Throws: ``IndexError``: no index, another version, or damaged.
  public init(fileContents contents: [UInt8], path: String) throws(IndexError) {
    try self.init(fileContents: contents, path: path, isTrusted: false)
  }

  init(fileContents contents: [UInt8], path: String, isTrusted: Bool) throws(IndexError) {
    let file: SectionFile
    do {
      file = try SectionFile(
        contents: contents,
        path: path,
        kind: CompiledIndex.kind,
        version: CompiledIndex.version,
        isTrusted: isTrusted
      )
    } catch {
      throw IndexError(error, path: path)
    }
    self.init(.compiled(try CompiledIndex(file)))
  }

  /// The bytes of the index's file.
  ///
  /// - Parameter fuzzy: whether names are to be found within two edits; else the file is much smaller.
  /// - Throws: ``IndexError/table(_:)`` when the rows of its tables are not sorted, or there are too many.
  public func fileContents(fuzzy: Bool = true) throws(IndexError) -> [UInt8] {
    var writer = IndexWriter(fuzzy: fuzzy)
    var numbers: [String: Int] = [:]
    forEachEntity { entity in
      numbers[entity.id] = numbers.count
      writer.append(
        id: entity.id,
        types: entity.types.joined(separator: " "),
        name: entity.name,
        country: entity.country ?? "",
        population: entity.population,
        ids: entity.ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
          .joined(separator: " ")
      )
    }
    try forEachKey { (key, number) throws(IndexError) in
      try writer.begin(key)
      for alias in aliases(ofNumber: number) {
        guard let entity = numbers[alias.entity] else { continue }
        let tag = writer.tag("\(alias.language)\t\(alias.kind)\t\(alias.system ?? "")")
        writer.append(entity: entity, tag: tag, name: alias.name.utf8Span.span, key: key)
      }
    }
    return try writer.contents()
  }
}

extension IndexError {
  /// What is wrong with an index, by what is wrong with its file.
  init(_ error: SectionFileError, path: String) {
    switch error {
    case .storage(let error): self = .unreadable(error)
    case .foreign: self = .notAnIndex(path: path)
    case .otherVersion(let version): self = .otherVersion(path: path, version: version)
    case .damaged(let reason): self = .damaged(path: path, reason: reason)
    }
  }
}
