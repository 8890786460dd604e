/// When a line about progress is due: after two seconds of work, then five times a second.
struct Progress {
  /// Whether a line stands on the terminal.
  var isShown = false
  private var calls = 0
  private var next = ContinuousClock.now + .seconds(2)

  /// Whether a line is due now; looks at the clock once in 64 calls.
  mutating func isDue() -> Bool {
    calls &+= 1
    guard calls & 63 == 0, ContinuousClock.now >= next else { return false }
    next = ContinuousClock.now + .milliseconds(200)
    return true
  }
}
