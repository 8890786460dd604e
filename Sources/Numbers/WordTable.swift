import CanonymTables
import CanonymUnicode

/// Words with what a table says of them, found at a place of a text.
///
/// A word in small letters is found in any case, one with a capital as it is written; a space in it stands for
/// any space. Words are kept by their first two scalars, so that most places are refused by one lookup.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Word {
    let scalars: [UInt32]
    let isExact: Bool
    let meaning: Meaning
  }

  private var words: [UInt64: [Word]] = [:]

  /// Adds a word; of two of one length, the one with capitals is found first.
  mutating func insert(_ word: some StringProtocol, _ meaning: Meaning) {
    let scalars = word.unicodeScalars.map(\.value)
    guard let first = scalars.first else { return }
    let key = Self.key(first, scalars.count > 1 ? scalars[1] : 0)
    let isExact = scalars.contains { lowered($0) != $0 }
    var bucket = words[key, default: []]
    let place = bucket.firstIndex {
      $0.scalars.count < scalars.count || $0.scalars.count == scalars.count && isExact
    }
    bucket.insert(
      Word(scalars: scalars, isExact: isExact, meaning: meaning),
      at: place ?? bucket.count
    )
    words[key] = bucket
  }

  /// What `accept` makes of the longest word at a byte that it does not refuse.
  ///
  /// - Parameter accept: is handed a word's meaning and its end, and gives nil to refuse it.
  func match<Result>(
    _ text: Span<UInt8>,
    at start: Int,
    _ accept: (Meaning, Int) -> Result?
  ) -> Result? {
    guard let (first, end) = scalarAfter(text, start) else { return nil }
    let second = scalarAfter(text, end)?.scalar ?? 0
    for key in [Self.key(first, second), Self.key(first, 0)] {
      guard let bucket = words[key] else { continue }
      for word in bucket {
        if let end = Self.end(of: word, text, start), let result = accept(word.meaning, end) {
          return result
        }
      }
    }
    return nil
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(lowered(first)) << 32 | UInt64(isSpace(second) ? 0x20 : lowered(second))
  }

  private static func end(of word: Word, _ text: Span<UInt8>, _ start: Int) -> Int? {
    var at = start
    for scalar in word.scalars {
      guard let (found, end) = scalarAfter(text, at) else { return nil }
      let isSame =
        found == scalar || !word.isExact && lowered(found) == scalar
        || scalar == 0x20 && isSpace(found)
      guard isSame else { return nil }
      at = end
    }
    return at
  }
}

/// Whether a word that stands before a byte may end there: no letter of its kind goes on.
func isWordEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
  guard let (next, _) = scalarAfter(text, end), let (last, _) = scalarBefore(text, end) else {
    return true
  }
  if (0x30...0x39).contains(next) { return !isCasedLetter(last) }
  guard isLetter(next), last != UInt32(UInt8(ascii: ".")) else { return true }
  // Thai goes on without a space; and where the script changes, a word ends.
  return isUnspaced(last) || isUnspaced(next) || isCasedLetter(last) != isCasedLetter(next)
}

/// Where the letters begin that end at a byte, at most so many bytes back.
func wordStart(_ text: Span<UInt8>, endingAt end: Int, atMost limit: Int = 48) -> Int {
  var start = end
  while let (scalar, before) = scalarBefore(text, start), isLetter(scalar), end - before <= limit {
    start = before
  }
  return start
}
