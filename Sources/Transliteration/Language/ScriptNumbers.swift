import CanonymUnicode

/// ICU's numbers of the scripts of scalars, of which the last ones are remembered.
struct ScriptNumbers {
  private var known = [UInt64](repeating: .max, count: ScriptNumbers.count)
  private static let count = 1024

  /// The number of a scalar's script.
  subscript(scalar: UInt32) -> Int32 {
    mutating get {
      let place = Int(scalar ^ scalar >> 10) & (ScriptNumbers.count - 1)
      if known[place] >> 32 == UInt64(scalar) {
        return Int32(truncatingIfNeeded: known[place] & 0xFFFF_FFFF)
      }
      let number = Script.number(of: scalar)
      known[place] = UInt64(scalar) << 32 | UInt64(UInt32(bitPattern: number))
      return number
    }
  }
}

/// The scripts of a text's letters: Japanese is written in three, Korean in two.
struct WrittenScript {
  private let numbers: [Int32]

  init(_ script: Script) {
    let others: [String] =
      switch script.code {
      case "Hani", "Jpan", "Hrkt": ["Hira", "Kana", "Hani"]
      case "Kore": ["Hang", "Hani"]
      default: []
      }
    numbers = ([script] + others.map { Script(code: $0) }).compactMap(\.number)
  }

  /// Whether the script with a number is one of them.
  func writes(_ number: Int32) -> Bool { numbers.contains(number) }
}
