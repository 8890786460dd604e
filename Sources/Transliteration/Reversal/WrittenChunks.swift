/// What was written for letters, numbered: equal outputs have equal numbers, 0 is nothing.
struct WrittenChunks {
  /// The outputs by number: NFD, small letters.
  private(set) var outputs: [[UInt32]] = [[]]
  private var numbers: [[UInt32]: Int] = [[]: 0]
  private var short: [UInt64: Int] = [0: 0]
  private var long: [[UInt32]: Int] = [:]

  /// The number of what stands in a range of a written text.
  mutating func number(of range: Range<Int>, in target: [UInt32]) -> Int {
    if range.count <= 3 {
      // Three scalars of 21 bits; none is 0 in any written text.
      var key: UInt64 = 0
      for place in range { key = key << 21 | UInt64(target[place]) }
      if let known = short[key] { return known }
      let number = number(ofNormalized: WrittenChunks.normalized(target[range]))
      short[key] = number
      return number
    }
    let chunk = Array(target[range])
    if let known = long[chunk] { return known }
    let number = number(ofNormalized: WrittenChunks.normalized(target[range]))
    long[chunk] = number
    return number
  }

  /// A piece of a written text in NFD and small letters.
  static func normalized(_ chunk: ArraySlice<UInt32>) -> [UInt32] {
    if chunk.allSatisfy({ (0x61...0x7A).contains($0) }) { return Array(chunk) }
    var text = String.UnicodeScalarView()
    for value in chunk { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return ReversalForm.scalars(of: String(text))
  }

  /// The number of an output in NFD and small letters.
  mutating func number(ofNormalized output: [UInt32]) -> Int {
    if let known = numbers[output] { return known }
    numbers[output] = outputs.count
    outputs.append(output)
    return outputs.count - 1
  }
}
