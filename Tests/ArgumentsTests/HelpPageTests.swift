import CanonymArguments
import Testing

@Suite struct HelpPageTests {
  private let paths = SampleProgram.root.allPaths

  @Test func `A page shows example, usage, arguments, options and statuses, in this order`() throws
  {
    let find = try #require(SampleProgram.root.path(to: ["find"]))
    #expect(
      HelpPage(find).text == """
        sample find: finds it, isn't that right

        Examples:
          $ sample find it
          found
          …
          $ sample find [all]

        Usage: sample find [options] LEFT [RIGHT] [FILE...]

        One paragraph.

        Another: .dots at a line's start. .like this \\and that

        Arguments:
          LEFT       the one
          [RIGHT]    the other
          [FILE...]  what to read

        Options:
          -j, --json         one object a line
          -a, --all          show all
          --[no-]header      print a header
          -n, --limit N      give at most N answers
          --threshold SCORE  leave out answers below this score
          --offsets UNIT     count offsets in this unit (scalars, utf8 or utf16; default: scalars)
          -s, --source FILE  read this too (may be repeated)
          --units LIST       all of these units (scalars, utf8 or utf16)

        Options everywhere:
          -v, --verbose  say more
          -h, --help     show this page

        Exit status:
          1    not found

        """
    )
  }

  @Test func `No line is wider than the page`() {
    let long = String(repeating: "one two three ", count: 100)
    let spec = CommandSpec(
      "wide",
      abstract: "is wide",
      discussion: long,
      options: [Option<String>("a-very-long-name-of-an-option", value: "VALUE", help: long)],
      exitStatuses: [.init(1, long)]
    )
    for page in paths.map({ HelpPage($0).text }) + [HelpPage([spec]).text] {
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= HelpPage.width })
      #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
      #expect(!page.contains(" \n") && !page.contains("\n\n\n"))
    }
  }

  @Test func `The short page lists the commands`() {
    let short = HelpPage([SampleProgram.root]).short
    for command in SampleProgram.root.subcommands { #expect(short.contains(command.abstract)) }
    #expect(short.contains("'sample --help'"))
  }
}
