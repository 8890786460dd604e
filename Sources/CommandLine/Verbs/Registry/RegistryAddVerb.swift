import CanonymArguments
import CanonymRegistry
import CanonymStorage

/// `canonym registry add --registry DB ID --name NAME`: one more name.
enum RegistryAddVerb: Verb {
  static let name = Option<String>("name", short: "n", value: "NAME", help: "the name to add")
  static let language = DefaultedOption<String>(
    "lang",
    value: "TAG",
    default: "",
    help: "its language as BCP 47 with script, such as uk-Cyrl"
  )
  static let kind = Option<Alias.Kind>("kind", value: "KIND", help: "what kind of name it is")
  static let type = RepeatedOption<String>("type", value: "TYPE", help: "a type of the entity")
  static let entity = Operand<String>("ID", help: "the entity's id; a new one is added")

  static let spec = CommandSpec(
    "add",
    abstract: "adds a name to an entity, or an entity",
    operands: [entity],
    options: [
      RegistryArguments.database, name, language, kind, type, RegistryArguments.source,
      RegistryArguments.wait,
    ],
    examples: [
      .init("canonym registry add -r places.db kyiv --name Київ --lang uk-Cyrl --kind endonym"),
      .init(
        #"canonym registry init -r r && canonym registry add -r r a -n A && canonym registry show -r r a"#,
        output: #"{"id":"a","name":"A"}"#
      ),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.badInput.row("the name or a tag cannot be kept"),
      ExitStatus.unusableFile.row(), ExitStatus.locked.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let id = try arguments.required(entity)
    let alias = Alias(
      try arguments.required(name),
      language: arguments[language],
      kind: arguments[kind] ?? .plain
    )
    let registry = try arguments.registry(for: .writing)
    try registry.write(Batch("add", who: userName)) { () throws(RegistryError) in
      try registry.add(
        alias,
        types: arguments[type],
        to: id,
        source: arguments[RegistryArguments.source]
      )
    }
    return .done
  }
}

extension Alias.Kind: ArgumentValue {
  /// All kinds that have a name.
  public static var allowedArguments: [String] {
    allCases.map(\.rawValue).filter { !$0.isEmpty }
  }
}
