import CanonymUnicode

/// The rules of a table, with the normalization at either end taken off.
///
/// A table may begin with `:: NFD ;` or `:: NFC ;` and end with `:: NFC ;`, as ICU needs it when it runs the
/// table as it stands. Here these passes are done outside, since any `::ID` in a rule text makes ICU load its
/// registry of transforms.
struct RuleText {
  /// The form the rules expect their text in.
  let inputForm: NormalizationForm
  /// The rules between.
  let rules: String

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
    rules = lines.joined(separator: "\n")
  }
}

/// The form a line `:: NFD ;` names; nil for other lines.
private func normalizationPass(_ line: Substring) -> NormalizationForm? {
  let letters = line.filter { $0 != " " }
  return NormalizationForm.allCases.first { letters == "::\($0.rawValue);" }
}

private func isRemark(_ line: Substring) -> Bool {
  guard let first = line.first(where: { $0 != " " }) else { return true }
  return first == "#"
}
