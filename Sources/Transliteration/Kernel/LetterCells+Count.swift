// The counting of letters, which looks at each scalar of each line, works on pointers to plain data.

extension LetterCells {
  /// The arrays of the cells, and the counts of a line.
  @safe
  private struct Pointers {
    let low: UnsafePointer<UInt16>
    let pages: UnsafePointer<UInt16>
    let pageOf: UnsafePointer<UInt16>
    let counts: UnsafeMutablePointer<UInt32>
  }

  /// Counts the letters of a line by their cells: of the first 256 bytes all, of the rest a sample.
  ///
  /// - Parameters:
  ///   - line: UTF-8; bytes that are none are no letters.
  ///   - result: whose counts, cells and scripts are added to; it has counts for all scripts.
  func count(_ line: Span<UInt8>, into result: inout LineLanguages) {
    // Taken out, so that it is not copied.
    var seen: [Int] = []
    swap(&seen, &result.seen)
    var scripts = result.scripts
    // The arrays are alive for the call.
    unsafe low.withUnsafeBufferPointer { low in
      unsafe pages.withUnsafeBufferPointer { pages in
        unsafe pageOf.withUnsafeBufferPointer { pageOf in
          unsafe result.counts.withUnsafeMutableBufferPointer { counts in
            guard let low = low.baseAddress, let pages = pages.baseAddress,
              let pageOf = pageOf.baseAddress, let counts = counts.baseAddress
            else { return }
            let pointers = unsafe Pointers(low: low, pages: pages, pageOf: pageOf, counts: counts)
            count(line, pointers, &seen, &scripts)
          }
        }
      }
    }
    swap(&seen, &result.seen)
    result.scripts = scripts
  }

  private func count(
    _ line: Span<UInt8>,
    _ pointers: Pointers,
    _ seen: inout [Int],
    _ scripts: inout UInt64
  ) {
    unsafe line.withUnsafeBufferPointer { line in
      guard let bytes = line.baseAddress else { return }
      let end = line.count
      var at = 0
      while at < end {
        if at >= LineLanguages.fullyRead {
          // The rest is sampled; a jump may end inside a scalar.
          at &+= LineLanguages.jump
          while at < end, unsafe bytes[at] & 0xC0 == 0x80 { at &+= 1 }
          if at >= end { break }
        }
        // A byte is looked at below the line's count, a low cell below U+0800, a page below 0x300, and a cell lies in
        // the room that all scripts have in the counts.
        let lead = unsafe Int(truncatingIfNeeded: bytes[at])
        let rest = end &- at
        var cell: Int
        if lead < 0x80 {
          cell = unsafe Int(truncatingIfNeeded: pointers.low[lead])
          at &+= 1
        } else if lead < 0xE0, lead >= 0xC2, rest > 1,
          case let second = unsafe Int(truncatingIfNeeded: bytes[at &+ 1]) ^ 0x80, second < 0x40
        {
          cell = unsafe Int(truncatingIfNeeded: pointers.low[(lead & 0x1F) << 6 | second])
          at &+= 2
        } else if lead >= 0xE0, lead < 0xED, rest > 2,
          case let second = unsafe Int(truncatingIfNeeded: bytes[at &+ 1]) ^ 0x80,
          case let third = unsafe Int(truncatingIfNeeded: bytes[at &+ 2]) ^ 0x80,
          second | third < 0x40,
          case let scalar = (lead & 0xF) << 12 | second << 6 | third, scalar >= 0x800
        {
          let page = unsafe Int(truncatingIfNeeded: pointers.pageOf[scalar >> 8])
          cell = unsafe Int(truncatingIfNeeded: pointers.pages[page << 8 | scalar & 0xFF])
          at &+= 3
        } else {
          cell = unsafe read(Span(_unsafeElements: line), &at)
        }
        if cell <= LetterCells.silent { continue }
        let before = unsafe pointers.counts[cell]
        unsafe pointers.counts[cell] = before &+ 1
        if before == 0 {
          seen.append(cell)
          scripts |= 1 &<< UInt64(cell / LetterCells.scriptSize - 1)
        }
      }
    }
  }
}
