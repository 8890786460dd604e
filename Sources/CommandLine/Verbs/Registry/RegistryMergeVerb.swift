import CanonymArguments
import CanonymRegistry

/// `canonym registry merge --registry DB ID OTHER...`: entities that are one.
enum RegistryMergeVerb: Verb {
  static let survivor = Operand<String>("ID", help: "the entity that stays")
  static let others = Operands<String>(
    "OTHER",
    atLeastOne: true,
    help: "an entity that is the same, and goes"
  )

  static let spec = CommandSpec(
    "merge",
    abstract: "makes one entity of several",
    discussion: """
      What is said of the others is said of ID then, with its sources, and their ids lead to it for ever. Entities \
      that were judged to be different, or that are the same as such, are not merged.
      """,
    operands: [survivor, others],
    options: RegistryChange.options,
    examples: [
      .init("canonym registry merge -r places.db kharkiv kharkov --reason 'one city' --dry-run"),
      .init("canonym registry merge -r places.db kyiv kiev kiew"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let (id, others) = (try arguments.required(survivor), arguments[others])
    let change = RegistryChange(
      operation: "merge",
      origin: "\(others.joined(separator: " ")) into \(id)"
    )
    return try change.make(arguments, console, showing: [id]) { registry in
      for other in others { try registry.merge(other, into: id) }
    }
  }
}
