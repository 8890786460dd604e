import CanonymArguments

/// `canonym manual`: the manual page.
enum ManualVerb: Verb {
  static let spec = CommandSpec(
    "manual",
    abstract: "prints the manual page",
    discussion: "The page is for man(1); it is made from the same declarations as this one.",
    examples: [
      .init("canonym manual | man -l -"),
      .init("canonym manual > /usr/local/share/man/man1/canonym.1"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let page = ManualPage(CanonymVerb.tree, version: "Canonym \(Version.number)")
    try console.write(page.text)
    return .done
  }
}
