import CanonymArguments
import Testing

@testable import CanonymCommandLine

/// The examples of the help pages, tried.
@Suite struct ExampleTests {
  private static let examples = CanonymVerb.tree.allPaths.flatMap { $0.last?.examples ?? [] }

  @Test(arguments: examples.filter { !$0.output.isEmpty }.map { [$0.command, $0.output] })
  func `An example prints what its page shows`(example: [String]) throws {
    let run = try CommandRun(shell: example[0])
    #expect(matches(run.output, example[1]), "\(example[0])\n\(run.output)\(run.errors)")
  }

  @Test func `Every verb has two examples, and each calls the command`() {
    for path in CanonymVerb.tree.allPaths {
      guard let command = path.last else { continue }
      #expect(command.examples.count >= 2, "\(path.map(\.name))")
      #expect(command.examples.allSatisfy { $0.command.contains("canonym") })
    }
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb", true), ("a\nb\n", "a", false), ("a\nb\nc\n", "a\n…\nc", true),
    ("a\n", "a\n…", true), ("b\n", "…a", false), ("b\nc\n", "…c", false),
    ("score 0.93 same\n", "score … same", true), ("score 0.93\n", "score … same", false),
  ])
  func `An ellipsis stands for anything in its line, alone for any lines`(
    output: String,
    pattern: String,
    expected: Bool
  ) {
    #expect(matches(output, pattern) == expected)
  }

  private func matches(_ output: String, _ pattern: String) -> Bool {
    let lines = { (text: String) in
      (text.hasSuffix("\n") ? text.dropLast() : text[...])
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    return fits(lines(output)[...], lines(pattern)[...], any: "…") { line, pattern in
      fits(Array(line)[...], Array(pattern)[...], any: "…", ==)
    }
  }

  /// Whether a pattern, in which `any` stands for any number of things, fits the things.
  private func fits<Thing: Equatable>(
    _ things: ArraySlice<Thing>,
    _ pattern: ArraySlice<Thing>,
    any: Thing,
    _ areEqual: (Thing, Thing) -> Bool
  ) -> Bool {
    guard let next = pattern.first else { return things.isEmpty }
    if next == any && fits(things, pattern.dropFirst(), any: any, areEqual) { return true }
    guard let thing = things.first, next == any || areEqual(thing, next) else { return false }
    return fits(things.dropFirst(), next == any ? pattern : pattern.dropFirst(), any: any, areEqual)
  }
}
