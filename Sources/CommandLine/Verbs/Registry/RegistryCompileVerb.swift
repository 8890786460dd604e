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
    help: "leave out what inexact lookups need; this version's indexes need nothing more"
  )

  static let spec = CommandSpec(
    "compile",
    abstract: "makes an index of a registry",
    discussion: """
      The index is one file with a checksum; it appears under its name when it is whole, and replaces an older \
      one at once.
      """,
    options: [ArticleArguments.registry, output, noFuzzy],
    examples: [
      .init("canonym registry compile --registry places.jsonl -o places.index"),
      .init("canonym registry compile -o starter.index"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let path = try arguments.required(output)
    var rejected = 0
    let index: NameIndex
    if let registry = arguments[ArticleArguments.registry] {
      let file = try RegistryFile(path: registry)
      file.say(on: console, path: registry)
      rejected = file.rejects.count
      index = file.index
    } else {
      index = try NameIndex.starter(from: arguments.tableSource)
    }
    let sink = try ByteSink(path: path)
    try sink.write(index.fileContents())
    try sink.close()
    return rejected > 0 ? .nothing : .done
  }
}
