import CanonymArguments

/// `canonym registry …`: the registry of record, and the index made of it.
enum RegistryVerb: Verb {
  static let spec = CommandSpec(
    "registry",
    abstract: "keeps registries: what names which entity",
    examples: [
      .init("canonym registry compile --registry places.jsonl -o places.index"),
      .init(
        "canonym registry compile --help | head -n 1",
        output: "canonym registry compile: makes an index of a registry"
      ),
    ],
    needsSubcommand: true
  )

  static var verbs: [any Verb.Type] {
    [
      RegistryInitVerb.self, RegistryImportVerb.self, RegistryAddVerb.self, RegistryShowVerb.self,
      RegistryMergeVerb.self, RegistrySplitVerb.self, RegistryJudgeVerb.self,
      RegistryRetireVerb.self, RegistryUndoVerb.self, RegistryHistoryVerb.self,
      RegistryDiffVerb.self, RegistryDeriveVerb.self, RegistryExportVerb.self,
      RegistryCountVerb.self, RegistryCheckVerb.self, RegistryBackupVerb.self,
      RegistryRestoreVerb.self, RegistryCompileVerb.self,
    ]
  }
}
