import CanonymArguments
import CanonymRegistry
import CanonymStorage

/// `canonym registry check --registry DB`: whether all is as it was written.
enum RegistryCheckVerb: Verb {
  static let spec = CommandSpec(
    "check",
    abstract: "checks that a registry is intact",
    discussion: """
      Looked at are the file's structure and references, each record's checksum, the folds by which names are \
      found, and the journal. A damaged registry is to be restored from a backup, or made anew by an import.
      """,
    options: [RegistryArguments.database],
    examples: [
      .init("canonym registry check --registry places.db"),
      .init(
        "canonym registry init -r a.db && canonym registry check -r a.db",
        output: "a.db is intact: 0 entities"
      ),
    ],
    exitStatuses: [ExitStatus.done.row("intact"), ExitStatus.unusableFile.row("damaged")]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    let findings = registry.findings()
    for finding in findings { console.say(finding) }
    if findings.isEmpty {
      try console.writeLine("\(registry.path) is intact: \(try registry.count) entities")
      return .done
    }
    console.say(
      "\(registry.path) is damaged: restore a backup, or import its sources into a new one"
    )
    return .unusableFile
  }
}
