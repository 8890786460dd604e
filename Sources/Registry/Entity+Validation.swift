extension Entity {
  /// What a record may hold at most.
  public enum Limit {
    /// Bytes of an id, a type, a language tag, a system's id, a scheme, a country.
    public static let id = 1024
    /// Bytes of a name.
    public static let name = 65_536
    /// Bytes of a member that is kept as it is.
    public static let field = 16 << 20
  }

  /// Makes sure that the registry can keep the record, but for the names' folds.
  func validate() throws(RegistryError) {
    if !id.isEmpty { try Self.requireID(id) }
    if name.isEmpty { throw .missingName(id: id) }
    try require(name, "the name", upTo: Limit.name)
    try requireLanguage(language)
    for type in types { try requireWord(type, "a type") }
    for index in aliases.indices { try validate(aliases[index]) }
    for external in ids {
      try requireWord(external.scheme, "an external id's scheme")
      try requireWord(external.value, "an external id")
    }
    try require(country, "the country", upTo: Limit.id)
    if let population, population < 0 { throw .unusableNumber(id: id, field: "the population") }
    for other in different + merged { try Self.requireID(other) }
    for judgement in judgements { try validate(judgement) }
    try requireOnePreferred()
    for field in fields {
      try require(field.name, "a field's name", upTo: Limit.name)
      try require(field.json, "the field \(field.name.shown)", upTo: Limit.field)
    }
  }

  private func validate(_ judgement: Judgement) throws(RegistryError) {
    switch judgement.subject {
    case .entity(let other): try Self.requireID(other)
    case .name(let name):
      if name.isEmpty { throw .unusableText(id: id, field: "a judged name", reason: "is empty") }
      try require(name, "a judged name", upTo: Limit.name)
    }
    try require(judgement.who, "who judged", upTo: Limit.id)
    try require(judgement.reason, "a judgement's reason", upTo: Limit.name)
    try require(judgement.time, "a judgement's time", upTo: Limit.id)
  }

  /// Each source may prefer one name in a language; in different times of validity there may be several.
  private func requireOnePreferred() throws(RegistryError) {
    var count = 0
    for index in aliases.indices where aliases[index].kind == .preferred { count += 1 }
    if count < 2 { return }
    var seen: [Alias] = []
    for alias in aliases where alias.kind == .preferred {
      let isSecond = seen.contains { other in
        other.language.isSame(as: alias.language) && !other.name.isSame(as: alias.name)
          && other.from == alias.from && other.to == alias.to
          && (other.sources.isEmpty && alias.sources.isEmpty
            || other.sources.contains { alias.sources.contains($0) })
      }
      if isSecond { throw .secondPreferred(id: id, language: alias.language) }
      seen.append(alias)
    }
  }

  private func validate(_ alias: Alias) throws(RegistryError) {
    try require(alias.name, "an alias", upTo: Limit.name)
    try requireLanguage(alias.language)
    try require(alias.system, "an alias's system", upTo: Limit.id)
    try require(alias.fields, "an alias's further fields", upTo: Limit.field)
    for source in alias.sources {
      try requireWord(source.source, "an alias's source")
      try require(source.record, "an alias's source record", upTo: Limit.id)
    }
    if let from = alias.from, let to = alias.to, to.isBefore(from) {
      throw .unusableText(id: id, field: "an alias", reason: "ends before it begins")
    }
  }

  /// Makes sure that an id can be one.
  static func requireID(_ id: String) throws(RegistryError) {
    guard !id.isEmpty, id.utf8.count <= Limit.id, !id.hasControls else { throw .unusableID(id) }
  }

  private func requireWord(_ text: String, _ field: String) throws(RegistryError) {
    if text.isEmpty { throw .unusableText(id: id, field: field, reason: "is empty") }
    try require(text, field, upTo: Limit.id)
  }

  private func require(
    _ text: String,
    _ field: String,
    upTo limit: Int
  ) throws(RegistryError) {
    if text.utf8.count > limit {
      let reason = "has \(text.utf8.count) bytes, more than \(limit)"
      throw .unusableText(id: id, field: field, reason: reason)
    }
    if text.hasControls {
      throw .unusableText(id: id, field: field, reason: "has control characters in it")
    }
  }

  private func requireLanguage(_ tag: String) throws(RegistryError) {
    if tag.isEmpty { return }
    var length = 0
    for byte in tag.utf8 {
      length += 1
      switch byte {
      case 0x30...0x39 where length <= 8: continue
      case 0x41...0x5A where length <= 8: continue
      case 0x61...0x7A where length <= 8: continue
      case UInt8(ascii: "-") where length > 1: length = 0
      default: throw .malformedLanguage(id: id, tag: tag)
      }
    }
    if length == 0 { throw .malformedLanguage(id: id, tag: tag) }
  }
}

extension String {
  /// Whether a control character of ASCII stands in it: NUL, tab, line feed and their like.
  var hasControls: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F { return true }
    return false
  }
}
