import CanonymArguments
import CanonymRegistry

/// `canonym registry split --registry DB ID OTHER`: an entity taken out of the one it was merged into.
enum RegistrySplitVerb: Verb {
  static let entity = Operand<String>("ID", help: "the entity that it was merged into")
  static let other = Operand<String>("OTHER", help: "the id that was merged")

  static let spec = CommandSpec(
    "split",
    abstract: "takes an entity out of the one it was merged into",
    discussion: """
      What came by the merge goes, as it is said now; all else stays, and the two are judged to be different. \
      'registry undo' takes a merge back exactly, where nothing has been changed since.
      """,
    operands: [entity, other],
    options: RegistryChange.options,
    examples: [
      .init("canonym registry split -r places.db kharkiv kharkov --reason 'a village in Poland'"),
      .init("canonym registry split -r places.db kyiv kiev --dry-run"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let (id, other) = (try arguments.required(entity), try arguments.required(other))
    let change = RegistryChange(operation: "split", origin: "\(other) from \(id)")
    return try change.make(arguments, console, showing: [id, other]) { registry in
      try registry.split(other, from: id)
    }
  }
}
