import CanonymNumbers
import Testing

@Suite struct RomanNumeralTests {
  private let reader: NumberReader

  init() throws { reader = try NumberReader() }

  @Test(
    arguments: [
      ("Louis XIV and Elizabeth I", ["14", "1"]), ("Chapter IV, World War II", ["4", "2"]),
      ("XIX век, im XX Jahrhundert", ["19", "20"]), ("Rocky III (II)", ["3"]),
      ("In London I saw Malcolm X", []), ("Washington DC, CIVIL, MIX", []), ("Act IIII", []),
      ("Section MCMXCIX", ["1999"]), ("IV", []), ("Pope John Paul II's", []),
      ("part 3, part V", ["3", "5"]),
    ]
  )
  func `Roman numerals are ordinals where something says that they are numbers`(
    text: String,
    values: [String]
  ) {
    let found = reader.mentions(in: Array(text.utf8).span, locale: "en", romans: true)
    #expect(found.map(\.value) == values)
    #expect(
      reader.mentions(in: Array(text.utf8).span, locale: "en").allSatisfy { $0.kind == .number }
    )
  }
}
