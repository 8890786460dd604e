import CanonymUnicode
import Glibc
import Testing

@testable import CanonymArticles

/// The classes of lines, held against lines labelled by hand.
@Suite struct LineGoldTests {
  private let filter: BoilerplateFilter
  private let datelines: Datelines

  init() throws {
    filter = BoilerplateFilter(try Boilerplate())
    datelines = try Datelines()
  }

  /// What a line that stands alone is taken for.
  private func reading(of line: String) -> String {
    if let found = filter.lineClass(of: line) { return found.rawValue }
    let bytes = Array(line.utf8)
    return datelines.length(in: bytes.span, 0..<bytes.count) == nil ? "-" : "dateline"
  }

  @Test func `Lines labelled by hand are read as labelled`() throws {
    let path = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let bytes = try #require(contents(of: path + "/Golden/lines-gold.tsv"))
    var (right, found, wanted, lost, total) = (0, 0, 0, 0, 0)
    var misses: [String] = []
    for row in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where row.first != "#"
    {
      let fields = row.split(separator: "\t").map(String.init)
      try #require(fields.count == 3, "\(row)")
      let (label, line) = (fields[0], fields[2])
      let reading = reading(of: line)
      total += 1
      if label != "-" { wanted += 1 }
      if reading != "-" { found += 1 }
      // A line that is furniture of another class than labelled is none of the article's own text all the same.
      let isRight = (reading != "-") == (label != "-")
      if reading != "-" && label != "-" { right += 1 }
      if label == "-" && reading != "-" { lost += 1 }
      if !isRight || (label == "caption" || label == "dateline") && reading != label {
        misses.append("\(fields[1]) \(label) read as \(reading): \(line)")
      }
    }
    let precision = Double(right) / Double(max(1, found))
    let recall = Double(right) / Double(max(1, wanted))
    print("lines: \(total), precision \(precision), recall \(recall), body lines taken \(lost)")
    print(misses.joined(separator: "\n"))
    #expect(total >= 300)
    #expect(precision >= 0.99)
    #expect(recall >= 0.9)
  }
}
