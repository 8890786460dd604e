/// What has the names: a place, a person, an organisation, as all its sources together describe it.
public struct Entity: Sendable, Hashable {
  /// Its id, never given to another; empty for a new one, whose id is then made.
  public var id: String
  /// Its types, the most general first: `place`, `city`.
  public var types: [String]
  /// Its canonical name.
  public var name: String
  /// The language of the canonical name as BCP 47 with script; empty when unknown.
  public var language: String
  /// Its other names.
  public var aliases: [Alias]
  /// Its ids elsewhere.
  public var ids: [ExternalID]
  /// Its country, by ISO 3166 alpha-2; empty when unknown.
  public var country: String
  /// How many people live there; nil when unknown or senseless.
  public var population: Int?
  /// Ids of entities that it has been taken for, and is not.
  public var different: [String]
  /// Ids that now mean this entity.
  public var merged: [String]
  /// What people say of it and other entities, or names.
  public var judgements: [Judgement]
  /// What else a source says of it, kept as it is.
  public var fields: [Field]

  /// An entity; what is not given is not known.
  public init(
    id: String,
    types: [String] = [],
    name: String,
    language: String = "",
    aliases: [Alias] = [],
    ids: [ExternalID] = [],
    country: String = "",
    population: Int? = nil,
    different: [String] = [],
    merged: [String] = [],
    judgements: [Judgement] = [],
    fields: [Field] = []
  ) {
    self.id = id
    self.types = types
    self.name = name
    self.language = language
    self.aliases = aliases
    self.ids = ids
    self.country = country
    self.population = population
    self.different = different
    self.merged = merged
    self.judgements = judgements
    self.fields = fields
  }

  /// An id of the entity in another catalogue.
  public struct ExternalID: Sendable, Hashable {
    /// The catalogue: `geonames`.
    public var scheme: String
    /// The id there: `706483`.
    public var value: String

    /// An id of a catalogue.
    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }

    /// Whether it comes first: by scheme, then value.
    func precedes(_ other: ExternalID) -> Bool {
      scheme.isSame(as: other.scheme)
        ? value.precedes(other.value) : scheme.precedes(other.scheme)
    }
  }

  /// A member of a record that the registry has no use for.
  public struct Field: Sendable, Hashable {
    /// Its key.
    public var name: String
    /// Its value, as the text of a JSON value.
    public var json: String

    /// A member of a record.
    public init(name: String, json: String) {
      self.name = name
      self.json = json
    }
  }
}
