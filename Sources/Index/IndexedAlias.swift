import CanonymUnicode

/// One name of one entity, as the index knows it.
public struct IndexedAlias: Sendable, Hashable {
  /// The id of the entity it names.
  public let entity: String
  /// The name as it was recorded.
  public let name: String
  /// Its language as BCP 47 with script; `und-Cyrl` when only the script is known.
  public let language: String
  /// Its kind: `preferred`, `official`, `endonym`, `exonym`, `transliteration`, `translation`, `short`,
  /// `abbreviation`, `former`, `colloquial`, `inflection`, `misspelling`, `code`; empty for a plain alias.
  public let kind: String
  /// The transliteration system that its spelling follows, where that is recorded.
  public let system: String?

  /// The columns of the table of aliases.
  static let columns = ["key", "id", "name", "lang", "kind", "system"]

  /// An alias; when its language is not recorded, the script of the name is.
  init(entity: String, name: String, language: String, kind: String, system: String?) {
    self.entity = entity
    self.name = name
    self.language =
      language.isEmpty ? "und-\(Script.dominant(in: name)?.code ?? "Zyyy")" : language
    self.kind = kind
    self.system = system
  }

  /// Reads a row of the table of aliases; nil when it names no entity.
  init?(row fields: [Substring]) {
    func field(_ index: Int) -> Substring { index < fields.count ? fields[index] : "" }
    guard !field(0).isEmpty, !field(1).isEmpty else { return nil }
    self.init(
      entity: String(field(1)),
      name: String(field(2).isEmpty ? field(0) : field(2)),
      language: String(field(3)),
      kind: String(field(4)),
      system: field(5).isEmpty ? nil : String(field(5))
    )
  }

  /// How sure it is that the name is the entity's own, to rank entities that share a name.
  var rank: Int { Self.rank(kind: kind, language: language) }

  /// The rank of an alias of a kind and language.
  static func rank(kind: String, language: String) -> Int {
    switch kind {
    case "preferred": 0
    case "official", "endonym": 1
    case "translation", "transliteration", "exonym", "short", "abbreviation", "inflection": 2
    case "former", "colloquial", "code": 3
    case "misspelling": 5
    // A spelling whose language is known was recorded by somebody; others come from lists.
    default: language.isEmpty || language.hasPrefix("und") ? 4 : 2
    }
  }
}

extension IndexedAlias {
  /// How likely a text that has this name means its entity, all else left aside.
  public var prior: Double {
    switch rank {
    case 0, 1: 0.98
    case 2: 0.96
    case 3: 0.92
    case 4: 0.88
    default: 0.8
    }
  }
}
