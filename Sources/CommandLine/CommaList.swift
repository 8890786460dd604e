import CanonymArguments

/// Several values in one word, parted by commas: `mentions,numbers`.
struct CommaList<Value: ArgumentValue>: ArgumentValue {
  /// The values in the order they were given.
  let values: [Value]

  /// A list of these values.
  init(_ values: [Value]) { self.values = values }

  /// Reads each part as a value.
  init(argument: String) throws(ArgumentValueError) {
    var values: [Value] = []
    for part in argument.split(separator: ",") {
      values.append(try Value(argument: String(part)))
    }
    self.values = values
  }

  /// The values parted by commas.
  var argument: String { values.map(\.argument).joined(separator: ",") }
}
