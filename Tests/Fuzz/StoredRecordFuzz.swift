@testable import CanonymRegistry

/// The records of the registry's database: any bytes are one record, written as it was read, or none.
struct StoredRecordFuzz: FuzzTarget {
  func run(_ input: [UInt8]) {
    guard let record = RecordDecoder.decode(input) else { return }
    var encoder = RecordEncoder()
    encoder.encode(record)
    expect(RecordDecoder.decode(encoder.bytes) != nil, "a record that is written cannot be read")
  }
}
