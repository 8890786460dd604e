import CanonymArguments
import Testing

private typealias Sample = SampleProgram

@Suite struct CommandParserTests {
  @Test(arguments: [
    "find x --limit 5", "find x --limit=5", "find x -n 5", "find x -n5", "find x -n=5",
    "find --limit 5 x", "find x -jn5", "find x --limit 7 --limit 5", "find -n 5 -- x",
  ])
  func `An option's value may stand in all the usual ways`(line: String) throws {
    let arguments = try Sample.parse(line)
    #expect(arguments[Sample.limit] == 5)
    #expect(try arguments.required(Sample.left) == "x")
  }

  @Test func `Flags combine, and an inverse turns off`() throws {
    let arguments = try Sample.parse("find -ja x -v --no-header")
    #expect(arguments[Sample.json] && arguments[Sample.all] && arguments[Sample.verbose])
    #expect(!arguments[Sample.header])
    #expect(try Sample.parse("find x")[Sample.header])
    #expect(try Sample.parse("find x --no-header --header")[Sample.header])
    #expect(try !Sample.parse("find x")[Sample.json])
  }

  @Test func `Words without a dash go to the arguments in order`() throws {
    let arguments = try Sample.parse("find a b c - d")
    #expect(try arguments.required(Sample.left) == "a")
    #expect(arguments[Sample.right] == "b")
    #expect(arguments[Sample.files] == ["c", "-", "d"])
    #expect(try Sample.parse("find a")[Sample.right] == nil)
  }

  @Test func `After two dashes everything is a word`() throws {
    let arguments = try Sample.parse("find -- --limit -n --")
    #expect(try arguments.required(Sample.left) == "--limit")
    #expect(arguments[Sample.right] == "-n")
    #expect(arguments[Sample.files] == ["--"])
  }

  @Test func `A value may start with a dash after an equals sign, and be empty`() throws {
    #expect(
      try Sample.parse("find x --source=-a --source= -s-b")[Sample.sources] == ["-a", "", "-b"]
    )
    #expect(try Sample.parse("find x --source - --source y=z")[Sample.sources] == ["-", "y=z"])
  }

  @Test func `Defaults, ranges and lists are read as their types`() throws {
    #expect(try Sample.parse("find x")[Sample.unit] == .scalars)
    #expect(try Sample.parse("find x --offsets utf8")[Sample.unit] == .utf8)
    #expect(try Sample.parse("find x --threshold .5")[Sample.least] == 0.5)
    let list = try Sample.parse("find x --units utf16,utf8")[Sample.units]
    #expect(list?.elements == [.utf16, .utf8])
    #expect(try Sample.parse("store count 12").required(Sample.count) == 12)
  }

  @Test func `Commands below commands are found, their parents' options hold`() throws {
    let arguments = try Sample.parse("store -j import -v a b")
    #expect(arguments.command == ["sample", "store", "import"])
    #expect(arguments[Sample.json] && arguments[Sample.verbose])
    #expect(arguments[Sample.names] == ["a", "b"])
    #expect(try Sample.parse("list sorted").command == ["sample", "list", "sorted"])
    #expect(try Sample.parse("list -- sorted").command == ["sample", "list"])
    #expect(try Sample.parse("list other sorted")[Sample.files] == ["other", "sorted"])
  }

  @Test(arguments: [
    ("--help", "sample"), ("find -h", "sample find"),
    ("store import --help", "sample store import"),
    ("find --help --nonsense", "sample find"), ("store -h", "sample store"),
  ])
  func `Help is asked for anywhere`(line: String, command: String) throws {
    let words = line.split(separator: " ").map(String.init)
    guard case .help(let path) = try CommandParser(Sample.root).parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(path.map(\.name).joined(separator: " ") == command)
  }

  @Test func `The version needs no command`() throws {
    guard case .version = try CommandParser(Sample.root).parse(["--version", "-v"]) else {
      Issue.record("no version")
      return
    }
    #expect(throws: UsageError.self) { try Sample.parse("find --version") }
  }

  @Test(arguments: [
    ("", "a command is missing: find, store or list"),
    ("fnid", "no command 'fnid'; did you mean 'find'?"),
    ("store inport a", "no command 'inport'; did you mean 'import'?"),
    ("store", "a command is missing: import or count"),
    ("find --limt 5", "unknown option '--limt'; did you mean '--limit'?"),
    ("find -ja5 x", "unknown option '-5'"),
    ("find -x", "unknown option '-x'"),
    ("find -header x", "unknown option '-e'; did you mean '--header' or"),
    ("find x --limit", "--limit needs a value: --limit N"),
    ("find x -n", "--limit needs a value: --limit N"),
    ("find x --limit -5", "a value that starts with '-' is written --limit=-5"),
    ("find x --limit=-5", "'-5' is no value of --limit: expected a number of at least 1"),
    ("find x --limit five", "'five' is no value of --limit: expected a whole number"),
    ("find x --limit 99999999999999999999", "expected a whole number"),
    ("find x --threshold 2", "expected a number from 0.0 to 1.0"),
    ("find x --threshold nan", "expected a number"),
    ("find x --offsets utf7", "expected scalars, utf8 or utf16; did you mean 'utf8'?"),
    ("find x --units utf8,utf7", "'utf7' is no value of --units"),
    ("find x --units utf8,", "expected values with single commas between"),
    ("find x --json=yes", "--json takes no value, but was given 'yes'"),
    ("find", "LEFT is missing\nusage: sample find [options] LEFT [RIGHT] [FILE...]"),
    ("store import", "NAME is missing"),
    ("store count many", "'many' is no value of COUNT: expected a whole number"),
    ("store count 1 2", "one word too many: '2'"),
  ])
  func `What is wrong is named, with the nearest that is right`(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try Sample.parse(line) }
    let text = error?.description ?? ""
    #expect(text.contains(message), "\(text)")
    #expect(text.split(separator: "\n").count <= 4)
    #expect(text.hasSuffix("--help'"))
  }

  @Test func `What a verb finds wrong is told like what the parser finds`() throws {
    let arguments = try Sample.parse("find x -j -a")
    #expect(throws: UsageError(.conflict("--json", "--all"), command: ["sample", "find"])) {
      try arguments.exclude(Sample.json, Sample.all)
    }
    #expect(throws: UsageError.self) { try arguments.required(Sample.limit) }
    let error = arguments.refusal("utf", of: Sample.unit, expected: "a unit", among: ["utf8", "x"])
    #expect(error.description.contains("'utf' is no value of --offsets: expected a unit; did you"))
  }

  @Test func `A hostile word is shown short and on one line`() {
    let word = "--\u{1B}[31m\n" + String(repeating: "x", count: 10_000)
    let error = #expect(throws: UsageError.self) { try CommandParser(Sample.root).parse([word]) }
    let text = error?.description ?? ""
    #expect(text.count < 200)
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `No words whatever stop the parser`() {
    let parts = [
      "", "-", "--", "---", "-=", "--=", "--=x", "-n", "-n=", "find", "store", "\u{0}", "ö", "-ö",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          _ = try? CommandParser(Sample.root).parse([first, second, third])
        }
      }
    }
    #expect(throws: UsageError.self) { try CommandParser(Sample.root).parse(["--="]) }
  }
}
