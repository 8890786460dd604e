import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Places of a GeoNames dump, a row each: the nineteen columns of the table `geoname`, as its readme lists them
/// (https://download.geonames.org/export/dump/readme.txt).
struct GeoNamesSource: RecordSource {
  private var lines: TextLines

  init(_ source: ByteSource) { lines = TextLines(source) }

  /// The columns, in order.
  private enum Column: Int {
    case id, name, asciiName, alternateNames, latitude, longitude, featureClass, featureCode
    case country, otherCountries, admin1, admin2, admin3, admin4
    case population, elevation, model, timezone, modified
  }

  mutating func next() throws(InterchangeError) -> SourceRecord? {
    guard let line = try streamed({ () throws(StreamError) in try lines.next() }) else {
      return nil
    }
    do throws(RecordRejection) {
      let entity = try Self.entity(of: try line.text.get().tabbed)
      return SourceRecord(line: line.number, content: .success(.entity(entity)))
    } catch {
      return SourceRecord(line: line.number, content: .failure(error))
    }
  }

  static func entity(of values: [String]) throws(RecordRejection) -> Entity {
    guard values.count == 19 else {
      throw RecordRejection("the row has \(values.count) columns, not the 19 of a GeoNames dump")
    }
    let at = { (column: Column) in values[column.rawValue] }
    let id = at(.id)
    guard isNumber(id) else {
      throw RecordRejection("the geonameid \"\(id.prefix(40))\" is no number")
    }
    var entity = Entity(
      id: "geonames:\(id)",
      types: types(at(.featureClass), at(.featureCode)),
      name: at(.name),
      language: LanguageTag.tag("", for: at(.name)),
      ids: [.init(scheme: "geonames", value: id)],
      country: at(.country)
    )
    if !at(.population).isEmpty {
      guard let population = Int(at(.population)) else {
        throw RecordRejection("the population \"\(at(.population).prefix(40))\" is no number")
      }
      // The dump says 0 where it does not know.
      if population > 0 { entity.population = population }
    }
    let others = at(.alternateNames).parts(at: UInt8(ascii: ",")) + [at(.asciiName)]
    entity.aliases.reserveCapacity(others.count)
    for name in others where !name.isEmpty {
      // Codes of airports and stations stand among the names.
      let isCode = name.utf8.count == 3 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      let language = isCode ? "" : LanguageTag.tag("", for: name)
      entity.aliases.append(Alias(name, language: language, kind: isCode ? .code : .plain))
    }
    let feature = [at(.featureClass), at(.featureCode)].filter { !$0.isEmpty }
    let further: [(String, String)] = [
      ("feature", feature.joined(separator: ".")), ("cc2", at(.otherCountries)),
      ("admin1", at(.admin1)), ("admin2", at(.admin2)), ("timezone", at(.timezone)),
      ("modified", at(.modified)),
    ]
    for (name, value) in further where !value.isEmpty {
      entity.fields.append(.init(name: name, json: EntityObject.text(ofString: value)))
    }
    if let latitude = coordinate(at(.latitude)), let longitude = coordinate(at(.longitude)) {
      entity.fields.append(.init(name: "location", json: "[\(latitude),\(longitude)]"))
    }
    return entity
  }

  /// Whether a text is a number that begins with no zero, in ASCII digits.
  static func isNumber(_ text: String) -> Bool {
    (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && text.utf8.first != 0x30
  }

  /// Degrees as they are written, where that is a number of JSON, too.
  private static func coordinate(_ text: String) -> String? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].count == 1 || parts[0].count < 4 && parts[0].first != 0x30, text.utf8.count < 20
    else { return nil }
    return text
  }

  /// Types by the feature's class and code (https://www.geonames.org/export/codes.html).
  private static func types(_ featureClass: String, _ code: String) -> [String] {
    switch featureClass {
    case "A": ["place", code.hasPrefix("PCL") || code == "TERR" ? "country" : "region"]
    case "P": ["place", "city"]
    case "H": ["place", "water"]
    case "L": ["place", "area"]
    case "R": ["place", "road"]
    case "S": ["place", "building"]
    case "T": ["place", "landform"]
    case "U": ["place", "undersea"]
    case "V": ["place", "vegetation"]
    default: ["place"]
    }
  }
}
