import Canonym
import CanonymArguments
import CanonymArticles
import CanonymIndex
import CanonymNumbers
import CanonymStreams
import CanonymTables
import CanonymUnicode

extension OffsetUnit: ArgumentValue {}
extension ArticleOptions.Spans: ArgumentValue {}
extension ArticleOptions.Rewrite: ArgumentValue {}
extension HygieneRule: ArgumentValue {}

/// The options of the verbs that read articles and the registry.
enum ArticleArguments {
  static let registry = Option<String>(
    "registry",
    short: "r",
    value: "FILE",
    completion: .files,
    help: "the registry: JSONL, or an index that 'registry compile' made; else the one built in"
  )
  static let offsets = DefaultedOption<OffsetUnit>(
    "offsets",
    value: "UNIT",
    default: .scalars,
    help: "the unit in which places are told"
  )
  static let types = Option<CommaList<String>>(
    "types",
    value: "LIST",
    help: "report entities of these types alone: place,person,org"
  )
  static let minimumScore = DefaultedOption<Double>(
    "min-score",
    value: "SCORE",
    default: 0.7,
    check: .within(0...1),
    help: "leave out mentions below this score, 0 to 1"
  )
  static let stopList = Option<String>(
    "stop-list",
    value: "FILE",
    completion: .files,
    help: "names that are never to be found in text, one a line"
  )
  static let textField = DefaultedOption<String>(
    "text-field",
    value: "NAME",
    default: "text",
    help: "the field that holds the text"
  )
  static let threads = DefaultedOption<Int>(
    "threads",
    short: "j",
    value: "N",
    default: 1,
    check: .within(1...mostThreads),
    help: "work on this many threads; the output keeps the order of the input"
  )
  /// More threads than any machine has processors; a slip of the finger is not to exhaust the system's.
  private static let mostThreads = 256
  static let files = Operands<String>("FILE", completion: .files, help: "what to read")
}

extension RegistryFile {
  /// Says which lines were rejected: the first of them one by one.
  func say(on console: Console, path: String) { Self.say(rejects, on: console, path: path) }

  /// Says which lines of a registry were rejected: the first of them one by one.
  static func say(_ rejects: [Reject], on console: Console, path: String) {
    for reject in rejects.prefix(rejectsShown) {
      console.say("\(path):\(reject.line): \(reject.reason)")
    }
    if rejects.count > rejectsShown {
      console.say("\(path): \(rejects.count - rejectsShown) more lines were rejected")
    }
  }

  /// How many rejected lines are told one by one.
  private static let rejectsShown = 20
}

extension ParsedArguments {
  /// The index of the registry that was named, or of the one built in; says which lines it rejects.
  func index(_ console: Console) throws -> (index: NameIndex, isStarter: Bool) {
    guard let path = self[ArticleArguments.registry] else {
      return (try NameIndex.starter(from: tableSource), true)
    }
    let file = try RegistryFile(path: path)
    file.say(on: console, path: path)
    return (file.index, false)
  }

  /// The fold keys that are not to be found in text, of the built-in registry its own among them.
  func skippedKeys(isStarter: Bool) throws -> Set<[UInt8]> {
    let own = isStarter ? try NameIndex.starterStopKeys(from: tableSource) : []
    return try stoppedKeys().union(own)
  }

  /// The fold keys of the stop list that was named.
  func stoppedKeys() throws -> Set<[UInt8]> {
    guard let path = self[ArticleArguments.stopList] else { return [] }
    var keys: Set<[UInt8]> = []
    let folder = Folder()
    let lines = LineReader(try ByteSource(path: path))
    while try lines.next() != nil {
      let line = lines.withBytes { bytes in
        String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
      }
      // White space around a name is no part of it; a line of a file with CR LF ends with a CR.
      let name = line.drop(while: \.isWhitespace)
      let end = name.lastIndex { !$0.isWhitespace }.map { name.index(after: $0) }
      let key = folder.key(of: String(name[..<(end ?? name.startIndex)]))
      if !key.isEmpty { keys.insert(key) }
    }
    return keys
  }
}
