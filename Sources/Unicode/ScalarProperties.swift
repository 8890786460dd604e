import CICU

/// Properties of scalars as ICU's version of Unicode has them, asked for by number.
public enum ScalarProperties {
  /// Whether a scalar is one of Unicode's Uppercase.
  public static func isUppercase(_ scalar: UInt32) -> Bool {
    cicu_is_upper(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar is one of Unicode's Lowercase.
  public static func isLowercase(_ scalar: UInt32) -> Bool {
    cicu_is_lower(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar has case.
  public static func isCased(_ scalar: UInt32) -> Bool {
    cicu_is_cased(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar becomes something else in capitals.
  public static func changesInCapitals(_ scalar: UInt32) -> Bool {
    cicu_changes_in_capitals(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar is passed over where the case of a word is decided.
  public static func isCaseIgnorable(_ scalar: UInt32) -> Bool {
    cicu_is_case_ignorable(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar is white space in patterns and rules.
  public static func isPatternSpace(_ scalar: UInt32) -> Bool {
    cicu_is_pattern_space(UChar32(bitPattern: scalar))
  }

  /// Whether an identifier may begin with a scalar.
  public static func isIdentifierStart(_ scalar: UInt32) -> Bool {
    cicu_is_identifier_start(UChar32(bitPattern: scalar))
  }

  /// Whether a scalar may stand in an identifier.
  public static func isIdentifierPart(_ scalar: UInt32) -> Bool {
    cicu_is_identifier_part(UChar32(bitPattern: scalar))
  }

  /// Whether letters, marks or digits of words: ICU's general categories L, M and N.
  public static func isWordPart(_ scalar: UInt32) -> Bool {
    // U_GC_L_MASK, U_GC_M_MASK and U_GC_N_MASK are the categories 1 to 11.
    let category = cicu_general_category(UChar32(bitPattern: scalar))
    return category >= 1 && category <= 11
  }

  /// Whether a scalar stays as it is under NFC whatever stands before it.
  public static func isStableInNFC(_ scalar: UInt32) -> Bool {
    cicu_is_nfc_stable(UChar32(bitPattern: scalar))
  }

  /// The canonical combining class.
  public static func combiningClass(_ scalar: UInt32) -> UInt8 {
    cicu_combining_class(UChar32(bitPattern: scalar))
  }
}
