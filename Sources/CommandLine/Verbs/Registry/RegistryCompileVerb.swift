import Canonym
import CanonymArguments
import CanonymIndex
import CanonymStreams

/// `canonym registry compile`: an index that lookup, scan and clean open at once.
enum RegistryCompileVerb: Verb {
  static let output = Option<String>(
    "output",
    short: "o",
    value: "FILE",
    completion: .files,
    help: "where the index goes"
  )
  static let noFuzzy = Flag(
    "no-fuzzy",
    help: "leave out what finds names within two edits at once; the index is a quarter as large"
  )

  static let verify = Flag(
    "verify",
    help: "write nothing: check all of the index that --registry names"
  )

  static let spec = CommandSpec(
    "compile",
    abstract: "makes an index of a registry",
    discussion: """
      The index is one file that is mapped and shared, never loaded: lookup, scan and clean open it at once, \
      whatever its size. It appears under its name when it is whole, and replaces an older one at once; who has \
      the older one open keeps it. Each block of 4 KiB has a checksum, which is compared when something of the \
      block is read first: what is damaged is told, and never answered from. --verify compares them all.
      """,
    options: [ArticleArguments.registry, output, noFuzzy, verify],
    examples: [
      .init("canonym registry compile --registry places.jsonl -o places.index"),
      .init("canonym registry compile -o starter.index"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    if arguments[verify] { return try check(arguments) }
    let path = try arguments.required(output)
    let fuzzy = !arguments[noFuzzy]
    var rejected = 0
    let contents: [UInt8]
    if let registry = arguments[ArticleArguments.registry] {
      let compiled = try RegistryFile.compile(path: registry, fuzzy: fuzzy)
      RegistryFile.say(compiled.rejects, on: console, path: registry)
      rejected = compiled.rejects.count
      contents = compiled.contents
    } else {
      contents = try NameIndex.starter(from: arguments.tableSource).fileContents(fuzzy: fuzzy)
    }
    let sink = try ByteSink(path: path)
    try sink.write(contents)
    try sink.close()
    return rejected > 0 ? .nothing : .done
  }

  /// Checks the index that is named as the registry.
  private static func check(_ arguments: ParsedArguments) throws -> ExitStatus {
    try NameIndex(path: try arguments.required(ArticleArguments.registry)).verify()
    return .done
  }
}
