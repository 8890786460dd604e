/// All verbs, in the order the help page lists them.
let allVerbs: [any Verb.Type] = [
  TransliterateVerb.self,
  SystemsVerb.self,
  NumbersVerb.self,
  CompletionsVerb.self,
  ManualVerb.self,
  HelpVerb.self,
]
