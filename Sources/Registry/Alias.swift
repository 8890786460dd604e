/// A name recorded for an entity, with its language, kind, validity and provenance.
public struct Alias: Sendable, Hashable {
  /// The name as it is written.
  public var name: String
  /// Its language as BCP 47 with script (`uk-Cyrl`); empty when nothing is known of it.
  public var language: String
  /// What kind of name it is.
  public var kind: Kind
  /// The transliteration system its spelling follows; empty where none is recorded.
  public var system: String
  /// Since when it is used, where that is known.
  public var from: PartialDate?
  /// Until when it was used, where that is known.
  public var to: PartialDate?
  /// Who says so; empty for the source that is being imported.
  public var sources: [AliasSource]
  /// Members of the record that the registry has no use for, as the text of a JSON object; empty for none.
  public var fields: String

  /// An alias; what is not given is not known.
  public init(
    _ name: String,
    language: String = "",
    kind: Kind = .plain,
    system: String = "",
    from: PartialDate? = nil,
    to: PartialDate? = nil,
    sources: [AliasSource] = [],
    fields: String = ""
  ) {
    self.name = name
    self.language = language
    self.kind = kind
    self.system = system
    self.from = from
    self.to = to
    self.sources = sources
    self.fields = fields
  }

  /// What kinds of names there are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing is known of it.
    case plain = ""
    /// The name to be shown in its language.
    case preferred
    /// The name in official use.
    case official
    /// The name used by the people of the place.
    case endonym
    /// The name used by others.
    case exonym
    /// Written in another script by a system.
    case transliteration
    /// The name in another language.
    case translation
    /// A shorter form.
    case short
    /// An abbreviation.
    case abbreviation
    /// A name of the past.
    case former
    /// A name of everyday speech.
    case colloquial
    /// A wrong spelling: found, never shown.
    case misspelling
    /// A code, such as a station's.
    case code
  }

  /// Whether it may have been in use on a day; unknown ends are open.
  public func isValid(on date: PartialDate) -> Bool {
    if let from, date.isBefore(from) { return false }
    if let to, to.isBefore(date) { return false }
    return true
  }

  /// Whether both say the same, whoever says it; texts are compared byte by byte.
  func saysTheSame(as other: Alias) -> Bool {
    name.isSame(as: other.name) && hasSameAttributes(as: other)
  }

  /// Whether both say the same of their names, whatever these are.
  func hasSameAttributes(as other: Alias) -> Bool {
    kind == other.kind && from == other.from && to == other.to
      && language.isSame(as: other.language) && system.isSame(as: other.system)
      && fields.isSame(as: other.fields)
  }

  /// Whether it comes before the other in a record: by name, language, kind, system, dates, fields.
  func precedes(_ other: Alias) -> Bool {
    switch name.order(to: other.name) {
    case ..<0: return true
    case 0: break
    default: return false
    }
    if !language.isSame(as: other.language) { return language.precedes(other.language) }
    if kind != other.kind { return kind.rawValue.precedes(other.kind.rawValue) }
    if !system.isSame(as: other.system) { return system.precedes(other.system) }
    let dates = [from, to].map { $0?.description ?? "" }
    let others = [other.from, other.to].map { $0?.description ?? "" }
    if dates != others { return dates.lexicographicallyPrecedes(others) }
    return fields.precedes(other.fields)
  }

  /// Whether nothing but a name and a language is recorded.
  var isBare: Bool {
    kind == .plain && system.isEmpty && from == nil && to == nil
      && fields.isEmpty
  }
}

/// Who says that an entity has a name.
public struct AliasSource: Sendable, Hashable {
  /// The source's name: `geonames`.
  public var source: String
  /// The record of the source; empty when the source calls the entity by the registry's own id.
  public var record: String

  /// A source, and its record of the entity.
  public init(_ source: String, record: String = "") {
    self.source = source
    self.record = record
  }
}

extension String {
  /// Whether both have the same bytes; `==` would take é and e with an accent for one.
  func isSame(as other: String) -> Bool {
    let (mine, others) = (utf8Span.span, other.utf8Span.span)
    if mine.count != others.count { return false }
    for index in mine.indices where mine[index] != others[index] { return false }
    return true
  }

  /// Whether its bytes come first.
  func precedes(_ other: String) -> Bool { order(to: other) < 0 }

  /// Below 0 when its bytes come first, 0 when both are the same.
  func order(to other: String) -> Int {
    let (mine, others) = (utf8Span.span, other.utf8Span.span)
    for index in 0..<min(mine.count, others.count) where mine[index] != others[index] {
      return mine[index] < others[index] ? -1 : 1
    }
    return mine.count - others.count
  }
}
