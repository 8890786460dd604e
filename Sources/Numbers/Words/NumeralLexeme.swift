/// What a word, or a piece of one, does in a number that is written out.
struct NumeralLexeme: Sendable {
  var role: Role
  /// The number it adds, multiplies by or divides by; for `and`, the least place it may stand behind.
  var value: ExactNumber
  /// Below what further numbers may be added behind it: 10 behind twenty, 0 behind seven.
  var room: UInt128 = 0
  /// Whether a multiplier stands for itself without a number before: mille, тысяча; whether a point may begin one.
  var isBare = false
  /// Whether it is a number in company alone, for it is another word too: un, ein, năm.
  var isWeak = false

  /// Whether it stands within a number and never begins one: the oh of nineteen oh five.
  var isInside = false

  /// Whether a multiplier has to follow where it stands right behind a number: hai năm are two years.
  var isLead = false
  /// Whether it stands right behind the word before it, without a gap.
  var isGlued = false

  /// Whether a stop hides longer numbers too that begin with it.
  var isAlways = false

  /// Whether a stop makes the multiplier behind it vague: several hundred.
  var isVague = false

  /// The roles; a table names them by their raw values.
  enum Role: String, CaseIterable, Sendable {
    /// A number that is added: seven, twenty, doscientos.
    case number
    /// Multiplies what stands before it: hundred, тысячи, 万.
    case times
    /// Adds ten to the one word before it: the عشر of خمسة عشر.
    case teen
    /// Stands between the parts of a number: and, y, và.
    case and
    /// Stands between a whole number and its fraction: the целых of пять целых три десятых.
    case mixed
    /// Makes the number negative.
    case minus
    /// Stands between the whole number and its decimals.
    case point
    /// One half, alone or behind a whole number.
    case half
    /// Half of the multiplier before it: the rưỡi of hai triệu rưỡi.
    case halfOfLast = "half-of-last"
    /// Adds a fraction to the number behind it: साढ़े.
    case plus
    /// Takes a fraction from the number behind it: पौने.
    case less
    /// Divides the number before it: quarters, двадцатых.
    case part
    /// Makes the number right before it divide the one before that: avos.
    case parts
    /// Stands between numerator and denominator: बटे.
    case over
    /// Stands between denominator and numerator: 分之.
    case of
    /// Makes the number behind it a place in an order: 第, thứ.
    case nth
    /// A place in an order, which ends a number: third.
    case ordinal
    /// Stands for one before a multiplier or a part: a, eine.
    case article
    /// An ending that may follow the last word of a number: the 'ye of iki'ye.
    case ending
    /// A letter that may stand glued before the first word of a number: ب, ה.
    case proclitic
    /// A word behind a number that shows it is one: dollars, 人, 명.
    case counter
    /// Words that look like a number and are none: no one.
    case stop
    /// A word that no number ends within, where words are not spaced: พันธุ์ is no thousand.
    case cut
  }

  /// Whether a number may begin with it, or it hides one; an article is looked for from the word behind it.
  var mayBegin: Bool {
    switch role {
    case .number, .times, .ordinal, .point: !isInside && !isGlued
    case .minus, .half, .plus, .less, .part, .nth, .stop, .proclitic: true
    case .teen, .and, .mixed, .halfOfLast, .parts, .over, .of, .article, .ending, .counter, .cut:
      false
    }
  }
}
