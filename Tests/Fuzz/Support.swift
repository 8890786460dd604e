import Glibc

/// What each file of this folder has: a parser under arbitrary bytes.
protocol FuzzTarget {
  /// Makes ready what all runs share.
  init() throws
  /// Gives some bytes to the parser, and checks what must hold of its answer.
  mutating func run(_ input: [UInt8])
}

/// Ends the run as a finding unless a claim holds.
func expect(_ claim: Bool, _ message: @autoclosure () -> String) {
  if !claim { fatalError(message()) }
}

/// What `make` gives, which no input can make fail.
func required<Value>(_ make: () throws -> Value) -> Value {
  do {
    return try make()
  } catch {
    fatalError("\(error)")
  }
}

extension Array where Element == UInt8 {
  /// As text; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Lends an open file that holds these bytes and has no name.
  func withFile<Result>(_ body: (Int32) throws -> Result) rethrows -> Result {
    guard let file = unsafe tmpfile() else { fatalError("there is no room for a file") }
    defer { unsafe fclose(file) }
    let descriptor = unsafe fileno(file)
    let written = unsafe withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    expect(written == count, "the input cannot be lent as a file")
    return try body(descriptor)
  }
}

/// `run.sh` says which target it is.
// libFuzzer runs on one thread.
nonisolated(unsafe) private var target = required { try Target() }

/// What libFuzzer calls with each input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  unsafe target.run(input)
  return 0
}
