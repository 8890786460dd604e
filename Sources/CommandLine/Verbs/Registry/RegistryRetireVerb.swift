import CanonymArguments
import CanonymRegistry

/// `canonym registry retire --registry DB ID...`: entities taken out.
enum RegistryRetireVerb: Verb {
  static let ids = Operands<String>("ID", atLeastOne: true, help: "an entity's id")

  static let spec = CommandSpec(
    "retire",
    abstract: "takes entities out, for good",
    discussion: """
      They are found no more, their ids are given to no others, and no import brings them back. The journal keeps \
      what they were.
      """,
    operands: [ids],
    options: RegistryChange.options,
    examples: [
      .init("canonym registry retire -r places.db atlantis --reason 'never was'"),
      .init("canonym registry retire -r places.db lemuria mu --dry-run"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let ids = arguments[ids]
    let change = RegistryChange(operation: "retire", origin: ids.joined(separator: " "))
    return try change.make(arguments, console, showing: ids) { registry in
      for id in ids { try registry.retire(id) }
    }
  }
}
