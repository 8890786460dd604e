import Glibc

/// Signals and terminals, as far as a command that reads and writes streams needs them.
public enum Signals {
  /// Makes a closed pipe (`SIGPIPE`) and a file over the size limit (`SIGXFSZ`) errors of the write
  /// that meets them instead of the end of the process.
  ///
  /// For the whole process; call it once, at the start.
  public static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// Whether a descriptor (0, 1, 2: standard input, output, error) is a terminal.
public func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}
