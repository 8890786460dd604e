import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage

/// `canonym registry import --registry DB FILE...`: entities of files, taken in.
enum RegistryImportVerb: Verb {
  static let format = DefaultedOption<FormatChoice>(
    "format",
    value: "FORMAT",
    default: .auto,
    help: "what the files hold; auto goes by their names"
  )
  static let map = Option<String>(
    "map",
    value: "MAP",
    help: "the columns of a table: name=Label,id=Code,aliases:uk-Cyrl=Ukrainian"
  )
  static let strict = Flag("strict", help: "keep nothing when a record is rejected")
  static let dryRun = Flag("dry-run", help: "tell what would be done, and keep nothing")
  static let makeIDs = Flag("make-ids", help: "give entities without an id one, each time anew")
  static let complete = Flag(
    "complete",
    help:
      "take back what the source said of entities that are not in these files; nothing when a record is rejected"
  )
  static let commitEvery = Option<Int>(
    "commit-every",
    value: "N",
    check: .init("a number above 0") { $0 > 0 },
    help: "make what is read durable after each N records, not once at the end"
  )
  static let files = Operands<String>("FILE", completion: .files, help: "what to take in")

  static let spec = CommandSpec(
    "import",
    abstract: "takes entities in from JSONL, tables and other catalogues' files",
    discussion: """
      A line of JSONL is {"id","name","aliases":[{"name","lang","kind"}],"type","country","population","ids"}, \
      or {"id","names":[...]}; other members are kept. A table has its columns' labels in the first line, and '|' \
      between several values of one. An entity that is known is brought up to date: a source replaces \
      what it said before. Good records go in; each rejected one is told with its line, as is what contradicts \
      the registry: an id that is another's, an entity that was retired. An import that was stopped is taken up \
      by running it again; one batch is kept as a whole or not at all.

      geonames are dumps such as cities500.txt, geonames-names alternateNamesV2.txt, wikidata lines of the JSON \
      dump, ftm entities of FollowTheMoney or OpenSanctions, jrc-names and skos (N-Triples) what they say. Records \
      of GeoNames, Wikidata and JRC join the entity that has their id among its ids.
      """,
    operands: [files],
    options: [
      RegistryArguments.database, RegistryArguments.source, format, map, strict, dryRun, makeIDs,
      complete, commitEvery, RegistryArguments.wait,
    ],
    examples: [
      .init("canonym registry import -r places.db --source geonames places.jsonl.gz"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry export -r r"#,
        output: #"{"id":"a","name":"A"}"#
      ),
      .init("canonym registry import -r a.db --map id=Code,name=Label list.csv"),
      .init("canonym registry import -r places.db cities500.txt alternateNamesV2.txt"),
    ],
    exitStatuses: [
      ExitStatus.done.row("all records went in"), ExitStatus.nothing.row("some were rejected"),
      ExitStatus.badInput.row("no record could be read, or a table lacks a column"),
      ExitStatus.unusableFile.row(), ExitStatus.locked.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    var options = Importer.Options(
      source: arguments[RegistryArguments.source],
      who: userName,
      isStrict: arguments[strict],
      isDryRun: arguments[dryRun],
      commitEvery: arguments[commitEvery],
      makesIDs: arguments[makeIDs],
      isComplete: arguments[complete]
    )
    if let map = arguments[map] { options.columns = try ColumnMap(map) }
    let registry = try arguments.registry(for: arguments[dryRun] ? .writing : .creating)
    let report = try Importer(into: registry, options).run(
      arguments.inputs(files),
      format: arguments[format].format,
      committed: { console.report("committed \($0)") },
      progress: { console.tick("\($0) records") },
      rejected: { console.say($0.description) }
    )
    return told(report, options, console)
  }

  /// Says what was done.
  private static func told(
    _ report: Importer.Report,
    _ options: Importer.Options,
    _ console: Console
  ) -> ExitStatus {
    var counts = "\(report.new) new, \(report.changed) changed, \(report.same) same"
    for (count, word) in [
      (report.conflicting, "conflicting"), (report.skipped, "skipped"), (report.removed, "removed"),
    ] where count > 0 {
      counts += ", \(count) \(word)"
    }
    counts += ", \(report.rejected) rejected"
    if report.isUnreadable {
      console.say("no record could be read; the registry is as it was")
      return .badInput
    }
    if report.isKept {
      console.report(counts)
    } else {
      console.say("\(counts); nothing was kept")
    }
    return report.rejected > 0 || report.conflicting > 0 ? .nothing : .done
  }

  /// What may be said of the files' format.
  enum FormatChoice: ArgumentValue, Equatable {
    case auto
    case some(InterchangeFormat)

    init(argument: String) throws(ArgumentValueError) {
      if argument == Self.auto.argument {
        self = .auto
        return
      }
      guard let format = InterchangeFormat(rawValue: argument) else {
        throw ArgumentValueError(argument, expectation: "a format", allowed: Self.allowedArguments)
      }
      self = .some(format)
    }

    var argument: String { format?.rawValue ?? "auto" }

    static var allowedArguments: [String] {
      InterchangeFormat.allCases.map(\.rawValue) + ["auto"]
    }

    /// The format; nil for the one that the file's name tells.
    var format: InterchangeFormat? {
      if case .some(let format) = self { return format }
      return nil
    }
  }
}
