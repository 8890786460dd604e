/// A strict reader of JSON documents (RFC 8259), one at a time, such as the lines of a JSONL file.
///
/// ```swift
/// let reader = JSONReader()
/// let article = try reader.object(in: line)
/// for member in article where member.key.equals("text") { … }
/// ```
///
/// The document is copied and indexed: 16 bytes a value, no other memory. Buffers are kept from one
/// document to the next, so one reader serves one thread for all its lines. The values of a document
/// can be used until the reader reads the next; after that, using them stops the program.
///
/// Numbers are not converted, so any size and notation is read and can be passed on as it stands.
/// A byte that is not UTF-8, a lone surrogate, a key that occurs twice, anything after the document:
/// all are errors with their place.
public final class JSONReader {
  /// Bytes a document may have unless another limit is asked for.
  public static let defaultLengthLimit = 256 << 20
  /// Levels of nesting unless another limit is asked for.
  public static let defaultDepthLimit = 1024

  private let lengthLimit: Int
  private let depthLimit: Int
  private let indexer = StructuralIndexer()
  private(set) var bytes: [UInt8] = []
  private(set) var nodes: [JSONNode] = []
  /// Counts the documents, so that a value of an earlier one is recognized.
  private(set) var generation = 0
  /// Memory for decoding escapes, handed out by ``withScratch(_:)``.
  private var scratch: [UInt8] = []

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - lengthLimit: bytes a document may have, up to 2³² − 65 (what offsets of 32 bits reach).
  ///   - depthLimit: levels of arrays and objects.
  public init(
    lengthLimit: Int = JSONReader.defaultLengthLimit,
    depthLimit: Int = JSONReader.defaultDepthLimit
  ) {
    self.lengthLimit = min(max(lengthLimit, 0), Int(UInt32.max) - 64)
    self.depthLimit = max(depthLimit, 0)
  }

  /// Reads a document that must be an object.
  ///
  /// White space around it (a line's CR and LF too) is allowed.
  ///
  /// - Throws: ``JSONError``; then the reader holds no document and can go on with the next.
  public func object(in document: Span<UInt8>) throws(JSONError) -> JSONObject {
    let value = try value(in: document)
    guard let object = value.object else { throw .notAnObject(value.kind) }
    return object
  }

  /// Reads a document of any kind.
  ///
  /// - Throws: ``JSONError``; then the reader holds no document and can go on with the next.
  public func value(in document: Span<UInt8>) throws(JSONError) -> JSONElement {
    generation += 1
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    guard document.count <= lengthLimit else {
      throw .tooLong(length: document.count, limit: lengthLimit)
    }
    bytes.append(copying: document)
    let outcome = try indexer.index(document) { (positions) throws(JSONError) in
      try JSONGrammar.read(document, at: positions, depthLimit: depthLimit, into: &nodes)
    }
    switch outcome {
    case nil: break
    case .empty: throw .empty
    case .notUTF8: throw .notUTF8(offset: JSONFaults.firstByteNotUTF8(in: document))
    case .brokenString: throw JSONFaults.firstBrokenString(in: document)
    case .noMemory: throw .outOfMemory(length: document.count)
    }
    return JSONElement(reader: self, index: 0)
  }

  /// Calls `body` with an empty array whose memory is kept for the next call.
  ///
  /// A call within `body` gets another array.
  func withScratch<Result: ~Copyable, Failure: Error>(
    _ body: (inout [UInt8]) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var taken: [UInt8] = []
    swap(&taken, &scratch)
    taken.removeAll(keepingCapacity: true)
    defer { swap(&taken, &scratch) }
    return try body(&taken)
  }
}
