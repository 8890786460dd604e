import CanonymStorage
import CanonymUnicode

/// Records as rows: the prepared statements that write, read and remove them.
struct RecordStore {
  private let insertEntity: Statement
  private let updateChecksum: Statement
  private let insertClaim: Statement
  private let insertAlias: Statement
  private let insertExternal: Statement
  private let insertJudgement: Statement
  private let insertField: Statement
  private let insertRedirect: Statement
  private let insertAbsence: Statement
  private let insertVerdict: Statement
  private let deleteClaims: Statement
  private let deleteRedirects: Statement
  private let deleteAbsence: Statement
  private let deleteVerdicts: Statement
  private let selectClaims: Statement
  private let selectAliases: Statement
  private let selectExternals: Statement
  private let selectJudgements: Statement
  private let selectFields: Statement
  private let selectRedirects: Statement
  private let selectVerdicts: Statement
  private let database: Database

  /// A store in a database that has the registry's tables.
  init(_ database: Database) throws(StorageError) {
    func prepared(_ sql: String, _ operation: String) throws(StorageError) -> Statement {
      try database.prepare(sql, to: operation)
    }
    self.database = database
    insertEntity = try prepared("INSERT INTO entity(id, checksum) VALUES(?1, ?2)", "add an entity")
    updateChecksum = try prepared(
      "UPDATE entity SET checksum = ?2 WHERE number = ?1",
      "change an entity"
    )
    insertClaim = try prepared(
      "INSERT INTO claim VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      "add what a source says"
    )
    insertAlias = try prepared(
      "INSERT INTO alias VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      "add an alias"
    )
    insertExternal = try prepared("INSERT INTO external VALUES(?1, ?2, ?3, ?4)", "add an id")
    insertJudgement = try prepared(
      "INSERT INTO judgement VALUES(?1, ?2, ?3, 'different')",
      "add a judgement"
    )
    insertField = try prepared("INSERT INTO field VALUES(?1, ?2, ?3, ?4)", "add a field")
    insertRedirect = try prepared(
      "INSERT INTO redirect(entity, id) VALUES(?1, ?2)",
      "add a redirect"
    )
    insertAbsence = try prepared("INSERT INTO absence VALUES(?1, ?2, ?3)", "take an entity out")
    insertVerdict = try prepared(
      "INSERT INTO verdict VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      "add a judgement"
    )
    deleteClaims = try prepared("DELETE FROM claim WHERE entity = ?1", "change an entity")
    deleteRedirects = try prepared("DELETE FROM redirect WHERE entity = ?1", "change an entity")
    deleteAbsence = try prepared("DELETE FROM absence WHERE entity = ?1", "change an entity")
    deleteVerdicts = try prepared("DELETE FROM verdict WHERE entity = ?1", "change an entity")
    selectClaims = try prepared(
      """
      SELECT place, source.name, record, batch, types, country, population, further FROM claim
      JOIN source ON source.number = claim.source WHERE entity = ?1 ORDER BY place
      """,
      "read an entity"
    )
    selectAliases = try prepared(
      """
      SELECT claim, place, name, language, kind, system, valid_from, valid_to, fields
      FROM alias WHERE entity = ?1 ORDER BY claim, place
      """,
      "read an entity's aliases"
    )
    selectExternals = try prepared(
      "SELECT scheme, value FROM external WHERE entity = ?1 AND claim = ?2 ORDER BY scheme, value",
      "read an entity's ids"
    )
    selectJudgements = try prepared(
      """
      SELECT other FROM judgement WHERE entity = ?1 AND claim = ?2 AND verdict = 'different'
      ORDER BY other
      """,
      "read an entity's judgements"
    )
    selectFields = try prepared(
      "SELECT name, json FROM field WHERE entity = ?1 AND claim = ?2 ORDER BY name",
      "read an entity's fields"
    )
    selectRedirects = try prepared(
      "SELECT id FROM redirect WHERE entity = ?1 ORDER BY id",
      "read an entity's redirects"
    )
    selectVerdicts = try prepared(
      """
      SELECT is_name, subject, verdict, who, time, reason FROM verdict WHERE entity = ?1
      ORDER BY is_name, subject
      """,
      "read an entity's judgements"
    )
  }

  /// Adds the row of a new entity; its claims are to be added next.
  ///
  /// - Returns: its number.
  func insertEntity(_ id: String, checksum: UInt64) throws(StorageError) -> Int {
    try insertEntity.bind(id, at: 1)
    try insertEntity.bind(bits: checksum, at: 2)
    try insertEntity.run()
    return database.lastRow
  }

  /// Puts a record in the place of an entity's, with the checksum of its new form.
  func replace(
    _ old: Record,
    with record: Record,
    at number: Int,
    checksum: UInt64,
    sources: (String) throws(StorageError) -> Int,
    keys: FoldKeys
  ) throws(StorageError) {
    try run(deleteClaims, number)
    try updateChecksum.bind(number, at: 1)
    try updateChecksum.bind(bits: checksum, at: 2)
    try updateChecksum.run()
    if old.standing != record.standing { try run(deleteAbsence, number) }
    if !old.redirects.isEmpty { try run(deleteRedirects, number) }
    if !old.judgements.isEmpty { try run(deleteVerdicts, number) }
    try insertClaims(of: record, number, sources: sources, keys: keys)
    if old.standing != record.standing { try insertStanding(of: record, number) }
  }

  private func run(_ statement: Statement, _ number: Int) throws(StorageError) {
    try statement.bind(number, at: 1)
    try statement.run()
  }

  private func insertStanding(of record: Record, _ number: Int) throws(StorageError) {
    if record.standing == .live { return }
    try insertAbsence.bind(number, at: 1)
    try insertAbsence.bind(record.standing.code, at: 2)
    try insertAbsence.bind(record.standing.target, at: 3)
    try insertAbsence.run()
  }

  /// Adds all claims, redirects and judgements of a record.
  ///
  /// - Parameters:
  ///   - sources: gives the number of a source.
  ///   - keys: the folds of its names.
  func insertClaims(
    of record: Record,
    _ number: Int,
    sources: (String) throws(StorageError) -> Int,
    keys: FoldKeys
  ) throws(StorageError) {
    var names = 0
    for (place, claim) in record.claims.enumerated() {
      let further = claim.ids.count + claim.different.count + claim.fields.count
      try insertClaim.bind(number, at: 1)
      try insertClaim.bind(place, at: 2)
      try insertClaim.bind(try sources(claim.source.source), at: 3)
      try insertClaim.bind(claim.source.record, at: 4)
      try insertClaim.bind(claim.batch, at: 5)
      try insertClaim.bind(claim.types.joined(separator: "\n"), at: 6)
      try insertClaim.bind(claim.country, at: 7)
      try insertClaim.bind(claim.population, at: 8)
      try insertClaim.bind(further, at: 9)
      try insertClaim.run()
      try insertAliases(of: claim, number, place, keys: keys, from: names)
      names += claim.nameCount
      if further > 0 { try insertFurther(of: claim, number, place) }
    }
    for id in record.redirects {
      try insertRedirect.bind(number, at: 1)
      try insertRedirect.bind(id, at: 2)
      try insertRedirect.run()
    }
    for judgement in record.judgements { try insert(judgement, number) }
  }

  private func insert(_ judgement: Judgement, _ number: Int) throws(StorageError) {
    try insertVerdict.bind(number, at: 1)
    try insertVerdict.bind(judgement.subject.isName ? 1 : 0, at: 2)
    try insertVerdict.bind(judgement.subject.text, at: 3)
    try insertVerdict.bind(judgement.verdict.rawValue, at: 4)
    try insertVerdict.bind(judgement.who, at: 5)
    try insertVerdict.bind(judgement.time, at: 6)
    try insertVerdict.bind(judgement.reason, at: 7)
    try insertVerdict.run()
  }

  /// The name stands at place 0, aliases from 1 on.
  private func insertAliases(
    of claim: Claim,
    _ number: Int,
    _ claimPlace: Int,
    keys: FoldKeys,
    from first: Int
  ) throws(StorageError) {
    try insertAlias.bind(number, at: 1)
    try insertAlias.bind(claimPlace, at: 2)
    let shift = claim.name == nil ? 1 : 0
    var last: Alias?
    for (offset, alias) in claim.names.enumerated() {
      try insertAlias.bind(offset + shift, at: 3)
      try insertAlias.bind(alias.name, at: 4)
      try keys.withKey(first + offset) { (key) throws(StorageError) in
        try insertAlias.bind(utf8: key, at: 5)
      }
      // What is bound stays bound, and most aliases of an entity say much the same of themselves.
      if !(last?.hasSameAttributes(as: alias) ?? false) { try bindAttributes(of: alias) }
      try insertAlias.run()
      last = alias
    }
  }

  private func bindAttributes(of alias: Alias) throws(StorageError) {
    try insertAlias.bind(alias.language, at: 6)
    try insertAlias.bind(alias.kind.rawValue, at: 7)
    try insertAlias.bind(alias.system, at: 8)
    try insertAlias.bind(alias.from?.description ?? "", at: 9)
    try insertAlias.bind(alias.to?.description ?? "", at: 10)
    try insertAlias.bind(alias.fields, at: 11)
  }

  private func insertFurther(
    of claim: Claim,
    _ number: Int,
    _ place: Int
  ) throws(StorageError) {
    for statement in [insertExternal, insertJudgement, insertField] {
      try statement.bind(number, at: 1)
      try statement.bind(place, at: 2)
    }
    for id in claim.ids {
      try insertExternal.bind(id.scheme, at: 3)
      try insertExternal.bind(id.value, at: 4)
      try insertExternal.run()
    }
    for other in claim.different {
      try insertJudgement.bind(other, at: 3)
      try insertJudgement.run()
    }
    for field in claim.fields {
      try insertField.bind(field.name, at: 3)
      try insertField.bind(field.json, at: 4)
      try insertField.run()
    }
  }

  /// Reads the record of an entity's number, as its rows have it.
  func record(_ id: String, _ number: Int) throws(StorageError) -> Record {
    var record = Record(id: id, claims: [], redirects: [])
    try selectClaims.bind(number, at: 1)
    var places: [Int: Int] = [:]
    while try selectClaims.step() {
      let source = AliasSource(selectClaims.text(1), record: selectClaims.text(2))
      var claim = Claim(source, batch: selectClaims.integer(3))
      claim.types = selectClaims.text(4).split(separator: "\n").map(String.init)
      claim.country = selectClaims.text(5)
      claim.population = selectClaims.isNull(6) ? nil : selectClaims.integer(6)
      let place = selectClaims.integer(0)
      if selectClaims.integer(7) > 0 { try readFurther(of: &claim, number, place) }
      places[place] = record.claims.count
      record.claims.append(claim)
    }
    try selectAliases.bind(number, at: 1)
    while try selectAliases.step() {
      // A reference that leads nowhere is damage, which the checksum tells.
      guard let claim = places[selectAliases.integer(0)] else { continue }
      let alias = Alias(
        selectAliases.text(2),
        language: selectAliases.text(3),
        kind: Alias.Kind(rawValue: selectAliases.text(4)) ?? .plain,
        system: selectAliases.text(5),
        from: PartialDate(selectAliases.text(6)),
        to: PartialDate(selectAliases.text(7)),
        fields: selectAliases.text(8)
      )
      if selectAliases.integer(1) == 0 {
        record.claims[claim].name = alias
      } else {
        record.claims[claim].aliases.append(alias)
      }
    }
    try selectRedirects.bind(number, at: 1)
    while try selectRedirects.step() { record.redirects.append(selectRedirects.text(0)) }
    try selectVerdicts.bind(number, at: 1)
    while try selectVerdicts.step() {
      let text = selectVerdicts.text(1)
      let judgement = Judgement(
        Judgement.Verdict(rawValue: selectVerdicts.text(2)) ?? .unsure,
        of: selectVerdicts.integer(0) == 0 ? .entity(text) : .name(text),
        who: selectVerdicts.text(3),
        time: selectVerdicts.text(4),
        reason: selectVerdicts.text(5)
      )
      record.judgements.append(judgement)
    }
    return record
  }

  private func readFurther(
    of claim: inout Claim,
    _ number: Int,
    _ place: Int
  ) throws(StorageError) {
    for statement in [selectExternals, selectJudgements, selectFields] {
      try statement.bind(number, at: 1)
      try statement.bind(place, at: 2)
    }
    while try selectExternals.step() {
      let id = Entity.ExternalID(scheme: selectExternals.text(0), value: selectExternals.text(1))
      claim.ids.append(id)
    }
    while try selectJudgements.step() { claim.different.append(selectJudgements.text(0)) }
    while try selectFields.step() {
      claim.fields.append(Entity.Field(name: selectFields.text(0), json: selectFields.text(1)))
    }
  }
}
