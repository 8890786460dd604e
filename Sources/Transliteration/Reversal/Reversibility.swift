/// Whether what a system writes can be read back, letter by letter.
///
/// It is worked out from what the system makes of its letters alone and in pairs: two different sources of up to two
/// letters that are written alike are a collision.
public struct Reversibility: Sendable {
  /// The letters that were tried, small.
  public let alphabet: String
  /// The sources that are written alike, with what is written for them; shorter ones first.
  public let collisions: [Collision]
  /// How many collisions there are in all; ``collisions`` holds the first of them.
  public let collisionCount: Int

  /// Sources that a system writes alike.
  public struct Collision: Sendable, Hashable {
    /// What is written.
    public let written: String
    /// The sources, in the order of their letters in the alphabet.
    public let sources: [String]
  }

  /// Whether no two sources of one or two letters are written alike.
  public var isReversible: Bool { collisionCount == 0 }

  /// More collisions than this are counted, not kept.
  private static let most = 200

  /// - Parameters:
  ///   - letters: the alphabet.
  ///   - write: what is written for some words, one for each; nil when that fails.
  init(letters: [Unicode.Scalar], write: ([String]) -> [String]?) {
    alphabet = String(String.UnicodeScalarView(letters))
    let singles = letters.map { String($0) }
    var words = singles
    if letters.count <= Reversibility.mostPaired {
      for first in singles { for second in singles { words.append(first + second) } }
    }
    let written = write(words) ?? []
    var sources: [String: [Int]] = [:]
    for (place, text) in written.enumerated() { sources[text, default: []].append(place) }
    var found = sources.filter { $0.value.count > 1 }
      .map { (written: $0.key, places: $0.value) }
    found.sort { $0.places[1] == $1.places[1] ? $0.places[0] < $1.places[0] : $0.places[1] < $1.places[1] }
    // A pair of letters that collide by themselves says nothing new.
    var kept: [Collision] = []
    var count = 0
    let size = letters.count
    var group: [Int] = Array(0..<size)
    for collision in found {
      let alone = collision.places.filter { $0 < size }
      for place in alone.dropFirst() { group[place] = group[alone[0]] }
      let spelled = collision.places.map { place in
        place < size
          ? [group[place]] : [group[(place - size) / size], group[(place - size) % size]]
      }
      let isNew = alone.count > 1 || Set(spelled).count > 1
      guard isNew else { continue }
      count += 1
      if kept.count < Reversibility.most {
        kept.append(
          Collision(written: collision.written, sources: collision.places.map { words[$0] })
        )
      }
    }
    collisions = kept
    collisionCount = count
  }

  /// Larger alphabets are tried letter by letter.
  private static let mostPaired = 120
}

extension SystemCatalogue {
  /// Whether what a system writes can be read back, as its letters alone and in pairs tell.
  ///
  /// - Throws: as ``transliterator(for:apostrophes:)``.
  /// - Complexity: some ten thousand words are written.
  public func reversibility(of id: SystemID) throws(TransliterationError) -> Reversibility {
    let reverser = try reverser(for: id)
    return Reversibility(letters: reverser.alphabet) { words in
      // A line for each: what is written for one has no part in what is for another.
      let text = words.joined(separator: "\n")
      guard let written = try? reverser.transliterator.transliterate(text) else { return nil }
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return lines.count == words.count ? lines : nil
    }
  }
}
