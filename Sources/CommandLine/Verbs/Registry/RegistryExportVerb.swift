import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage

/// `canonym registry export --registry DB`: all entities, given out.
enum RegistryExportVerb: Verb {
  static let format = DefaultedOption<InterchangeFormat>(
    "format",
    value: "FORMAT",
    default: .jsonl,
    help: "JSONL says all; a table leaves out what is known of each alias"
  )

  static let spec = CommandSpec(
    "export",
    abstract: "gives out all entities of a registry",
    discussion: """
      Entities stand in order of the bytes of their ids. Equal content gives equal bytes, and what is imported \
      from an export gives the same export again.
      """,
    options: [RegistryArguments.database, format, SharedOptions.output],
    examples: [
      .init("canonym registry export -r places.db -o places.jsonl.gz"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry export -r r"#,
        output: #"{"id":"a","name":"A"}"#
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    try console.redirect(to: arguments[SharedOptions.output])
    try Exporter.export(registry, to: console.output, format: arguments[format])
    return .done
  }
}

extension InterchangeFormat: ArgumentValue {}
