import CanonymTables

/// Which separators a locale writes with ASCII digits.
struct SeparatorConvention: Sendable, Equatable {
  /// Whether decimals follow a comma; else a point.
  var hasDecimalComma: Bool
  /// Whether groups are parted by spaces.
  var groupsBySpace: Bool
  /// Whether it groups three digits, then twos.
  var isIndian: Bool
}

/// The separators of all locales, as the table lists them.
struct SeparatorConventions: Sendable {
  private let conventions: [String: SeparatorConvention]

  init(from source: TableSource) throws(TableError) {
    var conventions: [String: SeparatorConvention] = [:]
    try source.table("Numbers/separators.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let group = try row.field("group")
      conventions[String(try row.required("locale")).lowercased()] = SeparatorConvention(
        hasDecimalComma: try row.required("decimal") == ",",
        groupsBySpace: group == "nbsp" || group == "nnbsp",
        isIndian: try row.field("sizes") == "indian"
      )
    }
    self.conventions = conventions
  }

  /// The convention of a locale, or of its language; nil for an undetermined one.
  func convention(of locale: String?) -> SeparatorConvention? {
    guard let locale else { return nil }
    if let found = conventions[locale] { return found }
    let extensionStart = locale.firstRange(of: "-u-")?.lowerBound ?? locale.endIndex
    var parts = locale[..<extensionStart].lowercased().split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, language != "und", language != "mul" else { return nil }
    while !parts.isEmpty {
      if let found = conventions[parts.joined(separator: "-")] { return found }
      // A region inside a tag with a script (uz-Latn-UZ) counts by its language too.
      parts.removeLast()
    }
    return SeparatorConvention(hasDecimalComma: false, groupsBySpace: false, isIndian: false)
  }
}
