import CanonymTables
import Testing

@testable import CanonymNames

@Suite struct ChunkTrainerTests {
  private func trained() throws -> [ChunkTrainer.Row] {
    var trainer = ChunkTrainer()
    let spelling = NativeSpelling()
    for (native, latin) in [
      ("шут", "shut"), ("тушь", "tush"), ("шум", "shum"), ("мут", "mut"), ("ут", "ut"),
      ("муш", "mush"), ("тум", "tum"), ("шумшут", "shumshut"),
    ] {
      trainer.insert(try spelling.units(of: native, for: nil), Array(latin.utf8), seen: 2)
    }
    var parameters = ChunkTrainer.Parameters()
    parameters.leastCount = 0.5
    return trainer.train(parameters)
  }

  @Test(arguments: [("шум", "shum", "sum"), ("тут", "tut", "shut"), ("муш", "mush", "mut")])
  func `Chunks are learned from pairs`(native: String, right: String, wrong: String) throws {
    let rows = try trained()
    #expect(rows.allSatisfy { $0.forward >= 0 && $0.backward >= 0 && $0.latin.count <= 4 })
    let lines = rows.map { "\($0.native)\t\($0.latin)\t\($0.forward)\t\($0.backward)\n" }
    let table = try ChunkTable(
      Table(
        name: "chunks",
        columns: ["native", "latin", "forward", "backward"],
        rows: Array(lines.joined().utf8)
      )
    )
    let lattice = ChunkLattice(try NativeSpelling().units(of: native, for: table), table)
    #expect(lattice.cost(of: Array(right.utf8)) < lattice.cost(of: Array(wrong.utf8)))
  }

  @Test func `The same pairs give the same table`() throws {
    #expect(try trained() == trained())
  }

  @Test func `Pairs that cannot be learned from are left out`() {
    var trainer = ChunkTrainer()
    trainer.insert([], Array("ab".utf8), seen: 1)
    trainer.insert([0x5E, 0x448, 0x443, 0x24], Array("Š!".utf8), seen: 1)
    trainer.insert([0x5E, 0x448, 0x443, 0x24], [], seen: 1)
    #expect(trainer.count == 0)
    #expect(trainer.train(ChunkTrainer.Parameters()).isEmpty)
  }
}
