import CanonymRegistry
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["1991", "1991-08", "1991-08-24", "2024-02-29", "0001", "-0044-03-15", "0000"])
  func `A date is written as it was read`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "91", "1991-", "1991-8", "1991-13", "1991-00", "1991-02-30", "2023-02-29",
    "1900-02-29",
    "1991-08-24-1", "--1991", "+1991", "١٩٩١", "1991-08-24T00:00", " 1991", "19910", "1991/08",
  ])
  func `What is no date is refused`(text: String) { #expect(PartialDate(text) == nil) }

  @Test func `A date is before another when every day of it is`() throws {
    let rows = [
      ("1991", "1992", true), ("1991", "1991-08", false), ("1991-07", "1991-08-01", true),
      ("1991-08", "1991-08-24", false), ("-0044", "0001", true), ("1992", "1991", false),
    ]
    for (left, right, isBefore) in rows {
      let (left, right) = (try #require(PartialDate(left)), try #require(PartialDate(right)))
      #expect(left.isBefore(right) == isBefore)
    }
  }

  @Test func `A name holds between its dates, both included`() {
    let name = Alias("Дніпропетровськ", from: PartialDate("1926"), to: PartialDate("2016-05-19"))
    let rows = [
      ("1925", false), ("1926", true), ("2000-01-01", true), ("2016-05", true),
      ("2016-05-20", false), ("2017", false),
    ]
    for (text, isValid) in rows {
      #expect(PartialDate(text).map { name.isValid(on: $0) } == isValid, "\(text)")
    }
    #expect(PartialDate("1000").map { Alias("Київ").isValid(on: $0) } == true)
  }
}
