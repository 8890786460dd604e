import CanonymIndex
import CanonymNumbers
import CanonymUnicode

/// Cleans texts: lines that are no part of the article go, hygiene, then mentions and numbers are found; one a
/// thread.
public final class ArticleCleaner {
  /// What is done, and how it is told.
  public let options: ArticleOptions
  private let hygiene: Hygiene
  private let boilerplate: BoilerplateFilter?
  private let datelines: Datelines
  private let finder: MentionFinder
  private let numbers: NumberReader

  /// A cleaner with its own memory over shared resources.
  public init(_ resources: ArticleResources, _ options: ArticleOptions = ArticleOptions()) {
    self.options = options
    hygiene = Hygiene(options.hygiene, resources.hygiene)
    boilerplate = options.removesBoilerplate ? Self.filter(resources) : nil
    datelines = resources.datelines
    numbers = resources.numbers
    finder = MentionFinder(
      resources.scanIndex,
      types: options.types,
      minimumScore: options.minimumScore,
      stopping: resources.stopped
    )
  }

  private static func filter(_ resources: ArticleResources) -> BoilerplateFilter {
    BoilerplateFilter(resources.boilerplate, repeated: resources.repeatedLines)
  }

  /// Cleans one text.
  ///
  /// Cleaning what comes out changes nothing more.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - language: the language it is written in, as BCP 47, where known.
  ///   - publisher: whose article it is, for lines that stand in many of one publisher.
  public func clean(
    _ source: [UInt8],
    language: String? = nil,
    publisher: String = ""
  ) -> CleanedText {
    var cleaned = CleanedText(
      source: source,
      text: source,
      edits: EditList(),
      mentions: [],
      numbers: []
    )
    tidy(&cleaned, publisher)
    cleaned.lines = boilerplate?.labels(of: cleaned.text, datelines: datelines) ?? []
    cleaned.mentions = finder.mentions(in: cleaned.text)
    cleaned.numbers = numbers(in: cleaned, language: language)
    rewrite(&cleaned)
    return cleaned
  }

  /// The numbers of a text that are to be reported and are no part of a name.
  private func numbers(in cleaned: CleanedText, language: String?) -> [NumberMention] {
    let found = numbers.mentions(in: cleaned.text.span, locale: language)
      .filter { options.kinds.contains($0.kind) && !isPlaceInWords($0) }
    var names = cleaned.mentions.map(\.range)[...]
    return found.filter { number in
      while let name = names.first, name.upperBound <= number.start { names.removeFirst() }
      return names.first.map { $0.lowerBound >= number.end } ?? true
    }
  }

  /// Whether a mention is an ordinal in words: the second largest city says nothing of quantity.
  private func isPlaceInWords(_ mention: NumberMention) -> Bool {
    mention.kind == .ordinal && mention.writing == .words
  }

  /// Removes lines and applies hygiene until neither finds more to do.
  private func tidy(_ cleaned: inout CleanedText, _ publisher: String) {
    for round in 0..<Self.roundsAtMost {
      // What one of the two has left, only the other can change.
      let removed = boilerplate?.remove(from: cleaned.text, publisher: publisher)
      if let (text, edits) = removed {
        cleaned.text = text
        cleaned.edits = cleaned.edits.followed(by: edits)
      }
      if round > 0, removed == nil { return }
      guard let (text, edits) = hygiene.clean(cleaned.text) else { return }
      cleaned.text = text
      cleaned.edits = cleaned.edits.followed(by: edits)
    }
  }

  /// A line may be seen to be boilerplate once hygiene has cleaned it; that is over after a few rounds.
  private static let roundsAtMost = 8

  /// Writes canonical names in place of mentions and values in place of numbers, where that is asked for.
  private func rewrite(_ cleaned: inout CleanedText) {
    let text = cleaned.text
    var replacements: [(range: Range<Int>, new: [UInt8], rule: String)] = []
    if options.rewrites.contains(.mentions) {
      replacements += cleaned.mentions.map { ($0.range, Array($0.entity.name.utf8), "canonical") }
    }
    if options.rewrites.contains(.numbers) {
      for number in cleaned.numbers
      where number.kind == .number && number.alternative == nil
        && !number.hasCoins
      {
        replacements.append((number.start..<number.end, Array(number.value.utf8), "value"))
      }
    }
    replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
    var rewriter = Rewriter()
    for (range, new, rule) in replacements where !text[range].elementsEqual(new) {
      rewriter.replace(range, in: text.span, with: new, rule: rule)
    }
    guard let (new, edits) = rewriter.finish(text.span) else { return }
    for index in cleaned.mentions.indices {
      cleaned.mentions[index].range = edits.cleanRange(of: cleaned.mentions[index].range)
    }
    for index in cleaned.numbers.indices {
      let range = edits.cleanRange(of: cleaned.numbers[index].start..<cleaned.numbers[index].end)
      cleaned.numbers[index].start = range.lowerBound
      cleaned.numbers[index].end = range.upperBound
    }
    for index in cleaned.lines.indices {
      cleaned.lines[index].range = edits.cleanRange(of: cleaned.lines[index].range)
    }
    cleaned.text = new
    cleaned.edits = cleaned.edits.followed(by: edits)
  }
}
