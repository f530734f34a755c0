// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where SITREP_WARNINGS_ARE_ERRORS is set, as CI does: the next compiler's new warning stops no user.
let warnings: [SwiftSetting] =
  Context.environment["SITREP_WARNINGS_ARE_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// What a release is spared. Types of generic collections are made by calls, not looked for by their names, for which the
/// runtime goes through all conformances of the program. That a variable is not read while it is changed is checked by
/// the compiler, and at run time in debug builds.
let savings: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-enforce-exclusivity=unchecked"],
    .when(configuration: .release))
]

/// Settings of every target: Swift 6, explicit existentials and imports.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + savings + warnings

let package = Package(
  name: "sitrep",
  products: [.executable(name: "sitrep", targets: ["sitrep"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The data module.
    .target(name: "SourceText", dependencies: ["CYAML"], swiftSettings: settings),
    .target(
      name: "SituationData", dependencies: ["SourceText", "CCrypto"], swiftSettings: settings,
      // One function of it is called, and each start would bind all names of the shared library: a sixth of a start.
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libcrypto.a"])]),
    .target(name: "Workbooks", dependencies: ["SourceText", "CZip", "CDeflate"], swiftSettings: settings),
    .target(name: "Importing", dependencies: ["SourceText", "SituationData"], swiftSettings: settings),
    .target(name: "Fetching", dependencies: ["SourceText", "SituationData"], swiftSettings: settings),

    // The rendering module.
    .target(name: "Drawing", swiftSettings: settings),
    .target(name: "Content", dependencies: ["Drawing"], swiftSettings: settings),
    .target(
      name: "Wording", dependencies: ["SourceText", "SituationData", "Content", "Drawing"], swiftSettings: settings),
    .target(
      name: "Reporting", dependencies: ["SourceText", "SituationData", "Wording", "Content", "Drawing", "CCmark"],
      swiftSettings: settings),
    .target(name: "Charting", dependencies: ["Content", "Drawing"], swiftSettings: settings),
    .target(name: "ImageReading", dependencies: ["Drawing", "CDeflate"], swiftSettings: settings),
    .target(name: "PageLayout", dependencies: ["Content", "Charting", "Drawing"], swiftSettings: settings),
    .target(name: "Typesetting", dependencies: ["Drawing", "CPangoCairo"], swiftSettings: settings),
    .target(
      name: "PictureWriting", dependencies: ["Drawing", "Typesetting", "CPangoCairo", "CDeflate"],
      swiftSettings: settings),
    .target(
      name: "PDFWriting", dependencies: ["Drawing", "Typesetting", "CHarfBuzz", "CDeflate"],
      swiftSettings: settings),
    .target(name: "HTMLWriting", dependencies: ["Content", "Charting", "Drawing"], swiftSettings: settings),

    .target(
      name: "DeckWriting", dependencies: ["Workbooks", "Content", "Charting", "Drawing"], swiftSettings: settings),

    .target(
      name: "Publishing",
      dependencies: [
        "SourceText", "SituationData", "Workbooks", "Importing", "Fetching", "Wording", "Content", "Reporting",
        "Drawing",
        "Charting",
        "PageLayout", "Typesetting", "ImageReading",
        "PictureWriting", "PDFWriting", "HTMLWriting", "DeckWriting", "CSyncFS",
      ],
      // The files of `sitrep new`, inside the program: a bundle beside it would be left behind by whoever copies it.
      resources: [
        .embedInCode("Example/report.md"), .embedInCode("Example/charts.yaml"),
        .embedInCode("Example/indicators.csv"), .embedInCode("Example/sources.csv"),
        .embedInCode("Example/places.csv"),
        .embedInCode("Example/observations.csv"), .embedInCode("Example/statements.csv"),
      ],
      swiftSettings: settings
    ),

    // The program.
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "SourceText", "SituationData", "Importing", "Wording", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // C libraries of the system.
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    // Its headers alone: the library is looked for when a workbook is read or written.
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSyncFS"),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),

    // Tests.
    .target(
      name: "DrawingTestSupport", dependencies: ["Drawing"], path: "Tests/DrawingTestSupport", swiftSettings: settings),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    .target(name: "ProcessorTime", path: "Tests/ProcessorTime", swiftSettings: settings),
    .target(
      name: "SituationTestSupport", dependencies: ["SourceText", "SituationData"], path: "Tests/SituationTestSupport",
      swiftSettings: settings),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "SeededRandom"], swiftSettings: settings),
    .testTarget(
      name: "SituationDataTests",
      dependencies: ["SourceText", "SituationData", "SituationTestSupport", "SeededRandom"],
      swiftSettings: settings),
    .target(
      name: "WorkbookTestSupport", dependencies: ["Workbooks"], path: "Tests/WorkbookTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "WorkbookTestSupport", "SeededRandom", "CDeflate"],
      swiftSettings: settings),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "SourceText", "SituationData", "Importing", "SituationTestSupport", "SeededRandom", "ProcessorTime",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "SourceText", "SituationData", "Workbooks", "Importing", "Fetching", "Wording", "Reporting", "Drawing",
        "ImageReading",
        "PDFWriting", "SeededRandom",
      ], path: "Tests/Fuzzing", swiftSettings: settings),
    .testTarget(
      name: "FetchingTests", dependencies: ["SourceText", "SituationData", "Fetching", "SituationTestSupport"],
      swiftSettings: settings),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "DrawingTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ChartingTests",
      dependencies: ["Charting", "Content", "Drawing", "DrawingTestSupport", "SeededRandom", "ProcessorTime"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "PageLayoutTests",
      dependencies: ["PageLayout", "Content", "Drawing", "DrawingTestSupport", "SeededRandom", "ProcessorTime"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording", "SituationData", "SourceText"], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "SourceText", "SituationData", "Wording", "Content", "PageLayout", "Drawing", "DrawingTestSupport",
        "SeededRandom", "ProcessorTime",
      ], swiftSettings: settings),
    .target(
      name: "TypesettingTestSupport", dependencies: ["Typesetting", "Drawing"], path: "Tests/TypesettingTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Drawing", "TypesettingTestSupport", "ProcessorTime"],
      swiftSettings: settings),
    .testTarget(
      name: "PictureWritingTests",
      dependencies: [
        "PictureWriting", "Typesetting", "Drawing", "CDeflate", "TypesettingTestSupport", "SeededRandom",
      ], swiftSettings: settings),
    .testTarget(
      name: "ImageReadingTests", dependencies: ["ImageReading", "Drawing", "CDeflate", "SeededRandom"],
      swiftSettings: settings),
    .testTarget(
      name: "PDFWritingTests",
      dependencies: ["PDFWriting", "Typesetting", "Drawing", "CDeflate", "TypesettingTestSupport", "ProcessorTime"],
      swiftSettings: settings),
    .testTarget(
      name: "DeckWritingTests",
      dependencies: [
        "DeckWriting", "Charting", "Workbooks", "SourceText", "Content", "Drawing", "DrawingTestSupport",
        "WorkbookTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "HTMLWritingTests", dependencies: ["HTMLWriting", "Charting", "Content", "Drawing", "DrawingTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Drawing", "SourceText", "SituationData", "Importing", "Typesetting", "WorkbookTestSupport",
        "SituationTestSupport", "SeededRandom", "ProcessorTime",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["sitrep", "SourceText", "Workbooks", "SeededRandom", "WorkbookTestSupport"],
      swiftSettings: settings),
  ]
)
