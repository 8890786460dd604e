import CanonymArguments
import CanonymUnicode
import Testing

@testable import CanonymCommandLine

/// How the command behaves towards shells, pipes and people.
@Suite struct MannersTests {
  @Test(arguments: CanonymVerb.tree.allPaths.map { $0.dropFirst().map(\.name) })
  func `Every verb has a help page that shows examples and fits`(words: [String]) throws {
    let run = try CommandRun(shell: (["canonym"] + words + ["--help"]).joined(separator: " "))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("\n  $ canonym") || words == ["completions"])
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let same = try CommandRun(shell: "canonym help " + words.joined(separator: " "))
    #expect(same.output == run.output)
    #expect(
      try CommandRun(shell: "canonym \(words.joined(separator: " ")) -h").output == run.output
    )
  }

  @Test(arguments: [
    ("canonym --no-such-flag", 2, "'--no-such-flag'"),
    ("canonym --hlep", 2, "did you mean '--help'?"),
    ("canonym helpp", 2, "did you mean 'help'?"),
    ("canonym completions", 2, "SHELL is missing"),
    ("canonym completions csh", 2, "'csh' is no value of SHELL"),
    ("canonym completions bash zsh", 2, "one word too many: 'zsh'"),
    ("canonym help completion", 2, "did you mean 'completions'?"),
    ("canonym manual --tables", 2, "--tables needs a value"),
    ("canonym manual > /dev/full", 4, "cannot write standard output: No space left"),
  ])
  func `Trouble is told in few lines, with its exit status`(
    script: String,
    status: Int32,
    message: String
  ) throws {
    let run = try CommandRun(shell: script)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
    #expect(run.errors.split(separator: "\n").count <= 12)
  }

  @Test func `Without a verb the command tells its verbs, as wrong usage`() throws {
    let run = try CommandRun(shell: "canonym")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage:") && run.errors.contains("\n  clean "))
  }

  @Test func `A reader that goes away ends the command without a word`() throws {
    let run = try CommandRun(shell: "{ canonym manual; echo $? >&2; } | true; sleep 0.2")
    #expect(run.output.isEmpty)
    #expect(run.errors == "141\n" || run.errors == "0\n")
  }

  @Test func `A full quota is an error, not the end by a signal`() throws {
    let run = try CommandRun(shell: "ulimit -f 1; canonym manual > page")
    #expect(run.status == 4 || run.status == 0)
    #expect(run.status == 0 || run.errors.contains("cannot write"))
  }

  @Test func `The version is one line, or one object`() throws {
    #expect(try CommandRun(shell: "canonym --version").output == Version.line + "\n")
    let json = try CommandRun(shell: "canonym --version --json")
    #expect(json.output == "{\"version\":\"\(Version.number)\",\"icu\":\"\(icuVersion)\"}\n")
  }
}
