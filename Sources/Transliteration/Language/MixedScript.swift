import CanonymTables
import CanonymUnicode

/// Finds words that mix letters of scripts that look alike, and writes them in one script.
///
/// ```swift
/// let mixed = try MixedScript()
/// mixed.repaired("KиїB")  // КиїВ
/// mixed.words(in: "OН").first?.letters  // the Latin O
/// ```
///
/// A word is repaired only when each of its foreign letters has a look-alike in the script of most of its letters:
/// `iPhoneом` stays as it is.
public struct MixedScript: Sendable {
  private let lookAlikes: LookAlikes

  /// A word with letters of several scripts.
  public struct Word: Hashable, Sendable {
    /// Where it stands: offsets in scalars.
    public let range: Range<Int>
    /// The script of most of its letters.
    public let script: Script
    /// Its letters of other scripts, in order.
    public let letters: [Letter]
    /// Whether every one of them has a look-alike.
    public var isRepairable: Bool { letters.allSatisfy { $0.lookAlike != nil } }
  }

  /// A letter of another script than its word.
  public struct Letter: Hashable, Sendable {
    /// Where it stands: an offset in scalars.
    public let offset: Int
    /// The letter.
    public let scalar: Unicode.Scalar
    /// What looks like it in the word's script; nil when nothing does.
    public let lookAlike: String?
  }

  /// Reads the look-alikes.
  public init(source: TableSource = .embedded) throws(TableError) {
    lookAlikes = try LookAlikes(source: source)
  }

  /// The words of a text that mix Latin, Cyrillic and Greek letters, in order.
  ///
  /// Of two scripts with equally many letters that of most letters of the whole text is the word's; when these are equal too,
  /// the one that is not Latin, since Latin letters are the ones that stray.
  ///
  /// - Complexity: linear; a comparison or two for each scalar of a text without such words.
  public func words(in text: some StringProtocol) -> [Word] {
    var found: [Word] = []
    var letters: [(offset: Int, scalar: Unicode.Scalar, alphabet: LookAlikes.Alphabet)] = []
    var total = [0, 0, 0]
    var start = 0
    var offset = 0
    var mixed:
      [(
        range: Range<Int>,
        letters: [(offset: Int, scalar: Unicode.Scalar, alphabet: LookAlikes.Alphabet)]
      )] = []
    func close(_ end: Int) {
      if letters.contains(where: { $0.alphabet != letters[0].alphabet }) {
        mixed.append((start..<end, letters))
      }
      letters.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if let alphabet = LookAlikes.Alphabet(of: scalar) {
        if letters.isEmpty { start = offset }
        letters.append((offset, scalar, alphabet))
        total[alphabet.rawValue] += 1
      } else if !isMark(scalar) {
        close(offset)
      }
      offset += 1
    }
    close(offset)
    for word in mixed {
      var own = [0, 0, 0]
      for letter in word.letters { own[letter.alphabet.rawValue] += 1 }
      let majority = LookAlikes.Alphabet.allCases.max {
        (own[$0.rawValue], total[$0.rawValue], $0 == .latin ? 0 : 1)
          < (own[$1.rawValue], total[$1.rawValue], $1 == .latin ? 0 : 1)
      }
      guard let majority else { continue }
      let foreign = word.letters.filter { $0.alphabet != majority }.map {
        Letter(
          offset: $0.offset,
          scalar: $0.scalar,
          lookAlike: lookAlikes.counterpart(of: $0.scalar, in: majority)
        )
      }
      found.append(Word(range: word.range, script: Script(code: majority.code), letters: foreign))
    }
    return found
  }

  /// The text with every repairable word in one script.
  public func repaired(_ text: String) -> String {
    let changes = words(in: text).filter(\.isRepairable).flatMap(\.letters)
    if changes.isEmpty { return text }
    var result = String.UnicodeScalarView()
    var next = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if next < changes.count, changes[next].offset == offset {
        result.append(contentsOf: (changes[next].lookAlike ?? "").unicodeScalars)
        next += 1
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Whether a scalar belongs to the letter before it.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value) || scalar.value == 0xAD
    || (0x200B...0x200D).contains(scalar.value)
}
