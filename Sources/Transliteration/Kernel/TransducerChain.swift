import CanonymUnicode

/// A system's passes as lazy transducers, of which each reads what the one before has written.
///
/// It writes the same as the passes, but for texts that it leaves to them. It serves one thread.
@safe
final class TransducerChain {
  /// The cells of scalars with their symbols as classes.
  let pages: LoadPages

  private let transducers: [LazyTransducer]
  private let traits: TraitPages
  private let decomposer: ScalarNormalizer
  /// Whether scalars are decomposed before they are read, so that a syllable is no symbol of its own.
  private let decomposesFirst: Bool
  private let aligns: Bool
  /// Whether something is done with every line before the rules.
  private let isPrepared: Bool
  /// The symbols of what scalars become when they are decomposed first.
  private var sequences: [[UInt16]] = []
  private var lines = 0
  private(set) var lostLines = 0
  private static let sequence: UInt16 = 0x8000

  /// - Returns: nil where a plan needs more than its scalars one after another.
  /// - Throws: ``ICUError`` when ICU lacks its data.
  init?(
    _ plan: LineWriter.Plan,
    _ properties: LineProperties
  ) throws(ICUError) {
    isPrepared = plan.stages?.segmentsWords == true
    guard let plan = TransducerPlan(plan) else { return nil }
    traits = properties.traits
    decomposer = try properties.decomposer()
    decomposesFirst = plan.groups[0].decomposesFirst
    aligns = plan.groups[0].aligns
    pages = LoadPages(
      traits,
      for: nil,
      hidesPunctuation: plan.groups[0].apostrophes != .asInTable
    )
    var chain: [LazyTransducer] = []
    for group in plan.groups.reversed() {
      chain.insert(try LazyTransducer(group, next: chain.first, properties), at: 0)
    }
    transducers = chain
  }

  /// Whether so many texts were left to the passes that they are faster by themselves.
  var isOverrun: Bool {
    lostLines > 32 && lostLines > lines / 4
      || transducers.contains { $0.resets > 8 && $0.resets > lines / 500 }
  }

  /// Writes the line of a text that begins at a place straight from its bytes, and lends what is written as UTF-8.
  ///
  /// - Parameter lent: takes the words in capitals.
  /// - Returns: where the line ends; nil, without calling `body`, when it has to be loaded and prepared.
  func write(
    lineOf text: Span<UInt8>,
    from start: Int,
    _ lent: GapText,
    _ body: (Span<UInt8>) -> Void
  ) -> Int? {
    if decomposesFirst || isPrepared { return nil }
    let end = endOfLine(in: text, from: start)
    if end == start { return end }
    // The span is alive for the call.
    let result = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe transducers[0].read(bytes, line: start..<end, pages, lent)
    }
    guard case .written(let end) = result else { return nil }
    if end == start { return end }
    guard readOn(),
      lent.capitalCount == 0 || !aligns || capitalize(lent), let last = transducers.last
    else { return nil }
    lines += 1
    // The span ends with the call, in which nothing is written.
    unsafe body(Span(_unsafeStart: last.written, count: last.count))
    return end
  }

  /// Writes what stands behind the cursor of a text, and lends it as UTF-8.
  ///
  /// - Parameter text: loaded with ``pages``.
  /// - Returns: false, without calling `body`, when the passes have to write this text.
  func write(_ text: GapText, _ body: (Span<UInt8>) -> Void) -> Bool {
    lines += 1
    guard read(text), text.capitalCount == 0 || !aligns || capitalize(text),
      let last = transducers.last
    else {
      lostLines += 1
      return false
    }
    // The span ends with the call, in which nothing is written.
    unsafe body(Span(_unsafeStart: last.written, count: last.count))
    return true
  }

  private func read(_ text: GapText) -> Bool {
    let first = transducers[0]
    if decomposesFirst {
      guard expand(text) else { return false }
      // `expand` has written as many cells there.
      let cells = unsafe text.left.base + GapText.margin
      guard unsafe first.read(cells, text.leftCount, symbol: { _ in nil }) else { return false }
    } else {
      // The text has as many cells behind its cursor.
      let cells = unsafe text.right.base + text.at
      let pages = pages
      guard
        unsafe first.read(
          cells,
          text.end - text.at,
          symbol: { scalar in
            let known = pages.symbol(of: scalar)
            if known != 0 { return known }
            guard let symbol = first.symbols.symbol(of: scalar) else { return nil }
            pages.setSymbol(of: scalar, symbol)
            return symbol
          }
        )
      else { return false }
    }
    return readOn()
  }

  /// Has each transducer read what the one before has written.
  private func readOn() -> Bool {
    for number in transducers.indices.dropFirst()
    where !transducers[number].read(transducers[number - 1]) { return false }
    return true
  }

  /// Writes the cells of what stands behind the cursor, decomposed, before it.
  private func expand(_ text: GapText) -> Bool {
    text.left.reserve((text.end - text.at) * 8 + 2 * GapText.margin)
    var written = GapText.margin
    for index in text.at..<text.end {
      let cell = unsafe text.right.base[index]
      var symbol = UInt16(truncatingIfNeeded: cell >> 32)
      if symbol == 0 {
        guard let found = decomposedSymbol(of: UInt32(truncatingIfNeeded: cell)) else {
          return false
        }
        symbol = found
      }
      if symbol & TransducerChain.sequence == 0 {
        unsafe text.left.base[written] = UInt64(symbol) << 32
        written &+= 1
        continue
      }
      // No sequence has more than eight symbols.
      for part in sequences[Int(symbol & ~TransducerChain.sequence)] {
        unsafe text.left.base[written] = UInt64(part) << 32
        written &+= 1
      }
    }
    text.leftCount = written - GapText.margin
    return true
  }

  private func decomposedSymbol(of scalar: UInt32) -> UInt16? {
    let known = pages.symbol(of: scalar)
    if known != 0 { return known }
    var scalars: [UInt32] = []
    do throws(ICUError) {
      try decomposer.normalize([scalar], into: &scalars)
    } catch {
      return nil
    }
    guard let symbols = transducers[0].symbols.symbols(of: scalars), !symbols.isEmpty,
      symbols.count <= 8, sequences.count < 0x7FFF
    else { return nil }
    var symbol = symbols[0]
    if symbols.count > 1 {
      symbol = UInt16(sequences.count) | TransducerChain.sequence
      sequences.append(symbols)
    }
    pages.setSymbol(of: scalar, symbol)
    return symbol
  }

  // MARK: Capitals

  /// Puts the written forms of the words in capitals in capitals too, if the rules wrote one for them.
  ///
  /// - Returns: false when that would change their length.
  private func capitalize(_ text: GapText) -> Bool {
    for word in 0..<text.capitalCount {
      // Two places have been noted for each word.
      let first = unsafe place(Int(text.capitals.base[word * 2]))
      let end = unsafe place(Int(text.capitals.base[word * 2 + 1]))
      if first < end, !capitalize(first..<end) { return false }
    }
    return true
  }

  /// Where the first step that begins with a scalar, or behind it, begins in what is written.
  private func place(_ scalar: Int) -> Int {
    var wanted = scalar
    while true {
      var (own, place) = transducers[0].start(from: wanted)
      var isStart = true
      for transducer in transducers.dropFirst() {
        let (found, next) = transducer.start(from: place)
        // What begins inside a step of a later group begins no step of all.
        if found != place { isStart = false }
        place = next
      }
      if isStart || place == transducers[transducers.count - 1].count { return place }
      own += 1
      wanted = own
    }
  }

  /// Puts a part of what is written in capitals, if it has one; false when that would change its length.
  private func capitalize(_ range: Range<Int>) -> Bool {
    guard let last = transducers.last else { return false }
    // The range lies in what has been written, which is UTF-8.
    let bytes = unsafe last.written
    let span = unsafe Span(_unsafeStart: bytes, count: range.upperBound)
    var hasCapital = false
    var at = range.lowerBound
    while at < range.upperBound {
      if span[at] < 0x80 {
        if span[at] &- 0x41 < 26 { hasCapital = true }
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(span, at, range.upperBound)
      guard let upper = Unicode.Scalar(traits.upper(scalar)),
        traits.upper(scalar) != 0,
        UTF8.width(upper) == length
      else { return false }
      if traits[scalar].contains(.upper) { hasCapital = true }
      at += length
    }
    if !hasCapital { return true }
    at = range.lowerBound
    while at < range.upperBound {
      if span[at] < 0x80 {
        if span[at] &- 0x61 < 26 { unsafe bytes[at] = span[at] &- 0x20 }
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(span, at, range.upperBound)
      // The widths are the same, as was seen above.
      let units = Unicode.Scalar(traits.upper(scalar)).flatMap { UTF8.encode($0) }
      for (index, unit) in (units ?? .init()).enumerated() { unsafe bytes[at + index] = unit }
      at += length
    }
    return true
  }
}
