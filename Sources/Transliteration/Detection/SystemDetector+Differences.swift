extension SystemDetector {
  /// The letters of a source that two systems write otherwise, each as short a piece as both alignments allow.
  static func differences(
    of own: TransliterationAlignment,
    from first: TransliterationAlignment,
    in source: String
  ) -> [SystemClass.Difference] {
    let letters = Array(source.unicodeScalars)
    let left = Array(own.target.unicodeScalars)
    let right = Array(first.target.unicodeScalars)
    var result: [SystemClass.Difference] = []
    var start = (source: 0, left: 0, right: 0)
    var ends = (left: 0, right: 0)
    var places = (left: 0, right: 0)
    var ended = (left: 0, right: 0)
    func close() {
      let range = start.source..<max(start.source, min(ended.left, letters.count))
      let written = left[start.left..<max(start.left, min(ends.left, left.count))]
      let other = right[start.right..<max(start.right, min(ends.right, right.count))]
      if !written.elementsEqual(other) {
        result.append(
          SystemClass.Difference(
            source: text(letters[range.clamped(to: letters.indices)]),
            range: range,
            written: text(written),
            first: text(other)
          )
        )
      }
      start = (range.upperBound, max(start.left, ends.left), max(start.right, ends.right))
    }
    while places.left < own.spans.count || places.right < first.spans.count {
      // The side that has read less goes on.
      let goesLeft =
        places.right == first.spans.count
        || places.left < own.spans.count && ended.left <= ended.right
      if goesLeft {
        let span = own.spans[places.left]
        places.left += 1
        (ended.left, ends.left) = (span.source.upperBound, span.target.upperBound)
      } else {
        let span = first.spans[places.right]
        places.right += 1
        (ended.right, ends.right) = (span.source.upperBound, span.target.upperBound)
      }
      let isAtSpan =
        places.left < own.spans.count && own.spans[places.left].source.isEmpty
        || places.right < first.spans.count && first.spans[places.right].source.isEmpty
      if ended.left == ended.right, ended.left > start.source, !isAtSpan { close() }
    }
    close()
    return result
  }
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}
