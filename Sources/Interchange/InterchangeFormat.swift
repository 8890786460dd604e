import CanonymRegistry
import CanonymStreams

/// What files hold that are taken in.
public enum InterchangeFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonl
  /// Values with commas between (RFC 4180), after a line with the columns' labels.
  case csv
  /// Values with tabs between, after a line with the columns' labels.
  case tsv
  /// A dump of GeoNames: `cities500.txt`, `allCountries.txt`, `UA.txt`.
  case geonames
  /// The names of GeoNames: `alternateNamesV2.txt`. Its places are to be in the registry.
  case geonamesNames = "geonames-names"
  /// The JSON dump of Wikidata, an entity a line.
  case wikidata
  /// Entities of FollowTheMoney, as OpenSanctions publishes them: one JSON object a line.
  case ftm
  /// JRC-Names: id, type, language and name with tabs between.
  case jrcNames = "jrc-names"
  /// Concepts of SKOS as N-Triples.
  case skos

  /// The format that a file's name tells, behind which `.gz` or `.zst` may stand; else JSONL.
  public init(ofFileNamed path: String) {
    var name =
      path.utf8.lastIndex(of: UInt8(ascii: "/"))
      .map { String(path[path.utf8.index(after: $0)...]) } ?? path
    for suffix in [".gz", ".zst"] where name.lowercased().hasSuffix(suffix) {
      name.removeLast(suffix.utf8.count)
    }
    let lower = name.lowercased()
    if lower.hasSuffix(".csv") {
      self = .csv
    } else if lower.hasSuffix(".tsv") || lower.hasSuffix(".tab") {
      self = .tsv
    } else if lower.hasSuffix(".nt") {
      self = .skos
    } else if lower.hasSuffix(".ftm.json") || lower.hasSuffix(".ftm.jsonl") {
      self = .ftm
    } else if lower.hasSuffix(".txt"), lower.hasPrefix("alternatenames") {
      self = .geonamesNames
    } else if lower.hasSuffix(".txt"), Self.isDump(name.dropLast(4)) {
      self = .geonames
    } else {
      self = .jsonl
    }
  }

  /// Whether a file of this name, without its ending, is a dump of GeoNames: countries have two capitals.
  private static func isDump(_ name: Substring) -> Bool {
    let isCountry = name.utf8.count == 2 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    let cities = name.hasPrefix("cities") ? name.dropFirst(6) : ""
    let isCities = !cities.isEmpty && cities.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isCountry || isCities || name == "allCountries" || name == "no-country"
  }

  /// Who says what such a file says, unless another name is given; empty where the format does not tell.
  var source: String {
    switch self {
    case .jsonl, .csv, .tsv, .ftm, .skos: ""
    case .geonames, .geonamesNames: "geonames"
    case .wikidata: "wikidata"
    case .jrcNames: "jrc-names"
    }
  }

  /// The catalogue by whose ids a record joins an entity that has another id; nil for none.
  var scheme: String? {
    switch self {
    case .jsonl, .csv, .tsv, .ftm, .skos: nil
    case .geonames, .geonamesNames: "geonames"
    case .wikidata: "wikidata"
    case .jrcNames: "jrc"
    }
  }

  /// How an object of such a file is read; nil when it is no JSONL.
  var form: JSONLParser.Form? {
    switch self {
    case .jsonl: .entities
    case .wikidata: .wikidata
    case .ftm: .ftm
    default: nil
    }
  }

  /// The records of an input.
  func records(
    of source: ByteSource,
    columns: ColumnMap
  ) throws(InterchangeError) -> any RecordSource {
    switch self {
    case .jsonl: try JSONLSource(source)
    case .csv, .tsv: try DelimitedSource(source, format: self, map: columns)
    case .geonames: GeoNamesSource(source)
    case .geonamesNames: try GroupedSource(source, GeoNamesNames())
    case .wikidata: try JSONLSource(source, form: .wikidata)
    case .ftm: try JSONLSource(source, form: .ftm)
    case .jrcNames: try GroupedSource(source, JRCNames())
    case .skos: try GroupedSource(source, SKOSTriples())
    }
  }
}
