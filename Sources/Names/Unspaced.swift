import CanonymUnicode

/// Cuts names that are written without gaps where their parts are known: 이건희, 毛泽东, 安倍晋三首相, 中国共产党.
struct Unspaced {
  private let tables: NameTables

  /// How many characters a known word has at most.
  private static let longest = 6

  init(_ tables: NameTables) { self.tables = tables }

  /// The name with gaps between its parts; as it is when it has some, or is in another script.
  func spaced(_ name: String, script: String, _ type: NameType) -> String {
    guard ["Hani", "Hang", "Kana", "Hira"].contains(script), !name.utf8.contains(UInt8(ascii: " "))
    else {
      return name
    }
    switch type {
    case .person: return personal(name, script)
    case .organization: return segmented(name)
    case .place, .other: return name
    }
  }

  /// A person's name without the title at its end, its family name parted from the rest.
  private func personal(_ name: String, _ script: String) -> String {
    var letters = Array(name)
    for count in [4, 3, 2, 1] where letters.count > count + 1 && letters.count > 3 {
      let title = [String(letters.suffix(count))]
      if tables.words.entry(at: 0, of: title, among: [.title]) != nil {
        letters.removeLast(count)
        break
      }
    }
    let isHangul = script == "Hang"
    let isOfOne = letters.allSatisfy { letter in
      letter.unicodeScalars.allSatisfy { Script(of: $0).code == script }
    }
    guard isOfOne, letters.count > 1, letters.count < 5 else { return String(letters) }
    let isDouble = doubleFamilyNames.contains(String(letters.prefix(2)))
    if isDouble, letters.count > 2 {
      return String(letters.prefix(2)) + " " + String(letters.dropFirst(2))
    }
    let isKorean = isHangul && letters.count == 3 && koreanFamilyNames.contains(letters[0])
    guard letters.count < 4, isKorean || familyNames.contains(letters[0]) else {
      return String(letters)
    }
    return String(letters[0]) + " " + String(letters.dropFirst())
  }

  /// An organisation's name with gaps around the words and places that are known.
  private func segmented(_ name: String) -> String {
    let letters = Array(name)
    var words: [String] = [""]
    var at = 0
    while at < letters.count {
      let most = min(Self.longest, letters.count - at)
      let count = (1...most).reversed().first { isKnown(String(letters[at..<at + $0]), $0) }
      if let count {
        words.append(String(letters[at..<at + count]))
        words.append("")
      } else {
        words[words.count - 1].append(letters[at])
      }
      at += count ?? 1
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func isKnown(_ word: String, _ count: Int) -> Bool {
    if tables.words.entry(at: 0, of: [word], among: [.form]) != nil { return true }
    if tables.equivalents.find(Array(word.utf8)) != nil { return true }
    return count > 1 && tables.known.bearers(of: word, type: .place).contains { $0.kind != .list }
  }
}

/// The most common family names of Chinese, in both kinds of characters.
private let familyNames = Set(
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何罗羅高林郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫闔段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯习習温溫文"
)

/// The family names of Korean.
private let koreanFamilyNames = Set(
  "김이박최정강조윤장임림신유류한오서권황안송전홍고문양손배백허남심노로하곽성차주우구민나라진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)

/// Family names of two characters.
private let doubleFamilyNames: Set<String> = [
  "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "남궁", "황보", "제갈", "선우", "독고",
]
