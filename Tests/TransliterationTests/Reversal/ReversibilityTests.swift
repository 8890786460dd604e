import CanonymTransliteration
import Testing

@Suite struct ReversibilityTests {
  let catalogue: SystemCatalogue

  init() throws { catalogue = try SystemCatalogue() }

  @Test func `ISO 9 writes no two letters alike`() throws {
    let reversal = try catalogue.reversibility(of: SystemID("iso-rus-Cyrl-Latn-9-1995"))
    #expect(reversal.isReversible)
    #expect(reversal.collisions.isEmpty && reversal.dropped.isEmpty)
    #expect(reversal.alphabet == "абвгдежзийклмнопрстуфхцчшщъыьэюяё")
  }

  @Test func `The Ukrainian system drops ь, and writes и and й alike`() throws {
    let reversal = try catalogue.reversibility(of: SystemID("ua-ukr-Cyrl-Latn-2010"))
    #expect(!reversal.isReversible)
    #expect(reversal.dropped == ["ь"])
    #expect(reversal.collisions.first?.sources == ["и", "й"])
    // зг is zgh so that it is not ж.
    #expect(!reversal.collisions.contains { $0.sources == ["ж", "зг"] })
    #expect(reversal.collisionCount >= reversal.collisions.count)
  }
}
