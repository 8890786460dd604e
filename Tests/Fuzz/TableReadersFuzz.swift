import CanonymArticles
import CanonymNames
import CanonymNumbers
import CanonymTables
import CanonymTransliteration
import Glibc

/// What rooms make of their tables: a table of any content is refused, or used without harm.
///
/// The first byte chooses the table of a folder whose place the input takes.
struct TableReadersFuzz: FuzzTarget {
  private let folder: String
  private let tables: [Table]
  private let sample = Array(
    "Kyiv (Reuters) - 3½ million, 1.234,5 km; 2 лютого 2022, 12:30 &amp; 29万\n".utf8
  )

  init() throws {
    folder = "/tmp/canonym-tables-\(getpid())"
    mkdir(folder, 0o700)
    var tables: [Table] = []
    for room in ["Articles", "Names", "Names/Chunks", "Numbers"] {
      mkdir("\(folder)/\(room)", 0o700)
      tables += try TableSource.embedded.names(in: room).map { try TableSource.embedded.table($0) }
    }
    mkdir("\(folder)/Transliteration", 0o700)
    let rules = "Transliteration/ua-ukr-Cyrl-Latn-2010.txt"
    self.tables = tables + [try TableSource.embedded.table(rules)]
    for table in self.tables { write(contents(of: table), as: table.name) }
  }

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let table = tables[Int(first) % tables.count]
    write(Array(input.dropFirst()), as: table.name)
    read(table.name.prefix { $0 != "/" })
    write(contents(of: table), as: table.name)
  }

  private func read(_ room: Substring) {
    let source = TableSource.folder(folder)
    switch room {
    case "Articles":
      let filter = (try? Boilerplate(from: source)).map { BoilerplateFilter($0) }
      _ = filter?.lineClass(of: sample.text)
      let tables = try? HygieneTables(from: source)
      _ = tables.map { Hygiene([.entities, .encoding], $0).clean(sample) }
    case "Names":
      let comparer = (try? NameTables(source: source)).map { NameComparer($0) }
      _ = try? comparer?.compare("Володимир Зеленський", "Wladimir Selenskij", type: .person)
      let chunks = ChunkReader(source: source)
      for (name, script) in [("Зеленський", "Cyrl"), ("محمد", "Arab"), ("가드너", "Hang")] {
        guard let lattices = try? chunks.lattices(of: name, script: script) else { continue }
        let trie = WordTrie(sorted: [Array("gardner".utf8), Array("mohamed".utf8)])
        _ = trie.words(like: lattices.whole, count: 2)
      }
    case "Numbers":
      _ = (try? NumberReader(from: source))?.mentions(in: sample.span, locale: "uk")
    default:
      guard let catalogue = try? SystemCatalogue(source: source) else { return }
      for system in catalogue.systems { _ = try? catalogue.transliterator(for: system.id) }
    }
  }

  /// The file of a table: its columns, and its body.
  private func contents(of table: Table) -> [UInt8] {
    let header = table.header.map { "# \($0.key): \($0.value)\n" }.joined()
    return Array(header.utf8) + table.withBody { body in body.indices.map { body[$0] } }
  }

  private func write(_ bytes: [UInt8], as name: String) {
    guard let file = unsafe fopen("\(folder)/\(name)", "w") else { fatalError("no file \(name)") }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }
}
