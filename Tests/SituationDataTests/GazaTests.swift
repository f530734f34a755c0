import Foundation
import SeededRandom
import Testing

@testable import SituationData
@testable import SourceText

/// The situation of February 2025 against facts that were computed apart from the program.
struct GazaTests {
  static func files() throws -> [TextFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/gaza-ceasefire")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
      .map { TextFile(name: $0, bytes: Array(try Data(contentsOf: folder.appendingPathComponent($0)))) }
  }

  private static func known() throws -> KnownSituation {
    let (situation, faults) = Situation.read(try files())
    try #require(faults.filter { $0.severity == .error } == [])
    return situation.known(on: situation.dateOfIssue)
  }

  @Test(arguments: [
    (
      "deaths",
      [8525, 6275, 7022, 5078, 3135, 2747, 1753, 1749, 1593, 1568, 1246, 924, 1589, 1178, 1159, 1919, 859]
    ),
    (
      "wounded",
      [21543, 14457, 20451, 9498, 4508, 4841, 2406, 4353, 4912, 4104, 2987, 2299, 5282, 3501, 3196, 3242, 169]
    ),
  ])
  func monthlyAdditions(indicator: String, expected: [Int]) throws {
    let reference = Reference(indicator: indicator, source: "moh-gaza")
    let figures = try PeriodSeries(
      of: reference, by: PeriodQuestion(.month, from: Day(year: 2023, month: 10, day: 1)), in: try Self.known()
    ).figures
    #expect(figures.map { $0.value?.plain } == expected.map { "\($0)" })
    // No report is of 30 November to 1 December 2023, nor of 31 December 2024.
    let partial = Array(repeating: true, count: 3)
    #expect(figures.map(\.isPartial) == partial + Array(repeating: false, count: 11) + partial)
  }

  @Test func theTwoTrapsAreSurvived() throws {
    let known = try Self.known()
    #expect(known.summary("toll_gap") == "13418 2025-02-02+2025-02-18 estimated gmo-gaza+moh-gaza")
    let figures = try ["deaths@moh-gaza", "missing@gmo-gaza"].map { try known.figure(named: $0) }
    #expect(Addition(in: known, acrossDates: true).refusal(of: figures) != nil)
    let february = try known.figure(named: "deaths@moh-gaza from 2025-02-01 to 2025-02-20")
    #expect(february.value == DecimalNumber(digits: 859))
  }

  @Test(arguments: [
    ("2025-01-15", "captives@ceasefire-agreement planned", "3 2025-02-22 planned ceasefire-agreement"),
    (
      "2025-02-20", "captives@ceasefire-agreement planned",
      "3 2025-02-22 planned ceasefire-agreement replaced on 2025-02-18"
    ),
    ("2025-02-20", "captives@families-forum announced", "6 2025-02-22 announced families-forum"),
    ("2025-02-20", "captives/\"Israelis alive\"@ocha on 2025-02-22", "3 2025-02-15 completed ocha"),
    ("2025-02-25", "captives/\"Israelis alive\"@ocha on 2025-02-22", "6 2025-02-22 completed ocha"),
    ("2025-02-25", "captives@families-forum announced", "6 2025-02-22 announced families-forum carried out"),
  ])
  func theReleaseOfFebruary(day: String, reference: String, summary: String) throws {
    let situation = Situation.read(try Self.files()).situation
    #expect(situation.known(on: try #require(DateReader().day(day))).summary(reference) == summary)
  }

  /// Mutated bytes give a situation or diagnostics, never a trap.
  @Test(arguments: 1...4) func mutatedFilesNeverTrap(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    // Short files: what a fault does does not depend on how many rows are behind it.
    let files = try Self.files().map { file -> TextFile in
      let lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false)
      let cut = file.name.hasSuffix(".csv") ? Array(lines.prefix(40)) : lines
      return TextFile(name: file.name, bytes: Array(cut.joined(separator: [10])))
    }
    for _ in 0..<25 {
      let mutated = files.map { Mutation.mutate($0, &random) }
      let (situation, faults) = Situation.read(mutated)
      let known = situation.known(on: situation.dateOfIssue)
      for reference in known.latestReferences() {
        for frequency in [Frequency.week, .year] {
          _ = try? PeriodSeries(of: reference, by: PeriodQuestion(frequency), in: known).figures
        }
      }
      let rows = known.latestFigures().map { FigureRow($0, in: situation) }
      #expect(rows.allSatisfy { $0.cells.count == FigureRow.columns.count })
      for fault in faults { #expect(fault.location.line >= 1 && fault.location.column >= 1 && !fault.message.isEmpty) }
    }
  }
}

/// Small damage to a file: bytes changed, lost, doubled, or replaced by what is awkward.
enum Mutation {
  private static let awkward = [
    "\"", ",", ";", "\n", "\r\n", "\t", "{", "}", "[", "]", ":", "- ", "---\n", "|", "@", "/", " at ", "\\", "`", "<",
    ">", "#",
    "999999999999999999", "-", "0", "9999-12-31", "0001-01-01", "unknown", "by ", "\u{FEFF}", "\u{F0000}", "\u{E000}",
    "é", "\u{0}",
    "announced", "withdrawn", "extrapolated", "target", "sum(", "change(", "&a ", "*a", "? ", "!!", "%", "~",
  ]

  static func mutate(_ file: TextFile, _ random: inout SplitMix64) -> TextFile {
    var bytes = file.bytes
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array((awkward.randomElement(using: &random) ?? "").utf8), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 4:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 60)], at: Int.random(in: 0...place, using: &random))
      default:
        let text = Array((awkward.randomElement(using: &random) ?? "").utf8)
        bytes.replaceSubrange(place..<min(bytes.count, place + text.count), with: text)
      }
    }
    return TextFile(name: file.name, bytes: bytes)
  }
}
