/// Reads what ``RecordEncoder`` wrote; anything else gives nil.
struct RecordDecoder {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The record that these bytes are; nil when they are not wholly one.
  static func decode(_ bytes: [UInt8]) -> Record? {
    var decoder = RecordDecoder(bytes)
    let version = decoder.byte()
    guard version == RecordEncoder.plainVersion || version == RecordEncoder.version,
      var record = decoder.record()
    else { return nil }
    if version == RecordEncoder.version {
      guard let code = decoder.number(), let target = decoder.text(),
        let standing = Record.Standing(code: code, target: target),
        let judgements = decoder.list({ $0.judgement() })
      else { return nil }
      record.standing = standing
      record.judgements = judgements
    }
    for index in record.claims.indices {
      guard let batch = decoder.number() else { return nil }
      record.claims[index].batch = batch
    }
    return decoder.at == bytes.count ? record : nil
  }

  private mutating func record() -> Record? {
    guard let id = text(), let redirects = list({ $0.text() }), let claims = list({ $0.claim() })
    else { return nil }
    return Record(id: id, claims: claims, redirects: redirects)
  }

  private mutating func claim() -> Claim? {
    guard let source = text(), let record = text(), let named = number()
    else { return nil }
    var claim = Claim(AliasSource(source, record: record), batch: 0)
    if named > 0 {
      guard let name = alias() else { return nil }
      claim.name = name
    }
    guard let aliases = list({ $0.alias() }), let types = list({ $0.text() }),
      let country = text(), let population = number(),
      let ids = list({ $0.externalID() }), let different = list({ $0.text() }),
      let fields = list({ $0.field() })
    else { return nil }
    claim.aliases = aliases
    claim.types = types
    claim.country = country
    claim.population = population == 0 ? nil : population &- 1
    claim.ids = ids
    claim.different = different
    claim.fields = fields
    return claim
  }

  private mutating func alias() -> Alias? {
    guard let name = text(), let language = text(), let kind = text().flatMap(Alias.Kind.init),
      let system = text(), let from = text(), let to = text(), let fields = text()
    else { return nil }
    return Alias(
      name,
      language: language,
      kind: kind,
      system: system,
      from: PartialDate(from),
      to: PartialDate(to),
      fields: fields
    )
  }

  private mutating func judgement() -> Judgement? {
    guard let kind = number(), kind == 0 || kind == 1, let subject = text(),
      let verdict = text().flatMap(Judgement.Verdict.init), let who = text(), let time = text(),
      let reason = text()
    else { return nil }
    return Judgement(
      verdict,
      of: kind == 1 ? .name(subject) : .entity(subject),
      who: who,
      time: time,
      reason: reason
    )
  }

  private mutating func externalID() -> Entity.ExternalID? {
    guard let scheme = text(), let value = text() else { return nil }
    return Entity.ExternalID(scheme: scheme, value: value)
  }

  private mutating func field() -> Entity.Field? {
    guard let name = text(), let json = text() else { return nil }
    return Entity.Field(name: name, json: json)
  }

  private mutating func list<Element>(
    _ element: (inout RecordDecoder) -> Element?
  ) -> [Element]? {
    // Each element has a byte at least: a count beyond that is no count, and reserves no memory.
    guard let count = number(), count >= 0, count <= bytes.count - at else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }

  private mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count - at else { return nil }
    defer { at += count }
    return String(validating: bytes[at..<at + count], as: UTF8.self)
  }

  private mutating func number() -> Int? {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 64, by: 7) {
      guard let byte = byte() else { return nil }
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
    }
    return nil
  }

  private mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }
}
