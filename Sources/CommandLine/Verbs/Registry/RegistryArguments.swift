import CanonymArguments
import CanonymRegistry
import CanonymStorage
import CanonymStreams

/// What the verbs on the registry of record share.
enum RegistryArguments {
  static let database = Option<String>(
    "registry",
    short: "r",
    value: "DB",
    completion: .files,
    help: "the registry's database; 'registry init' and 'registry import' make one"
  )
  static let source = DefaultedOption<String>(
    "source",
    value: "NAME",
    default: "",
    help: "who says so; what this source said before is replaced, what others say stays"
  )
  static let asOf = Option<String>(
    "as-of",
    value: "MOMENT",
    help: "the state after a batch, by its number, or at the end of a date in UTC"
  )
  static let wait = DefaultedOption<Int>(
    "wait",
    value: "SECONDS",
    default: 10,
    help: "how long to wait for another writer before giving up"
  )
}

extension ParsedArguments {
  /// The registry that was named, opened.
  func registry(for access: Database.Access) throws -> Registry {
    try Registry(
      path: try required(RegistryArguments.database),
      for: access,
      patience: .seconds(access == .reading ? 10 : self[RegistryArguments.wait])
    )
  }
}

/// Who changes a registry, as its journal says.
var userName: String {
  for name in ["USER", "LOGNAME"] {
    if let user = environment(name), !user.isEmpty { return user }
  }
  return ""
}
