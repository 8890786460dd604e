import Testing

@testable import CanonymNumbers

@Suite struct ExactNumberTests {
  @Test(
    arguments: [
      ("40", "40"), ("10^6", "1000000"), ("3/2", "1.5"), ("1/3", "1/3"), ("4/2", "2"),
      ("1/1000", "0.001"), ("1/128", "0.0078125"), ("0", "0"),
      ("10^36", "1000000000000000000000000000000000000"),
    ]
  )
  func `a number of a table is written canonically`(number: String, text: String) {
    #expect(ExactNumber(number)?.text == text)
  }

  @Test(arguments: ["", "x", "-1", "1/0", "1.5", "10^37", "10^", "1/", "/2", "1/2/3"])
  func `what is no number is none`(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test func `fractions are added, multiplied and divided exactly`() throws {
    let third = try #require(ExactNumber(1, over: 3))
    let half = try #require(ExactNumber(1, over: 2))
    #expect(third.adding(half)?.text == "5/6")
    #expect(half.subtracting(third)?.text == "1/6")
    #expect(third.multiplied(by: half)?.text == "1/6")
    #expect(third.divided(by: half)?.text == "2/3")
    #expect(third.subtracting(half) == nil)
    #expect(third.divided(by: ExactNumber(0)) == nil)
  }

  @Test func `beyond its range nothing traps`() {
    let most = ExactNumber(.max)
    #expect(most.adding(most) == nil)
    #expect(most.multiplied(by: most) == nil)
    #expect(ExactNumber(1, over: .max)?.adding(most) == nil)
  }
}
