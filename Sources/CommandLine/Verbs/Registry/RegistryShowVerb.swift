import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage

/// `canonym registry show --registry DB ID...`: some entities, as the export has them.
enum RegistryShowVerb: Verb {
  static let ids = Operands<String>("ID", atLeastOne: true, help: "an entity's id")

  static let spec = CommandSpec(
    "show",
    abstract: "shows entities by their ids",
    discussion:
      "Each is one line of JSON as in an export. An id that was merged shows the survivor.",
    operands: [ids],
    options: [RegistryArguments.database],
    examples: [
      .init("canonym registry show -r places.db kyiv lviv"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry show -r r a"#,
        output: #"{"id":"a","name":"A"}"#
      ),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("there is no entity of an id"),
      ExitStatus.unusableFile.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    var status = ExitStatus.done
    for id in arguments[ids] {
      if let entity = try registry.entity(id) {
        try console.write(Exporter.line(of: entity))
      } else {
        console.say("there is no entity '\(id)'")
        status = .nothing
      }
    }
    return status
  }
}
