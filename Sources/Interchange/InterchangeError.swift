import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Why records cannot be taken in or given out.
public enum InterchangeError: Error, Equatable, CustomStringConvertible {
  /// The registry cannot be used.
  case registry(RegistryError)
  /// A file cannot be read or written.
  case stream(StreamError)
  /// JSON cannot be read at all, for want of memory.
  case json(JSONError)
  /// The header of a table lacks a column that is needed, or that the map names; `label` is its label.
  case missingColumn(path: String, label: String)
  /// A column map cannot be read.
  case malformedMap(String)

  /// The error in words.
  public var description: String {
    switch self {
    case .registry(let error): error.description
    case .stream(let error): error.description
    case .json(let error): error.description
    case .missingColumn(let path, let label):
      "\(path):1: the header has no column \"\(label)\"; name the columns with a map, such as id=Code"
    case .malformedMap(let text):
      "\"\(text)\" is no column map such as id=Code,name=Label; "
        + "fields are \(ColumnMap.fieldNames.joined(separator: ", ")), ids:SCHEME and aliases:LANGUAGE"
    }
  }
}

/// Why one record of an input is not taken in.
struct RecordRejection: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Runs what may fail in the registry, and throws it as an error of this room.
func registered<Result>(
  _ body: () throws(RegistryError) -> Result
) throws(InterchangeError) -> Result {
  do throws(RegistryError) {
    return try body()
  } catch {
    throw .registry(error)
  }
}

/// Runs what may fail in a stream, and throws it as an error of this room.
func streamed<Result>(
  _ body: () throws(StreamError) -> Result
) throws(InterchangeError) -> Result {
  do throws(StreamError) {
    return try body()
  } catch {
    throw .stream(error)
  }
}
