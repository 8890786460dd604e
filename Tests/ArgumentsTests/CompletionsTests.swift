import CanonymArguments
import Testing

@Suite struct CompletionsTests {
  @Test(arguments: Completions.allCases)
  func `Each script knows each command and option`(shell: Completions) {
    let script = shell.script(for: SampleProgram.root)
    for path in SampleProgram.root.allPaths {
      guard let command = path.last else { continue }
      #expect(script.contains(command.name))
      for option in command.options + command.globals {
        #expect(script.contains(shell == .fish ? "-l \(option.name)" : option.long))
      }
    }
    #expect(script.hasSuffix("\n"))
  }

  @Test(arguments: [
    (Completions.bash, "-W 'scalars utf8 utf16'"),
    (.zsh, ":UNIT:(scalars utf8 utf16)"),
    (.fish, "-l offsets -d 'count offsets in this unit' -r -f -a 'scalars utf8 utf16'"),
    (.zsh, "finds it, isn'\\''t that right"),
    (.fish, "finds it, isn\\'t that right"),
  ])
  func `Values and quotes stand as the shell reads them`(shell: Completions, part: String) {
    #expect(shell.script(for: SampleProgram.root).contains(part))
  }
}
