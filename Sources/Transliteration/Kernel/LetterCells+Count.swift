// The counting of letters, which looks at each scalar of each line, works on pointers to plain data.

extension LetterCells {
  /// Counts the letters of a line by their cells: of the first 256 bytes all, of the rest a sample.
  ///
  /// - Parameters:
  ///   - line: UTF-8; bytes that are none are no letters.
  ///   - result: whose counts, cells and scripts are added to; it has counts for all scripts.
  func count(_ line: Span<UInt8>, into result: inout LineLanguages) {
    // The spans are alive for the call; a place in them is looked at only below their counts, and a cell lies in the
    // room that all scripts have in the counts.
    unsafe line.withUnsafeBufferPointer { line in
      unsafe low.withUnsafeBufferPointer { low in
        unsafe result.counts.withUnsafeMutableBufferPointer { counts in
          guard let bytes = line.baseAddress, let low = low.baseAddress else { return }
          let end = line.count
          var at = 0
          while at < end {
            if at >= LineLanguages.fullyRead {
              // The rest is sampled; a jump may end inside a scalar.
              at &+= LineLanguages.jump
              while at < end, unsafe bytes[at] & 0xC0 == 0x80 { at &+= 1 }
              if at >= end { break }
            }
            let lead = unsafe bytes[at]
            var cell: Int
            if lead < 0x80 {
              cell = unsafe Int(truncatingIfNeeded: low[Int(truncatingIfNeeded: lead)])
              at &+= 1
            } else if lead < 0xE0, lead >= 0xC2, at &+ 1 < end,
              unsafe bytes[at &+ 1] & 0xC0 == 0x80
            {
              let scalar = unsafe Int(lead & 0x1F) << 6 | Int(bytes[at &+ 1] & 0x3F)
              cell = unsafe Int(truncatingIfNeeded: low[scalar])
              at &+= 2
            } else {
              cell = unsafe read(Span(_unsafeElements: line), &at)
            }
            if cell <= LetterCells.silent { continue }
            let before = unsafe counts[cell]
            unsafe counts[cell] = before &+ 1
            if before == 0 {
              result.seen.append(cell)
              result.scripts |= 1 &<< UInt64(cell / LetterCells.scriptSize - 1)
            }
          }
        }
      }
    }
  }
}
