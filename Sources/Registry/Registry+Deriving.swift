extension AliasSource {
  /// What the names of sources begin with that are rules, not anybody's words.
  static let derivedPrefix = "derived:"

  /// The source of names that a rule derives; its record is the rule's version.
  public static func derived(by rule: String, version: String) -> AliasSource {
    AliasSource(derivedPrefix + rule, record: version)
  }

  /// Whether its names are derived by a rule.
  public var isDerived: Bool { source.hasPrefix(Self.derivedPrefix) }
}

extension Alias {
  /// Whether nobody says it: it is derived from other names by rules alone.
  public var isDerived: Bool { !sources.isEmpty && sources.allSatisfy(\.isDerived) }
}

extension Registry {
  /// Records the names that a rule derives for an entity, in place of those that it, or an earlier version, derived.
  ///
  /// A name that somebody says, in the same language, is not derived beside. To be called within a batch.
  ///
  /// - Returns: what became of it.
  /// - Throws: as ``upsert(_:source:joinedBy:)`` does; ``RegistryError/noEntity(id:)``.
  @discardableResult
  public func setDerived(
    _ aliases: [Alias],
    by rule: String,
    version: String,
    of id: String
  ) throws(RegistryError) -> Outcome {
    let place = try requirePlace(of: id)
    let from = AliasSource.derived(by: rule, version: version)
    try Entity.requireID(from.source)
    try Entity(id: place.id, name: "-", aliases: aliases).validate()
    let old = try record(at: place)
    var new = old
    new.claims.removeAll { $0.source.source.isSame(as: from.source) }
    let asserted = new.claims.filter { !$0.source.isDerived }.flatMap(\.names)
    var claim = Claim(from, batch: try openBatch().number)
    for var alias in aliases {
      alias.sources = []
      let isAsserted = asserted.contains {
        $0.name.isSame(as: alias.name)
          && ($0.language.isEmpty || $0.language.isSame(as: alias.language))
      }
      if !isAsserted { claim.aliases.append(alias) }
    }
    claim.settleAliases()
    if !claim.aliases.isEmpty { new.claims.append(claim) }
    new.claims.sort { $0.precedes($1) }
    if content(new) == content(old) { return .same }
    try replace(old, with: new, at: place)
    return .changed
  }
}
