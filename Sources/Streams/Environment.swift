import Glibc

/// The value of an environment variable; nil when it is not set.
///
/// Bytes that are not UTF-8 are read as U+FFFD.
public func environment(_ name: String) -> String? {
  // The text is the process's own, ends with NUL, and is copied at once.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
