import CanonymUnicode

/// BCP 47 tags of names: a language with the script that the name is written in.
public enum LanguageTag {
  /// A tag with the script of a name: `uk` and Київ give `uk-Cyrl`, no tag gives `und-Cyrl`.
  ///
  /// A tag that has a script keeps it. A name without letters of a script of its own adds none.
  public static func tag(_ language: String, for name: String) -> String {
    var parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let hasScript = parts.dropFirst().contains { part in
      part.utf8.count == 4 && part.utf8.allSatisfy { (UInt8(ascii: "A")...0x7A).contains($0) }
    }
    guard !hasScript, let script = script(of: name) else { return language }
    if language.isEmpty { return "und-" + script }
    parts.insert(Substring(script), at: 1)
    return parts.joined(separator: "-")
  }

  /// The ISO 15924 code of the script that most letters of a name belong to; nil when none has one.
  ///
  /// Kana, alone or with Han, is Japanese writing (`Jpan`), Hangul Korean (`Kore`).
  public static func script(of name: String) -> String? {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) } ? "Latn" : nil
    }
    var counts: [(number: Int32, scalar: Unicode.Scalar, count: Int)] = []
    for scalar in name.unicodeScalars {
      let number = Script.number(of: scalar.value)
      if number <= Script.inherited { continue }
      if let at = counts.firstIndex(where: { $0.number == number }) {
        counts[at].count += 1
      } else {
        counts.append((number, scalar, 1))
      }
    }
    let codes = counts.map { Script(of: $0.scalar).code }
    if codes.contains("Hira") || codes.contains("Kana") { return "Jpan" }
    if codes.contains("Hang") { return "Kore" }
    let most = counts.indices.max { counts[$0].count < counts[$1].count }
    guard let most, codes[most] != "Zzzz" else { return nil }
    return codes[most]
  }
}
