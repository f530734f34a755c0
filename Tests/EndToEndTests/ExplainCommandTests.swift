import Foundation
import SourceText
import Testing

/// What `sitrep explain` says, and that manual and program say the same.
struct ExplainCommandTests {
  @Test("A rule is explained in one line, with or without its brackets", arguments: ["bad-number", "[bad-number]"])
  func one(_ rule: String) throws {
    let run = try Program.run("explain", rule, in: ScratchFolder())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("bad-number: A cell is no number. "))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test("Without a rule all of them are explained, each in a line, in words of its own")
  func all() throws {
    let lines = try Program.run("explain", in: ScratchFolder()).output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == DiagnosticRule.allCases.map(\.rawValue))
    #expect(Set(DiagnosticRule.allCases.map(\.explanation)).count == DiagnosticRule.allCases.count)
    for rule in DiagnosticRule.allCases {
      // What it means, and what to do.
      #expect(rule.explanation.contains(". ") && rule.explanation.hasSuffix("."), "\(rule.rawValue)")
      #expect(!rule.explanation.contains("\n") && rule.explanation.count < 130, "\(rule.rawValue)")
    }
  }

  @Test("Of an unknown rule the nearest is named")
  func unknown() throws {
    let run = try Program.run("explain", "bad-nubmer", in: ScratchFolder())
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no rule “bad-nubmer”; did you mean “bad-number”?"), "\(run.errors)")
  }

  @Test("The manual has the same line for each rule, and no other")
  func manual() throws {
    let text = Document(path: "Documentation/Situation.md").text
    let table = try #require(text.range(of: "\n## Rules\n")).upperBound
    let rows = text[table...].split(separator: "\n").filter { $0.hasPrefix("| `") }
    let expected = DiagnosticRule.allCases.map { rule in
      // Signs of Markdown stand as code there.
      let line = rule.explanation.replacing("\\<", with: "`\\<`").replacing("\\{", with: "`\\{`")
      return "| `\(rule.rawValue)` | \(line) |"
    }
    #expect(rows.map(String.init) == expected)
  }

  @Test("A check that found something names the command, one that found nothing does not")
  func check() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "3567", "35h67")) }.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(run.errors.contains("\nwhat a rule in brackets means, and what to do: sitrep explain bad-number\n"))
    try SituationFiles.healthy.write(to: folder)
    #expect(try !Program.run("check", "s", in: folder).errors.contains("explain"))
  }
}
