import CanonymTables

@testable import CanonymTransliteration

/// Any lines by every system, which the first two bytes choose: transducers write what the passes write, whatever lines
/// came before.
struct TransducerFuzz: FuzzTarget {
  private let catalogue: SystemCatalogue
  private var open: [Int: Writers] = [:]

  private struct Writers {
    let name: String
    let passes: LineWriter
    let transducers: LineWriter
  }

  init() throws { catalogue = try SystemCatalogue() }

  mutating func run(_ input: [UInt8]) {
    guard input.count > 2 else { return }
    let number = Int(input[0]) << 8 | Int(input[1])
    let writers = required { try opened(number) }
    for line in input.dropFirst(2).prefix(2_000).split(separator: UInt8(ascii: "\n")) {
      let expected = required { try write(Array(line), by: writers.passes) }
      let found = required { try write(Array(line), by: writers.transducers) }
      expect(found == expected, "\(writers.name): \(found) where the passes write \(expected)")
    }
  }

  private func write(_ line: [UInt8], by writer: LineWriter) throws -> [UInt8] {
    var result: [UInt8] = []
    _ = try writer.write(lineOf: line.span, from: 0) { piece in
      for index in piece.indices { result.append(piece[index]) }
    }
    return result
  }

  private mutating func opened(_ number: Int) throws -> Writers {
    let systems = catalogue.systems
    let policies: [ApostrophePolicy] = [.asInTable, .drop]
    let place = number % (systems.count * policies.count)
    if let writers = open[place] { return writers }
    let id = systems[place / policies.count].id
    let policy = policies[place % policies.count]
    let plan = try catalogue.transliterator(for: id, apostrophes: policy).plan
    let transducers = try LineWriter(plan, bytesBeforeTransducers: 0)
    transducers.neverGivesUp = true
    let made = Writers(
      name: "\(id)",
      passes: try LineWriter(plan, bytesBeforeTransducers: .max),
      transducers: transducers
    )
    open[place] = made
    return made
  }
}
