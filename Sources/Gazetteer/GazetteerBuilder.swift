import CanonymUnicode

/// Collects folded phrases and makes a ``Gazetteer`` of them.
public struct GazetteerBuilder {
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []
  private var chains: [(hash: UInt64, value: UInt32)] = []
  private var firsts: [UInt64] = []

  /// A builder without phrases.
  public init() {}

  /// How many phrases it holds.
  public var count: Int { starts.count - 1 }

  /// Adds a phrase; its number is the count of those before it.
  ///
  /// - Parameter phrase: the phrase as the folder writes it, given once.
  /// - Returns: its number, or nil when it is empty, has more than 256 tokens, or the gazetteer is full
  ///   (2³¹ − 2 phrases or 4 GiB of them).
  @discardableResult
  public mutating func insert(_ phrase: FoldedText) -> Int? {
    let number = count
    guard (1...Gazetteer.longestPhrase).contains(phrase.tokens.count), number < Int(Int32.max) - 1,
      let end = UInt32(exactly: bytes.count + phrase.bytes.count)
    else { return nil }
    bytes.append(contentsOf: phrase.bytes)
    starts.append(end)
    var hash = TokenHash()
    for (index, token) in phrase.tokens.enumerated() {
      hash.append(phrase.bytes.span, Int(token.start), Int(token.end))
      if index == 0 { firsts.append(hash.value) }
      let last = index == phrase.tokens.count - 1
      chains.append((hash.value, last ? UInt32(number) + 1 : Gazetteer.extendable))
    }
    return number
  }

  /// The gazetteer of all phrases inserted.
  ///
  /// - Throws: ``GazetteerError/collision(_:_:)`` when two phrases have one hash, or one was inserted twice.
  public consuming func build() throws(GazetteerError) -> Gazetteer {
    let slots = powerOfTwo(atLeast: max(16, chains.count * 2))
    var hashes = [UInt64](repeating: 0, count: slots)
    var values = [UInt32](repeating: 0, count: slots)
    for (hash, value) in chains {
      var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
      while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (slots - 1) }
      hashes[slot] = hash
      let numbers = (values[slot] & ~Gazetteer.extendable, value & ~Gazetteer.extendable)
      if numbers.0 != 0, numbers.1 != 0 {
        throw .collision(phrase(numbers.0), phrase(numbers.1))
      }
      values[slot] |= value
    }
    // Sixteen bits a phrase keep the filter at about 6 % false alarms.
    var filter = [UInt64](
      repeating: 0,
      count: powerOfTwo(atLeast: max(16, firsts.count * 16 / 64))
    )
    for first in firsts {
      let bit = filterBit(of: first, words: filter.count)
      filter[bit.word] |= bit.mask
    }
    return Gazetteer(filter: filter, hashes: hashes, values: values, starts: starts, bytes: bytes)
  }

  private func phrase(_ number: UInt32) -> String {
    let (start, end) = (Int(starts[Int(number) - 1]), Int(starts[Int(number)]))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Why a gazetteer cannot be built.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// Two phrases share a hash: one of them twice, or a chance of 1 in 2⁶⁴.
  case collision(String, String)

  /// The error in words.
  public var description: String {
    switch self {
    case .collision(let first, let second):
      "the phrases '\(first)' and '\(second)' cannot be told apart: insert each phrase once"
    }
  }
}

/// Where the filter holds the bit of a first token.
@inline(__always)
func filterBit(of hash: UInt64, words: Int) -> (word: Int, mask: UInt64) {
  let bits = hash >> 20
  return (Int(truncatingIfNeeded: bits >> 6) & (words - 1), 1 << (bits & 63))
}

private func powerOfTwo(atLeast count: Int) -> Int {
  var power = 1
  while power < count { power *= 2 }
  return power
}
