import CanonymTables

/// Parts the surname of a Chinese personal name from the given name, with the reading that it has as a surname.
///
/// A system of personal names asks for it with `# surnames: Rows/han-surnames.tsv numbered`. A stretch of two to
/// four Han characters that begins with a surname, of five where that has two, is taken for a name: the surname is
/// written as its row says, spelt and with a capital as the other rows of the system, and a space follows it. The
/// rest is left to the rows: 曾国藩 is `Zeng Guofan`, 欧阳修 is `Ouyang Xiu`.
struct SurnameStage: Sendable {
  private let surnames: RowTable

  /// The stage with a table of surnames, opened as the other rows of the system.
  init(_ surnames: RowTable) { self.surnames = surnames }

  /// Writes the surnames of a text, and tells each step.
  ///
  /// - Parameters:
  ///   - scalars: the text.
  ///   - target: what is written is appended to it.
  ///   - steps: a step for each surname, each space after one and each kept stretch is appended to it.
  func apply(_ scalars: Span<UInt32>, into target: inout [UInt32], steps: inout [RowStep]) {
    var kept = 0
    var at = 0
    while at < scalars.count {
      let start = at
      while at < scalars.count, isHanScalar(scalars[at]) { at += 1 }
      if at == start {
        at += 1
        continue
      }
      let length = surnameLength(in: scalars, start, at)
      if length == 0 { continue }
      keep(scalars, kept, start, into: &target, steps: &steps)
      surnames.apply(scalars.extracting(start..<start + length), into: &target, steps: &steps)
      target.append(0x20)
      steps.append(RowStep(0, 1))
      kept = start + length
    }
    keep(scalars, kept, scalars.count, into: &target, steps: &steps)
  }

  /// Writes the surnames of a text.
  func apply(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    var target: [UInt32] = []
    var steps: [RowStep] = []
    apply(scalars.span, into: &target, steps: &steps)
    return string(of: target)
  }

  /// How many characters of a stretch are a surname; 0 when it is no name.
  private func surnameLength(in scalars: Span<UInt32>, _ start: Int, _ end: Int) -> Int {
    let length = surnames.keyLength(in: scalars, at: start)
    let given = end - start - length
    return length > 0 && (1...longestGivenName).contains(given) ? length : 0
  }

  private func keep(
    _ scalars: Span<UInt32>,
    _ start: Int,
    _ end: Int,
    into target: inout [UInt32],
    steps: inout [RowStep]
  ) {
    if start == end { return }
    for index in start..<end { target.append(scalars[index]) }
    steps.append(RowStep(end - start, end - start))
  }
}

/// Given names have one or two characters, seldom three.
private let longestGivenName = 3
