/// Which column of a table holds which field of an entity.
///
/// A field's column has the field's name as its label unless the map says otherwise. Fields are `id`, `name`,
/// `lang`, `type`, `country`, `population`, `ids` (`scheme=value`), `aliases` and `names`; `aliases:uk-Cyrl` holds
/// aliases in one language, `ids:geonames` the ids of one scheme. Where several values can hold, `|` stands
/// between them; `\|` is a bar within one. Columns of other labels are kept as fields.
public struct ColumnMap: Sendable, Equatable {
  /// The fields, but for those with a language or scheme.
  static let fieldNames = [
    "id", "name", "lang", "type", "country", "population", "ids", "aliases", "names",
  ]

  /// The field of each column that has another label.
  let labels: [(field: Field, label: String)]

  /// What a column may hold.
  enum Field: Hashable {
    /// A field of ``fieldNames``.
    case plain(String)
    /// Aliases in a language.
    case aliases(language: String)
    /// Ids of a scheme.
    case ids(scheme: String)

    /// The field of this name.
    init?(_ name: some StringProtocol) {
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let first = parts.first.map { $0.lowercased() } ?? ""
      switch (first, parts.count > 1 ? String(parts[1]) : nil) {
      case (_, nil) where ColumnMap.fieldNames.contains(first): self = .plain(first)
      case ("aliases", let language?) where !language.isEmpty:
        self = .aliases(language: language)
      case ("ids", let scheme?) where !scheme.isEmpty: self = .ids(scheme: scheme)
      default: return nil
      }
    }
  }

  /// The map in which each column is labelled with its field.
  public init() { labels = [] }

  /// Reads a map such as `id=Code,name=Label,aliases:uk-Cyrl=Ukrainian`.
  ///
  /// - Throws: ``InterchangeError/malformedMap(_:)``.
  public init(_ text: String) throws(InterchangeError) {
    var labels: [(field: Field, label: String)] = []
    for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[1].isEmpty, let field = Field(sides[0]) else {
        throw .malformedMap(text)
      }
      labels.append((field, String(sides[1])))
    }
    self.labels = labels
  }

  /// What each column of a header holds; nil for a column to be kept as it is.
  ///
  /// - Throws: ``InterchangeError/missingColumn(path:label:)``.
  func fields(of header: [String], path: String) throws(InterchangeError) -> [Field?] {
    for (_, label) in labels where !header.contains(label) {
      throw .missingColumn(path: path, label: label)
    }
    let mapped = Set(labels.map(\.field))
    let fields = header.map { label -> Field? in
      if let field = labels.first(where: { $0.label == label })?.field { return field }
      // A field that is mapped has no second column.
      return Field(label).flatMap { mapped.contains($0) ? nil : $0 }
    }
    let hasName = fields.contains(.plain("name")) || fields.contains(.plain("names"))
    guard hasName else { throw .missingColumn(path: path, label: "name") }
    return fields
  }

  /// Two maps are equal when they map the same.
  public static func == (left: ColumnMap, right: ColumnMap) -> Bool {
    left.labels.elementsEqual(right.labels) { $0.field == $1.field && $0.label == $1.label }
  }
}
