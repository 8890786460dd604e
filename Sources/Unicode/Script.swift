import CICU

/// A script of the Unicode standard, named by its ISO 15924 code.
public struct Script: Hashable, Sendable, CustomStringConvertible {
  /// The four-letter code: `Latn`, `Cyrl`; `Zyyy` for what all scripts share, `Zinh` for marks.
  public let code: String

  /// The script with this ISO 15924 code.
  public init(code: String) { self.code = code }

  /// The script of one scalar by Unicode's Script property.
  public init(of scalar: Unicode.Scalar) {
    var status = U_ZERO_ERROR
    let script = unsafe cicu_script(UChar32(bitPattern: scalar.value), &status)
    // ICU returns a static name for a script that it has just given.
    code = unsafe cicu_script_code(script).map { unsafe String(cString: $0) } ?? "Zzzz"
  }

  /// ICU's number of this script; nil when it knows none of this code.
  public var number: Int32? {
    // ICU numbers its scripts from 0, and names each; 300 are more than it has.
    (Int32(0)..<300).first { number in
      guard let name = unsafe cicu_script_code(number) else { return false }
      return unsafe String(cString: name) == code
    }
  }

  /// ICU's number of the script of a scalar.
  public static func number(of scalar: UInt32) -> Int32 {
    var status = U_ZERO_ERROR
    return unsafe cicu_script(UChar32(bitPattern: scalar), &status)
  }

  /// ICU's number of the script of marks, which is that of their letter (`Zinh`).
  public static let inherited: Int32 = 1

  /// The code.
  public var description: String { code }

  /// Whether letters of this script say nothing about the script of their text.
  public var isShared: Bool { code == "Zyyy" || code == "Zinh" || code == "Zzzz" }

  /// The script most of the letters of `text` belong to; of two that are equal, the one that comes first.
  ///
  /// - Returns: nil when no letter has a script of its own.
  public static func dominant(in text: some StringProtocol) -> Script? {
    var counts: [(script: Script, count: Int)] = []
    for scalar in text.unicodeScalars {
      let script = Script(of: scalar)
      if script.isShared { continue }
      if let at = counts.firstIndex(where: { $0.script == script }) {
        counts[at].count += 1
      } else {
        counts.append((script, 1))
      }
    }
    var best: (script: Script, count: Int)?
    for candidate in counts where candidate.count > (best?.count ?? 0) { best = candidate }
    return best?.script
  }
}
