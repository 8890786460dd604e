import CanonymUnicode
import Glibc

// The loop that runs passes as a table of transitions. Like that of one pass it works on pointers to plain data, and
// the tests hold it equal to the passes run one after another.

/// The stages of a group as one table of transitions, each made when a text first needs it.
///
/// What the stages keep between two scalars is a state, which ``TransducerRun`` knows how to leave; here each way out
/// of it is remembered with what is written on it, so that a scalar costs one look-up whatever its rules are.
///
/// ```
/// transitions[state &<< shift | symbol] ─→ bits  0–19 where its bytes begin in `output`
///                                              20–27 how many bytes are written
///                                              28 lost | 29 made | 30 its events stand in `events`
///                                              31–32 how many steps of one scalar begin: at its first byte,
///                                              33–37 and so many bytes further
///                                              44–63 the next state &<< shift
/// ```
///
/// A symbol is the number of a scalar that has been met; 0 stands for one that has none, 1 for the end of the text.
/// What is written are the symbols of the next group, in two bytes each, or UTF-8 where there is none. When the table
/// is full all states are forgotten. Where the steps are no such as the bits can say, they stand before the bytes:
///
/// ```
/// place, reads << 1 | begins  …  place, reads << 1 | begins, their number ^bytes
/// ```
@safe
struct TransitionTable {
  /// What the last text became: UTF-8, or symbols of the next group.
  var text = GapText.Buffer<UInt8>()
  /// How many bytes that is.
  var count = 0

  private let plan: TransducerPlan.Group
  /// The symbols of what is read.
  private let symbols: TransducerSymbols
  /// The symbols of what is written; nil where that is UTF-8.
  private let written: TransducerSymbols?
  private var run: TransducerRun
  var transitions: UnsafeMutablePointer<UInt64>
  var shift = 6
  private var rows = 0
  var output = GapText.Buffer<UInt8>()
  private var outputCount = 0
  /// For each scalar read, where the step that begins with it begins in what is written.
  var starts = GapText.Buffer<UInt32>()
  var startCount = 0
  var longest = 16
  /// How many scalars one transition reads at most.
  var mostReads = 2
  private var states = InternedWords()
  private var state: [UInt32] = []
  /// What a transition writes, and where its steps begin, while it is made.
  private var units: [UInt8] = []
  private var events: [UInt8] = []
  /// The transitions on which scalars were not held back for marks, once for each of these.
  private var unheld: [(state: Int, symbol: Int, scalar: UInt32)] = []
  /// How often all states have been forgotten.
  private(set) var resets = 0

  private static let end = 1
  /// No step begins with a scalar.
  private static let inside = UInt32.max
  static let rounds = 256
  private static let mostStates = 1 << 14
  /// More transitions than this are not worth their memory: four megabytes, of which few are touched.
  private static let most = 1 << 19
  private static let mostOutput = 1 << 20

  static let lost: UInt64 = 1 << 28
  static let made: UInt64 = 1 << 29
  static let hasEvents: UInt64 = 1 << 30
  static let countShift: UInt64 = 20
  static let stepsShift: UInt64 = 31
  static let secondShift: UInt64 = 33
  static let rowShift: UInt64 = 44

  /// Where the bytes of a transition begin.
  @inline(__always)
  static func place(_ transition: UInt64) -> Int { Int(truncatingIfNeeded: transition & 0xFFFFF) }

  /// Where the way out of the next state begins.
  @inline(__always)
  static func row(_ transition: UInt64) -> Int { Int(truncatingIfNeeded: transition >> rowShift) }

  /// How many steps begin, each with one scalar, and how far the second is from the first.
  @inline(__always)
  static func steps(_ transition: UInt64) -> (count: Int, second: UInt32) {
    (
      Int(truncatingIfNeeded: transition >> stepsShift & 3),
      UInt32(truncatingIfNeeded: transition >> secondShift & 0x1F)
    )
  }

  init(
    _ plan: TransducerPlan.Group,
    reading symbols: TransducerSymbols,
    writing written: TransducerSymbols?,
    _ properties: LineProperties
  ) throws(ICUError) {
    self.plan = plan
    self.symbols = symbols
    self.written = written
    run = try TransducerRun(plan, properties)
    unsafe transitions = .allocate(capacity: 0)
    run.writeState(to: &state)
    _ = numberOfState()
  }

  /// Gives back the memory; the last that is done with it.
  mutating func deallocate() {
    releaseTransitions()
    unsafe output.base.deallocate()
    unsafe starts.base.deallocate()
    unsafe text.base.deallocate()
  }

  // MARK: Reading

  /// Reads a text of cells whose classes are symbols.
  ///
  /// - Parameter symbol: gives the symbol of a scalar whose cell has none, or nil.
  /// - Returns: false when the passes have to write this text.
  mutating func read(
    _ cells: UnsafePointer<UInt64>,
    _ cellCount: Int,
    symbol: (UInt32) -> UInt16?
  ) -> Bool {
    guard var state = begin() else { return false }
    var source = unsafe cells
    let end = unsafe source + cellCount
    while unsafe source < end {
      let stop = unsafe min(end, source + TransitionTable.rounds)
      unsafe go(&source, stop, &state) { Int(truncatingIfNeeded: $0 >> 32 & 0xFFFF) }
      if unsafe source == stop { continue }
      var own = unsafe UInt16(truncatingIfNeeded: source.pointee >> 32)
      if own == 0 {
        let before = resets
        guard let found = unsafe symbol(UInt32(truncatingIfNeeded: source.pointee)),
          makeRoomForSymbols()
        else { return false }
        // With the states that have been forgotten went the one at hand.
        if resets != before { return false }
        own = found
      }
      if !take(Int(own), &state) { return false }
      unsafe source += 1
    }
    return finish(state)
  }

  /// Reads the symbols that the group before has written.
  ///
  /// - Returns: false when the passes have to write this text.
  mutating func read(_ units: UnsafePointer<UInt16>, _ unitCount: Int) -> Bool {
    guard var state = begin() else { return false }
    var source = unsafe units
    let end = unsafe source + unitCount
    while unsafe source < end {
      let stop = unsafe min(end, source + TransitionTable.rounds)
      unsafe go(&source, stop, &state) { Int(truncatingIfNeeded: $0) }
      if unsafe source == stop { continue }
      if unsafe !take(Int(source.pointee), &state) { return false }
      unsafe source += 1
    }
    return finish(state)
  }

  /// Prepares for a text, and gives the first state; nil when there is no room for the symbols.
  mutating func begin() -> Int? {
    count = 0
    startCount = 0
    return makeRoomForSymbols() ? 0 : nil
  }

  mutating func finish(_ state: Int) -> Bool {
    var state = state
    if !take(TransitionTable.end, &state) { return false }
    if plan.aligns {
      starts.reserve(startCount + 1)
      unsafe starts.base[startCount] = UInt32(truncatingIfNeeded: count)
    }
    return true
  }

  /// Goes through transitions that have been made, up to one that has not.
  @inline(__always)
  private mutating func go<Unit>(
    _ source: inout UnsafePointer<Unit>,
    _ stop: UnsafePointer<Unit>,
    _ state: inout Int,
    symbol: (Unit) -> Int
  ) {
    text.reserve(count + TransitionTable.rounds * longest + 64)
    let transitions = unsafe transitions
    let output = unsafe output.base
    let base = unsafe text.base
    let shift = shift
    var unit = unsafe source
    var target = unsafe base + count
    var row = state &<< shift
    if plan.aligns {
      starts.reserve(startCount + TransitionTable.rounds * mostReads + 2)
      let first = unsafe starts.base
      var start = unsafe first + startCount
      while unsafe unit < stop {
        // A row has as many places as there are symbols, or more.
        let transition = unsafe transitions[row | symbol(unit.pointee)]
        if transition & TransitionTable.made == 0 { break }
        let from = unsafe output + TransitionTable.place(transition)
        unsafe noteSteps(transition, UnsafePointer(from), target - base, &start)
        unsafe unit += 1
        unsafe target += TransitionTable.put(transition, from, target)
        row = TransitionTable.row(transition)
      }
      unsafe startCount = start - first
    } else {
      while unsafe unit < stop {
        // As above.
        let transition = unsafe transitions[row | symbol(unit.pointee)]
        if transition & TransitionTable.made == 0 { break }
        unsafe unit += 1
        let from = unsafe output + TransitionTable.place(transition)
        unsafe target += TransitionTable.put(transition, from, target)
        row = TransitionTable.row(transition)
      }
    }
    unsafe source = unit
    unsafe count = target - base
    state = row &>> shift
  }

  /// Puts the bytes of a transition at a place, and gives how many there are.
  @inline(__always)
  static func put(
    _ transition: UInt64,
    _ from: UnsafeMutablePointer<UInt8>,
    _ target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let count = Int(truncatingIfNeeded: transition >> countShift & 0xFF)
    // Sixteen bytes at once: there is room behind the last byte of both.
    let sixteen = unsafe UnsafeRawPointer(from).loadUnaligned(as: SIMD16<UInt8>.self)
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: sixteen, as: SIMD16<UInt8>.self)
    if count > 16 { unsafe target.update(from: from, count: count) }
    return count
  }

  /// Takes one transition, which is made if need be; false when the passes have to write the text.
  mutating func take(_ symbol: Int, _ state: inout Int) -> Bool {
    var transition = unsafe transitions[state &<< shift | symbol]
    if transition & (TransitionTable.made | TransitionTable.lost) == 0 {
      guard let made = make(symbol, &state) else { return false }
      transition = made
    }
    if transition & TransitionTable.lost != 0 { return false }
    let from = unsafe output.base + TransitionTable.place(transition)
    if plan.aligns {
      starts.reserve(startCount + mostReads + 2)
      var start = unsafe starts.base + startCount
      unsafe noteSteps(transition, UnsafePointer(from), count, &start)
      unsafe startCount = start - starts.base
    }
    text.reserve(count + longest + 64)
    unsafe count += TransitionTable.put(transition, from, text.base + count)
    state = TransitionTable.row(transition) &>> shift
    return true
  }

  /// Notes where the steps of a transition begin, when so many bytes have been written before.
  @inline(__always)
  func noteSteps(
    _ transition: UInt64,
    _ from: UnsafePointer<UInt8>,
    _ count: Int,
    _ start: inout UnsafeMutablePointer<UInt32>
  ) {
    let place = UInt32(truncatingIfNeeded: count)
    let steps = TransitionTable.steps(transition)
    // There is room for two more than are noted.
    unsafe start[0] = place
    unsafe start[1] = place &+ steps.second
    unsafe start += steps.count
    if transition & TransitionTable.hasEvents != 0 { unsafe noteEvents(from, place, &start) }
  }

  /// Notes where the steps begin that stand before the bytes of a transition.
  @inline(never)
  func noteEvents(
    _ bytes: UnsafePointer<UInt8>,
    _ place: UInt32,
    _ start: inout UnsafeMutablePointer<UInt32>
  ) {
    let count = unsafe Int(bytes[-1])
    // Two bytes for each stand before their number, and there is room for all that they read.
    var event = unsafe bytes - 1 - 2 * count
    for _ in 0..<count {
      let origin = unsafe event[1]
      for index in 0..<Int(origin >> 1) {
        let isStart = index == 0 && origin & 1 != 0
        unsafe start.pointee = isStart ? place + UInt32(event[0]) : TransitionTable.inside
        unsafe start += 1
      }
      unsafe event += 2
    }
  }

  /// The symbol of a cell's scalar, which gets one if need be; nil when there are too many.
  mutating func symbol(of cell: UInt64, _ pages: LoadPages) -> UInt16? {
    let own = UInt16(truncatingIfNeeded: cell >> 32)
    if own != 0 { return own }
    let scalar = UInt32(truncatingIfNeeded: cell)
    guard let symbol = symbols.symbol(of: scalar), makeRoomForSymbols() else { return nil }
    pages.setSymbol(of: scalar, symbol)
    return symbol
  }

  /// What stands for an apostrophe or quotation mark before the rules.
  ///
  /// - Parameter before: the cell before it; 0 at the start.
  func mark(_ scalar: UInt32, _ before: UInt64, _ after: UInt32?) -> UInt32 {
    plan.marks.prepared(
      scalar,
      before: before == 0 ? nil : UInt32(truncatingIfNeeded: before),
      after: after,
      hidingPunctuation: plan.apostrophes != .asInTable
    )
  }

  /// What a scalar is in NFC; nothing when ICU fails.
  func composed(_ scalar: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    try? run.composer.normalize([scalar], into: &result)
    return result
  }

  /// Whether it is kept where steps begin.
  var aligns: Bool { plan.aligns }

  // MARK: Where steps begin

  /// The first scalar from one on with which a step begins, and where that begins in what is written; at the end of
  /// the text its end.
  func start(from scalar: Int) -> (scalar: Int, place: Int) {
    var scalar = min(scalar, startCount)
    // As many have been written, and one for the end.
    while scalar < startCount, unsafe starts.base[scalar] == TransitionTable.inside { scalar += 1 }
    let place = unsafe Int(starts.base[scalar])
    return (scalar, written == nil ? place : place / 2)
  }

  // MARK: Transitions

  private mutating func make(_ symbol: Int, _ state: inout Int) -> UInt64? {
    run.go(to: states[state])
    if symbol == TransitionTable.end {
      run.readEnd()
    } else {
      let (scalar, continues) = symbols[symbol]
      run.read(scalar, continues: continues)
    }
    if let mark = run.newMark {
      forget(composingWith: mark)
      return nil
    }
    guard !run.isLost, writeUnits(), let bits = writeEvents() else {
      unsafe transitions[state &<< shift | symbol] = TransitionTable.lost
      return unsafe transitions[state &<< shift | symbol]
    }
    let room = events.count + units.count + 64
    if outputCount + room > TransitionTable.mostOutput { state = reset(keeping: state) }
    var next = 0
    if symbol != TransitionTable.end {
      run.writeState(to: &self.state)
      if let number = numberOfState() {
        next = number
      } else {
        let words = self.state
        state = reset(keeping: state)
        self.state = words
        guard let number = numberOfState() else { return nil }
        next = number
      }
    }
    output.reserve(outputCount + room)
    for byte in events {
      unsafe output.base[outputCount] = byte
      outputCount += 1
    }
    let from = outputCount
    for byte in units {
      unsafe output.base[outputCount] = byte
      outputCount += 1
    }
    longest = max(longest, units.count)
    if plan.aligns {
      mostReads = max(mostReads, run.events.reduce(0) { $0 + Int($1.item.reads) })
    }
    let transition =
      TransitionTable.made | UInt64(from) | UInt64(units.count) << TransitionTable.countShift | bits
      | UInt64(next &<< shift) << TransitionTable.rowShift
    unsafe transitions[state &<< shift | symbol] = transition
    for scalar in run.unheld { unheld.append((state, symbol, scalar)) }
    return transition
  }

  /// Forgets the transitions on which a scalar was not held back that composes with a mark.
  private mutating func forget(composingWith mark: UInt32) {
    unheld.removeAll { place in
      guard run.traits.composition.composes(place.scalar, mark) else { return false }
      // There are as many states and symbols as when the transition was made, or more.
      unsafe transitions[place.state &<< shift | place.symbol] = 0
      return true
    }
  }

  /// Writes the scalars of a transition as they are kept; false when the next group has no symbols left, or there are
  /// too many.
  private mutating func writeUnits() -> Bool {
    units.removeAll(keepingCapacity: true)
    for value in run.written {
      if let written {
        guard let symbol = written.symbol(of: value) else { return false }
        // As two bytes in the order of the machine.
        unsafe withUnsafeBytes(of: symbol) { unsafe units.append(contentsOf: $0) }
      } else if value < 0x80 {
        units.append(UInt8(value))
      } else {
        guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
          return false
        }
        units.append(contentsOf: encoded)
      }
    }
    return units.count <= 0xFF
  }

  /// Finds where the steps of a transition begin: its bits, or bytes that are to stand before those it writes; nil
  /// when they are too large.
  private mutating func writeEvents() -> UInt64? {
    events.removeAll(keepingCapacity: true)
    if !plan.aligns || run.events.isEmpty { return 0 }
    let count = run.events.count
    if count <= 2, run.events.allSatisfy({ $0.item.reads == 1 && $0.item.begins }),
      place(of: run.events[0].place) == 0
    {
      if count == 1 { return 1 << TransitionTable.stepsShift }
      let second = place(of: run.events[1].place)
      if second < 32 {
        return 2 << TransitionTable.stepsShift | UInt64(second) << TransitionTable.secondShift
      }
    }
    for event in run.events {
      let place = place(of: event.place)
      guard place <= 0xFF, event.item.origin <= 0xFF else { return nil }
      events.append(UInt8(place))
      events.append(UInt8(event.item.origin))
    }
    guard count <= 0xFF else { return nil }
    events.append(UInt8(count))
    return TransitionTable.hasEvents
  }

  /// Where what is written begins behind so many of its scalars.
  private func place(of count: Int) -> Int {
    if written != nil { return count * 2 }
    return run.written[..<count].reduce(0) {
      $0 + (Unicode.Scalar($1).map { UTF8.width($0) } ?? 0)
    }
  }

  /// The number of the state that has been written, which is added if need be; nil when there is no room.
  private mutating func numberOfState() -> Int? {
    if states.count < rows { return states.number(adding: state) }
    if let known = states.number(of: state) { return known }
    return grow(to: max(8, rows * 2), shift) ? states.append(state) : nil
  }

  /// Makes room for so many states of `1 &<< newShift` symbols.
  private mutating func grow(to newRows: Int, _ newShift: Int) -> Bool {
    let count = newRows &<< newShift
    guard count <= TransitionTable.most, newRows <= TransitionTable.mostStates else { return false }
    // Zeros, for which no memory is needed until there is something else.
    guard let zeros = unsafe calloc(count, MemoryLayout<UInt64>.stride) else { return false }
    let larger = unsafe zeros.bindMemory(to: UInt64.self, capacity: count)
    let longer = UInt64(newShift - shift)
    let kept = min(rows, newRows) &<< shift
    // The old memory has as many transitions.
    if longer == 0 { unsafe larger.update(from: transitions, count: kept) }
    for row in 0..<(longer == 0 ? 0 : min(rows, newRows)) {
      // Each row has as many places in both as the smaller one: rows never get shorter.
      for symbol in 0..<1 &<< shift {
        let transition = unsafe transitions[row &<< shift | symbol]
        let next = (transition >> TransitionTable.rowShift) << longer
        unsafe larger[row &<< newShift | symbol] =
          transition & (1 << TransitionTable.rowShift - 1) | next << TransitionTable.rowShift
      }
    }
    releaseTransitions()
    unsafe transitions = larger
    rows = newRows
    shift = newShift
    return true
  }

  /// Gives the memory of the transitions back to where it came from.
  private func releaseTransitions() {
    // Those of no state were allocated in `init`, all others by `calloc`.
    if rows == 0 { unsafe transitions.deallocate() } else { unsafe free(transitions) }
  }

  /// Forgets all states but the first and one more, and gives the number that this one has then.
  private mutating func reset(keeping number: Int) -> Int {
    let first = Array(states[0])
    let kept = Array(states[number])
    states.removeAll()
    outputCount = 0
    resets += 1
    run.forget()
    unheld.removeAll()
    unsafe transitions.initialize(repeating: 0, count: rows &<< shift)
    state = first
    _ = numberOfState()
    state = kept
    return numberOfState() ?? 0
  }

  /// Makes rows as long as there are symbols; false when there is no room.
  private mutating func makeRoomForSymbols() -> Bool {
    while symbols.count > 1 &<< shift {
      if grow(to: rows, shift + 1) { continue }
      // Rather fewer states than no symbol more.
      _ = reset(keeping: 0)
      guard rows > 2, grow(to: rows / 2, shift + 1) else { return false }
    }
    return true
  }
}
