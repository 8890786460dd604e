import CanonymInterchange
import CanonymRegistry
import CanonymStorage
import CanonymStreams
import CanonymTemporaryFolder

/// A registry in a folder of its own, filled from texts and read as text.
struct Workplace {
  let folder = TemporaryFolder()

  func registry(_ name: String = "x.registry") throws -> Registry {
    try Registry(path: folder[name], for: .creating, patience: .seconds(0))
  }

  /// Imports a text as a file, and gives what became of it and why records were rejected.
  @discardableResult
  func `import`(
    _ text: [UInt8],
    into registry: Registry,
    as name: String = "in.jsonl",
    _ options: Importer.Options = .init()
  ) throws -> (report: Importer.Report, rejections: [Importer.Rejection], committed: [Int]) {
    folder.write(text, to: name)
    var rejections: [Importer.Rejection] = []
    var committed: [Int] = []
    let report = try Importer(into: registry, options).run(
      [folder[name]],
      committed: { committed.append($0) },
      rejected: { rejections.append($0) }
    )
    return (report, rejections, committed)
  }

  @discardableResult
  func `import`(
    _ text: String,
    into registry: Registry,
    as name: String = "in.jsonl",
    _ options: Importer.Options = .init()
  ) throws -> (report: Importer.Report, rejections: [Importer.Rejection], committed: [Int]) {
    try self.import(Array(text.utf8), into: registry, as: name, options)
  }

  func export(_ registry: Registry, _ format: ExportFormat = .jsonl) throws -> String {
    let sink = try ByteSink(path: folder["out"])
    try Exporter.export(registry, to: sink, format: format)
    try sink.close()
    return String(decoding: folder.bytes(of: "out"), as: UTF8.self)
  }
}
