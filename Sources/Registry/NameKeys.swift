import CanonymStorage
import CanonymUnicode

/// What leads to an entity by its names: a number for each fold, each once, in order.
///
/// Two folds may have one number, so that what is found by it is looked at once more.
struct NameKeys: Sendable {
  /// The numbers, in order.
  private(set) var numbers: [UInt64] = []

  /// Folds the names of claims, but for those that were judged to be none.
  ///
  /// - Throws: ``RegistryError/emptyName(id:name:)``.
  init(
    of claims: [Claim],
    id: String,
    _ judgements: [Judgement],
    by folder: Folder
  ) throws(RegistryError) {
    var folded = FoldedText()
    for claim in claims {
      if let name = claim.name?.name { try add(name, id, judgements, folder, &folded) }
      // By index, since an alias is much to copy.
      for index in claim.aliases.indices {
        try add(claim.aliases[index].name, id, judgements, folder, &folded)
      }
    }
    if numbers.count < 2 { return }
    numbers.sort()
    var settled: [UInt64] = []
    settled.reserveCapacity(numbers.count)
    for number in numbers where settled.last != number { settled.append(number) }
    numbers = settled
  }

  private mutating func add(
    _ name: String,
    _ id: String,
    _ judgements: [Judgement],
    _ folder: Folder,
    _ folded: inout FoldedText
  ) throws(RegistryError) {
    folder.fold(name.utf8Span.span, into: &folded)
    if folded.bytes.isEmpty { throw .emptyName(id: id, name: name) }
    if judgements.isRefused(name) { return }
    numbers.append(Self.number(of: folded.bytes))
  }

  /// The number of a fold.
  static func number(of fold: [UInt8]) -> UInt64 { Checksum.of(fold.span) }

  /// The numbers that others do not have.
  func without(_ others: NameKeys) -> [UInt64] {
    let others = Set(others.numbers)
    return numbers.filter { !others.contains($0) }
  }
}

extension [Judgement] {
  /// Whether a name was judged to be none of the entity's.
  func isRefused(_ name: String) -> Bool {
    !isEmpty && verdict(on: .name(name)) == .different
  }
}

extension Record {
  /// Whether it has a name of a fold, by which it is to be found.
  func isFound(by fold: [UInt8], _ folder: Folder) -> Bool {
    claims.contains { claim in
      claim.names.contains {
        folder.key(of: $0.name) == fold && !judgements.isRefused($0.name)
      }
    }
  }
}
