import CanonymNumbers

/// A text cleaned: what it reads now, what was changed, and what was found in it.
public struct CleanedText: Sendable {
  /// The source as it came: UTF-8.
  public let source: [UInt8]
  /// The clean text; the source itself when nothing was changed.
  public internal(set) var text: [UInt8]
  /// The edits and removals that lead from the source to the clean text.
  public internal(set) var edits: EditList
  /// The captions and datelines, which are told of and kept.
  public internal(set) var lines: [LabelledLine] = []
  /// The mentions of known entities, by their place in the clean text.
  public internal(set) var mentions: [Mention]
  /// The numbers read, by their place in the clean text.
  public internal(set) var numbers: [NumberMention]

  /// What an edit took away.
  public func was(_ edit: Edit) -> ArraySlice<UInt8> { source[edit.start..<edit.end] }

  /// What an edit put in its place.
  public func with(_ edit: Edit) -> ArraySlice<UInt8> { text[edit.newStart..<edit.newEnd] }
}
