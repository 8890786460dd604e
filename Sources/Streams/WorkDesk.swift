/// Where the calling thread puts items and workers put results.
///
/// Items are numbered in the order they come in; results are fetched in that order.
final class WorkDesk<Item: Sendable, Output: Sendable>: Sendable {
  private struct Contents {
    var items: [(number: Int, item: Item)] = []
    var results: [Int: Result<Output, any Error>] = [:]
    var submitted = 0
    var delivered = 0
    var isClosed = false
  }

  private let contents = Monitor(Contents())

  /// Items submitted whose results have not been fetched.
  var count: Int { contents.read { $0.submitted - $0.delivered } }

  /// Adds an item.
  func submit(_ item: Item) {
    contents.change { contents in
      contents.items.append((contents.submitted, item))
      contents.submitted += 1
    }
  }

  /// Fetches the next result in order; nil if it is not there yet (unless `waiting`), or none is due.
  func nextResult(waiting: Bool) -> Result<Output, any Error>? {
    contents.await { contents in
      guard contents.delivered < contents.submitted else { return .done(nil) }
      guard let result = contents.results.removeValue(forKey: contents.delivered) else {
        return waiting ? .wait : .done(nil)
      }
      contents.delivered += 1
      return .done(result)
    }
  }

  /// Lets the workers go; items nobody has begun are dropped.
  func close() {
    contents.change { contents in
      contents.isClosed = true
      contents.items = []
    }
  }

  /// Works on items until the desk closes; to be called on each worker's thread.
  func serve<State>(
    state makeState: () throws -> State,
    work: (inout State, Item) throws -> Output
  ) {
    var state: State?
    while let (number, item) = nextItem() {
      let result: Result<Output, any Error>
      do {
        var current: State
        if let kept = state.take() { current = kept } else { current = try makeState() }
        result = .success(try work(&current, item))
        state = current
      } catch {
        result = .failure(error)
      }
      contents.change { $0.results[number] = result }
    }
  }

  private func nextItem() -> (number: Int, item: Item)? {
    contents.await { contents in
      if contents.isClosed { return .done(nil) }
      return contents.items.isEmpty ? .wait : .done(contents.items.removeFirst())
    }
  }
}
