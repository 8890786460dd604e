// The counting of letters, which looks at each scalar of each line, works on pointers to plain data.

extension LetterCells {
  /// The cells of the scalars of a text, one after another.
  @safe
  struct Reader {
    private let low: UnsafePointer<UInt16>
    private let pages: UnsafePointer<UInt16>
    private let pageOf: UnsafePointer<UInt16>
    /// The first two bytes of the last scalar of three, and the cells of the scalars that begin so.
    private var prefix = -1
    private var block: UnsafePointer<UInt16>

    fileprivate init(
      _ low: UnsafePointer<UInt16>,
      _ pages: UnsafePointer<UInt16>,
      _ pageOf: UnsafePointer<UInt16>
    ) {
      unsafe self.low = low
      unsafe self.pages = pages
      unsafe self.pageOf = pageOf
      unsafe block = pages
    }

    /// The cell of the scalar at a byte, stepped over; nil for one of four bytes, and for what is no UTF-8.
    ///
    /// - Parameter bytes: two more than the one at the place.
    @inline(__always)
    mutating func next(_ bytes: UnsafePointer<UInt8>, _ at: inout Int) -> Int? {
      // A low cell is below U+0800, a page below 0x100.
      let pair = unsafe Int(
        truncatingIfNeeded: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt16.self).littleEndian
      )
      let third = unsafe Int(truncatingIfNeeded: bytes[at &+ 2]) ^ 0x80
      let lead = pair & 0xFF
      let second = pair >> 8 ^ 0x80
      if pair == prefix, third < 0x40 {
        at &+= 3
        return unsafe Int(truncatingIfNeeded: block[third])
      }
      if lead < 0x80 {
        at &+= 1
        return unsafe Int(truncatingIfNeeded: low[lead])
      }
      if lead < 0xE0 {
        guard lead >= 0xC2, second < 0x40 else { return nil }
        at &+= 2
        return unsafe Int(truncatingIfNeeded: low[(lead & 0x1F) << 6 | second])
      }
      let first = (lead & 0xF) << 12 | second << 6
      guard lead < 0xF0, lead != 0xED, second | third < 0x40, first >= 0x800 else { return nil }
      prefix = pair
      let page = unsafe Int(truncatingIfNeeded: pageOf[first >> 8])
      unsafe block = pages + (page << 8 | first & 0xC0)
      at &+= 3
      return unsafe Int(truncatingIfNeeded: block[third])
    }
  }

  /// Lends a reader of texts.
  func withReader(_ body: (Reader) -> Void) {
    // The arrays are alive for the call.
    unsafe low.withUnsafeBufferPointer { low in
      unsafe pages.withUnsafeBufferPointer { pages in
        unsafe pageOf.withUnsafeBufferPointer { pageOf in
          if let low = low.baseAddress, let pages = pages.baseAddress,
            let pageOf = pageOf.baseAddress
          {
            body(unsafe Reader(low, pages, pageOf))
          }
        }
      }
    }
  }

  /// Counts the letters of a line by their cells: of the first 256 bytes all, of the rest a sample.
  ///
  /// - Parameters:
  ///   - line: UTF-8; bytes that are none are no letters.
  ///   - result: whose counts, cells and scripts are added to; it has counts for all scripts, and room for all cells.
  func count(_ line: Span<UInt8>, into result: inout LineLanguages) {
    var seenCount = result.seenCount
    var scripts = result.scripts
    withReader { reader in
      // The arrays are alive for the call.
      unsafe result.counts.withUnsafeMutableBufferPointer { counts in
        unsafe result.seen.withUnsafeMutableBufferPointer { seen in
          if let counts = counts.baseAddress, let seen = seen.baseAddress {
            unsafe count(line, reader, counts, seen, &seenCount, &scripts)
          }
        }
      }
    }
    result.seenCount = seenCount
    result.scripts = scripts
  }

  private func count(
    _ line: Span<UInt8>,
    _ reader: Reader,
    _ counts: UnsafeMutablePointer<UInt32>,
    _ seen: UnsafeMutablePointer<UInt16>,
    _ seenCount: inout Int,
    _ scripts: inout UInt64
  ) {
    unsafe line.withUnsafeBufferPointer { line in
      guard let bytes = line.baseAddress else { return }
      var reader = reader
      let end = line.count
      var found = seenCount
      var foundScripts = scripts
      func add(_ cell: Int) {
        // A cell lies in the room that all scripts have in the counts.
        let before = unsafe counts[cell]
        unsafe counts[cell] = before &+ 1
        if before == 0 {
          // Each cell is noted once, and there is room for all.
          unsafe seen[found] = UInt16(truncatingIfNeeded: cell)
          found &+= 1
          foundScripts |= 1 &<< UInt64(cell / LetterCells.scriptSize - 1)
        }
      }
      var at = 0
      // As long as two bytes more can be looked at.
      let fastEnd = min(end &- 2, LineLanguages.fullyRead)
      while at < end {
        while at < fastEnd, let cell = unsafe reader.next(bytes, &at) {
          if cell > LetterCells.silent { add(cell) }
        }
        if at >= LineLanguages.fullyRead {
          // The rest is sampled; a jump may end inside a scalar.
          at &+= LineLanguages.jump
          while at < end, unsafe bytes[at] & 0xC0 == 0x80 { at &+= 1 }
        }
        if at >= end { break }
        let cell = unsafe read(Span(_unsafeElements: line), &at)
        if cell > LetterCells.silent { add(cell) }
      }
      seenCount = found
      scripts = foundScripts
    }
  }

  /// How many letters of a script have been counted.
  func letters(of script: Int, in result: LineLanguages) -> Int {
    let base = LetterCells.scriptSize * (script + 1)
    var letters = 0
    for index in 0..<result.seenCount {
      let cell = Int(result.seen[index])
      if cell &- base < LetterCells.scriptSize, cell >= base { letters += Int(result.counts[cell]) }
    }
    return letters
  }

  /// Forgets the counts of a line.
  func clear(_ result: inout LineLanguages) {
    for index in 0..<result.seenCount { result.counts[Int(result.seen[index])] = 0 }
    result.seenCount = 0
  }
}
