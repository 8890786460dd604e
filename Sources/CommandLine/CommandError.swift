import Canonym
import CanonymArguments
import CanonymArticles
import CanonymIndex
import CanonymInterchange
import CanonymJSON
import CanonymNames
import CanonymRegistry
import CanonymStorage
import CanonymStreams
import CanonymTables
import CanonymTransliteration
import CanonymUnicode

/// An error that knows how the command ends because of it; its description is the message.
///
/// Each room's error type conforms here, so that a verb throws what it is thrown.
protocol CommandError: Error, CustomStringConvertible {
  /// How the command ends.
  var exitStatus: ExitStatus { get }
}

extension UsageError: CommandError {
  var exitStatus: ExitStatus { .usage }
}

extension TableError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .missing, .unreadable: .unusableFile
    case .notUTF8, .malformedRow, .malformedHeader: .badInput
    }
  }
}

extension ICUError: CommandError {
  var exitStatus: ExitStatus { .defect }
}

extension JSONError: CommandError {
  var exitStatus: ExitStatus { .badInput }
}

extension TransliterationError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .unknownSystem: .usage
    case .ambiguousName, .malformedRules: .badInput
    case .table(let error): error.exitStatus
    case .failed(let error): error.exitStatus
    }
  }
}

extension StreamError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .cannotOpen, .cannotRead, .cannotWrite, .truncated, .damaged: .unusableFile
    case .brokenPipe: .brokenPipe
    case .lineTooLong: .badInput
    }
  }
}

extension NamesError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .table(let error): error.exitStatus
    case .reading(let error): error.exitStatus
    }
  }
}

extension IndexError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .unusableID: .badInput
    case .notAnIndex, .otherVersion, .damaged, .unreadable, .table: .unusableFile
    }
  }
}

extension RegistryFileError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    // A file in which nothing is an entity is no registry, or what damage left of one.
    case .empty, .noEntity: .unusableFile
    }
  }
}

extension StorageError: CommandError {
  var exitStatus: ExitStatus {
    if case .locked = self { return .locked }
    return .unusableFile
  }
}

extension RegistryError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .storage(let error): error.exitStatus
    case .noRegistry, .damagedRecord: .unusableFile
    case .unusableID, .missingName, .emptyName, .unusableText, .unusableNumber,
      .malformedLanguage, .secondPreferred, .idTaken, .retired, .judgedDifferent, .judgedSame,
      .oneAlready, .notMerged, .alreadyUndone, .superseded:
      .badInput
    case .noEntity, .noBatch: .nothing
    case .malformedMoment: .usage
    }
  }
}

extension InterchangeError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .registry(let error): error.exitStatus
    case .stream(let error): error.exitStatus
    case .json(let error): error.exitStatus
    case .missingColumn: .badInput
    case .malformedMap: .usage
    }
  }
}

extension ArticleError: CommandError {
  var exitStatus: ExitStatus { .badInput }
}
