import Testing

@Suite struct CompletionsVerbTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `The shell, where it is installed, reads its script`(shell: String) throws {
    let run = try CommandRun(
      shell: """
        canonym completions \(shell) > script || exit
        if command -v \(shell) > /dev/null; then \(shell) -n script; fi; wc -c < script
        """
    )
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(Int(run.output.filter(\.isNumber)) ?? 0 > 100)
  }

  @Test(arguments: [
    ("canonym compl", "completions"),
    ("canonym completions z", "zsh"),
    ("canonym completions ''", "bash zsh fish"),
    ("canonym completions --he", "--help"),
    ("canonym --ver", "--version"),
    ("canonym manual --tables .", ". .."),
    ("canonym manual --tables = .", ". .."),
  ])
  func `bash offers what may follow`(line: String, offered: String) throws {
    let run = try CommandRun(
      shell: """
        source <(canonym completions bash)
        COMP_WORDS=(\(line)) COMP_CWORD=$((\(line.split(separator: " ").count) - 1))
        _canonym; echo "${COMPREPLY[*]}"
        """
    )
    #expect(run.errors.isEmpty)
    #expect(run.output == offered + "\n")
  }

  @Test(arguments: [
    ("canonym compl", "completions"), ("canonym completions z", "zsh"),
    ("canonym completions --he", "--help"), ("canonym manual --tables ./wor", "./work/"),
  ])
  func `fish, where it is installed, offers what may follow`(line: String, offered: String) throws {
    let run = try CommandRun(
      shell: """
        command -v fish > /dev/null || { echo '\(offered)'; exit; }
        mkdir work; canonym completions fish > script
        HOME=$PWD fish -c "source script; complete -C '\(line)'" | cut -f 1
        """
    )
    #expect(run.errors.isEmpty)
    #expect(run.output == offered + "\n")
  }
}
