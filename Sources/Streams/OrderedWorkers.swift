import Glibc

/// Threads that work on items side by side, with results in the order of the items.
///
/// ```swift
/// try OrderedWorkers(threads: 4).run(
///   supply: { waiting in try blocks.next(waiting: waiting) },
///   state: { JSONReader() },
///   work: { reader, block in clean(block, reader) },
///   deliver: { bytes in try output.write(bytes) },
///   paused: { try output.flush() }
/// )
/// ```
///
/// Items are supplied and results delivered on the calling thread; only `work` (and `state`) run on
/// others. At most ``inFlight`` items are between supply and delivery, which bounds memory. With one
/// thread everything runs on the calling thread and none is made.
///
/// These are POSIX threads: they start in tens of microseconds, may block, need no asynchronous main
/// program, and add nothing to a statically linked one.
public struct OrderedWorkers: Sendable {
  /// Threads that work; 1 means the calling one.
  public let threads: Int
  /// Items that may be between supply and delivery.
  public let inFlight: Int

  /// The processors this process may use.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Chooses the number of threads (at least 1) and of items in flight (at least one a thread; two
  /// a thread unless given).
  public init(threads: Int = OrderedWorkers.processorCount, inFlight: Int? = nil) {
    self.threads = max(1, threads)
    self.inFlight = max(self.threads, inFlight ?? 2 * self.threads)
  }

  /// Works on all items.
  ///
  /// Throws what the closures throw. An error ends the run: one of `work` is thrown in the place of its result, after all results
  /// before it have been delivered. All threads have ended when this returns or throws.
  ///
  /// - Parameters:
  ///   - supply: gives the next item. Unless `waiting`, it must answer ``Supply/pause`` instead of
  ///     waiting for input: then everything in flight is delivered and `paused` called.
  ///   - state: makes what a thread keeps from item to item; called on that thread, before its first
  ///     item.
  ///   - work: makes the result of an item.
  ///   - deliver: takes the results, in the order of the items.
  ///   - paused: called when the input has paused and every result was delivered: flush here.
  public func run<Item: Sendable, State, Output: Sendable>(
    supply: (_ waiting: Bool) throws -> Supply<Item>,
    state: @escaping @Sendable () throws -> State,
    work: @escaping @Sendable (inout State, Item) throws -> Output,
    deliver: (Output) throws -> Void,
    paused: () throws -> Void = {}
  ) throws {
    let desk = WorkDesk<Item, Output>()
    var crew: [WorkerThread] = []
    if threads > 1 {
      for _ in 0..<threads {
        guard let thread = WorkerThread({ desk.serve(state: state, work: work) }) else { break }
        crew.append(thread)
      }
    }
    guard !crew.isEmpty else {
      return try runInline(supply, state, work, deliver, paused)
    }
    defer {
      desk.close()
      for thread in crew { thread.join() }
    }
    var mayWait = true
    while true {
      while let result = desk.nextResult(waiting: desk.count >= inFlight) {
        try deliver(result.get())
        mayWait = false
      }
      switch try supply(mayWait && desk.count == 0) {
      case .item(let item):
        desk.submit(item)
      case .pause:
        try deliverAll(of: desk, deliver)
        try paused()
        mayWait = true
      case .end:
        return try deliverAll(of: desk, deliver)
      }
    }
  }

  private func deliverAll<Item, Output>(
    of desk: WorkDesk<Item, Output>,
    _ deliver: (Output) throws -> Void
  ) throws {
    while let result = desk.nextResult(waiting: true) { try deliver(result.get()) }
  }

  private func runInline<Item, State, Output>(
    _ supply: (_ waiting: Bool) throws -> Supply<Item>,
    _ makeState: () throws -> State,
    _ work: (inout State, Item) throws -> Output,
    _ deliver: (Output) throws -> Void,
    _ paused: () throws -> Void
  ) throws {
    var state: State?
    var mayWait = true
    while true {
      switch try supply(mayWait) {
      case .item(let item):
        var current: State
        if let kept = state.take() { current = kept } else { current = try makeState() }
        try deliver(work(&current, item))
        state = current
        mayWait = false
      case .pause:
        try paused()
        mayWait = true
      case .end:
        return
      }
    }
  }
}
