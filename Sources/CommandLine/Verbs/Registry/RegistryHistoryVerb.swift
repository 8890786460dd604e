import CanonymArguments
import CanonymInterchange
import CanonymJSON
import CanonymRegistry
import CanonymStorage

/// `canonym registry history --registry DB [ID]`: what was done, by whom, when and why.
enum RegistryHistoryVerb: Verb {
  static let id = OptionalOperand<String>("ID", help: "an entity's id; without one, all batches")
  static let limit = DefaultedOption<Int>(
    "limit",
    short: "n",
    value: "N",
    default: 20,
    check: .init("a number above 0") { $0 > 0 },
    help: "how many batches at most, the last one first"
  )
  static let json = Flag("json", help: "one JSON object a batch, or a change of the entity")

  static let spec = CommandSpec(
    "history",
    abstract: "tells the changes of an entity, or the batches of a registry",
    discussion: """
      Each batch is a line: number, time, operation, how many changes, who, from what or to what, why. With an ID \
      its batches come in their order, and under each stands what went and what came.
      """,
    operands: [id],
    options: [RegistryArguments.database, limit, json],
    examples: [
      .init("canonym registry history -r places.db kharkiv"),
      .init("canonym registry history -r places.db -n 5 --json"),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("there never was an entity of this id"),
      ExitStatus.unusableFile.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    guard let id = arguments[id] else { return try tellBatches(of: registry, arguments, console) }
    let entries = try registry.history(of: id)
    if entries.isEmpty {
      console.say("there never was an entity '\(id)'")
      return .nothing
    }
    for entry in entries { try tell(entry, id, isJSON: arguments[json], console) }
    return .done
  }

  private static func tell(
    _ entry: JournalEntry,
    _ id: String,
    isJSON: Bool,
    _ console: Console
  ) throws {
    if isJSON {
      var writer = JSONWriter()
      writer.object { writer in
        writer.field("batch", entry.batch)
        writer.field("time", entry.time)
        writer.field("operation", entry.operation)
        write(entry.origin, as: "origin", to: &writer)
        write(entry.who, as: "who", to: &writer)
        write(entry.reason, as: "reason", to: &writer)
        for (key, entity) in [("before", entry.before), ("after", entry.after)] {
          guard let entity else { continue }
          writer.key(key)
          writer.raw(Exporter.line(of: entity).dropLast())
        }
      }
      writer.endLine()
      return try console.write(writer.bytes)
    }
    let parts = [entry.who, entry.origin, entry.reason].filter { !$0.isEmpty }
    try console.writeLine(
      "\(entry.batch)\t\(entry.time)\t\(entry.operation)\t\(parts.joined(separator: "\t"))"
    )
    for line in EntityFacts.differences(entry.before, entry.after) {
      try console.writeLine("  \(line)")
    }
  }

  private static func tellBatches(
    of registry: Registry,
    _ arguments: ParsedArguments,
    _ console: Console
  ) throws -> ExitStatus {
    var batches: [JournalBatch] = []
    let limit = arguments[limit]
    try registry.batches { batch in
      batches.append(batch)
      return batches.count < limit
    }
    for batch in batches {
      if arguments[json] {
        try console.write(object(of: batch))
        continue
      }
      var parts = [
        String(batch.number), batch.time, batch.operation, String(batch.changes), batch.who,
        batch.origin, batch.reason,
      ]
      if let undoer = batch.undoneBy { parts.append("undone by \(undoer)") }
      while parts.last?.isEmpty == true { parts.removeLast() }
      try console.writeLine(parts.joined(separator: "\t"))
    }
    return .done
  }

  private static func object(of batch: JournalBatch) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("batch", batch.number)
      writer.field("time", batch.time)
      writer.field("operation", batch.operation)
      writer.field("changes", batch.changes)
      write(batch.origin, as: "origin", to: &writer)
      write(batch.who, as: "who", to: &writer)
      write(batch.reason, as: "reason", to: &writer)
      if let undone = batch.undid { writer.field("undid", undone) }
      if let undoer = batch.undoneBy { writer.field("undone_by", undoer) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ text: String, as key: String, to writer: inout JSONWriter) {
    if !text.isEmpty { writer.field(key, text) }
  }
}
