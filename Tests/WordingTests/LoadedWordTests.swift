import Foundation
import SituationData
import Testing

@testable import Wording

/// Words that reports do without.
struct LoadedWordTests {
  private static let languages = Languages.all.map(\.code)

  private static func all(_ code: String) -> [LoadedWord] {
    let words = Languages.language(code)?.runningWords
    return (words?.loaded ?? []) + (words?.judging ?? [])
  }

  @Test("Each has its reason and what to write instead, and stands once, in lower case", arguments: languages)
  func whole(code: String) {
    let all = Self.all(code)
    #expect(all.count > 80)
    for word in all {
      #expect(!word.instead.isEmpty && !word.reason.isEmpty, "\(word.word)")
      #expect(word.word == word.word.lowercased() && !word.word.dropLast().contains("*"), "\(word.word)")
    }
    #expect(Set(all.map(\.word)).count == all.count)
  }

  @Test("The manual lists each of them, with the same advice and reason", arguments: languages)
  func manual(code: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(contentsOf: root.appending(path: "Documentation/Situation.md"), encoding: .utf8)
    let rows = manual.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    for word in Self.all(code) {
      let shown = word.word.replacing("*", with: "…")
      #expect(
        rows.contains { row in
          // What is written in one with a word is not in the manual.
          row.count == 3 && row[0].components(separatedBy: ", ").contains { shown.hasSuffix($0) }
            && row[1] == word.instead
            && row[2] == word.reason
        }, "\(word.word)")
    }
  }
}
