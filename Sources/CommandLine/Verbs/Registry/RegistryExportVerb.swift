import CanonymArguments
import CanonymInterchange
import CanonymRegistry
import CanonymStorage
import CanonymStreams

/// `canonym registry export --registry DB`: all entities, given out.
enum RegistryExportVerb: Verb {
  static let format = DefaultedOption<ExportFormat>(
    "format",
    value: "FORMAT",
    default: .jsonl,
    help: "JSONL says all; the others leave out what they have no words for"
  )
  static let ambiguous = Option<String>(
    "ambiguous",
    value: "FILE",
    completion: .files,
    help:
      "where names of several entities go, which solr and spacy leave out: name and ids, tabs between"
  )

  static let spec = CommandSpec(
    "export",
    abstract: "gives out all entities of a registry",
    discussion: """
      Entities stand in order of the bytes of their ids. Equal content gives equal bytes, and what is imported \
      from an export in JSONL gives the same export again.

      solr are synonyms of Solr and Elasticsearch, spacy patterns of spaCy's EntityRuler, skos concepts as \
      N-Triples, ftm entities of FollowTheMoney.
      """,
    options: [
      RegistryArguments.database, format, RegistryArguments.asOf, ambiguous, SharedOptions.output,
    ],
    examples: [
      .init("canonym registry export -r places.db -o places.jsonl.gz"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry export -r r"#,
        output: #"{"id":"a","name":"A"}"#
      ),
      .init("canonym registry export -r places.db --format solr --ambiguous several.tsv"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    let moment = try arguments[RegistryArguments.asOf].map { try registry.moment($0) }
    try console.redirect(to: arguments[SharedOptions.output])
    let side = try arguments[ambiguous].map { try ByteSink(path: $0) }
    let counts = try Exporter.export(
      registry,
      to: console.output,
      format: arguments[format],
      asOf: moment,
      ambiguous: side
    )
    try side?.close()
    if counts.ambiguous > 0 {
      let names = counts.ambiguous == 1 ? "1 name is" : "\(counts.ambiguous) names are"
      console.report("\(names) left out as several entities'")
    }
    return .done
  }
}

extension ExportFormat: ArgumentValue {}
