import CanonymArguments
import CanonymRegistry
import CanonymStorage

/// `canonym registry init --registry DB`: an empty registry.
enum RegistryInitVerb: Verb {
  static let spec = CommandSpec(
    "init",
    abstract: "makes an empty registry",
    discussion: """
      The registry is one SQLite file; beside it stand a log and its index while it is in use. A registry \
      that is there already stays as it is; one of an earlier version is brought to this one.
      """,
    options: [RegistryArguments.database, RegistryArguments.wait],
    examples: [
      .init("canonym registry init --registry places.db"),
      .init(
        "canonym registry init -r a.db && canonym registry count -r a.db",
        output: "0"
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    _ = try arguments.registry(for: .creating)
    return .done
  }
}
