import Foundation
import SeededRandom
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// Mutated files of the real situation are put into words or refused, never a trap.
struct ComposeFuzzTests {
  private static func files() throws -> [TextFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/gaza-ceasefire")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
      .map { name in
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        guard name.hasSuffix(".csv") else { return TextFile(name: name, bytes: bytes) }
        // A few rows of each table are enough to break it, and quick.
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(30)
        return TextFile(name: name, bytes: Array(lines.joined(separator: [10])))
      }
  }

  private static let awkward = [
    "\"", ",", ";", "\n", "\n\n", "\t", "{", "}", "[", "]", ":", "- ", "---\n", "|", "@", " at ", "\\", "`", "```\n",
    "<b>", "#", "*", "_", "> ",
    "999999999999999999", "-", "9999-12-31", "0001-01-01", "unknown", "\u{F0000}", "\u{F0001}", "\u{E000}", "\u{0}",
    "\u{202E}", "announced",
    "withdrawn", "extrapolated", "target", "sum(", "across dates", "![](chart:", "every: year\n  ", "every: event\n  ",
    "by: group\n  ", "top: 1\n  ",
    "sort: -value\n  ", "rows: source", "&a ", "*a", "<!-- sitrep: allow stale -->", "1. ", "&#0;", "people", "USD",
    "%",
  ]

  private static func mutate(_ file: TextFile, _ random: inout SplitMix64) -> TextFile {
    var bytes = file.bytes
    for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let text = Array((awkward.randomElement(using: &random) ?? "").utf8)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...127, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 2:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 80)], at: Int.random(in: 0...place, using: &random))
      case 3: bytes.replaceSubrange(place..<min(bytes.count, place + text.count), with: text)
      default: bytes.insert(contentsOf: text, at: place)
      }
    }
    return TextFile(name: file.name, bytes: bytes)
  }

  @Test(arguments: 1...4) func mutatedFilesNeverTrap(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let files = try Self.files()
    for _ in 0..<6 {
      let mutated = files.map { file in
        // Most files stay whole, so that damage reaches what is behind the readers.
        Int.random(in: 0..<3, using: &random) == 0 ? Self.mutate(file, &random) : file
      }
      for diagnostic in FaultySituation.diagnostics(of: mutated) {
        #expect(diagnostic.location.line >= 1 && diagnostic.location.column >= 1)
      }
    }
  }
}
