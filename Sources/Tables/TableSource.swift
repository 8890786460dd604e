import Glibc

/// Where tables come from: those built into the program, or a folder of the same layout.
public enum TableSource: Sendable, Hashable {
  /// The tables built into the program.
  case embedded
  /// A folder that stands for `Tables/`: `Numbers/magnitudes.tsv` is looked for below it.
  case folder(String)

  /// The table of this name.
  ///
  /// - Parameter name: its path below `Tables/`, such as `Registry/aliases.tsv`.
  /// - Throws: ``TableError/missing(table:source:)`` or ``TableError/unreadable(path:reason:)``;
  ///   ``TableError/notUTF8(table:line:)`` when its header is not text.
  public func table(_ name: String) throws(TableError) -> Table {
    switch self {
    case .embedded:
      guard let place = TableBytes.embeddedPlaces[name] else {
        throw .missing(table: name, source: "the program")
      }
      return try Table(name: name, bytes: TableBytes.embeddedTables[place].bytes)
    case .folder(let path):
      return try Table(name: name, bytes: TableBytes(try readFile("\(path)/\(name)", table: name)))
    }
  }

  /// The names of all tables in one folder below `Tables/`, without its subfolders, in byte order.
  ///
  /// - Parameter folder: such as `Transliteration`.
  /// - Throws: ``TableError/unreadable(path:reason:)`` when there is no such folder.
  public func names(in folder: String) throws(TableError) -> [String] {
    switch self {
    case .embedded:
      return TableBytes.embeddedTables.map(\.name).filter {
        $0.hasPrefix(folder + "/") && !$0.utf8.dropFirst(folder.utf8.count + 1).contains(slash)
      }
    case .folder(let path):
      return try fileNames(in: "\(path)/\(folder)")
        .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".txt") }
        .map { "\(folder)/\($0)" }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// The names of all tables built into the program, in byte order.
  public static var embeddedNames: [String] { TableBytes.embeddedTables.map(\.name) }

  private func readFile(_ path: String, table: String) throws(TableError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .missing(table: table, source: path) }
      throw .unreadable(path: path, reason: lastSystemError())
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // `read` writes at most `block.count` bytes into the block.
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: lastSystemError())
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  private func fileNames(in path: String) throws(TableError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw .unreadable(path: path, reason: lastSystemError())
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // `d_name` is a NUL-terminated name inside the entry, valid until the next step.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

private let slash = UInt8(ascii: "/")

/// What the system says of its last failed call.
private func lastSystemError() -> String {
  // `strerror` gives a NUL-terminated text; it is copied at once.
  unsafe String(cString: strerror(errno))
}
