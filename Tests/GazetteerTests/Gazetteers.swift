import CanonymGazetteer
import CanonymStorage
import CanonymUnicode
import Testing

/// The gazetteer of some names, as it is read from a file.
func makeGazetteer(_ names: [String], fuzzy: Bool = false) throws -> Gazetteer {
  let contents = try gazetteerFile(names, fuzzy: fuzzy)
  let file = try SectionFile(contents: contents, path: "x", kind: "TEST", version: 1)
  return try #require(Gazetteer(file))
}

/// The bytes of its file.
func gazetteerFile(_ names: [String], fuzzy: Bool = false) throws -> [UInt8] {
  let folder = Folder()
  var builder = GazetteerBuilder(fuzzy: fuzzy)
  let keys = Set(names.map { folder.key(of: $0) }).sorted { $0.lexicographicallyPrecedes($1) }
  for key in keys where !key.isEmpty { try builder.insert(key.span) }
  var writer = SectionWriter(kind: "TEST", version: 1)
  try builder.write(to: &writer)
  return writer.contents()
}
