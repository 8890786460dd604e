import CanonymRegistry
import CanonymStreams

/// Lines of JSONL, read and made ready for the registry on threads of their own, given out in their order.
struct JSONLPipeline {
  let form: JSONLParser.Form
  let source: String

  /// One line, made ready.
  struct Line: Sendable {
    /// Its number, from 1.
    var number: Int
    /// What it says, or why it is not kept.
    var content: Content
  }

  /// What a line says.
  enum Content: Sendable {
    case entity(PreparedEntity)
    case nothing
    case rejected(String)
  }

  /// What is handed to a thread.
  private enum Item: Sendable {
    case block(LineBlock)
    case tooLong(line: Int, limit: Int)
  }

  /// Bytes of lines that one thread works on: enough to be worth the handing over.
  private static let blockSize = 128 << 10

  /// Calls `take` with each line that is not blank, in order, on the calling thread.
  func run(
    _ input: ByteSource,
    _ take: (Line) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let blocks = LineBlocks(
      LineReader(input, lengthLimit: LineReader.recordLimit),
      size: Self.blockSize
    )
    // Two, where there are two processors: the calling thread writes, and waits for the disk.
    let workers = OrderedWorkers(inFlight: 4 * OrderedWorkers.processorCount)
    let (form, source) = (form, source)
    do {
      try workers.run(
        supply: { waiting in
          do throws(StreamError) {
            switch try blocks.next(waiting: waiting) {
            case .item(let block): return .item(.block(block))
            case .pause: return .pause
            case .end: return .end
            }
          } catch {
            guard case .lineTooLong(_, let line, _, let limit) = error else { throw error }
            return .item(Item.tooLong(line: line, limit: limit))
          }
        },
        state: { (try JSONLParser(form), EntityPreparer()) },
        work: { state, item in Self.lines(of: item, source, state.0, state.1) },
        deliver: { lines in for line in lines { try take(line) } }
      )
    } catch let error as InterchangeError {
      throw error
    } catch let error as StreamError {
      throw .stream(error)
    } catch {
      // Nothing else is thrown by the closures above.
      throw .stream(.cannotRead(path: input.path, offset: 0, code: 0))
    }
  }

  private static func lines(
    of item: Item,
    _ source: String,
    _ parser: JSONLParser,
    _ preparer: EntityPreparer
  ) -> [Line] {
    switch item {
    case .tooLong(let line, let limit):
      return [Line(number: line, content: .rejected("the line is longer than \(limit) bytes"))]
    case .block(let block):
      var lines: [Line] = []
      lines.reserveCapacity(block.lines.count)
      for line in block.lines {
        guard let content = block.withBytes(of: line, { parser.content(of: $0) }) else { continue }
        let ready = ready(content, source, preparer)
        lines.append(Line(number: line.place.number, content: ready))
      }
      return lines
    }
  }

  private static func ready(
    _ content: Result<SourceRecord.Content, RecordRejection>,
    _ source: String,
    _ preparer: EntityPreparer
  ) -> Content {
    switch content {
    case .failure(let rejection): return .rejected(rejection.reason)
    case .success(.nothing), .success(.names): return .nothing
    case .success(.entity(let entity)):
      do throws(RegistryError) {
        return .entity(try preparer.prepare(entity, source: source))
      } catch {
        return .rejected(error.description)
      }
    }
  }
}
