import CanonymTables

/// Large mappings of characters and phrases, such as Han readings: rows, not rules.
///
/// In a text every longest key, from the left, is replaced by the value of its row; all else is kept.
///
/// A table lies below `Tables/Transliteration/Rows/`. Its first column is the key, one scalar or a phrase; the
/// rows are sorted by the bytes of their keys; a row whose column is empty is no row of that column. Spaces
/// inside a value are seams between syllables, written as the ``RowJoiner``:
///
/// ```
/// # table: Mandarin readings of Han characters
/// # source: …
/// # licence: …
/// # columns: from numbered
/// 北	bei3
/// 北京	bei3 jing1
/// ```
///
/// A system asks for a table and one of its columns with `# rows: Rows/han-mandarin.tsv numbered`, for the
/// joiner with `# joiner: space`; several `# rows:` lines are searched as one table, in which of two equal keys
/// that of the line above counts. `# syllables:` names a table that spells the syllables of the values
/// (``RowSyllables``), `# capitals:` says which begin with a capital (``RowCapitals``). The rows come before the
/// system's rules, and after `# segment: words`.
///
/// How it is laid out: a tree of key scalars as plain data.
///
/// ```
/// pages    scalar >> 8 → page of 256 nodes, and the low byte → node     the first scalar of all keys
/// edges    hash of (node, scalar) → node                               the further ones
/// nodes    place and length of the value, line, whether longer keys follow
/// targets  the values, scalar after scalar
/// ```
///
/// Opening reads the tables once (50,000 rows: about 10 ms); nothing is kept of them.
struct RowTable: Sendable {
  /// The names of the tables, in the order of their lines.
  let tables: [String]
  /// What is written between syllables.
  let joiner: RowJoiner
  /// Which syllables begin with a capital.
  let capitals: RowCapitals
  /// How many keys there are.
  let keyCount: Int

  private let pages: [UInt32]
  private let nodes: [RowNode]
  private let edges: RowEdges
  private let targets: [UInt32]
  private let longestValue: Int

  /// Values up to this length are copied without a loop; more than nine in ten are.
  fileprivate static let shortValue = 8

  /// Reads one column of each table.
  ///
  /// - Throws: ``TableError`` with the table and line for a row without a key, a key that does not follow the one
  ///   above it in byte order, too many fields, bytes that are no UTF-8, a syllable that `syllables` lacks, or a
  ///   column the header does not name.
  init(
    _ sources: [(table: Table, column: String)],
    joiner: RowJoiner,
    syllables: RowSyllables? = nil,
    capitals: RowCapitals = .none
  ) throws(TableError) {
    var builder = RowTableBuilder(joiner: joiner, syllables: syllables)
    for source in sources { try builder.read(source.table, column: source.column) }
    tables = sources.map(\.table.name)
    self.joiner = joiner
    self.capitals = capitals
    keyCount = builder.keyCount
    pages = builder.tree.pages
    nodes = builder.tree.nodes
    edges = builder.tree.edges
    targets = builder.targets + [UInt32](repeating: 0, count: RowTable.shortValue)
    longestValue = max(builder.longestValue, RowTable.shortValue)
  }

  /// Replaces the keys of a text, and tells each step.
  ///
  /// - Parameters:
  ///   - scalars: the text.
  ///   - target: what is written is appended to it.
  ///   - steps: a step for each replaced piece, each kept stretch and each joiner is appended to it.
  /// - Complexity: O(*n*) for *n* scalars.
  func apply(_ scalars: Span<UInt32>, into target: inout [UInt32], steps: inout [RowStep]) {
    run(scalars, into: &target, steps: &steps, tellsSteps: true)
  }

  /// Replaces the keys of a text.
  ///
  /// - Parameters:
  ///   - scalars: the text.
  ///   - target: what is written is appended to it.
  func apply(_ scalars: Span<UInt32>, into target: inout [UInt32]) {
    var steps: [RowStep] = []
    run(scalars, into: &target, steps: &steps, tellsSteps: false)
  }

  /// What the keys of a text are replaced by, with the steps if asked.
  func replaced(_ source: [UInt32], tellsSteps: Bool) -> (target: [UInt32], steps: [RowStep]) {
    var target: [UInt32] = []
    var steps: [RowStep] = []
    run(source.span, into: &target, steps: &steps, tellsSteps: tellsSteps)
    return (target, steps)
  }

  /// Replaces the keys of a text.
  func apply(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    var target: [UInt32] = []
    apply(scalars.span, into: &target)
    return string(of: target)
  }

  /// How long the longest key is that begins at a scalar; 0 when none does.
  func keyLength(in scalars: Span<UInt32>, at start: Int) -> Int {
    let (node, end) = longestMatch(
      in: scalars,
      at: start,
      pages.span,
      nodes.span,
      edges.tags.span,
      edges.places.span
    )
    return node == 0 ? 0 : end - start
  }

  /// Grows the target by a block at a time, and has the blocks filled.
  @inline(__always)
  private func run(
    _ scalars: Span<UInt32>,
    into target: inout [UInt32],
    steps: inout [RowStep],
    tellsSteps: Bool
  ) {
    var state = Progress(written: target.count, watch: CapitalWatch(capitals))
    while state.at < scalars.count {
      // Room for the longest value with its seam is left at the end of each block.
      let room = min(blockSize, (scalars.count - state.at) * 8) + longestValue + 2
      target.append(contentsOf: repeatElement(0, count: state.written + room - target.count))
      var output = target.mutableSpan
      fill(&output, from: scalars, &state, steps: &steps, tellsSteps: tellsSteps)
    }
    target.removeLast(target.count - state.written)
  }

  /// How far a text has been read and written.
  private struct Progress {
    /// The next scalar to read.
    var at = 0
    /// How many scalars the target holds.
    var written: Int
    /// Whether what stands before is a replaced piece.
    var followsPiece = false
    /// Where capitals are due.
    var watch: CapitalWatch
  }

  /// Writes pieces until less than the longest one has room.
  @inline(__always)
  private func fill(
    _ output: inout MutableSpan<UInt32>,
    from scalars: Span<UInt32>,
    _ state: inout Progress,
    steps: inout [RowStep],
    tellsSteps: Bool
  ) {
    let nodes = self.nodes.span
    let pages = self.pages.span
    let tags = edges.tags.span
    let places = edges.places.span
    let targets = self.targets.span
    let limit = output.count - longestValue - 1
    var at = state.at
    var written = state.written
    var followsPiece = state.followsPiece
    var watch = state.watch
    // Where the kept stretch begins that ends at `at`.
    var kept = at
    while at < scalars.count, written < limit {
      let (node, end) = longestMatch(in: scalars, at: at, pages, nodes, tags, places)
      if node == 0 {
        if followsPiece, joiner != .none, isPartedFromPiece(scalars[at]) {
          output[written] = 0x20
          written += 1
          if tellsSteps { steps.append(RowStep(0, 1)) }
        }
        watch.keep(scalars[at])
        output[written] = scalars[at]
        written += 1
        at += 1
        followsPiece = false
        continue
      }
      if tellsSteps, kept < at { steps.append(RowStep(at - kept, at - kept)) }
      let found = nodes[node]
      let value = targets.extracting(Int(found.target)..<Int(found.target + found.targetCount))
      let followsLetter = at > 0 && !followsPiece && isLetterOrDigit(scalars[at - 1])
      let seam: UInt32? =
        followsPiece
        ? joiner.scalar(before: value[0]) : followsLetter && joiner != .none ? 0x20 : nil
      if let seam {
        output[written] = seam
        written += 1
        if tellsSteps { steps.append(RowStep(0, 1)) }
      }
      copy(targets, Int(found.target), value.count, to: &output, written)
      if watch.isDue(beginsWord: !followsPiece && !followsLetter) {
        output[written] = capital(of: value[0])
      }
      written += value.count
      if tellsSteps {
        steps.append(RowStep(end - at, value.count, line: found.line, table: UInt32(found.table)))
      }
      followsPiece = true
      at = end
      kept = end
    }
    if tellsSteps, kept < at { steps.append(RowStep(at - kept, at - kept)) }
    state = Progress(at: at, written: written, followsPiece: followsPiece, watch: watch)
  }

  /// The node of the longest key that begins at a scalar, and where it ends; node 0 for none.
  @inline(__always)
  private func longestMatch(
    in scalars: Span<UInt32>,
    at start: Int,
    _ pages: Span<UInt32>,
    _ nodes: Span<RowNode>,
    _ tags: Span<UInt8>,
    _ places: Span<RowEdges.Edge>
  ) -> (node: Int, end: Int) {
    let page = Int(scalars[start] >> 8)
    if page >= pages.count { return (0, start) }
    var node = Int(pages[page]) &+ Int(scalars[start] & 0xFF)
    var best = nodes[node].isKey ? node : 0
    var end = start + 1
    var next = end
    while nodes[node].hasLonger, next < scalars.count {
      node = edges.child(of: node, by: scalars[next], tags, places)
      if node == 0 { break }
      next += 1
      if nodes[node].isKey {
        best = node
        end = next
      }
    }
    return (best, end)
  }
}

/// How many scalars the target grows by at a time.
private let blockSize = 4096

/// Copies a value.
///
/// A short one is copied as if it had eight scalars, without a loop: what is too much is written over, or cut off
/// at the end.
@inline(__always)
private func copy(
  _ values: Span<UInt32>,
  _ start: Int,
  _ count: Int,
  to output: inout MutableSpan<UInt32>,
  _ place: Int
) {
  if count <= RowTable.shortValue {
    let source = values.extracting(start..<start + RowTable.shortValue)
    for index in 0..<RowTable.shortValue { output[place + index] = source[index] }
  } else {
    for index in 0..<count { output[place + index] = values[start + index] }
  }
}
