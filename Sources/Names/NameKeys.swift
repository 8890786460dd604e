import CanonymUnicode

/// The keys under which spellings of one name meet, for finding the few names that are worth comparing.
public struct NameKeys: Sendable, Hashable {
  /// The loose spelling of each word of the name; all empty for other scripts than Latin.
  public let words: [[UInt8]]

  /// The loose spelling without gaps.
  public var joined: [UInt8] { words.count == 1 ? words[0] : words.flatMap { $0 } }

  /// The same with the words sorted, so that names whose words are swapped meet; nil for one word.
  public var sorted: [UInt8]? {
    words.count < 2 ? nil : words.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// The consonants alone, those of like sound as one; empty when there are fewer than two.
  ///
  /// Names that come from scripts without vowels, or with other sounds, meet under it.
  public var consonants: [UInt8] {
    var consonants: [UInt8] = []
    for letter in joined {
      guard let sound = sounds[Int(letter & 0x7F)], sound != consonants.last else { continue }
      consonants.append(sound)
    }
    return consonants.count < 2 ? [] : consonants
  }
}

extension NameTables {
  /// The keys of a folded name.
  ///
  /// - Parameter fold: as ``CanonymUnicode/Folder/fold(_:)`` gives it; letters of other scripts are left out.
  public func keys(ofFold fold: String) -> NameKeys {
    NameKeys(words: letters.words(of: fold).map { loose.spell($0) }.filter { !$0.isEmpty })
  }
}

/// For each letter the consonant that stands for its sound; vowels, `h` and what often sounds like them have none.
private let sounds: [UInt8?] = {
  var sounds = [UInt8?](repeating: nil, count: 128)
  let classes = ["bp", "fv", "dt", "gk", "sz", "l", "r", "m", "n"]
  for letters in classes {
    for letter in letters.utf8 { sounds[Int(letter)] = letters.utf8.first }
  }
  for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { sounds[Int(digit)] = digit }
  return sounds
}()
