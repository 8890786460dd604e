import CanonymTables

/// The encodings that UTF-8 has often been misread as, by the bytes of their characters.
public struct LegacyEncodings: Sendable {
  /// The encodings' names, in the order of preference.
  let names: [String]
  /// For each scalar below ``limit``, the encodings in which it is a byte that begins a sequence of UTF-8, as bits.
  let leads: [Leads]
  /// For each scalar below ``limit``, the encodings in which it is a byte that continues one, as bits.
  let continuations: [UInt16]
  /// Which encodings are written with letters where UTF-8 has its longer leads; only their pairs are read.
  private let pairsOnly: UInt16
  /// For each encoding and each scalar below ``limit`` its byte, or 0.
  private let bytes: [UInt8]
  /// What the bytes from 80 on mean in the first encoding, or 0.
  private let first: [UInt32]

  /// The encodings in which a scalar begins a sequence of two, three or four bytes, as bits.
  struct Leads: Sendable {
    var two: UInt16 = 0
    var three: UInt16 = 0
    var four: UInt16 = 0
    /// Those of any length.
    var any: UInt16 { two | three | four }
  }

  /// The scalars with a byte in some encoding are below this, but for two ligatures and a trade mark.
  static let limit = 0x2600

  /// Reads the table of encodings.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    let table = try source.table("Articles/legacy-encodings.tsv")
    let names = Array(table.columns.dropFirst().prefix(Self.encodingsAtMost))
    var bytes = [UInt8](repeating: 0, count: names.count * Self.limit)
    var first = [UInt32](repeating: 0, count: 0x80)
    // Windows-1252 is read as Latin-1 too, whose bytes below A0 are control characters.
    for byte in 0x80...0x9F { bytes[byte] = UInt8(byte) }
    try table.forEachRow { (row: TableRow) throws(TableError) in
      guard let byte = UInt8(try row.required("byte"), radix: 16), byte >= 0x80 else {
        throw row.malformed("'byte' is none from 80 on")
      }
      for (encoding, name) in names.enumerated() {
        let field = try row.required(name)
        if field == "-" {
          // What has no meaning is passed on by its number.
          bytes[encoding * Self.limit + Int(byte)] = byte
          continue
        }
        guard let scalar = UInt32(field, radix: 16), Unicode.Scalar(scalar) != nil else {
          throw row.malformed("'\(name)' is no hexadecimal code point")
        }
        if encoding == 0 { first[Int(byte) - 0x80] = scalar }
        if scalar < Self.limit { bytes[encoding * Self.limit + Int(scalar)] = byte }
      }
    }
    self.names = names
    self.bytes = bytes
    self.first = first
    pairsOnly = names.firstIndex(of: "ibm866").map { 1 << UInt16($0) } ?? 0
    var leads = [Leads](repeating: Leads(), count: Self.limit)
    var continuations = [UInt16](repeating: 0, count: Self.limit)
    let pairsOnly = self.pairsOnly
    for encoding in names.indices {
      let bit = UInt16(1) << UInt16(encoding)
      for scalar in 0x80..<Self.limit {
        let byte = bytes[encoding * Self.limit + scalar]
        if byte >= 0x80, byte < 0xC0 { continuations[scalar] |= bit }
        switch byte {
        case 0xC2...0xDF: leads[scalar].two |= bit
        case 0xE0...0xEF where bit & pairsOnly == 0: leads[scalar].three |= bit
        case 0xF0...0xF4 where bit & pairsOnly == 0: leads[scalar].four |= bit
        default: break
        }
      }
    }
    self.leads = leads
    self.continuations = continuations
  }

  /// As many as there are bits.
  private static let encodingsAtMost = 16

  /// The byte from 80 on that a scalar is in an encoding; nil when it is none.
  func byte(of scalar: UInt32, in encoding: Int) -> UInt8? {
    guard scalar >= 0x80, scalar < UInt32(Self.limit) else { return nil }
    let byte = bytes[encoding * Self.limit + Int(scalar)]
    return byte == 0 ? nil : byte
  }

  /// Whether a scalar begins a sequence of UTF-8 in an encoding.
  func begins(_ scalar: UInt32, in encoding: Int) -> Bool {
    scalar < UInt32(Self.limit) && leads[Int(scalar)].any >> UInt16(encoding) & 1 == 1
  }

  /// Whether a scalar has a byte in any encoding.
  func isKnown(_ scalar: UInt32) -> Bool {
    scalar < UInt32(Self.limit) && leads[Int(scalar)].any | continuations[Int(scalar)] != 0
  }

  /// What a control character from U+0080 to U+009F means in Windows-1252; nil when it means nothing there.
  func character(ofControl scalar: UInt32) -> UInt32? {
    guard (0x80...0x9F).contains(scalar) else { return nil }
    let character = first[Int(scalar) - 0x80]
    return character == 0 ? nil : character
  }
}
