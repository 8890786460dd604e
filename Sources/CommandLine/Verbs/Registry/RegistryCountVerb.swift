import CanonymArguments
import CanonymRegistry
import CanonymStorage

/// `canonym registry count --registry DB`: how many entities there are.
enum RegistryCountVerb: Verb {
  static let spec = CommandSpec(
    "count",
    abstract: "counts the entities of a registry",
    discussion: "What another process writes meanwhile is counted once it is committed.",
    options: [RegistryArguments.database],
    examples: [
      .init("canonym registry count --registry places.db"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry count -r r"#,
        output: #"1"#
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.writeLine(String(try arguments.registry(for: .reading).count))
    return .done
  }
}
