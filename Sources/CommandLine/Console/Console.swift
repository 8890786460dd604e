import CanonymStreams
import Glibc

/// Where a verb writes: data to standard output or a file, all else to standard error.
///
/// Output is buffered; it is written out when much has come together, when the input pauses, and at the
/// end.
final class Console {
  /// Standard output, or the file that stands for it.
  private(set) var output: ByteSink
  /// Whether colours may be used on standard output: a terminal, and neither `NO_COLOR` nor `TERM=dumb`.
  let hasColor: Bool
  /// Whether nothing but errors is to be said on standard error.
  var isQuiet = false

  private let errors = ByteSink(descriptor: STDERR_FILENO, name: "standard error")
  private let showsProgress: Bool
  private var progress = Progress()
  private var kept: [AnyObject] = []

  /// A console on the process's standard streams.
  init() {
    let isDumb = environment("TERM") == "dumb"
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    hasColor = !isDumb && !noColor && isTerminal(STDOUT_FILENO)
    showsProgress = !isDumb && isTerminal(STDERR_FILENO)
    output = ByteSink(descriptor: STDOUT_FILENO, name: "standard output")
  }

  /// Sends what is written from now on to a file; `nil` and `-` leave it where it is.
  ///
  /// The file appears under its name, whole, only when the verb ends without an error.
  func redirect(to path: String?) throws(StreamError) {
    guard let path, path != "-" else { return }
    try flush()
    output = try ByteSink(path: path)
  }

  /// Keeps an object until the process ends, which frees its memory at once: to let go of many tables takes longer.
  func keep(_ object: AnyObject) { kept.append(object) }

  /// Writes text to standard output.
  func write(_ text: String) throws(StreamError) {
    try output.write(text)
  }

  /// Writes text and a line end to standard output.
  func writeLine(_ text: String) throws(StreamError) {
    try output.write(text)
    try output.write("\n")
  }

  /// Writes bytes to standard output.
  func write(_ bytes: [UInt8]) throws(StreamError) {
    try output.write(bytes)
  }

  /// Writes bytes to standard output.
  func write(_ bytes: Span<UInt8>) throws(StreamError) {
    try output.write(bytes)
  }

  /// Writes out what is buffered.
  func flush() throws(StreamError) {
    try output.flush()
  }

  /// Writes out what is buffered, and gives a file its name.
  func close() throws(StreamError) {
    try output.close()
  }

  /// Says something on standard error, each line after `canonym: `.
  func say(_ message: String) {
    clearProgress()
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "canonym: \($0)\n" }
    sayExactly(lines.joined())
  }

  /// Says on standard error how the work went: a summary, a count; not when quiet.
  func report(_ message: String) {
    if !isQuiet { say(message) }
  }

  /// Says something on standard error as it is.
  func sayExactly(_ text: String) {
    // There is nowhere left to report that standard error cannot be written.
    try? errors.write(text)
    try? errors.flush()
  }

  /// Tells a person at a terminal how far the work is, once it has taken two seconds.
  ///
  /// Cheap enough to be called for each line; `text` is made only when it is shown.
  func tick(_ text: @autoclosure () -> String) {
    guard showsProgress, !isQuiet, progress.isDue() else { return }
    sayExactly("\r\u{1B}[K" + text())
    progress.isShown = true
  }

  /// Takes the line about progress away.
  func clearProgress() {
    guard progress.isShown else { return }
    progress.isShown = false
    sayExactly("\r\u{1B}[K")
  }
}
