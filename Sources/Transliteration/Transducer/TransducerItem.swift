/// A scalar on its way through the stages of a transducer, or what is left of scalars that were deleted.
struct TransducerItem {
  /// The scalar; ``none`` for scalars that were deleted.
  var scalar: UInt32
  /// How many scalars of the source are read with it, beyond those read before.
  var reads: UInt32
  /// Whether a step begins with it.
  var begins: Bool

  static let none = UInt32.max

  /// The word in which a state keeps all but the scalar.
  var origin: UInt32 {
    get { reads << 1 | (begins ? 1 : 0) }
    set {
      reads = newValue >> 1
      begins = newValue & 1 != 0
    }
  }

  init(scalar: UInt32, reads: UInt32, begins: Bool) {
    self.scalar = scalar
    self.reads = reads
    self.begins = begins
  }

  init(scalar: UInt32, origin: UInt32) {
    self.scalar = scalar
    reads = origin >> 1
    begins = origin & 1 != 0
  }
}
