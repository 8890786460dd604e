// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: warnings are errors, memory safety is strict.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The target of a room: `CanonymNAME`, and `Canonym` itself for the umbrella.
func targetName(_ room: String) -> String { room == "Canonym" ? room : "Canonym\(room)" }

/// A room of the house: the target `CanonymNAME` at `Sources/NAME`, and its tests at `Tests/NAMETests`.
///
/// `on` names the rooms it may import, `c` the C targets behind it (floor 1 only),
/// `tests` further rooms that only its tests use, `files` what lies beside these and is not compiled.
func room(
  _ name: String,
  on rooms: [String] = [],
  c: [String] = [],
  tests: [String] = [],
  files: [String] = []
) -> [Target] {
  let dependencies = (rooms.map { targetName($0) } + c).map { Target.Dependency(stringLiteral: $0) }
  let extra = ([targetName(name)] + (rooms + tests).map { targetName($0) })
    .map { Target.Dependency(stringLiteral: $0) }
  return [
    .target(
      name: targetName(name),
      dependencies: dependencies,
      path: "Sources/\(name)",
      swiftSettings: strict
    ),
    .testTarget(
      name: "\(targetName(name))Tests",
      dependencies: extra,
      path: "Tests/\(name)Tests",
      exclude: files,
      swiftSettings: strict
    ),
  ]
}

/// A door of the house: the executable target `CanonymNAME` at `Sources/NAME`, and its tests.
///
/// `pages` names the files of the folder that are not compiled.
func door(_ name: String, on rooms: [String], pages: [String] = []) -> [Target] {
  let dependencies = rooms.map { Target.Dependency(stringLiteral: targetName($0)) }
  return [
    .executableTarget(
      name: targetName(name),
      dependencies: dependencies,
      path: "Sources/\(name)",
      exclude: pages,
      swiftSettings: strict
    ),
    .testTarget(
      name: "\(targetName(name))Tests",
      dependencies: dependencies + [.target(name: targetName(name))],
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

/// A program that measures rooms: the target `CanonymBenchmarks` at `Tests/Benchmarks`.
func benchmarks(on rooms: [String]) -> [Target] {
  let dependencies = rooms.map { Target.Dependency(stringLiteral: targetName($0)) }
  return [
    .target(name: "CMemory", path: "Tests/Benchmarks/CMemory"),
    .executableTarget(
      name: targetName("Benchmarks"),
      dependencies: dependencies + ["CMemory"],
      path: "Tests/Benchmarks",
      exclude: ["CMemory"],
      swiftSettings: strict
    ),
  ]
}

/// A program that learns tables: the target `CanonymTrainer` at `Tests/Trainer`.
func trainer(on rooms: [String]) -> [Target] {
  [
    .executableTarget(
      name: targetName("Trainer"),
      dependencies: rooms.map { Target.Dependency(stringLiteral: targetName($0)) },
      path: "Tests/Trainer",
      swiftSettings: strict
    )
  ]
}

let floor0: [Target] = [
  // For tests alone: a folder that goes with its value.
  .target(
    name: "CanonymTemporaryFolder",
    path: "Tests/TemporaryFolder",
    swiftSettings: strict
  ),
  system("CICU", "icu-i18n", debian: ["libicu-dev"]),
  .systemLibrary(name: "CLanes", path: "Sources/CLanes"),
  system("CSQLite", "sqlite3", debian: ["libsqlite3-dev"]),
  .target(name: "CTables", path: "Sources/CTables"),
  .target(
    name: "CSimdJSON",
    path: "Sources/CSimdJSON",
    linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]
  ),
  system("CCompression", "libzstd", debian: ["zlib1g-dev", "libzstd-dev"]),
]
let floor1 =
  room("Tables", c: ["CTables"])
  + room("Unicode", c: ["CICU", "CLanes"])
  + room("JSON", c: ["CSimdJSON"])
  + room("Streams", c: ["CCompression"])
  + room("Storage", c: ["CSQLite"], tests: ["TemporaryFolder"])
  + room("Arguments")
let floor2 =
  room("Gazetteer", on: ["Storage", "Unicode"])
  + room("Registry", on: ["Storage", "Unicode"], tests: ["TemporaryFolder"])
  + room("Transliteration", on: ["Tables", "Unicode"], files: ["Disputed.tsv"])
  + room("Numbers", on: ["Tables", "Unicode"])
let floor3 =
  room("Names", on: ["Transliteration", "Tables", "Unicode"], files: ["Pairs"])
  + room(
    "Interchange",
    on: ["Registry", "JSON", "Storage", "Streams"],
    tests: ["TemporaryFolder"]
  )
let floor4 =
  room("Index", on: ["Names", "Gazetteer", "Storage", "Tables", "Unicode"])
let floor5 =
  room(
    "Articles",
    on: ["Index", "Numbers", "Names", "JSON", "Tables", "Unicode"],
    files: ["Golden"]
  )
let floor6 =
  room(
    "Canonym",
    on: [
      "Articles", "Index", "Interchange", "JSON", "Names", "Numbers", "Registry", "Storage",
      "Streams", "Tables", "Transliteration", "Unicode",
    ]
  )
let floor7 =
  door(
    "CommandLine",
    on: [
      "Canonym", "Arguments", "Articles", "Gazetteer", "Index", "Interchange", "JSON", "Names",
      "Numbers", "Registry", "Storage", "Streams", "Tables", "Transliteration", "Unicode",
    ],
    pages: ["canonym.1"]
  )

let package = Package(
  name: "Canonym",
  products: [
    .executable(name: "canonym", targets: ["CanonymCommandLine"]),
    .executable(name: "canonym-benchmarks", targets: ["CanonymBenchmarks"]),
    .executable(name: "canonym-trainer", targets: ["CanonymTrainer"]),
  ],
  targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5 + floor6 + floor7
    + benchmarks(on: ["Transliteration", "Tables", "Unicode"])
    + trainer(on: ["Names", "Streams", "Tables", "Unicode"]),
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
