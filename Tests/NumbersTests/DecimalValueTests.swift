import Testing

@testable import CanonymNumbers

@Suite struct DecimalValueTests {
  @Test(
    arguments: [
      ([2, 9], 1, 5, "290000"), ([0, 0, 7], 0, 0, "7"), ([1, 5, 0], 2, 0, "1.5"),
      ([0], 0, 9, "0"), ([5], 3, 0, "0.005"), ([1, 2], 0, -3, "0.012"), ([], 0, 0, "0"),
    ] as [([UInt8], Int, Int, String)]
  )
  func `A value is written without needless zeros, exponents or rounding`(
    digits: [UInt8],
    scale: Int,
    power: Int,
    expected: String
  ) {
    #expect(DecimalValue(digits: digits, scale: scale).shifted(by: power).text == expected)
  }

  @Test func `Sums are those of whole numbers, at any length`() {
    for _ in 0..<500 {
      let a = Int.random(in: 0...1_000_000_000)
      let b = Int.random(in: 0...1_000_000_000)
      #expect((DecimalValue(a) + DecimalValue(b)).text == String(a + b))
      #expect(DecimalValue(a).timesFive.text == String(a * 5))
    }
    let nines = DecimalValue(digits: [UInt8](repeating: 9, count: 60))
    #expect((nines + DecimalValue(1)).text == "1" + String(repeating: "0", count: 60))
  }

  @Test(
    arguments: [
      (1, 2, "0.5"), (1, 3, "1/3"), (6, 4, "1.5"), (10, 5, "2"), (7, 8, "0.875"), (0, 7, "0"),
      (2, 6, "1/3"), (1, 625, "0.0016"), (1, 1 << 20, "0.00000095367431640625"),
    ]
  )
  func `A fraction is a decimal where it has one, else in lowest terms`(
    numerator: Int,
    denominator: Int,
    expected: String
  ) {
    #expect(fractionText(numerator, denominator) == expected)
  }
}
