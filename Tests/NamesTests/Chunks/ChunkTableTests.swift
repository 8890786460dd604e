import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymNames

@Suite struct ChunkTableTests {
  private let reader = ChunkReader()

  private func lattice(_ name: String) throws -> ChunkLattice {
    let script = try #require(Script.dominant(in: name)).code
    return try #require(try reader.lattices(of: name, script: script)).whole
  }

  @Test(arguments: [
    ("Зеленский", ["zelensky", "zelenskiy", "zelenskij", "selenskyj"], "zakharov"),
    ("Харків", ["kharkiv", "charkow"], "kherson"),
    ("محمد", ["muhammad", "mohamed"], "mahmoud"),
    ("نجيب", ["najib", "naguib"], "nasib"),
    ("נתניהו", ["netanyahu"], "natan"),
    ("ウェバー", ["weber", "webber"], "wagner"),
    ("가드너", ["gardner"], "garland"),
    ("华尔斯", ["wales", "walls"], "howard"),
    ("گرگان", ["gorgan"], "kerman"),
  ])
  func `Spellings of a name cost less than another name`(
    name: String,
    spellings: [String],
    other: String
  ) throws {
    let lattice = try lattice(name)
    let wrong = lattice.cost(of: Array(other.utf8))
    for spelling in spellings {
      let cost = lattice.cost(of: Array(spelling.utf8))
      #expect(cost < wrong, "\(name) \(spelling)")
      #expect(lattice.likeness(atCost: cost) > lattice.likeness(atCost: wrong))
      #expect(cost >= lattice.least)
    }
  }

  @Test func `Scripts without a table, and names without letters, have no lattice`() throws {
    #expect(try reader.lattices(of: "Αθήνα", script: "Grek") == nil)
    #expect(try reader.lattices(of: "–", script: "Cyrl") == nil)
    #expect(try reader.lattices(of: "", script: "Cyrl") == nil)
  }

  @Test func `Letters of another language of the script stand for known ones`() throws {
    for (name, latin) in [("Њујорк", "njujork"), ("Мікола", "mikola"), ("Ғабит", "gabit")] {
      let lattice = try lattice(name)
      let likeness = lattice.likeness(atCost: lattice.cost(of: Array(latin.utf8)))
      #expect(likeness > 0.5, "\(name)")
    }
  }

  @Test func `The words of a name are read one by one`() throws {
    let lattices = try #require(try reader.lattices(of: "Нью-Йорк сити", script: "Cyrl"))
    #expect(lattices.words.count == 3)
    #expect(lattices.words[0].cost(of: Array("new".utf8)) < 2000)
  }

  @Test(arguments: [
    "ш\tsh\t10", "шшш\tsh\t10\t10", "ш\tabcde\t10\t10", "ш\tŠ\t10\t10", "ш\tsh\t-1\t10",
    "ш\tsh\t10\tx", "ш\tsh\t1\t1\nа\ta\t1\t1\nш\ts\t1\t1",
  ])
  func `A row that is no chunk is refused`(row: String) throws {
    let table = Table(
      name: "chunks",
      columns: ["native", "latin", "forward", "backward"],
      rows: Array((row + "\n").utf8)
    )
    #expect(throws: TableError.self) { _ = try ChunkTable(table) }
  }

  @Test func `Any name is read without a trap`() throws {
    for name in ["\u{0}", "ъ", "ااا", "ーー", "\u{1100}", "𠀀𠀁", "ы\u{301}\u{301}", "1 2 3"] {
      for script in ["Cyrl", "Arab", "Hani", "Hang", "Kana", "Hebr", "Zzzz"] {
        guard let lattices = try reader.lattices(of: name, script: script) else { continue }
        #expect(lattices.whole.cost(of: []) >= 0)
        #expect(lattices.whole.cost(of: Array(repeating: 0x61, count: 300)) > 0)
        #expect(lattices.whole.cost(of: [0xFF, 0x00]) > 0)
      }
    }
  }
}
