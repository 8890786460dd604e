import Testing

@testable import CanonymNumbers

@Suite struct PhoneNumberTests {
  /// The telephone number at the first digit of a text.
  private func phone(_ text: String, isNamed: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
    let number = PhoneNumber(bytes.span, at: start)
    return number.isPhone(isNamed: isNamed)
      ? String(decoding: bytes[number.range], as: UTF8.self) : nil
  }

  @Test(arguments: [
    "+44 20 7946 0958", "+44 (0)20 7946 0958", "(031) 12-345 67", "020 7946 0958", "212-555-0142",
    "+380445550199", "1 (800) 555-0142", "555-0142", "06 44 44 44 44", "212.555.0142",
    "(+31) 20 555 0142", "0176/ 5550142",
  ])
  func `Telephone numbers are known by their shape`(number: String) {
    #expect(phone(number) == number)
  }

  @Test(arguments: [
    "1 234 567", "1000-2000", "+250 000", "2019 250 000", "12. 3456789", "250 000", "12345678",
    "(2019) 123456", "1.234.567",
  ])
  func `Numbers are not taken for telephone numbers`(text: String) {
    #expect(phone(text) == nil)
  }

  @Test func `Behind a word for telephone any six digits are one, but no round number`() {
    #expect(phone("123 456 789", isNamed: true) == "123 456 789")
    #expect(phone("12345678", isNamed: true) == "12345678")
    #expect(phone("250000", isNamed: true) == nil)
    #expect(phone("12 345", isNamed: true) == nil)
  }
}
