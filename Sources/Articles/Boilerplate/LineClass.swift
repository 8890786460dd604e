/// What a line of a news page is, where it is not the article's own text.
public enum LineClass: String, Sendable, CaseIterable {
  /// The label of an advertisement: “Advertisement”, “Реклама”.
  case advertisement
  /// A link to another article: “Also read: …”.
  case alsoRead = "also-read"
  /// A call to read on: “Read more”.
  case readMore = "read-more"
  /// A call to take a newsletter.
  case newsletter
  /// A call to subscribe.
  case subscribe
  /// A plea to become a member, or to give.
  case membership
  /// A call to follow a channel.
  case follow
  /// A call to share the article.
  case share
  /// A call to take an app.
  case appDownload = "app-download"
  /// A heading or a call of comments.
  case comments
  /// What the article was made from: “(With inputs from AP)”.
  case withInputs = "with-inputs"
  /// A source named in a line of its own.
  case source
  /// What editors say of the article: who edited it, where it appeared first.
  case deskNote = "desk-note"
  /// When it was published.
  case timestamp
  /// A notice of rights.
  case copyright
  /// Terms, privacy, cookies.
  case legal
  /// How long it takes to read, how often it was.
  case counter
  /// A line that stands in many articles of one source.
  case repeated
  /// Who made a picture, or what it shows: “Photo: …”.
  case caption
  /// Place, day and agency before the first sentence: “KYIV, March 3 (Reuters) -”.
  case dateline

  /// Whether such lines are taken out; the others are only told of.
  public var isRemoved: Bool { self != .caption && self != .dateline }
}

/// A line, or the beginning of one, that is kept and told of.
public struct LabelledLine: Sendable, Equatable {
  /// Where it stands in the clean text, in bytes.
  public var range: Range<Int>
  /// What it is.
  public var lineClass: LineClass
}
