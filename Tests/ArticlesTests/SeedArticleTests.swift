import CanonymIndex
import CanonymNumbers
import Testing

@testable import CanonymArticles

/// Where the article that the project began with lies, beside the repository; it is not ours to publish.
private let seedPath =
  "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  + "/../shared/seed/article.txt"

@Suite(.enabled(if: contents(of: seedPath) != nil, "the article lies beside the repository"))
struct SeedArticleTests {
  private let source: [UInt8]
  private let cleaner: ArticleCleaner
  private let cleaned: CleanedText

  init() throws {
    source = try #require(contents(of: seedPath))
    cleaner = ArticleCleaner(try starterResources.get())
    cleaned = cleaner.clean(source, language: "en-IN")
  }

  @Test func `Its advertisement and its closing lines are removed, nothing else`() {
    let removed = cleaned.edits.edits.filter { $0.removesLines }.map {
      String(decoding: cleaned.was($0).prefix(14), as: UTF8.self)
    }
    #expect(removed == ["advertisement\n", "(With inputs f", "(At The Quint,"])
    #expect(cleaned.edits.edits.count == removed.count)
  }

  @Test func `Every mention is tied to its entity, and no other is found`() {
    var counts: [String: Int] = [:]
    for mention in cleaned.mentions {
      counts[mention.entity.id, default: 0] += 1
      let range = cleaned.edits.source(of: mention.range)
      #expect(source[range].elementsEqual(cleaned.text[mention.range]))
    }
    #expect(
      counts == [
        "country:by": 1, "country:ua": 6, "country:ru": 3, "city:524901": 1, "city:706448": 1,
        "city:706483": 3, "city:701822": 1, "city:712451": 1, "place:donbas": 1,
        "place:freedom-square-kharkiv": 1, "person:mykhailo-podolyak": 2,
        "person:vladimir-medinsky": 2, "person:sergey-lavrov": 2, "person:vladimir-putin": 2,
        "person:emmanuel-macron": 1, "person:ihor-kolykhaiev": 1, "org:associated-press": 2,
        "org:deutsche-welle": 1,
      ]
    )
  }

  @Test func `Its one number is read, its dates are not`() throws {
    let number = try #require(cleaned.numbers.first)
    #expect(cleaned.numbers.count == 1)
    #expect(number.value == "290000")
    #expect(String(decoding: cleaned.text[number.start..<number.end], as: UTF8.self) == "2,90,000")
  }

  @Test func `The edits give the source back, and cleaning again changes nothing`() {
    var restored: [UInt8] = []
    var at = 0
    for edit in cleaned.edits.edits {
      restored += cleaned.text[at..<edit.newStart]
      restored += cleaned.was(edit)
      at = edit.newEnd
    }
    #expect(restored + cleaned.text[at...] == source)
    #expect(cleaner.clean(cleaned.text, language: "en-IN").edits.isEmpty)
  }
}
