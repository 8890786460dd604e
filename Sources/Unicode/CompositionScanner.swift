import CICU

/// Finds the places of a text that are not in NFC, without a pass of ICU over the rest.
///
/// The properties it needs are asked of ICU a page of 256 scalars at a time, when first needed; each thread has
/// its own scanner.
public final class CompositionScanner {
  private var pages = [[Stability]?](repeating: nil, count: 0x1100)

  /// How a scalar behaves under composition.
  private enum Stability: UInt8 {
    /// Begins a segment and stays as it is.
    case starter
    /// A mark that stays as it is when the marks are in order.
    case mark
    /// May compose with what stands before it, or decomposes.
    case unstable
  }

  /// A scanner with empty tables.
  public init() {}

  /// Calls `visit` with each place that is not in NFC, in order, and its composed form.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - visit: is handed where the place begins and ends in bytes, and what should stand there.
  public func forEachDecomposed(
    in text: Span<UInt8>,
    _ visit: (_ start: Int, _ end: Int, _ composed: [UInt8]) -> Void
  ) {
    var at = 0
    var segment = 0
    var previous = Stability.starter
    while at < text.count {
      // Below U+0300, whose first byte is CC, all is stable.
      if text[at] < 0xCC {
        segment = at
        previous = .starter
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        continue
      }
      let (scalar, length) = decodeScalar(text, at, text.count)
      let stability = stability(of: scalar)
      if stability == .starter {
        segment = at
      } else if stability == .unstable || previous != .starter {
        let end = endOfSegment(text, at + length)
        compose(text, segment, end, visit)
        segment = end
        previous = .starter
        at = end
        continue
      }
      previous = stability
      at += length
    }
  }

  /// Where the next starter that stays as it is begins.
  private func endOfSegment(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] >= 0xCC {
      let (scalar, length) = decodeScalar(text, at, text.count)
      if stability(of: scalar) == .starter { break }
      at += length
    }
    return at
  }

  private func compose(
    _ text: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ visit: (Int, Int, [UInt8]) -> Void
  ) {
    let source = (start..<end).map { text[$0] }
    let string = String(decoding: source, as: UTF8.self)
    guard let composed = try? NormalizationForm.nfc.normalize(string) else { return }
    let result = Array(composed.utf8)
    if result != source { visit(start, end, result) }
  }

  private func stability(of scalar: UInt32) -> Stability {
    let page = Int(scalar >> 8)
    guard page < pages.count else { return .starter }
    if let known = pages[page] { return known[Int(scalar & 0xFF)] }
    let loaded = (UInt32(0)..<256).map { Self.stability(UInt32(page) << 8 | $0) }
    pages[page] = loaded
    return loaded[Int(scalar & 0xFF)]
  }

  private static func stability(_ scalar: UInt32) -> Stability {
    let value = UChar32(bitPattern: scalar)
    if !cicu_is_nfc_stable(value) { return .unstable }
    return cicu_combining_class(value) == 0 ? .starter : .mark
  }
}
