import CICU

/// Folds text: NFKD, marks dropped (not nukta, virama, kana voicing), full Unicode case folding, NFC, done per
/// segment of a starter and its marks, so that each folded character keeps its place in the source.
///
/// The one definition of equality for registry, gazetteer and lookup. A folder fills its tables as it meets new
/// scripts, so each thread has its own.
public final class Folder {
  var table = FoldTable()

  /// A folder with empty tables; it costs nothing until it folds.
  public init() {}

  /// The fold of `text`; empty when nothing of the text remains (a text of marks alone).
  public func fold(_ text: String) -> String {
    var folded = FoldedText()
    let bytes = Array(text.utf8)
    fold(bytes.span, into: &folded)
    return folded.string
  }

  /// The fold of `text` as UTF-8.
  public func key(of text: String) -> [UInt8] {
    var folded = FoldedText()
    let bytes = Array(text.utf8)
    fold(bytes.span, into: &folded)
    return folded.bytes
  }

  /// Folds a text and cuts it into tokens.
  ///
  /// - Parameters:
  ///   - source: UTF-8, up to 2³¹ − 1 bytes (what is longer is left out); a byte that is not UTF-8 stands for U+FFFD.
  ///   - folded: takes the result; what it held is dropped, its memory is used again.
  /// - Complexity: O(*n*).
  public func fold(_ source: Span<UInt8>, into folded: inout FoldedText) {
    folded.bytes.removeAll(keepingCapacity: true)
    folded.tokens.removeAll(keepingCapacity: true)
    folded.bytes.reserveCapacity(source.count)
    let count = min(source.count, Int(Int32.max))
    var at = 0
    while at < count {
      let lead = source[at]
      if lead < 0x80, at + 1 == count || source[at + 1] < 0xCC {
        // No mark can follow: marks begin at U+0300, whose first byte is CC.
        at = foldASCII(source, at, count, &folded)
      } else {
        at = foldSegment(source, at, count, &folded)
      }
    }
  }

  /// Folds ASCII from `start` on up to a character that marks may follow; gives where it stopped.
  private func foldASCII(
    _ source: Span<UInt8>,
    _ start: Int,
    _ count: Int,
    _ folded: inout FoldedText
  ) -> Int {
    var at = start
    while at < count {
      let byte = source[at]
      guard byte < 0x80, at + 1 == count || source[at + 1] < 0xCC else { break }
      let letter = (byte | 0x20) &- 0x61 < 26
      if letter || byte &- 0x30 < 10 || byte == 0x5F {
        let begin = at
        var next = at
        // A run of word characters; the last one may have marks and then stays for the segments' path.
        while next < count {
          let byte = source[next]
          let letter = (byte | 0x20) &- 0x61 < 26
          guard byte < 0x80, letter || byte &- 0x30 < 10 || byte == 0x5F else { break }
          if next + 1 < count, source[next + 1] >= 0xCC { break }
          folded.bytes.append(letter ? byte | 0x20 : byte)
          next += 1
        }
        folded.appendToken(
          .word,
          length: next - begin,
          source: begin,
          next,
          opens: true,
          closes: true
        )
        at = next
      } else {
        folded.bytes.append(byte)
        folded.appendToken(.other, length: 1, source: at, at + 1, opens: true, closes: true)
        at += 1
      }
    }
    return at
  }

  /// Folds one segment, a starter and the marks after it; gives where it ends.
  func foldSegment(
    _ source: Span<UInt8>,
    _ start: Int,
    _ count: Int,
    _ folded: inout FoldedText
  ) -> Int {
    let (starter, length) = decodeScalar(source, start, count)
    var end = start + length
    let entry = table[starter]
    var keptMark: UInt32 = 0
    var keptMarks = 0
    while end < count, source[end] >= 0xCC {
      let (mark, length) = decodeScalar(source, end, count)
      let traits = table[mark].traits
      guard traits.contains(.mark) else { break }
      if !traits.contains(.dropped) {
        keptMark = mark
        keptMarks += 1
      }
      end += length
    }
    if keptMarks == 0 {
      append(entry, of: starter, source: start, end, &folded)
    } else if keptMarks == 1, entry.length <= 4, !entry.traits.contains(.several),
      !composes(entry, with: keptMark), isPlain(keptMark)
    {
      append(entry, of: starter, source: start, end, &folded)
      appendMark(keptMark, end, &folded)
    } else {
      appendSlowly(source, start, end, &folded)
    }
    return end
  }

  /// Whether a kept mark folds to itself, one scalar.
  private func isPlain(_ mark: UInt32) -> Bool {
    let entry = table[mark]
    return entry.length <= 4 && !entry.traits.contains(.several)
  }

  /// Whether the one scalar of `entry` and a mark have a composed form.
  private func composes(_ entry: FoldEntry, with mark: UInt32) -> Bool {
    let bytes = [UInt8](folded: entry)
    let (scalar, _) = decodeScalar(bytes.span, 0, bytes.count)
    guard let nfc = try? unsafe NormalizationForm.nfc.instance() else { return true }
    // The normalizer lives for ever.
    return unsafe cicu_compose_pair(nfc, UChar32(bitPattern: scalar), UChar32(bitPattern: mark))
      >= 0
  }

  /// Appends the folded form of a whole segment.
  private func append(
    _ entry: FoldEntry,
    of scalar: UInt32,
    source start: Int,
    _ end: Int,
    _ folded: inout FoldedText
  ) {
    if entry.traits.contains(.several) {
      if entry.length == 0 { return }
      let bytes =
        entry.length == FoldEntry.pooled ? table.pooled(scalar) : [UInt8](folded: entry)
      appendScalars(bytes, source: start, end, &folded)
      return
    }
    if entry.length == FoldEntry.pooled { return }
    var bytes = entry.bytes
    for _ in 0..<entry.length {
      folded.bytes.append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
    folded.appendToken(
      kind(of: entry),
      length: Int(entry.length),
      source: start,
      end,
      opens: true,
      closes: true
    )
  }

  /// Appends a mark that the fold keeps to the token of its starter.
  private func appendMark(_ mark: UInt32, _ end: Int, _ folded: inout FoldedText) {
    let entry = table[mark]
    folded.bytes.append(contentsOf: [UInt8](folded: entry))
    let last = folded.tokens.count - 1
    let kind = kind(of: entry)
    if kind == .word, last >= 0, folded.tokens[last].kind == .word {
      folded.tokens[last].end += Int32(entry.length)
    } else {
      if last >= 0 { folded.tokens[last].closes = false }
      folded.appendToken(
        kind,
        length: Int(entry.length),
        source: end,
        end,
        opens: false,
        closes: true
      )
    }
  }

  /// Appends a segment by the fold's definition.
  private func appendSlowly(
    _ source: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ folded: inout FoldedText
  ) {
    var segment: [Unicode.Scalar] = []
    var at = start
    while at < end {
      let (value, length) = decodeScalar(source, at, end)
      segment.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      at += length
    }
    let text = String(CanonymUnicode.foldSegment(segment))
    appendScalars(Array(text.utf8), source: start, end, &folded)
  }

  /// Appends folded scalars that all come from one segment.
  func appendScalars(
    _ bytes: [UInt8],
    source start: Int,
    _ end: Int,
    _ folded: inout FoldedText
  ) {
    var at = 0
    while at < bytes.count {
      let (scalar, length) = decodeScalar(bytes.span, at, bytes.count)
      folded.bytes.append(contentsOf: bytes[at..<at + length])
      folded.appendToken(
        kind(of: table[scalar]),
        length: length,
        source: start,
        end,
        opens: at == 0,
        closes: at + length == bytes.count
      )
      at += length
    }
  }

  private func kind(of entry: FoldEntry) -> FoldedText.Kind {
    if entry.traits.contains(.unspaced) { return .unspaced }
    return entry.traits.contains(.word) ? .word : .other
  }
}

extension FoldedText {
  /// Takes the last `length` folded bytes as a token, or adds them to the word before.
  mutating func appendToken(
    _ kind: Kind,
    length: Int,
    source start: Int,
    _ sourceEnd: Int,
    opens: Bool,
    closes: Bool
  ) {
    let end = Int32(truncatingIfNeeded: bytes.count)
    let last = tokens.count - 1
    if kind == .word, last >= 0, tokens[last].kind == .word {
      tokens[last].end = end
      tokens[last].sourceEnd = Int32(truncatingIfNeeded: sourceEnd)
      tokens[last].closes = closes
      return
    }
    tokens.append(
      Token(
        start: end - Int32(truncatingIfNeeded: length),
        end: end,
        sourceStart: Int32(truncatingIfNeeded: start),
        sourceEnd: Int32(truncatingIfNeeded: sourceEnd),
        kind: kind,
        opens: opens,
        closes: closes
      )
    )
  }
}

extension [UInt8] {
  /// The bytes of a folded form of at most four bytes.
  fileprivate init(folded entry: FoldEntry) {
    self = []
    var bytes = entry.bytes
    for _ in 0..<Swift.min(entry.length, 4) {
      append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
  }
}
