import CanonymArguments
import CanonymStreams
import Glibc

/// The command: reads its words, calls the verb, and ends with the status of what happened.
@main
enum Canonym {
  static func main() {
    Signals.ignoreWriteSignals()
    let console = Console()
    let status = ended(with: answer(Array(CommandLine.arguments.dropFirst()), console), console)
    // What the console keeps is not let go of.
    withExtendedLifetime(console) { exit(status.rawValue) }
  }

  /// Does what the words ask for.
  private static func answer(_ words: [String], _ console: Console) -> ExitStatus {
    let root = CanonymVerb.tree
    if words.isEmpty {
      console.sayExactly(HelpPage([root]).short)
      return .usage
    }
    do {
      switch try CommandParser(root).parse(words) {
      case .help(let path):
        try console.write(HelpPage(path).text)
      case .version(let arguments):
        try console.writeLine(arguments[CanonymVerb.json] ? Version.json : Version.line)
      case .run(let arguments):
        console.isQuiet = arguments[CanonymVerb.quiet]
        return try CanonymVerb.verb(at: arguments.command.dropFirst()).run(arguments, console)
      }
      return .done
    } catch {
      return said(error, console)
    }
  }

  /// Writes out what is left; a status that already tells of trouble stays, and no file is made then.
  private static func ended(with status: ExitStatus, _ console: Console) -> ExitStatus {
    console.clearProgress()
    guard status == .done || status == .nothing else {
      // The first trouble was told; that the output is lost too is not worth a second message.
      try? console.flush()
      return status
    }
    do {
      try console.close()
      return status
    } catch {
      return said(error, console)
    }
  }

  /// Tells of an error, unless nobody reads, and gives its status.
  private static func said(_ error: any Error, _ console: Console) -> ExitStatus {
    guard let error = error as? any CommandError else {
      console.say("defect: \(error)")
      return .defect
    }
    if error.exitStatus != .brokenPipe { console.say(error.description) }
    return error.exitStatus
  }
}
