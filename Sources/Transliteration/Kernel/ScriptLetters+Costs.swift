// The adding of costs, which looks at each letter of each line, works on pointers to plain data.

extension ScriptLetters {
  /// Adds what the letters of a line cost by themselves; of more than ``mostLetters`` a part counts.
  ///
  /// - Parameters:
  ///   - letters: how many letters of the script the line has.
  ///   - result: has the counts, and gets the costs.
  func addCounts(of script: Int, _ letters: Int, from result: inout LineLanguages) {
    let base = LetterCells.scriptSize * (script + 1)
    let part = UInt32(letters / ScriptLetters.mostLetters + 1)
    let width = width
    // The arrays are alive for the call; a cell of the script has a row of costs.
    unsafe singles.withUnsafeBufferPointer { singles in
      unsafe result.costs.withUnsafeMutableBufferPointer { costs in
        for index in 0..<result.seenCount {
          let cell = Int(result.seen[index])
          guard cell >= base, cell < base + LetterCells.scriptSize else { continue }
          var count = result.counts[cell]
          if part > 1 { count = max(1, count / part) }
          let times = UInt16(truncatingIfNeeded: count)
          for vector in 0..<width {
            unsafe costs[vector] &+= singles[(cell &- base) &* width &+ vector] &* times
          }
        }
      }
    }
  }

  /// Adds the pairs of the line's first letters.
  func addPairs(
    of line: Span<UInt8>,
    script: Int,
    by cells: LetterCells,
    to costs: inout [ScriptLetters.Costs]
  ) {
    let base = LetterCells.scriptSize * (script + 1)
    let start = side - 1
    let none = -1
    cells.withReader { reader in
      // The arrays are alive for the call; each class has its row, and each number of a pair.
      unsafe singles.withUnsafeBufferPointer { singles in
        unsafe pairs.withUnsafeBufferPointer { pairs in
          unsafe pairOf.withUnsafeBufferPointer { pairOf in
            unsafe costs.withUnsafeMutableBufferPointer { costs in
              func add(_ second: Int, after first: Int) {
                let letter = second == none ? end : second
                let number = (first == none ? start : first) &* side &+ letter
                let row = unsafe Int(truncatingIfNeeded: pairOf[number]) &* width
                for vector in 0..<width {
                  let cost =
                    row != 0
                    ? unsafe pairs[row &+ vector]
                    : unsafe singles[letter &* width &+ vector] &+ rest
                  unsafe costs[vector] &+= cost
                }
              }
              var reader = reader
              var last = none
              var at = 0
              var added = 0
              while at < line.count, added < ScriptLetters.mostLetters {
                let cell = next(line, &at, &reader, cells)
                if cell == LetterCells.silent { continue }
                let isOwn = cell >= base && cell < base + LetterCells.scriptSize
                let letter = isOwn ? cell &- base : none
                if isOwn || last != none {
                  add(letter, after: last)
                  added &+= 1
                }
                last = letter
              }
              if last != none { add(none, after: last) }
            }
          }
        }
      }
    }
  }

  /// The cell of the scalar at a byte, stepped over.
  @inline(__always)
  private func next(
    _ line: Span<UInt8>,
    _ at: inout Int,
    _ reader: inout LetterCells.Reader,
    _ cells: LetterCells
  ) -> Int {
    // The span is alive for the call, and two more bytes are in it.
    let cell = unsafe line.withUnsafeBufferPointer { bytes in
      unsafe at < bytes.count - 2
        ? bytes.baseAddress.flatMap { unsafe reader.next($0, &at) } : nil
    }
    return cell ?? cells.read(line, &at)
  }
}
