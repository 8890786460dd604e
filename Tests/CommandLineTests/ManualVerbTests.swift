import Glibc
import Testing

@Suite struct ManualVerbTests {
  @Test func `The page in the repository is the one the command prints`() throws {
    let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = "\(repository)/Sources/CommandLine/canonym.1"
    // To write it anew: canonym manual > Sources/CommandLine/canonym.1
    let run = try CommandRun(shell: "canonym manual | diff '\(page)' -")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `roff, where it is installed, reads the page without a warning`() throws {
    let run = try CommandRun(
      shell: """
        canonym manual > page
        if command -v groff > /dev/null; then groff -ww -man -Kutf8 -Tutf8 page > /dev/null; fi
        """
    )
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }
}
