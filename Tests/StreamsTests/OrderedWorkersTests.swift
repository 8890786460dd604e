import CanonymStreams
import Glibc
import Synchronization
import Testing

@Suite struct OrderedWorkersTests {
  private struct Fault: Error, Equatable {
    let number: Int
  }

  /// Runs over 0..<count and gives the results in the order of delivery.
  private func run(
    _ workers: OrderedWorkers,
    count: Int,
    delivered: inout [Int],
    work: @escaping @Sendable (Int) throws -> Int
  ) throws {
    var next = 0
    try workers.run(
      supply: { _ in
        guard next < count else { return .end }
        next += 1
        return .item(next - 1)
      },
      state: { 0 },
      work: { (_, item: Int) in try work(item) },
      deliver: { (result: Int) in delivered.append(result) }
    )
  }

  @Test(arguments: [1, 2, 5])
  func `Results come in the order of the items`(threads: Int) throws {
    var delivered: [Int] = []
    try run(OrderedWorkers(threads: threads), count: 500, delivered: &delivered) { item in
      // Early items take longer than late ones.
      usleep(UInt32(item % 7 == 0 ? 300 : 1))
      return item * 2
    }
    #expect(delivered == (0..<500).map { $0 * 2 })
  }

  @Test func `Never more items are in flight than allowed`() throws {
    let begun = Atomic(0)
    let delivered = Atomic(0)
    let highest = Atomic(0)
    try OrderedWorkers(threads: 3, inFlight: 4).run(
      supply: { _ in
        let number = begun.add(1, ordering: .relaxed).newValue
        highest.max(number - delivered.load(ordering: .relaxed), ordering: .relaxed)
        return number <= 200 ? .item(number) : .end
      },
      state: { () },
      work: { (_, item: Int) in
        usleep(item % 5 == 0 ? 500 : 1)
        return item
      },
      deliver: { (_: Int) in delivered.add(1, ordering: .relaxed) }
    )
    #expect((3...4).contains(highest.load(ordering: .relaxed)))
  }

  @Test(arguments: [1, 3])
  func `An error of work is thrown in its place`(threads: Int) {
    var delivered: [Int] = []
    #expect(throws: Fault(number: 40)) {
      try run(OrderedWorkers(threads: threads), count: 1000, delivered: &delivered) { item in
        if item >= 40 { throw Fault(number: item) }
        return item
      }
    }
    #expect(delivered == Array(0..<40))
  }

  @Test(arguments: [1, 3])
  func `An error of supply, delivery or state ends the run`(threads: Int) {
    let workers = OrderedWorkers(threads: threads)
    for place in 0..<3 {
      #expect(throws: Fault(number: place)) {
        try workers.run(
          supply: { _ in
            if place == 0 { throw Fault(number: 0) }
            return .item(1)
          },
          state: {
            if place == 1 { throw Fault(number: 1) }
          },
          work: { (_, item: Int) in item },
          deliver: { (_: Int) in throw Fault(number: 2) }
        )
      }
    }
  }

  @Test func `One thread is the calling one, and each thread keeps its state`() throws {
    let here = pthread_self()
    var totals: [Int] = []
    var next = 0
    try OrderedWorkers(threads: 1).run(
      supply: { _ in
        next += 1
        return next <= 10 ? .item(next) : .end
      },
      state: { 0 },
      work: { (total: inout Int, item: Int) in
        #expect(pthread_equal(pthread_self(), here) != 0)
        total += item
        return total
      },
      deliver: { (total: Int) in totals.append(total) }
    )
    #expect(totals.last == 55)
  }

  @Test(arguments: [1, 3])
  func `Before waiting for input everything is delivered and flushed`(threads: Int) throws {
    var supplied = 0
    var delivered = 0
    var flushed = 0
    try OrderedWorkers(threads: threads).run(
      supply: { waiting in
        // The input pauses after every third item.
        if supplied % 3 == 0, !waiting { return .pause }
        if waiting { #expect(delivered == supplied && flushed == supplied) }
        supplied += 1
        return supplied <= 30 ? .item(supplied) : .end
      },
      state: { () },
      work: { (_, item: Int) in item },
      deliver: { (_: Int) in delivered += 1 },
      paused: { flushed = delivered }
    )
    #expect(delivered == 30)
  }
}
