/// Writes records as bytes: for their checksum, and for the journal, which keeps what a record was before.
///
/// A record is: the version of its form (a byte), id, redirects, claims; in version 2 also its standing (0 live, 1 gone,
/// 2 retired, 3 merged), the id it was merged into, and its judgements; last the number of each claim's batch. Version 1
/// is written of what needs no more. A text is its length and its UTF-8; a list its count and its elements; a number
/// seven bits a byte, the lowest first, the top bit set but for the last byte; a number that may be missing is 0, or
/// itself + 1. A claim is source, record, name (0, or 1 and an alias), aliases, types, country, population, external ids
/// (scheme, value), ids it is not, fields (name, JSON). An alias is name, language, kind, system, from, to, fields. A
/// judgement is 0 (an entity) or 1 (a name), the id or name, the verdict, who, time and reason.
struct RecordEncoder {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The version of the form without standing and judgements.
  static let plainVersion: UInt8 = 1
  /// The version of the form with both.
  static let version: UInt8 = 2

  /// Writes a record in place of what was written before.
  ///
  /// - Parameter batches: whether the numbers of the batches are written, which are no content.
  mutating func encode(_ record: Record, batches: Bool = true) {
    bytes.removeAll(keepingCapacity: true)
    let isPlain = record.standing == .live && record.judgements.isEmpty
    bytes.append(isPlain ? Self.plainVersion : Self.version)
    append(record.id)
    append(record.redirects)
    append(record.claims.count)
    for claim in record.claims { append(claim) }
    if !isPlain { appendStanding(of: record) }
    if batches { for claim in record.claims { append(claim.batch) } }
  }

  private mutating func appendStanding(of record: Record) {
    append(record.standing.code)
    append(record.standing.target)
    append(record.judgements.count)
    for judgement in record.judgements {
      append(judgement.subject.isName ? 1 : 0)
      append(judgement.subject.text)
      append(judgement.verdict.rawValue)
      append(judgement.who)
      append(judgement.time)
      append(judgement.reason)
    }
  }

  private mutating func append(_ claim: Claim) {
    append(claim.source.source)
    append(claim.source.record)
    append(claim.name == nil ? 0 : 1)
    if let name = claim.name { append(name) }
    append(claim.aliases.count)
    for index in claim.aliases.indices { append(claim.aliases[index]) }
    append(claim.types)
    append(claim.country)
    // A population is never negative.
    append(claim.population.map { $0 &+ 1 } ?? 0)
    append(claim.ids.count)
    for id in claim.ids {
      append(id.scheme)
      append(id.value)
    }
    append(claim.different)
    append(claim.fields.count)
    for field in claim.fields {
      append(field.name)
      append(field.json)
    }
  }

  private mutating func append(_ alias: borrowing Alias) {
    append(alias.name)
    append(alias.language)
    append(alias.kind.rawValue)
    append(alias.system)
    append(alias.from?.description ?? "")
    append(alias.to?.description ?? "")
    append(alias.fields)
  }

  private mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(_ number: Int) { Self.append(number, to: &bytes) }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The bytes of a record that were written without batches, with one batch for all claims.
  static func bytes(_ content: [UInt8], _ batch: Int, count: Int) -> [UInt8] {
    var bytes = content
    for _ in 0..<count { append(batch, to: &bytes) }
    return bytes
  }
}

extension Record.Standing {
  /// Its number in a record's bytes.
  var code: Int {
    switch self {
    case .live: 0
    case .gone: 1
    case .retired: 2
    case .merged: 3
    }
  }

  /// The id that the entity was merged into, or empty.
  var target: String {
    if case .merged(let id) = self { return id }
    return ""
  }

  /// The standing of a number and an id; nil for none of these.
  init?(code: Int, target: String) {
    switch code {
    case 0 where target.isEmpty: self = .live
    case 1 where target.isEmpty: self = .gone
    case 2 where target.isEmpty: self = .retired
    case 3 where !target.isEmpty: self = .merged(into: target)
    default: return nil
    }
  }
}
