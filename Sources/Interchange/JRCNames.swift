import CanonymRegistry

/// JRC-Names of the Joint Research Centre: id, type, language (`u` for any) and name, in which `+` stands for a space.
struct JRCNames: GroupRules {
  func row(of line: String) throws(RecordRejection) -> GroupRow? {
    if line.utf8.first == UInt8(ascii: "#") { return nil }
    let values = line.tabbed
    guard values.count >= 4 else {
      throw RecordRejection("the row has \(values.count) columns, not the 4 of JRC-Names")
    }
    // The list has rows of the number 0, which are of no entity.
    if values[0] == "0" { return nil }
    guard GeoNamesSource.isNumber(values[0]) else {
      throw RecordRejection("the id \"\(values[0].prefix(40))\" is no number")
    }
    if values[3].isEmpty { throw RecordRejection("the name is empty") }
    return GroupRow(key: values[0], values: Array(values[1...3]))
  }

  func content(of key: String, _ rows: [[String]]) throws(RecordRejection) -> SourceRecord.Content {
    var entity = Entity(id: "jrc:\(key)", name: "", ids: [.init(scheme: "jrc", value: key)])
    entity.types = Self.types(rows.first?.first ?? "")
    // The first name that is none of a single language is the entity's.
    let first = rows.firstIndex { $0.count == 3 && $0[1] == "u" } ?? 0
    for (index, row) in rows.enumerated() where row.count == 3 {
      let name = String(decoding: row[2].utf8.map { $0 == 0x2B ? 0x20 : $0 }, as: UTF8.self)
      let language = LanguageTag.tag(row[1] == "u" ? "" : row[1], for: name)
      if index == first {
        entity.name = name
        entity.language = language
      } else {
        entity.aliases.append(Alias(name, language: language))
      }
    }
    return .entity(entity)
  }

  private static func types(_ code: String) -> [String] {
    switch code {
    case "P", "p": ["person"]
    case "O", "o": ["org"]
    case "T", "t": ["place"]
    case "E", "e": ["event"]
    default: []
    }
  }
}
