import CanonymTables

@testable import CanonymTransliteration

/// Transliteration by every system, which the first byte chooses: any text is written, line by line.
struct TransliterationFuzz: FuzzTarget {
  private let catalogue: SystemCatalogue
  private var open: [Int: Transliterator] = [:]

  init() throws { catalogue = try SystemCatalogue() }

  mutating func run(_ input: [UInt8]) {
    guard input.count > 1 else { return }
    let text = Array(input.dropFirst(2)).text
    let written = required { try transliterator(Int(input[0]), Int(input[1])).transliterate(text) }
    let lines = [text, written].map { $0.utf8.count { $0 == UInt8(ascii: "\n") } }
    expect(lines[0] == lines[1], "the text has \(lines[0]) line ends, what is written \(lines[1])")
    _ = try? catalogue.system(SystemID(text))
    _ = catalogue.systems(reading: text)
  }

  private mutating func transliterator(_ system: Int, _ policy: Int) throws -> Transliterator {
    let systems = catalogue.systems
    let policies = ApostrophePolicy.allCases
    let place = (system % systems.count) * policies.count + policy % policies.count
    if let transliterator = open[place] { return transliterator }
    let made = try catalogue.transliterator(
      for: systems[system % systems.count].id,
      apostrophes: policies[policy % policies.count]
    )
    open[place] = made
    return made
  }
}
