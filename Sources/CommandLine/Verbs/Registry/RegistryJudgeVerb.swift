import CanonymArguments
import CanonymRegistry

/// `canonym registry judge --registry DB VERDICT ID [OTHER]`: what a person says of two entities, or of a name.
enum RegistryJudgeVerb: Verb {
  static let verdict = Operand("VERDICT", of: Judgement.Verdict.self, help: "what is said")
  static let entity = Operand<String>("ID", help: "an entity")
  static let other = OptionalOperand<String>("OTHER", help: "another one")
  static let name = Option<String>("name", short: "n", value: "NAME", help: "a name, not an entity")

  static let spec = CommandSpec(
    "judge",
    abstract: "records that entities are the same or different, or that a name is none",
    discussion: """
      Entities judged to be the same are a class, with all that these are the same as; they are merged only by \
      'registry merge'. Two classes with members judged to be different are never merged. A name judged to be \
      different is shown and found no more, whoever brings it. No import changes a judgement.
      """,
    operands: [verdict, entity, other],
    options: [name] + RegistryChange.options,
    examples: [
      .init("canonym registry judge -r places.db different odesa odessa-tx --reason 'Texas'"),
      .init("canonym registry judge -r places.db different lviv --name Lemberg"),
      .init("canonym registry judge -r places.db same kyiv kiev --reason 'one city'"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let (said, id) = (try arguments.required(verdict), try arguments.required(entity))
    if let name = arguments[name] {
      let change = RegistryChange(operation: "judge", origin: "\(id) \(said.rawValue) \(name)")
      return try change.make(arguments, console, showing: [id]) { registry in
        try registry.judge(id, name: name, said)
      }
    }
    let other = try arguments.required(Operand<String>(other.spec.name, help: ""))
    let change = RegistryChange(operation: "judge", origin: "\(id) \(said.rawValue) \(other)")
    return try change.make(arguments, console, showing: [id, other]) { registry in
      try registry.judge(id, other, said)
    }
  }
}

extension Judgement.Verdict: ArgumentValue {}
