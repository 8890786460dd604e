import CanonymTables
import CanonymUnicode

/// Which system writes a text when none is asked for: by its language, or else by its script.
///
/// ```swift
/// let defaults = try DefaultSystems(catalogue: SystemCatalogue())
/// try defaults.system(for: "Харків")?.system  // ua-ukr-Cyrl-Latn-2010
/// ```
public struct DefaultSystems: Sendable {
  /// Tells the language of texts.
  public let inference: LanguageInference

  private let rows: [String: (system: SystemID, reason: String)]

  /// Reads the table of defaults; of the systems of a row the first one that the catalogue has is taken.
  ///
  /// - Throws: ``TableError``.
  public init(catalogue: SystemCatalogue, source: TableSource = .embedded) throws(TableError) {
    inference = try LanguageInference(source: source)
    var rows: [String: (system: SystemID, reason: String)] = [:]
    try source.table("Transliteration/defaults.tsv").forEachRow {
      (row: TableRow) throws(TableError) in
      let reason = String(try row.field("reason"))
      let systems = try row.required("systems").split(separator: " ").map { SystemID(String($0)) }
      guard let system = systems.first(where: catalogue.contains) else {
        return
      }
      let key = String(try row.required("for"))
      guard rows.updateValue((system, reason), forKey: key) == nil else {
        throw row.malformed("there are two rows for '\(key)'")
      }
    }
    self.rows = rows
  }

  /// The system for a text, by the language its letters tell.
  ///
  /// - Returns: nil for a text without letters or in Latin letters.
  public func system(for text: some StringProtocol) -> AutomaticSystem? {
    guard let first = inference.infer(text).first, let row = row(for: first.tag, in: text) else {
      return nil
    }
    return AutomaticSystem(
      system: row.system,
      language: first.tag,
      confidence: first.probability,
      evidence: first.evidence,
      reason: row.reason
    )
  }

  /// The system for texts in a language, or else in its script; nil for Latin ones.
  ///
  /// - Complexity: look-ups by text; keep the answer for each place of ``LanguageInference/tags``.
  public func system(for tag: LanguageTag) -> SystemID? {
    if tag.script.code == "Latn" { return nil }
    return (rows[tag.language] ?? rows[tag.script.code] ?? rows["und"])?.system
  }

  /// The system for texts in a script whose language is not known; nil for Latin ones.
  public func system(for script: Script) -> SystemID? {
    system(for: LanguageTag(language: "und-\(script.code)", script: script))
  }

  private func row(
    for tag: LanguageTag,
    in text: some StringProtocol
  ) -> (system: SystemID, reason: String)? {
    if tag.script.code == "Latn" { return nil }
    // Readings of Japanese names in Han characters are in no table; those of Chinese ones are better than none.
    if tag.language == "ja", !text.unicodeScalars.contains(where: isKana) {
      return rows["Hani"] ?? rows["ja"]
    }
    return rows[tag.language] ?? rows[tag.script.code] ?? rows["und"]
  }
}

private func isKana(_ scalar: Unicode.Scalar) -> Bool {
  (0x3041...0x30FF).contains(scalar.value) || (0xFF66...0xFF9D).contains(scalar.value)
}
