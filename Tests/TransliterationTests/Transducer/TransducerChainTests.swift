import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymTransliteration

private let systems: [SystemID] = ((try? SystemCatalogue())?.systems ?? []).map(\.id)

@Suite struct TransducerChainTests {
  /// Parts of the list of systems, so that they run side by side.
  private static let parts = 8

  /// Writes a line, which another one follows or none.
  private func write(
    _ line: [UInt8],
    by writer: LineWriter,
    isLast: Bool = true
  ) throws -> [UInt8] {
    let text = isLast ? line : line + Array("\nабв".utf8)
    var written: [UInt8] = []
    _ = try writer.write(lineOf: text.span, from: 0) { piece in
      for index in piece.indices { written.append(piece[index]) }
    }
    return written
  }

  /// A line of a system's letters: any, or most of its own script, in capitals or not.
  private func line(
    _ number: Int,
    _ alphabet: RuleAlphabet,
    _ generator: inout SeededGenerator
  ) throws -> [UInt8] {
    var scalars = alphabet.text(upTo: 24, using: &generator)
    if number % 2 == 1 {
      let common: [UInt32] = [0x20, 0x2E, 0x27, 0x2019, 0x301, 0x308, 0x31, 0x41]
      scalars = scalars.map { scalar in
        scalar >= 0x80 ? scalar : common.randomElement(using: &generator) ?? 0x20
      }
    }
    scalars.removeAll { $0 == 0x0A || $0 == 0x0D }
    let text = string(of: scalars)
    return Array((number % 5 == 0 ? try CaseMapping.upper.map(text) : text).utf8)
  }

  @Test(arguments: 0..<parts)
  func `Transducers write what the passes write`(part: Int) throws {
    let catalogue = try SystemCatalogue()
    var compared = 0
    var lost = 0
    for (place, id) in systems.enumerated() where place % Self.parts == part {
      let policy: ApostrophePolicy = place / Self.parts % 2 == 0 ? .asInTable : .drop
      let plan = try catalogue.transliterator(for: id, apostrophes: policy).plan
      guard TransducerPlan(plan) != nil else { continue }
      let passes = try LineWriter(plan, bytesBeforeTransducers: .max)
      let transducers = try LineWriter(plan, bytesBeforeTransducers: 0)
      transducers.neverGivesUp = true
      let alphabet = RuleAlphabet(plan.program)
      var generator = SeededGenerator(UInt64(place))
      for number in 0..<20 {
        let line = try line(number, alphabet, &generator)
        if line.isEmpty { continue }
        let expected = try write(line, by: passes)
        let written = try write(line, by: transducers, isLast: number % 3 == 0)
        #expect(
          written == expected,
          "\(id): \(String(decoding: line, as: UTF8.self))"
        )
        compared += 1
      }
      lost += transducers.lostLines
    }
    #expect(compared > 700)
    // Few lines are left to the passes, though these texts are as strange as can be.
    #expect(lost * 2 < compared)
  }

  @Test func `A table that has no room left forgets its states and goes on`() throws {
    let catalogue = try SystemCatalogue()
    let plan = try catalogue.transliterator(for: SystemID("moct-kor-Hang-Latn-2000")).plan
    let passes = try LineWriter(plan, bytesBeforeTransducers: .max)
    let transducers = try LineWriter(plan, bytesBeforeTransducers: 0)
    transducers.neverGivesUp = true
    var generator = SeededGenerator(7)
    for _ in 0..<300 {
      // More scalars than there are symbols.
      let scalars = (0..<20).map { _ in UInt32.random(in: 0x4E00...0xD7A3, using: &generator) }
      let line = Array(string(of: scalars).utf8)
      #expect(try write(line, by: transducers) == write(line, by: passes))
    }
  }

  @Test(arguments: [
    ("un-ben-Beng-Latn-2016", "য়া ড়ঢ় ক়্য"), ("un-hin-Deva-Latn-2016", "क़ख़ ऩ ज़्य क\u{93C}\u{94D}य"),
    ("un-pan-Guru-Latn-1972-document", "ਲ਼ਸ਼ ਖ਼ਗ਼ਜ਼ਫ਼"),
    // Marks that are out of order, or may compose over another.
    ("un-hin-Deva-Latn-2016", "क\u{94D}\u{93C}"), ("un-hin-Deva-Latn-2016", "न\u{951}\u{93C}"),
    ("un-hin-Deva-Latn-2016", "\u{958}\u{93C} \u{93C}\u{958}"),
  ])
  func `What is always another in NFC is read as that`(id: String, source: String) throws {
    let plan = try SystemCatalogue().transliterator(for: SystemID(id)).plan
    let passes = try LineWriter(plan, bytesBeforeTransducers: .max)
    let transducers = try LineWriter(plan, bytesBeforeTransducers: 0)
    transducers.neverGivesUp = true
    // With the first line the transducers are made.
    for isLast in [true, false, true] {
      let line = Array(source.utf8)
      #expect(try write(line, by: transducers, isLast: isLast) == write(line, by: passes))
    }
  }

  @Test(arguments: [
    ("bgnpcgn-rus-Cyrl-Latn-1947", "ЩЕРБАКОВ и Щ. ОБЪЕЗД", "SHCHERBAKOV i SHCH. OB”YEZD"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "ОТСТАВКА отставка", "OT·STAVKA ot·stavka"),
    ("ua-ukr-Cyrl-Latn-2010", "ЗГОРАНИ, Згорани", "ZGHORANY, Zghorany"),
  ])
  func `Words in capitals stay in capitals`(id: String, source: String, target: String) throws {
    let plan = try SystemCatalogue().transliterator(for: SystemID(id)).plan
    let writer = try LineWriter(plan, bytesBeforeTransducers: 0)
    let line = Array(source.utf8)
    for _ in 0..<3 {
      #expect(String(decoding: try write(line, by: writer), as: UTF8.self) == target)
    }
  }
}
