import CMemory
import Glibc

/// Measures what the design promises.
///
///     swift build -c release --product canonym-benchmarks
///     .build/release/canonym-benchmarks transliteration [FILE]
///
/// FILE has texts, one a line, that are added to the random ones and the examples of the tables. Status 1 when a
/// promise is not kept.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "transliteration", arguments.count <= 2 else {
      print("usage: canonym-benchmarks transliteration [FILE]")
      exit(2)
    }
    let measures = try TransliterationBenchmark(lines: arguments.dropFirst().first)
    let differences = try measures.equality()
    let isQuick = try measures.opening()
    try measures.rows()
    try measures.speed()
    exit(differences == 0 && isQuick ? 0 : 1)
  }
}

/// Random numbers that are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The processor time in seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// The middle one of several measures.
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The bytes that are allocated now.
func allocated() -> Int { Int(cmemory_allocated()) }

/// A number with so many digits behind the point.
func shown(_ value: Double, _ digits: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let whole = Int((value * scale).rounded())
  if digits == 0 { return "\(whole)" }
  let rest = String(whole % Int(scale))
  return "\(whole / Int(scale))." + String(repeating: "0", count: digits - rest.count) + rest
}
