import CanonymArguments
import CanonymRegistry

/// `canonym registry undo --registry DB BATCH`: all that a batch changed, taken back.
enum RegistryUndoVerb: Verb {
  static let batch = Operand(
    "BATCH",
    of: Int.self,
    help: "the batch's number, which 'registry history' tells"
  )

  static let spec = CommandSpec(
    "undo",
    abstract: "takes back an import, a merge or any other batch",
    discussion: """
      Each record is again what it was before, byte by byte. Where a later batch has changed one of the records \
      nothing is done, and that batch is named. An undoing is a batch, too, and can be undone.
      """,
    operands: [batch],
    options: RegistryChange.options,
    examples: [
      .init("canonym registry undo -r places.db 7 --reason 'wrong file'"),
      .init("canonym registry undo -r places.db 8 --dry-run"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let number = try arguments.required(batch)
    let change = RegistryChange(operation: "undo", origin: "batch \(number)")
    return try change.make(arguments, console, showing: []) { registry in
      let count = try registry.undo(number)
      console.report("\(count) changes taken back")
    }
  }
}
