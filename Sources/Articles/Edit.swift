/// One change of a text: what stood between two places, and what stands there now.
public struct Edit: Sendable, Equatable {
  /// Where it begins in the source: UTF-8 bytes.
  public var start: Int
  /// Where it ends in the source.
  public var end: Int
  /// Where its outcome begins in the changed text.
  public var newStart: Int
  /// Where its outcome ends in the changed text.
  public var newEnd: Int
  /// The rule that made it; several, joined by `+`, where they met at one place.
  public var rule: String
  /// Whether it takes out whole lines that are no part of the article.
  public var removesLines: Bool

  /// How much longer the changed text is after this edit than the source, the edits before left aside.
  var growth: Int { (newEnd - newStart) - (end - start) }
}

/// The edits that lead from a source to a changed text, in order and without overlap.
///
/// What lies between two edits is the same in both texts, so each place of one leads to a place of the other.
public struct EditList: Sendable, Equatable {
  /// The edits in source order.
  public private(set) var edits: [Edit] = []

  /// A list without edits.
  public init() {}

  /// Whether nothing was changed.
  public var isEmpty: Bool { edits.isEmpty }

  /// Adds an edit behind all others.
  ///
  /// - Parameters:
  ///   - range: where it stands in the source; not before the end of the edit before it.
  ///   - length: how many bytes stand there now.
  mutating func append(
    _ range: Range<Int>,
    length: Int,
    rule: String,
    removesLines: Bool = false
  ) {
    let shift = edits.last.map { $0.newEnd - $0.end } ?? 0
    let newStart = range.lowerBound + shift
    edits.append(
      Edit(
        start: range.lowerBound,
        end: range.upperBound,
        newStart: newStart,
        newEnd: newStart + length,
        rule: rule,
        removesLines: removesLines
      )
    )
  }

  /// The source range that a range of the changed text comes from.
  ///
  /// A border inside an edit leads to that edit's border.
  public func source(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound, isEnd: false)
    return start..<max(start, place(of: range.upperBound, isEnd: true))
  }

  private func place(of offset: Int, isEnd: Bool) -> Int {
    let edit = last { isEnd ? $0.newStart < offset : $0.newStart <= offset }
    guard let edit else { return offset }
    if offset >= edit.newEnd { return edit.end + (offset - edit.newEnd) }
    return isEnd ? edit.end : edit.start
  }

  /// Where a range of the source stands in the changed text.
  ///
  /// A border inside an edit leads to that edit's border.
  public func cleanRange(of range: Range<Int>) -> Range<Int> {
    let start = newPlace(of: range.lowerBound, isEnd: false)
    return start..<max(start, newPlace(of: range.upperBound, isEnd: true))
  }

  private func newPlace(of offset: Int, isEnd: Bool) -> Int {
    let edit = last { isEnd ? $0.start < offset : $0.start <= offset }
    guard let edit else { return offset }
    if offset >= edit.end { return edit.newEnd + (offset - edit.end) }
    return isEnd ? edit.newEnd : edit.newStart
  }

  /// The last edit for which something holds that holds for all before it.
  private func last(where holds: (Edit) -> Bool) -> Edit? {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if holds(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? edits[low - 1] : nil
  }

  /// The list that does what this one does and then what `next` does to its outcome.
  ///
  /// Edits of the two that overlap in the text between them become one; those that only touch stay apart.
  /// Where a removal of lines takes part, the whole is one.
  public func followed(by next: EditList) -> EditList {
    if isEmpty { return next }
    if next.isEmpty { return self }
    var result = EditList()
    var ours = edits[...]
    var theirs = next.edits[...]
    var shift = 0
    while var group = Self.nextPiece(&ours, &theirs) {
      while let piece = Self.nextPiece(&ours, &theirs, startingBefore: group.middle.upperBound) {
        group.join(piece)
      }
      let start = group.middle.lowerBound - shift
      let end = group.middle.upperBound - shift - group.growth
      result.append(
        start..<end,
        length: group.middle.count + group.nextGrowth,
        rule: group.rules.joined(separator: "+"),
        removesLines: group.removesLines
      )
      shift += group.growth
    }
    return result
  }

  /// Edits of two lists that meet, in the places of the text between them.
  private struct Group {
    var middle: Range<Int>
    var growth = 0
    var nextGrowth = 0
    var rules: [String]
    var removesLines: Bool

    mutating func join(_ other: Group) {
      middle = middle.lowerBound..<max(middle.upperBound, other.middle.upperBound)
      growth += other.growth
      nextGrowth += other.nextGrowth
      rules += other.rules.filter { !rules.contains($0) }
      removesLines = removesLines || other.removesLines
    }
  }

  /// Takes the edit of two lists that comes first in the text between them; nil when there is none, or none
  /// before `bound`.
  private static func nextPiece(
    _ ours: inout ArraySlice<Edit>,
    _ theirs: inout ArraySlice<Edit>,
    startingBefore bound: Int = .max
  ) -> Group? {
    let one = ours.first.map { ($0.newStart, $0.newEnd) } ?? (.max, .max)
    let two = theirs.first.map { ($0.start, $0.end) } ?? (.max, .max)
    guard min(one.0, two.0) < bound else { return nil }
    if one <= two, let edit = ours.popFirst() {
      return Group(
        middle: edit.newStart..<edit.newEnd,
        growth: edit.growth,
        rules: [edit.rule],
        removesLines: edit.removesLines
      )
    }
    return theirs.popFirst().map {
      Group(
        middle: $0.start..<$0.end,
        nextGrowth: $0.growth,
        rules: [$0.rule],
        removesLines: $0.removesLines
      )
    }
  }
}
