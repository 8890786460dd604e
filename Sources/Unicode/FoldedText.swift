/// A text folded, cut into tokens that lead back to their source.
///
/// A token is a run of word characters, one character of a script written without spaces, or one other
/// character. Names begin and end at the borders of tokens; tokens follow each other without gaps in
/// ``bytes``.
///
/// ```
/// source  Z ü r i c h ,   M a ñ a n a         bytes  z u r i c h ,   m a n a n a
/// tokens  [zurich] [,] [ ] [manana]           each with its bytes in both texts
/// ```
public struct FoldedText: Sendable {
  /// The folded text as UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// The tokens in order.
  public internal(set) var tokens: [Token] = []

  /// An empty text, to be filled by a ``Folder`` again and again.
  public init() {}

  /// One token; all offsets are UTF-8 bytes.
  public struct Token: Sendable, Equatable {
    /// Where it begins in the folded bytes.
    public internal(set) var start: Int32
    /// Where it ends in the folded bytes.
    public internal(set) var end: Int32
    /// Where its first character begins in the source.
    public internal(set) var sourceStart: Int32
    /// Where its last character ends in the source, its marks included.
    public internal(set) var sourceEnd: Int32
    /// What it consists of.
    public internal(set) var kind: Kind
    /// Whether it begins where a source character begins (½ folds to three tokens, of which one does).
    public internal(set) var opens: Bool
    /// Whether it ends where a source character ends.
    public internal(set) var closes: Bool
  }

  /// What a token consists of.
  public enum Kind: UInt8, Sendable {
    /// One character that is no part of words: a space, a stop.
    case other
    /// A run of letters, marks and numbers of scripts that space their words.
    case word
    /// One character of a script written without spaces.
    case unspaced
  }

  /// The folded text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
