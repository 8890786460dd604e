/// All verbs, in the order the help page lists them.
let allVerbs: [any Verb.Type] = [
  CompletionsVerb.self,
  ManualVerb.self,
  HelpVerb.self,
]
