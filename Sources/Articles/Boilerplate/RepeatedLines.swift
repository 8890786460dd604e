import CanonymUnicode

/// Which short lines stand in many articles of one publisher, and so are furniture of its pages.
///
/// Articles are told apart by their longest line, so that one that comes several times counts once. Memory is
/// bounded: beyond a number of lines no new ones are taken in.
public struct RepeatedLines: Sendable {
  /// In how many articles a line has to stand.
  public let threshold: Int
  private var articles: [UInt64: [UInt64]] = [:]

  /// The longest line that may be furniture, in scalars.
  static let longest = 120
  /// The most lines that are counted.
  private static let linesAtMost = 1 << 20

  /// Counts of nothing, by which a line in `threshold` articles is furniture.
  public init(threshold: Int) { self.threshold = max(2, threshold) }

  /// Counts the lines of one article.
  public mutating func add(_ text: Span<UInt8>, publisher: String, folder: Folder) {
    var keys: [UInt64] = []
    var longest = 0..<0
    var folded = FoldedText()
    forEachLine(of: text) { line, _ in
      if line.count > longest.count { longest = line }
      guard !line.isEmpty, line.count <= Self.longest * 4 else { return }
      folder.fold(text.extracting(line), into: &folded)
      guard let key = LineKey(folded: folded.bytes), key.scalars.count <= Self.longest else {
        return
      }
      keys.append(Self.hash(key.scalars, publisher))
    }
    let article = Self.hash(longest.map { UInt32(text[$0]) }, publisher)
    for key in keys {
      guard articles[key] != nil || articles.count < Self.linesAtMost else { continue }
      let seen = articles[key] ?? []
      if seen.count < threshold, !seen.contains(article) { articles[key] = seen + [article] }
    }
  }

  /// Whether a line stands in as many articles of a publisher as make it furniture.
  func isFurniture(_ line: LineKey, of publisher: String) -> Bool {
    guard line.scalars.count <= Self.longest else { return false }
    return (articles[Self.hash(line.scalars, publisher)]?.count ?? 0) >= threshold
  }

  /// FNV-1a over the publisher and the scalars of a line.
  private static func hash(_ scalars: [UInt32], _ publisher: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in publisher.utf8.map(UInt32.init) + [0] + scalars {
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
    }
    return hash
  }
}
