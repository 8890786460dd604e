/// Made-up words of letters by their numbers, one behind the other.
struct ProbeWords {
  private(set) var letters: [Int] = []
  private(set) var ends: [Int] = []

  /// How many words there are.
  var count: Int { ends.count }

  /// The letters of a word.
  subscript(word: Int) -> ArraySlice<Int> {
    letters[(word == 0 ? 0 : ends[word - 1])..<ends[word]]
  }

  mutating func append(_ before: [Int], _ word: [Int], _ after: [Int]) {
    letters += before
    letters += word
    letters += after
    ends.append(letters.count)
  }

  mutating func append(_ before: [Int], _ first: Int, _ second: Int, _ after: [Int]) {
    letters += before
    letters.append(first)
    letters.append(second)
    letters += after
    ends.append(letters.count)
  }
}
