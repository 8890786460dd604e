import CanonymUnicode

/// The rules of a table, cut into passes that ICU opens without its registry.
///
/// Any `::ID` in a rule text, `:: Null` too, makes ICU load its registry of transforms, which takes longer than
/// all else at start-up. So a table's passes are opened one by one, and the normalization that it may begin
/// with (`:: NFD ;` or `:: NFC ;`) or end with (`:: NFC ;`) is done outside. ICU itself runs the table as it
/// stands, with the same result.
struct RuleText {
  /// The form the rules expect their text in.
  let inputForm: NormalizationForm
  /// The passes in order, each with the definitions above it; all else is empty lines, so that lines keep
  /// their numbers.
  let passes: [String]

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var inputForm = NormalizationForm.nfc
    if let first = lines.firstIndex(where: { !isRemark($0) }),
      let form = normalizationPass(lines[first])
    {
      inputForm = form
      lines[first] = ""
    }
    if let last = lines.lastIndex(where: { !isRemark($0) }), normalizationPass(lines[last]) != nil {
      lines[last] = ""
    }
    self.inputForm = inputForm
    passes = RuleText.cut(lines)
  }

  private static func cut(_ lines: [Substring]) -> [String] {
    let seams = lines.indices.filter { compact(lines[$0]) == "::Null;" }
    var passes: [String] = []
    for (start, end) in zip([-1] + seams, seams + [lines.count]) {
      let pass = lines.indices.prefix(end).map { index in
        index > start || isDefinition(lines[index]) ? lines[index] : ""
      }
      passes.append(pass.joined(separator: "\n"))
    }
    return passes
  }
}

/// The form a line `:: NFD ;` names; nil for other lines.
private func normalizationPass(_ line: Substring) -> NormalizationForm? {
  let letters = compact(line)
  return NormalizationForm.allCases.first { letters == "::\($0.rawValue);" }
}

/// Whether a line gives a variable its value, and is no rule that begins with one.
private func isDefinition(_ line: Substring) -> Bool {
  let line = line.drop { $0 == " " }
  guard line.first == "$" else { return false }
  let rest = line.dropFirst().drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  return rest.drop { $0 == " " }.first == "="
}

private func isRemark(_ line: Substring) -> Bool {
  guard let first = line.first(where: { $0 != " " }) else { return true }
  return first == "#"
}

private func compact(_ line: Substring) -> String { line.filter { $0 != " " } }
