import Foundation
import SituationData
import Testing

@testable import Wording

/// Words that reports do without.
struct LoadedWordTests {
  private static let all = English().runningWords.loaded + English().runningWords.judging

  @Test("Each has its reason and what to write instead, and stands once, in lower case")
  func whole() {
    for word in Self.all {
      #expect(!word.instead.isEmpty && !word.reason.isEmpty, "\(word.word)")
      #expect(word.word == word.word.lowercased() && !word.word.dropLast().contains("*"), "\(word.word)")
    }
    #expect(Set(Self.all.map(\.word)).count == Self.all.count)
  }

  @Test("The manual lists each of them, with the same advice and reason")
  func manual() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(contentsOf: root.appending(path: "Documentation/Situation.md"), encoding: .utf8)
    let rows = manual.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    for word in Self.all {
      let shown = word.word.replacing("*", with: "…")
      #expect(
        rows.contains { row in
          row.count == 3 && row[0].components(separatedBy: ", ").contains(shown) && row[1] == word.instead
            && row[2] == word.reason
        }, "\(word.word)")
    }
  }
}
