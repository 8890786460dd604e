import CanonymRegistry

/// What a registry is given out as.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// One JSON object a line: all but times, batches and journal.
  case jsonl
  /// Values with commas between (RFC 4180).
  case csv
  /// Values with tabs between.
  case tsv
  /// Synonyms of Solr and Elasticsearch: all names of an entity, `=>`, its canonical name.
  case solr
  /// Patterns of spaCy's EntityRuler, a JSON object a line.
  case spacy
  /// Concepts of SKOS as N-Triples.
  case skos
  /// Entities of FollowTheMoney, a JSON object a line.
  case ftm

  /// Whether it cannot say that a name is several entities', so that these names go to a file of their own.
  public var leavesOutAmbiguous: Bool { self == .solr || self == .spacy }

  /// A writer of the format.
  var writer: any EntityWriter {
    switch self {
    case .jsonl: JSONLWriter()
    case .csv, .tsv: DelimitedWriter(self)
    case .solr: SolrWriter()
    case .spacy: SpaCyWriter()
    case .skos: SKOSWriter()
    case .ftm: FtMWriter()
    }
  }
}
