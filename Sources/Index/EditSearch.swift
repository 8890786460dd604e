import CanonymGazetteer
import CanonymTables
import CanonymUnicode

/// Finds keys within a few edits of another: every key's signature is looked at, few keys themselves.
///
/// - Complexity: O(*n*) signatures a query, a few nanoseconds each.
struct EditSearch {
  private let index: NameIndex
  private let signatures: [KeySignature]
  private var measure = EditDistance()

  /// A search over all keys of an index; reads the table of aliases once.
  init(_ index: NameIndex) {
    self.index = index
    var signatures: [KeySignature] = []
    index.forEachKey { key, number in
      signatures.append(KeySignature(key, 0, key.count, row: number))
    }
    self.signatures = signatures
  }

  /// A key found.
  struct Found {
    let row: Int
    let edits: Int
  }

  /// The keys within `edits` of `key`, those equal to it left out, the nearest first.
  mutating func keys(near key: [UInt8], edits: Int) -> [Found] {
    let wanted = KeySignature(key.span, 0, key.count, row: 0)
    guard wanted.length > 0, edits > 0 else { return [] }
    let scalars = unicodeScalars(of: key)
    var found: [Found] = []
    for signature in signatures where signature.mayBe(within: edits, of: wanted) {
      let candidate = index.key(ofNumber: Int(signature.row))
      let distance = measure.distance(scalars, unicodeScalars(of: candidate), atMost: edits)
      guard let distance, distance > 0 else { continue }
      found.append(Found(row: Int(signature.row), edits: distance))
    }
    found.sort { ($0.edits, $0.row) < ($1.edits, $1.row) }
    return found
  }
}

/// The scalars of some UTF-8.
func unicodeScalars(of bytes: [UInt8]) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    let (scalar, length) = decodeScalar(bytes.span, at, bytes.count)
    scalars.append(scalar)
    at += length
  }
  return scalars
}
