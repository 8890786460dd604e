// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: warnings are errors, memory safety is strict.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: the target `CanonymNAME` at `Sources/NAME`, and its tests at `Tests/NAMETests`.
///
/// `on` names the rooms it may import, `c` the C targets behind it (floor 1 only),
/// `tests` further rooms that only its tests use.
func room(
  _ name: String,
  on rooms: [String] = [],
  c: [String] = [],
  tests: [String] = []
) -> [Target] {
  let dependencies = (rooms.map { "Canonym\($0)" } + c).map { Target.Dependency(stringLiteral: $0) }
  let extra = (["Canonym\(name)"] + (rooms + tests).map { "Canonym\($0)" })
    .map { Target.Dependency(stringLiteral: $0) }
  return [
    .target(
      name: "Canonym\(name)",
      dependencies: dependencies,
      path: "Sources/\(name)",
      swiftSettings: strict
    ),
    .testTarget(
      name: "Canonym\(name)Tests",
      dependencies: extra,
      path: "Tests/\(name)Tests",
      swiftSettings: strict
    ),
  ]
}

/// A system library found by pkg-config, with its module map at `Sources/NAME`.
func system(_ name: String, _ pkgConfig: String, debian: [String]) -> Target {
  .systemLibrary(
    name: name,
    path: "Sources/\(name)",
    pkgConfig: pkgConfig,
    providers: [.apt(debian)]
  )
}

let floor0: [Target] = [
  system("CICU", "icu-i18n", debian: ["libicu-dev"]),
  .target(name: "CTables", path: "Sources/CTables"),
  .target(
    name: "CSimdJSON",
    path: "Sources/CSimdJSON",
    linkerSettings: [.linkedLibrary("simdjson")]
  ),
  system("CCompression", "libzstd", debian: ["zlib1g-dev", "libzstd-dev"]),
]
let floor1 =
  room("Tables", c: ["CTables"])
  + room("Unicode", c: ["CICU"])
  + room("JSON", c: ["CSimdJSON"])
  + room("Streams", c: ["CCompression"])
let floor2 =
  room("Gazetteer", on: ["Unicode"])
let floor3 =
  room("Names", on: ["Unicode"])
let floor4 =
  room("Index", on: ["Names", "Gazetteer", "Tables", "Unicode"])
let floor5 =
  room("Articles", on: ["Index", "Names", "Unicode", "Tables"])

let package = Package(
  name: "Canonym",
  targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5,
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
