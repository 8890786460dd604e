import CanonymTables

/// Knows the names of the starter registry: which of them name one place, person or organisation.
///
/// It is a table of equivalents like any other, searched where it lies; a comparison needs no registry for it.
struct KnownNames: Sendable {
  /// Nil when there is no such table: nothing is known then.
  private let table: Table?

  init(_ source: TableSource) { table = try? source.table("Registry/aliases.tsv") }

  /// One bearer of a name.
  struct Bearer: Sendable, Hashable {
    /// The hash of its id.
    let id: UInt64
    /// In which way the name is its: the kind of the alias.
    let kind: Kind
    /// Whether it is a country, city or other place.
    let isPlace: Bool

    /// The same by an inflected form of the name.
    func inflected() -> Bearer { Bearer(id: id, kind: .inflection, isPlace: isPlace) }
  }

  /// How a name is its bearer's.
  enum Kind: UInt8, Sendable {
    case own, former, short, abbreviation, inflection, colloquial, list
  }

  /// The bearers of a name of a type, the likeliest first.
  ///
  /// - Parameter fold: the name folded, with its gaps as they are.
  func bearers(of fold: String, type: NameType) -> [Bearer] {
    guard let table else { return [] }
    let key = Array(fold.utf8)
    guard !key.isEmpty, var offset = table.firstRow(withKey: key) else { return [] }
    var bearers: [Bearer] = []
    while table.row(at: offset, hasKey: key), let row = table.row(at: offset) {
      offset = row.next
      guard row.fields.count > 1 else { continue }
      let id = row.fields[1]
      guard fits(id, type) else { continue }
      let hash = StableHash.of(id.utf8)
      if bearers.contains(where: { $0.id == hash }) { continue }
      let kind = kind(row.fields.count > 4 ? row.fields[4] : "", row.fields.count > 3)
      let isPlace = !id.hasPrefix("person:") && !id.hasPrefix("org:")
      bearers.append(Bearer(id: hash, kind: kind, isPlace: isPlace))
    }
    return bearers
  }

  private func fits(_ id: Substring, _ type: NameType) -> Bool {
    switch type {
    case .person: id.hasPrefix("person:")
    case .organization: id.hasPrefix("org:")
    case .place: !id.hasPrefix("person:") && !id.hasPrefix("org:")
    case .other: true
    }
  }

  private func kind(_ kind: Substring, _ hasLanguage: Bool) -> Kind {
    switch kind {
    case "former": .former
    case "short": .short
    case "abbreviation", "code": .abbreviation
    case "inflection": .inflection
    case "colloquial": .colloquial
    case "": hasLanguage ? .own : .list
    default: .own
    }
  }
}
