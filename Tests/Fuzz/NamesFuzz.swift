import CanonymNames

/// Names compared, two of them with a line feed between: the score is the same both ways.
///
/// The first byte chooses the type.
struct NamesFuzz: FuzzTarget {
  private let comparer: NameComparer

  init() throws { comparer = NameComparer(try NameTables()) }

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let type = NameType.allCases[Int(first) % NameType.allCases.count]
    let names = input.dropFirst().split(separator: 0x0A, maxSplits: 1).map { Array($0).text }
    guard let left = names.first, let right = names.last else { return }
    let one = required { try comparer.compare(left, right, type: type) }
    let two = required { try comparer.compare(right, left, type: type) }
    expect((0...1).contains(one.score), "the score \(one.score)")
    expect(abs(one.score - two.score) < 1e-9, "\(one.score) one way, \(two.score) the other")
  }
}
