import CanonymTables

/// An index as one file.
///
/// ```
/// CANONYM-INDEX <version> <bytes of entities> <bytes of aliases> <checksum>\n
/// entities: rows sorted by id            aliases: rows sorted by key
/// ```
///
/// The checksum covers both tables; a file of another length than the header says is refused.
extension NameIndex {
  /// The version of the format that this program writes and reads.
  static let fileVersion = 1
  /// What an index file begins with.
  public static let fileMagic = "CANONYM-INDEX "

  /// The bytes of the index's file.
  public func fileContents() -> [UInt8] {
    let first = entities.withBody { body in (0..<body.count).map { body[$0] } }
    let second = aliases.withBody { body in (0..<body.count).map { body[$0] } }
    var checksum = Checksum()
    checksum.add(first)
    checksum.add(second)
    let header =
      "\(Self.fileMagic)\(Self.fileVersion) \(first.count) \(second.count) \(checksum.text)\n"
    return Array(header.utf8) + first + second
  }

  /// Reads an index from the bytes of its file.
  ///
  /// - Parameters:
  ///   - contents: the whole file.
  ///   - path: what errors call it.
  /// - Throws: ``IndexError``: no index, another version, or damaged.
  public init(fileContents contents: [UInt8], path: String) throws(IndexError) {
    guard contents.starts(with: Self.fileMagic.utf8) else { throw .notAnIndex(path: path) }
    guard let headerEnd = contents.prefix(200).firstIndex(of: UInt8(ascii: "\n")) else {
      throw .damaged(path: path, reason: "its header is cut off")
    }
    let header = String(decoding: contents[..<headerEnd], as: UTF8.self)
    let fields = header.split(separator: " ")
    guard fields.count == 5, fields[1] == "\(Self.fileVersion)" else {
      let version = fields.count > 1 ? String(fields[1]) : "none"
      if Int(version) != nil, version != "\(Self.fileVersion)" {
        throw .otherVersion(path: path, version: version)
      }
      throw .damaged(path: path, reason: "its header cannot be read")
    }
    guard let first = Int(fields[2]), let second = Int(fields[3]), first >= 0, second >= 0 else {
      throw .damaged(path: path, reason: "its header cannot be read")
    }
    let bodies = contents[(headerEnd + 1)...]
    let (length, isTooLong) = first.addingReportingOverflow(second)
    guard !isTooLong, bodies.count == length else {
      throw .damaged(
        path: path,
        reason: "it has \(contents.count) bytes, not those it was written with"
      )
    }
    let entities = Array(bodies.prefix(first))
    let aliases = Array(bodies.dropFirst(first))
    var checksum = Checksum()
    checksum.add(entities)
    checksum.add(aliases)
    guard checksum.text == fields[4] else {
      throw .damaged(path: path, reason: "its checksum does not agree")
    }
    self.init(
      entities: Table(name: "entities", columns: IndexedEntity.columns, rows: entities),
      aliases: Table(name: "aliases", columns: IndexedAlias.columns, rows: aliases)
    )
  }
}

/// A checksum of 64 bits over any bytes: each word is mixed in by a multiplication whose halves are folded.
///
/// It finds damage, not malice.
private struct Checksum {
  private var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func add(_ bytes: [UInt8]) {
    var at = 0
    let span = bytes.span
    mix(UInt64(bytes.count))
    while at < span.count {
      var word: UInt64 = 0
      let end = min(at + 8, span.count)
      while at < end {
        word = word << 8 | UInt64(span[at])
        at += 1
      }
      mix(word)
    }
  }

  private mutating func mix(_ word: UInt64) {
    let (high, low) = (value ^ word).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    value = (high ^ low) &+ 0x9e37_79b9_7f4a_7c15
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
