/// Whether what a system writes can be read back, letter by letter.
///
/// It is worked out from what the system makes of its letters alone and in pairs: two different sources of up to two
/// letters that are written alike are a collision.
public struct Reversibility: Sendable {
  /// The letters that were tried, small.
  public let alphabet: String
  /// The letters that are written as nothing beside most others.
  public let dropped: [String]
  /// The sources that are written alike, with what is written for them; single letters first.
  ///
  /// What follows from another collision, or from a letter that is dropped, is not told again.
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
  public var isReversible: Bool { collisionCount == 0 && dropped.isEmpty }

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
    let dropped = Reversibility.dropped(written, letters: letters.count)
    self.dropped = dropped.map { singles[$0] }
    var sources: [String: [Int]] = [:]
    for (place, text) in written.enumerated() { sources[text, default: []].append(place) }
    var found = sources.values.filter { $0.count > 1 }
    let size = letters.count
    // Those of two single letters first, then those of a letter and a pair.
    func rank(_ places: [Int]) -> Int { places[1] < size ? 0 : places[0] < size ? 1 : 2 }
    found.sort { (rank($0), $0[0]) < (rank($1), $1[0]) }
    var kept: [Collision] = []
    var count = 0
    var first = Array(0..<size)
    for places in found {
      let alone = places.filter { $0 < size && !dropped.contains($0) }
      var different: Set<[Int]> = []
      var told: [String] = []
      for place in places {
        let letters = place < size ? [place] : [(place - size) / size, (place - size) % size]
        let spoken = letters.filter { !dropped.contains($0) }
        if different.insert(spoken.map { first[$0] }).inserted { told.append(words[place]) }
      }
      for place in alone.dropFirst() { first[place] = first[alone[0]] }
      if different.count < 2 { continue }
      count += 1
      if kept.count < Reversibility.most {
        kept.append(Collision(written: written[places[0]], sources: told))
      }
    }
    collisions = kept
    collisionCount = count
  }

  /// The letters that change nothing behind most others.
  private static func dropped(_ written: [String], letters size: Int) -> Set<Int> {
    guard written.count == size + size * size else { return [] }
    var dropped: Set<Int> = []
    for letter in 0..<size {
      let idle = (0..<size).count { written[size + $0 * size + letter] == written[$0] }
      if 2 * idle > size { dropped.insert(letter) }
    }
    return dropped
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
