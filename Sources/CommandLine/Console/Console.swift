/// Where a verb writes: data to standard output, all else to standard error.
///
/// Output is buffered; it is written out when 64 KiB are together, when the input pauses, and at the end.
final class Console {
  /// Whether colours may be used on standard output: a terminal, and neither `NO_COLOR` nor `TERM=dumb`.
  let hasColor: Bool
  /// Whether nothing but errors is to be said on standard error.
  var isQuiet = false

  private let isErrorTerminal: Bool
  private var buffer: [UInt8] = []
  private var progress = Progress()
  private static let bufferSize = 1 << 16

  /// A console on the process's standard streams.
  init() {
    let isDumb = environment("TERM") == "dumb"
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    hasColor = !isDumb && !noColor && FileDescriptor.standardOutput.isTerminal
    isErrorTerminal = !isDumb && FileDescriptor.standardError.isTerminal
  }

  /// Writes text to standard output.
  func write(_ text: String) throws(StreamError) {
    buffer.append(contentsOf: text.utf8)
    try writeOutWhenFull()
  }

  /// Writes text and a line end to standard output.
  func writeLine(_ text: String) throws(StreamError) {
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    try writeOutWhenFull()
  }

  /// Writes bytes to standard output.
  func write(bytes: some Sequence<UInt8>) throws(StreamError) {
    buffer.append(contentsOf: bytes)
    try writeOutWhenFull()
  }

  /// Writes out what is buffered.
  func flush() throws(StreamError) {
    // Emptied first: bytes that could not be written are not tried again at the end.
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try FileDescriptor.standardOutput.write(bytes)
  }

  /// Says something on standard error, each line after `canonym: `.
  func say(_ message: String) {
    clearProgress()
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "canonym: \($0)\n" }
    sayExactly(lines.joined())
  }

  /// Says on standard error how the work goes: a summary, a count; not when quiet.
  func report(_ message: String) {
    if !isQuiet { say(message) }
  }

  /// Tells a person at a terminal how far the work is, once it has taken two seconds.
  ///
  /// Cheap enough to be called for each line; `text` is made only when it is shown.
  func tick(_ text: @autoclosure () -> String) {
    guard isErrorTerminal, !isQuiet, progress.isDue() else { return }
    sayExactly("\r\u{1B}[K" + text())
    progress.isShown = true
  }

  /// Says something on standard error as it is.
  func sayExactly(_ text: String) {
    // There is nowhere left to report that standard error cannot be written.
    try? FileDescriptor.standardError.write(Array(text.utf8))
  }

  /// Takes the line about progress away.
  func clearProgress() {
    guard progress.isShown else { return }
    progress.isShown = false
    sayExactly("\r\u{1B}[K")
  }

  private func writeOutWhenFull() throws(StreamError) {
    if buffer.count >= Console.bufferSize { try flush() }
  }
}
