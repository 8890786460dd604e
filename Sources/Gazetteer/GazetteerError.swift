/// Why a gazetteer cannot be built.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// The phrases are not in rising order, or one comes twice.
  case unsorted(String)
  /// Two phrases share a hash of 64 bits, a chance of 1 in 2⁶⁴ for each pair.
  case collision(Int, Int)
  /// There are more than 2³¹ − 2 phrases, or 4 GiB of them.
  case full

  /// The error in words.
  public var description: String {
    switch self {
    case .unsorted(let phrase): "the phrase '\(phrase)' comes twice or out of order"
    case .collision(let one, let other):
      "the phrases of the numbers \(one) and \(other) cannot be told apart"
    case .full: "there are too many phrases for one gazetteer"
    }
  }
}
