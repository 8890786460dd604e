import CanonymStorage

/// Why the registry refuses a record, or cannot be used.
public enum RegistryError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened, read, written or locked.
  case storage(StorageError)
  /// The database is no registry.
  case noRegistry(path: String)
  /// A record is not what was written.
  case damagedRecord(path: String, id: String, reason: String)
  /// An id is empty, too long, or has control characters in it.
  case unusableID(String)
  /// An entity has no name.
  case missingName(id: String)
  /// A name has nothing in it that could be found: it is empty, or marks and nothing else.
  case emptyName(id: String, name: String)
  /// A text is too long, or has control characters in it; `field` is the field of the record.
  case unusableText(id: String, field: String, reason: String)
  /// A number is outside of what can be.
  case unusableNumber(id: String, field: String)
  /// A language tag is not written as BCP 47 says.
  case malformedLanguage(id: String, tag: String)
  /// An id that is to mean this entity is another's.
  case idTaken(id: String, wanted: String, by: String)
  /// There is no such entity.
  case noEntity(id: String)
  /// Somebody took the entity out.
  case retired(id: String)
  /// Two entities, or some that they are the same as, were judged not to be the same.
  case judgedDifferent(left: String, right: String, who: String, reason: String)
  /// Two entities were judged to be the same, by way of others.
  case judgedSame(left: String, right: String)
  /// Two ids mean one entity already.
  case oneAlready(left: String, right: String, id: String)
  /// No merge brought the one id to the other.
  case notMerged(id: String, into: String)
  /// There is no batch of this number.
  case noBatch(Int)
  /// A batch has been undone, by another one.
  case alreadyUndone(batch: Int, by: Int)
  /// A record has been changed since, by a later batch.
  case superseded(batch: Int, id: String, by: Int, operation: String)
  /// A text is no moment of the registry's past.
  case malformedMoment(String)
  /// A preferred name has a second one beside it in its language.
  case secondPreferred(id: String, language: String)

  /// The error in words.
  public var description: String {
    switch self {
    case .storage(let error): error.description
    case .noRegistry(let path):
      "\(path) is no registry; 'canonym registry init' makes one"
    case .damagedRecord(let path, let id, let reason):
      "\(path) is damaged: the record \(id) is not what was written (\(reason)); restore a backup"
    case .unusableID(let id):
      "the id \"\(id.shown)\" is not usable: 1 to \(Entity.Limit.id) bytes, no control characters"
    case .missingName(let id): "\(id.shown) has no name"
    case .emptyName(let id, let name):
      "\(id.shown): the name \"\(name.shown)\" has no letter, digit or sign to be found by"
    case .unusableText(let id, let field, let reason): "\(id.shown): \(field) \(reason)"
    case .unusableNumber(let id, let field): "\(id.shown): \(field) is negative"
    case .malformedLanguage(let id, let tag):
      "\(id.shown): \"\(tag.shown)\" is no language tag such as uk-Cyrl"
    case .idTaken(let id, let wanted, let other):
      "\(id.shown): the id \(wanted.shown) is that of \(other.shown)"
    case .noEntity(let id): "there is no entity '\(id.shown)'"
    case .retired(let id):
      "\(id.shown) was retired; 'canonym registry undo' takes that back"
    case .judgedDifferent(let left, let right, let who, let reason):
      "\(left.shown) and \(right.shown) were judged not to be the same"
        + (who.isEmpty ? "" : " by \(who.shown)") + (reason.isEmpty ? "" : " (\(reason.shown))")
    case .judgedSame(let left, let right):
      "\(left.shown) and \(right.shown) were judged to be the same, by way of others"
    case .oneAlready(let left, let right, let id):
      "\(left.shown) and \(right.shown) are one already: \(id.shown)"
    case .notMerged(let id, let other): "no merge brought \(id.shown) to \(other.shown)"
    case .noBatch(let number): "there is no batch \(number); 'canonym registry history' lists them"
    case .alreadyUndone(let batch, let by): "batch \(batch) has been undone, by batch \(by)"
    case .superseded(let batch, let id, let by, let operation):
      "batch \(batch) cannot be undone: batch \(by) (\(operation.shown)) changed \(id.shown) since; "
        + "undo that first"
    case .malformedMoment(let text):
      "'\(text.shown)' is no moment: a batch's number, or a date such as 2026-11-24 or 2026-11-24T03:10"
    case .secondPreferred(let id, let language):
      "\(id.shown): a second preferred name in \(language.isEmpty ? "no language" : language.shown)"
    }
  }

  /// Whether a record contradicts what the registry holds; what is wrong is not the record by itself.
  public var isConflict: Bool {
    switch self {
    case .idTaken, .retired, .judgedDifferent: true
    default: false
    }
  }

  /// Whether it is about one record given, and nothing else is hindered by it.
  public var isRejection: Bool {
    switch self {
    case .storage, .noRegistry, .damagedRecord: false
    default: true
    }
  }
}

extension String {
  /// The text for a message: without control characters, and at most 80 characters of it.
  var shown: String {
    var text = ""
    for scalar in unicodeScalars.prefix(80) {
      let isControl = scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return unicodeScalars.dropFirst(80).isEmpty ? text : text + "…"
  }
}

/// Runs what may fail in the storage, and throws it as an error of the registry.
func stored<Result>(
  _ body: () throws(StorageError) -> Result
) throws(RegistryError) -> Result {
  do throws(StorageError) {
    return try body()
  } catch {
    throw .storage(error)
  }
}
