import Foundation
import Testing

/// The second issue of the first situation, as it was made with `sitrep next`: what was announced has been carried out.
struct SecondIssueTests {
  private static let path = Program.repository.appendingPathComponent("Tests/Situations/gaza-second-issue").path

  private func built() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try Program.run("build", Self.path, "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.warnings.isEmpty, "\(run.warnings)")
    return folder
  }

  @Test("The box of changes stands on page 1, fits in half of it, and says what became of what was announced")
  func box() throws {
    let folder = try built()
    let page = try #require(try TextBox.pages(of: "out/report.pdf", in: folder).first)
    let start = try #require(page.first { $0.text == "Since" })
    let end = try #require(page.first { $0.text == "newer" })
    // An A4 page has 842 points; behind the last line there are a second one and the edge of the box.
    #expect(start.top < 300 && end.bottom - start.top < 842 / 2 - 60, "\(start) \(end)")
    let text = try folder.pdfText("out/report.pdf", "-layout")
    let lines = try #require(
      text.components(separatedBy: "Since the last issue").dropFirst().first?.components(separatedBy: "No newer value:")
        .first
    ).split(separator: "\n").map(String.init)
    func line(_ words: String...) -> Bool { lines.contains { line in words.allSatisfy(line.contains) } }
    #expect(line("Handover of hostages, Israelis", "6[4]", "6[1]", "carried out"), "\(lines)")
    #expect(
      line("Detainees released", "620[1]", "postponed") && line("Handover of hostages, remains", "4[3]", "carried out"))
    #expect(line("Difference of the two tolls", "13,418", "13,390"))
    // None of them has a difference that may be formed.
    #expect(!line("Before", "Difference", "Change"), "\(lines)")
    // Once each, and nothing that was drawn of a series in the place of what was known then.
    #expect(lines.count { $0.contains("hostages, Israelis") } == 1)
    #expect(!lines.contains { $0.contains("8,525") || $0.contains("toll_gap") || $0.contains("captives") })
  }

  @Test("The command prints more than the box")
  func command() throws {
    let folder = try ScratchFolder()
    let changes = try Program.run("changes", Self.path, "--format", "csv", in: folder)
    #expect(changes.status == 0)
    let rows = Table(csv: changes.output).rows
    #expect(rows.contains { $0["kind"] == "superseded" && $0["old_status"] == "planned" }, "\(changes.output)")
    #expect(rows.contains { $0["kind"] == "status changed" && $0["new_status"] == "completed" })
  }
}
