import CanonymNames
import CanonymStreams
import CanonymUnicode
import Glibc

/// Learns a chunk table from pairs of words and writes it to standard output.
///
///     swift build -c release --product canonym-trainer
///     .build/release/canonym-trainer LANGUAGE PAIRS.tsv 'SOURCE' LICENCE 'LEFT / RIGHT'… > Tables/Names/Chunks/LANGUAGE.tsv
///
/// PAIRS.tsv has a pair a line: the Latin word, the native word, and how often the pair was seen (once when that
/// is missing), parted by tabs. Lines whose native word has Latin letters are left out. SOURCE and LICENCE stand
/// in the header, and so do the examples: names that are the same. Takes up to a minute for 66,000 pairs.
@main
struct Trainer {
  static func main() {
    do {
      try run()
    } catch {
      log("canonym-trainer: \(error)")
      exit(4)
    }
  }

  private static func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 5 else {
      print("usage: canonym-trainer LANGUAGE PAIRS.tsv SOURCE LICENCE 'LEFT / RIGHT'…")
      exit(2)
    }
    var trainer = ChunkTrainer()
    let lines = try insertPairs(of: arguments[1], into: &trainer)
    let parameters = ChunkTrainer.Parameters()
    let rows = trainer.train(parameters) { round, likelihood, chunks in
      log("round \(round): log likelihood \(likelihood), \(chunks) chunks")
    }
    print(
      """
      # table: what it costs to take pieces of \(arguments[0]) spellings for pieces of Latin ones
      # made-by: canonym-trainer (Tests/Trainer)
      # source: \(arguments[2])
      # licence: \(arguments[3])
      # training: \(trainer.count) pairs of \(lines) lines, \(parameters.rounds) rounds, chunks used \(parameters.leastCount) times or more
      # columns: native latin forward backward
      # note: ^ and $ are the borders of a word; costs are -100 ln of the probability of latin beside native, and of native beside latin
      """
    )
    for example in arguments[4...] { print("# example: \(example) → same") }
    for row in rows { print("\(row.native)\t\(row.latin)\t\(row.forward)\t\(row.backward)") }
  }

  /// Adds the pairs of a file; returns how many lines it has.
  private static func insertPairs(of path: String, into trainer: inout ChunkTrainer) throws -> Int {
    let tables = try NameTables()
    let spelling = NativeSpelling()
    let folder = Folder()
    let contents = String(decoding: try ByteSource(path: path).readAll(), as: UTF8.self)
    let lines = contents.split(separator: "\n")
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let script = Script.dominant(in: String(fields[1]))?.code
      guard let script, script != "Latn" else { continue }
      let latin = tables.plainWords(ofFold: folder.fold(String(fields[0])))
      trainer.insert(
        try spelling.units(of: String(fields[1]), for: nil),
        latin.flatMap { $0 },
        seen: fields.count > 2 ? Int(fields[2]) ?? 1 : 1
      )
    }
    return lines.count
  }

  private static func log(_ text: String) {
    // What cannot be said of the progress is no reason to stop.
    let errors = ByteSink(descriptor: 2, name: "standard error")
    try? errors.write(text + "\n")
    try? errors.flush()
  }
}
