import CanonymTables
import CanonymUnicode

/// Recognises what stands before the first sentence of an agency's article: place, day, agency.
///
/// `KYIV, March 3 (Reuters) -`, `МОСКВА, 3 марта. /ТАСС/.`, `(서울=연합뉴스)`, `【東京共同】`, `新华社北京3月3日电`.
public struct Datelines: Sendable {
  private let agencies: [[UInt32]]

  /// Reads the table of agencies.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    var agencies: [[UInt32]] = []
    try source.table("Articles/agencies.tsv").forEachRow { (row: TableRow) throws(TableError) in
      agencies.append(try row.required("name").unicodeScalars.map(\.value))
    }
    // Of two names that begin alike the longer one is meant.
    self.agencies = agencies.sorted { $0.count > $1.count }
  }

  /// A dateline is no longer than this, in scalars.
  private static let longest = 80

  /// How many bytes of a line are a dateline, with what parts it from the sentence; nil when it begins with none.
  public func length(in text: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var head: [UInt32] = []
    var places: [Int] = []
    var at = line.lowerBound
    while at < line.upperBound, head.count < Self.longest {
      let (scalar, length) = decodeScalar(text, at, line.upperBound)
      head.append(scalar)
      places.append(at - line.lowerBound)
      at += length
    }
    guard let end = bracketed(head) ?? chinese(head) ?? byAgency(head) ?? byCapitals(head),
      end < head.count
    else { return nil }
    return places[end]
  }

  /// `【東京共同】`, `(서울=연합뉴스)`: an agency within the brackets that the line begins with.
  private func bracketed(_ head: [UInt32]) -> Int? {
    guard let first = head.first, let closing = Self.brackets[first],
      let end = head.firstIndex(of: closing)
    else { return nil }
    let inside = Array(head[1..<end])
    // Behind the agency alone, the place may follow.
    let isKnown = agencies.contains { inside.firstRange(of: $0) != nil }
    return isKnown && (inside.contains(0x3D) || first > 0x7F) ? afterMarks(head, end + 1) : nil
  }

  private static let brackets: [UInt32: UInt32] = [0x28: 0x29, 0x3010: 0x3011, 0xFF08: 0xFF09]

  /// `新华社北京3月3日电`: an agency, a day, and the character for a dispatch.
  private func chinese(_ head: [UInt32]) -> Int? {
    guard agencies.contains(where: { head.starts(with: $0) }),
      let end = head.firstIndex(where: { $0 == 0x7535 || $0 == 0x96FB }), end < 30,
      head[..<end].contains(0x65E5)
    else { return nil }
    return afterMarks(head, end + 1)
  }

  /// An agency in brackets, between slashes, or between stops or dashes, behind a place and a day.
  private func byAgency(_ head: [UInt32]) -> Int? {
    for start in head.indices.dropFirst() where head[start] != 0x20 {
      let before = head[..<start].last { $0 != 0x20 }
      guard let before, Self.openings.contains(before) else { continue }
      let agency = agencies.first { agency in
        let end = start + agency.count
        return head[start...].starts(with: agency) && end < head.count
          && Self.closings.contains(head[end])
      }
      guard let agency, isPlace(head[..<start]) else { continue }
      return afterPlace(head, afterMarks(head, start + agency.count))
    }
    return nil
  }

  private static let openings: Set<UInt32> = [0x28, 0x2F, 0x2E, 0x2D, 0x2013, 0x2014, 0xFF08]
  private static let closings: Set<UInt32> = [0x29, 0x2F, 0x2E, 0xFF09]

  /// Whether characters are names of places and days: words, numbers, stops; a few of them.
  private func isPlace(_ text: ArraySlice<UInt32>) -> Bool {
    let words = text.split { $0 == 0x20 }.filter { $0.contains { LineKey.isLetterOrDigit($0) } }
    guard words.count <= 6 else { return false }
    guard let first = text.first(where: { LineKey.isLetterOrDigit($0) }) else { return true }
    // Places begin with a capital, where there are any.
    guard !ScalarProperties.isLowercase(first) else { return false }
    return text.allSatisfy { LineKey.isWordScalar($0) || Self.marks.contains($0) }
  }

  private static let marks: Set<UInt32> = [
    0x20, 0x27, 0x28, 0x2C, 0x2D, 0x2E, 0x2F, 0xA0, 0x2013, 0x2014, 0x2019, 0x60C, 0xFF08,
  ]

  /// `WASHINGTON, March 3 —`: a place in capitals, perhaps a day, a dash.
  private func byCapitals(_ head: [UInt32]) -> Int? {
    let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014]
    guard
      let dash = head.indices.first(where: {
        dashes.contains(head[$0]) && $0 > 0 && head[$0 - 1] == 0x20
      }),
      dash + 1 < head.count, head[dash + 1] == 0x20, isPlace(head[..<dash])
    else { return nil }
    let place = head[..<dash].prefix { $0 != 0x2C }
    let letters = place.filter { LineKey.isLetterOrDigit($0) }
    guard letters.count > 3, letters.allSatisfy({ ScalarProperties.isUppercase($0) }) else {
      return nil
    }
    let day = head[place.endIndex..<dash]
    guard day.isEmpty || day.contains(where: { $0 &- 0x30 < 10 }) || day.count < 20 else {
      return nil
    }
    return afterMarks(head, dash)
  }

  /// Behind `(ANSA) - ` the place and the day, with their dash.
  private func afterPlace(_ head: [UInt32], _ start: Int) -> Int {
    guard head.first == 0x28, let more = byCapitals(Array(head[start...])) else { return start }
    return start + more
  }

  /// Behind what parts a dateline from the sentence.
  private func afterMarks(_ head: [UInt32], _ start: Int) -> Int {
    var end = start
    while end < head.count, !LineKey.isLetterOrDigit(head[end]), !Self.speech.contains(head[end]) {
      end += 1
    }
    return end
  }

  /// What the first sentence may begin with.
  private static let speech: Set<UInt32> = [
    0x22, 0x27, 0xAB, 0x2018, 0x201C, 0x201E, 0x300C, 0xBF, 0xA1,
  ]
}
