import CanonymArguments
import CanonymRegistry
import CanonymStorage

/// `canonym registry backup --registry DB -o FILE`: a copy, made while others work.
enum RegistryBackupVerb: Verb {
  static let output = Option<String>(
    "output",
    short: "o",
    value: "FILE",
    completion: .files,
    help: "where the copy goes; an older one is replaced when the new one is whole"
  )

  static let spec = CommandSpec(
    "backup",
    abstract: "copies a registry, while others may write to it",
    discussion: "The copy is the state of one moment in one file, and a registry like any other.",
    options: [RegistryArguments.database, output],
    examples: [
      .init("canonym registry backup -r places.db -o places.backup"),
      .init(
        #"canonym registry init -r r && canonym registry backup -r r -o b && canonym registry count -r b"#,
        output: "0"
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let path = try arguments.required(output)
    try arguments.registry(for: .reading).backUp(to: path)
    return .done
  }
}

/// `canonym registry restore --registry DB BACKUP`: a backup in the place of a registry.
enum RegistryRestoreVerb: Verb {
  static let backup = Operand<String>(
    "BACKUP",
    completion: .files,
    help: "the copy, which must be intact"
  )

  static let spec = CommandSpec(
    "restore",
    abstract: "puts a backup in the place of a registry",
    discussion: """
      The registry may be damaged or missing. The backup is checked first; what stands in its place then is all \
      of it, or, when that fails, what was there before.
      """,
    operands: [backup],
    options: [RegistryArguments.database],
    examples: [
      .init("canonym registry restore -r places.db places.backup"),
      .init(
        #"canonym registry init -r r && canonym registry restore -r new r && canonym registry count -r new"#,
        output: "0"
      ),
    ],
    exitStatuses: [
      ExitStatus.done.row(),
      ExitStatus.unusableFile.row("the backup is damaged, or cannot be copied"),
      ExitStatus.locked.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try Registry.restore(
      try arguments.required(backup),
      to: try arguments.required(RegistryArguments.database)
    )
    return .done
  }
}
