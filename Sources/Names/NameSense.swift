/// What a word, or some words together, may stand for beside its letters: a given name of all languages, a word of
/// organisations, a place.
struct NameSense: Sendable, Hashable {
  /// In which way the word stands for it.
  enum Kind: UInt8, Sendable {
    /// A given name in its full form.
    case name
    /// A familiar form of a given name.
    case short
    /// A family name by the spelling of a dialect or system.
    case family
    /// A word of organisations.
    case concept
    /// A place, by one of its names.
    case exonym
    /// A place, by a name it had or has got.
    case rename
  }

  /// The hash of its id: the same for all words that stand for it.
  let id: UInt64
  let kind: Kind
  /// Of given names who bears them: `m`, `f`, 0 for anything else.
  let gender: UInt8
}

/// A 64-bit hash that is the same in each run (FNV-1a).
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes one more number in.
  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01B3
  }

  /// The hash of numbers one after the other.
  static func of<Numbers: Sequence>(_ numbers: Numbers) -> UInt64
  where Numbers.Element: BinaryInteger {
    var hash = StableHash()
    for number in numbers { hash.add(UInt64(truncatingIfNeeded: number)) }
    return hash.value
  }
}
