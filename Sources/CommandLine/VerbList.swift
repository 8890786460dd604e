/// All verbs, in the order the help page lists them.
let allVerbs: [any Verb.Type] = [
  CleanVerb.self,
  RestoreVerb.self,
  RepairVerb.self,
  ScanVerb.self,
  LookupVerb.self,
  MatchVerb.self,
  VariantsVerb.self,
  RegistryVerb.self,
  TransliterateVerb.self,
  SystemsVerb.self,
  NumbersVerb.self,
  CompletionsVerb.self,
  ManualVerb.self,
  HelpVerb.self,
]
