import CanonymIndex
import CanonymUnicode

/// Cleans texts: lines that are no part of the article go, hygiene, then mentions and numbers are found; one a
/// thread.
public final class ArticleCleaner {
  let options: ArticleOptions
  private let hygiene: Hygiene
  private let boilerplate: BoilerplateFilter?
  private let finder: MentionFinder

  /// A cleaner with its own memory over shared resources.
  public init(_ resources: ArticleResources, _ options: ArticleOptions = ArticleOptions()) {
    self.options = options
    hygiene = Hygiene(options.hygiene, characterReferences: resources.characterReferences)
    boilerplate = options.removesBoilerplate ? BoilerplateFilter(resources.boilerplate) : nil
    finder = MentionFinder(
      resources.scanIndex,
      types: options.types,
      minimumScore: options.minimumScore
    )
  }

  /// Cleans one text.
  ///
  /// Cleaning what comes out changes nothing more.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - language: the language it is written in, as BCP 47, where known.
  public func clean(_ source: [UInt8], language: String? = nil) -> CleanedText {
    var cleaned = CleanedText(source: source, text: source, edits: EditList(), mentions: [])
    tidy(&cleaned)
    cleaned.mentions = finder.mentions(in: cleaned.text)
    rewrite(&cleaned)
    return cleaned
  }

  /// Removes lines and applies hygiene until neither finds more to do.
  private func tidy(_ cleaned: inout CleanedText) {
    for _ in 0..<Self.roundsAtMost {
      var changed = false
      if let (text, edits) = boilerplate?.remove(from: cleaned.text) {
        cleaned.text = text
        cleaned.edits = cleaned.edits.followed(by: edits)
        changed = true
      }
      if let (text, edits) = hygiene.clean(cleaned.text) {
        cleaned.text = text
        cleaned.edits = cleaned.edits.followed(by: edits)
        changed = true
      }
      if !changed { return }
    }
  }

  /// A line may be seen to be boilerplate once hygiene has cleaned it; that is over after a few rounds.
  private static let roundsAtMost = 8

  /// Writes canonical names in place of mentions, where that is asked for.
  private func rewrite(_ cleaned: inout CleanedText) {
    guard options.rewrites.contains(.mentions) else { return }
    var rewriter = Rewriter()
    let text = cleaned.text
    for mention in cleaned.mentions {
      let name = Array(mention.entity.name.utf8)
      if text[mention.range].elementsEqual(name) { continue }
      rewriter.replace(mention.range, in: text.span, with: name, rule: "canonical")
    }
    guard let (new, edits) = rewriter.finish(text.span) else { return }
    for index in cleaned.mentions.indices {
      cleaned.mentions[index].range = edits.outcome(of: cleaned.mentions[index].range)
    }
    cleaned.text = new
    cleaned.edits = cleaned.edits.followed(by: edits)
  }
}
