/// Collects rows of bytes for ``PackedRows``.
public struct PackedRowsBuilder {
  private var groups: [UInt8] = []
  private var bytes: [UInt8] = []
  /// How many rows it has.
  public private(set) var count = 0
  /// Whether there were more bytes than 32-bit places can tell, so that rows are missing.
  public private(set) var isFull = false

  /// A builder without rows.
  public init() {}

  /// Makes room for as many rows and bytes.
  public mutating func reserve(rows: Int, bytes count: Int) {
    groups.reserveCapacity(rows / PackedRows.groupSize * PackedRows.groupBytes + 20)
    bytes.reserveCapacity(count)
  }

  /// Adds a row; its number is the count of those before it.
  public mutating func append(_ row: Span<UInt8>) {
    guard bytes.count + row.count < Int(UInt32.max) - 8 else {
      isFull = true
      return
    }
    let place = count % PackedRows.groupSize
    if place == 0 {
      append(UInt32(bytes.count), to: \.groups)
      groups.append(contentsOf: repeatElement(0, count: PackedRows.groupSize))
    }
    let isLong = row.count >= PackedRows.long
    groups[groups.count - PackedRows.groupSize + place] =
      isLong ? UInt8(PackedRows.long) : UInt8(row.count)
    if isLong { append(UInt32(row.count), to: \.bytes) }
    // The buffer is read within this call alone.
    unsafe row.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    count += 1
  }

  /// Adds a row.
  public mutating func append(_ row: [UInt8]) { append(row.span) }

  /// Stores the rows under a name of up to four characters.
  public consuming func write(_ name: String, to writer: inout SectionWriter) {
    writer.append(name + ".grp", groups)
    writer.append(name + ".row", bytes)
  }

  private mutating func append(
    _ number: UInt32,
    to bytes: WritableKeyPath<PackedRowsBuilder, [UInt8]>
  ) {
    for place in 0..<4 {
      self[keyPath: bytes].append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place)))
    }
  }
}
