extension Vocalizer {
  /// The language that the letters of a text speak for; nil when none of them is Arabic or Hebrew.
  ///
  /// Letters that only Urdu or Persian writes decide for these; other Arabic letters are taken for Arabic.
  public static func language(of text: String) -> String? {
    var found: String?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: return "ur"
      case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: found = "fa"
      case 0x5D0...0x5F4, 0xFB1D...0xFB4F: found = found ?? "he"
      case 0x620...0x6D3, 0xFB50...0xFDFF, 0xFE70...0xFEFC: found = found ?? "ar"
      default: break
      }
    }
    return found
  }
}
