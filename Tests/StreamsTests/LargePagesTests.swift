import CanonymStreams
import Testing

@Suite struct LargePagesTests {
  @Test func `Memory that is allocated afterwards is memory as any other`() {
    for round in 0..<3 {
      useLargePages()
      let numbers = [Int](repeating: round, count: 1 << 20)
      #expect(numbers.allSatisfy { $0 == round })
    }
  }
}
