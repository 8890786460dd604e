import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage

/// A change of a registry by hand: one batch, whose number takes it back.
struct RegistryChange {
  static let reason = DefaultedOption<String>(
    "reason",
    value: "TEXT",
    default: "",
    help: "why, for the journal"
  )
  static let dryRun = Flag("dry-run", help: "tell what would be done, and keep nothing")

  /// The options of each verb that changes something.
  static let options: [any OptionKey] = [
    RegistryArguments.database, reason, dryRun, RegistryArguments.wait,
  ]
  /// How each such verb ends.
  static let exitStatuses = [
    ExitStatus.done.row(
      "done; the batch's number is written, by which 'registry undo' takes it back"
    ),
    ExitStatus.nothing.row("there is no such entity or batch"),
    ExitStatus.badInput.row(
      "refused: judgements, later changes or another entity stand against it"
    ),
    ExitStatus.unusableFile.row(), ExitStatus.locked.row(),
  ]

  let operation: String
  let origin: String

  /// Makes the change; tells what it does to some entities when nothing is to be kept.
  ///
  /// - Parameter ids: entities whose differences are told.
  func make(
    _ arguments: ParsedArguments,
    _ console: Console,
    showing ids: [String],
    _ body: (Registry) throws -> Void
  ) throws -> ExitStatus {
    let registry = try arguments.registry(for: .writing)
    let batch = Batch(
      operation,
      origin: origin,
      who: userName,
      reason: arguments[Self.reason]
    )
    try registry.begin(batch)
    do {
      let before = arguments[Self.dryRun] ? try ids.map { try registry.entity($0) } : []
      try body(registry)
      if arguments[Self.dryRun] {
        try tell(before, of: ids, registry, console)
        registry.rollback()
        return .done
      }
      let number = registry.batchNumber ?? 0
      try registry.commit()
      try console.writeLine(String(number))
      return .done
    } catch {
      registry.rollback()
      throw error
    }
  }

  private func tell(
    _ before: [Entity?],
    of ids: [String],
    _ registry: Registry,
    _ console: Console
  ) throws {
    for (id, old) in zip(ids, before) {
      let lines = EntityFacts.differences(old, try registry.entity(id))
      if lines.isEmpty { continue }
      try console.writeLine(id)
      for line in lines { try console.writeLine("  \(line)") }
    }
    console.report("nothing was kept")
  }
}
