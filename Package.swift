// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6, explicit existentials and imports, warnings are errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sitrep",
  products: [.executable(name: "sitrep", targets: ["sitrep"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The data module.
    .target(
      name: "SituationData",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),

    // The rendering module.
    .target(name: "Drawing", swiftSettings: settings),
    .target(name: "Charting", dependencies: ["Drawing"], swiftSettings: settings),
    .target(
      name: "Reporting", dependencies: ["SituationData", "Charting", "Drawing", "CCmark"], swiftSettings: settings),
    .target(name: "Typesetting", dependencies: ["Drawing", "CPangoCairo"], swiftSettings: settings),
    .target(
      name: "PictureWriting", dependencies: ["Drawing", "Typesetting", "CPangoCairo", "CDeflate"],
      swiftSettings: settings),
    .target(
      name: "PDFWriting", dependencies: ["Drawing", "Typesetting", "CPangoCairo", "CDeflate", "CQPDF"],
      swiftSettings: settings),

    // The program.
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "SituationData", "Drawing", "Reporting", "Typesetting", "PictureWriting", "PDFWriting", "CAllocation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The files of `sitrep new`, inside the program: a bundle beside it would be left behind by whoever copies it.
      resources: [
        .embedInCode("Example/report.md"), .embedInCode("Example/charts.yaml"),
        .embedInCode("Example/indicators.csv"), .embedInCode("Example/sources.csv"),
        .embedInCode("Example/observations.csv"), .embedInCode("Example/statements.csv"),
      ],
      swiftSettings: settings
    ),

    // C libraries of the system.
    .systemLibrary(name: "CAllocation"),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),

    // Tests.
    .target(
      name: "DrawingTestSupport", dependencies: ["Drawing"], path: "Tests/DrawingTestSupport", swiftSettings: settings),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    .testTarget(
      name: "SituationDataTests", dependencies: ["SituationData", "SeededRandom"], swiftSettings: settings),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "DrawingTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ChartingTests", dependencies: ["Charting", "Drawing", "DrawingTestSupport", "SeededRandom"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "SituationData", "Charting", "Drawing", "DrawingTestSupport", "SeededRandom"],
      exclude: ["Goldens"], swiftSettings: settings),
    .target(
      name: "TypesettingTestSupport", dependencies: ["Typesetting", "Drawing"], path: "Tests/TypesettingTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Drawing", "TypesettingTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PictureWritingTests",
      dependencies: [
        "PictureWriting", "Typesetting", "Drawing", "CDeflate", "TypesettingTestSupport", "SeededRandom",
      ], swiftSettings: settings),
    .testTarget(
      name: "PDFWritingTests", dependencies: ["PDFWriting", "Typesetting", "Drawing", "TypesettingTestSupport"],
      swiftSettings: settings),
    .testTarget(name: "EndToEndTests", dependencies: ["sitrep", "SeededRandom"], swiftSettings: settings),
  ]
)
