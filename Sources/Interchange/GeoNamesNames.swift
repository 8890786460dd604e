import CanonymRegistry

/// The table `alternate names` of GeoNames, with the eight columns of its first form or the ten of the second.
///
/// Its `isolanguage` is not always a language. `abbr` is an abbreviation, `fr_1793` a name of the French Revolution,
/// `iata`, `icao`, `faac` and `unlc` are codes, `piny` is pinyin, `wkdt` the id in Wikidata. `post`, `link`, `phon` and
/// `tcid` are no names and are left out, as is what else is no language.
struct GeoNamesNames: GroupRules {
  func row(of line: String) throws(RecordRejection) -> GroupRow? {
    let values = line.tabbed
    guard values.count == 10 || values.count == 8 else {
      throw RecordRejection(
        "the row has \(values.count) columns, not the 8 or 10 of GeoNames' alternate names"
      )
    }
    guard GeoNamesSource.isNumber(values[1]) else {
      throw RecordRejection("the geonameid \"\(values[1].prefix(40))\" is no number")
    }
    if values[3].isEmpty { throw RecordRejection("the alternate name is empty") }
    if values[2] != "wkdt", Self.kind(ofLanguage: values[2]) == nil { return nil }
    return GroupRow(key: values[1], values: Array(values.dropFirst(2)))
  }

  func content(of key: String, _ rows: [[String]]) throws(RecordRejection) -> SourceRecord.Content {
    var names = FurtherNames(
      entity: .init(scheme: "geonames", value: key),
      record: "alternatenames:\(key)",
      aliases: [],
      ids: []
    )
    var preferred: Set<String> = []
    for row in rows {
      if row[0] == "wkdt" {
        names.ids.append(.init(scheme: "wikidata", value: row[1]))
        continue
      }
      guard var alias = Self.alias(row) else { continue }
      // One name is preferred in a language, of which the table may say several.
      if alias.kind == .preferred, alias.to == nil, !preferred.insert(alias.language).inserted {
        alias.kind = .official
      }
      names.aliases.append(alias)
    }
    return .names(names)
  }

  private static func alias(_ row: [String]) -> Alias? {
    guard row.count >= 6, let (language, kind) = kind(ofLanguage: row[0]) else { return nil }
    var alias = Alias(row[1], kind: kind)
    alias.language = kind == .code ? "" : LanguageTag.tag(language, for: row[1])
    if kind == .plain {
      // The most telling flag counts: a name of the past is not to be shown as the preferred one.
      if row[5] == "1" {
        alias.kind = .former
      } else if row[4] == "1" {
        alias.kind = .colloquial
      } else if row[3] == "1" {
        alias.kind = .short
      } else if row[2] == "1" {
        alias.kind = .preferred
      }
    }
    let periods = row.count == 8 ? (row[6], row[7]) : ("", "")
    setPeriod(periods, of: &alias)
    return alias
  }

  /// Sets what is a date; other words are kept as they are.
  private static func setPeriod(_ period: (from: String, to: String), of alias: inout Alias) {
    alias.from = date(period.from)
    alias.to = date(period.to)
    if let from = alias.from, let to = alias.to, to.isBefore(from) {
      alias.from = nil
      alias.to = nil
    }
    var kept: [String] = []
    if alias.from == nil, !period.from.isEmpty {
      kept.append("\"from\":\(EntityObject.text(ofString: period.from))")
    }
    if alias.to == nil, !period.to.isEmpty {
      kept.append("\"to\":\(EntityObject.text(ofString: period.to))")
    }
    if !kept.isEmpty { alias.fields = "{\(kept.joined(separator: ","))}" }
  }

  /// A date, also one that is written without hyphens.
  private static func date(_ text: String) -> PartialDate? {
    if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return PartialDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
    return PartialDate(text)
  }

  /// The language and kind that an `isolanguage` stands for; nil for what is no name.
  private static func kind(ofLanguage code: String) -> (language: String, kind: Alias.Kind)? {
    switch code {
    case "": ("", .plain)
    case "abbr": ("", .abbreviation)
    case "fr_1793": ("fr", .former)
    case "iata", "icao", "faac", "unlc": ("", .code)
    case "piny": ("zh-Latn-pinyin", .transliteration)
    default: isLanguage(code) ? (code, .plain) : nil
    }
  }

  /// Whether a code is a language of two or three letters, with or without subtags.
  private static func isLanguage(_ code: String) -> Bool {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return first.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
      }
  }
}
