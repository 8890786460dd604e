import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage

/// `canonym registry show --registry DB ID...`: some entities, as the export has them.
enum RegistryShowVerb: Verb {
  static let ids = Operands<String>("ID", atLeastOne: true, help: "an entity's id")

  static let on = Option<PartialDate>(
    "on",
    value: "DATE",
    help: "show only names that were in use then: 2022, 2022-03 or 2022-03-03"
  )
  static let prefer = Option<CommaList<String>>(
    "prefer",
    value: "TAGS",
    help: "show the id and one name, in the first of these languages that has one: uk-Latn,en"
  )

  static let spec = CommandSpec(
    "show",
    abstract: "shows entities by their ids",
    discussion:
      "Each is one line of JSON as in an export. An id that was merged shows the survivor.",
    operands: [ids],
    options: [RegistryArguments.database, RegistryArguments.asOf, on, prefer],
    examples: [
      .init("canonym registry show -r places.db kyiv lviv --prefer uk-Latn,en"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry show -r r a"#,
        output: #"{"id":"a","name":"A"}"#
      ),
      .init("canonym registry show -r places.db dnipro --as-of 2026-11-01 --on 1990"),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("there is no entity of an id"),
      ExitStatus.unusableFile.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    let moment = try arguments[RegistryArguments.asOf].map { try registry.moment($0) }
    var status = ExitStatus.done
    for id in arguments[ids] {
      let found =
        try moment.map { try registry.entity(id, asOf: $0) } ?? registry.entity(id)
      guard var entity = found else {
        console.say(try absence(of: id, in: registry))
        status = .nothing
        continue
      }
      let date = arguments[on]
      if let languages = arguments[prefer]?.elements {
        try console.writeLine("\(entity.id)\t\(entity.name(in: languages, on: date))")
        continue
      }
      if let date { entity.aliases.removeAll { !$0.isValid(on: date) } }
      try console.write(Exporter.line(of: entity))
    }
    return status
  }

  /// Why there is nothing to show.
  private static func absence(of id: String, in registry: Registry) throws -> String {
    switch try registry.absence(of: id) {
    case .retired: "the entity '\(id)' was retired; 'registry history' tells what it was"
    case .gone: "there is no entity '\(id)' any more; 'registry history' tells what it was"
    case .merged(let other): "the entity '\(id)' was merged into '\(other)'"
    case nil: "there is no entity '\(id)'"
    }
  }
}

extension PartialDate: ArgumentValue {
  /// Reads a date as ISO 8601 writes it, in whole or in part.
  public init(argument: String) throws(ArgumentValueError) {
    guard let date = PartialDate(argument) else {
      throw ArgumentValueError(argument, expectation: "a date such as 2022, 2022-03 or 2022-03-03")
    }
    self = date
  }

  /// The date as it is written.
  public var argument: String { description }
}
