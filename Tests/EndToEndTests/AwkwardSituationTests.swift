import Foundation
import Testing

/// Situations that are hard to print are printed whole.
struct AwkwardSituationTests {
  @Test("It is printed whole", arguments: AwkwardSituation.all)
  func printed(_ situation: AwkwardSituation) throws {
    let folder = try ScratchFolder()
    try situation.files.write(to: folder)
    let command = situation.arguments.isEmpty ? "build" : "report"
    let run = try Program.run([command, "s", "--output", "out"] + situation.arguments, in: folder)
    try keep(folder, situation.name)
    let check = { () throws in
      #expect(run.status == 0, "\(run.errors)")
      #expect(Set(run.warnings.map(\.rule)).isSubset(of: situation.warnings), "\(run.errors)")
      if let wanted = situation.warnings.first, situation.warnings.count == 1 {
        #expect(run.warnings.contains { $0.rule == wanted })
      }
      try checkReport(of: situation, in: folder)
      for (chart, texts) in situation.inCharts {
        let dense = try XMLText(folder.bytes("out/charts/\(chart).svg")).dense
        for text in texts { #expect(dense.contains(text.withoutBlanks), "“\(text)” is not whole in \(chart).svg") }
      }
      if folder.files(in: "out").contains(where: { $0.hasSuffix(".svg") }) {
        #expect(try TextBox.troubles(ofCharts: ["s"], width: 960, height: 540, in: folder) == [])
      }
      for name in folder.files(in: "out") {
        if name.hasSuffix(".png") { #expect(PictureSize(folder.bytes("out/\(name)")) == .slide, "\(name)") }
        let text = folder.text("out/\(name)")
        for secret in situation.nowhere { #expect(!text.contains(secret), "\(name) holds “\(secret)”") }
      }
    }
    if let issue = situation.knownIssue { withKnownIssue(issue, isIntermittent: true, check) } else { try check() }
  }

  @Test("Rows that nobody could read in a picture are refused there, and printed in the report")
  func threeHundredRows() throws {
    let folder = try ScratchFolder()
    let situation = AwkwardSituation.rows("three hundred rows", 300)
    try situation.files.write(to: folder)
    let picture = try Program.run(["charts", "s", "--output", "out"], in: folder)
    #expect(picture.status == 65 && picture.errors.contains("[no-room]"), "\(picture.errors)")
    #expect(folder.files(in: "out").isEmpty)
    let report = try Program.run(["report", "s", "--output", "out"], in: folder)
    #expect(report.status == 0, "\(report.errors)")
    try checkReport(of: situation, in: folder)
  }

  private func checkReport(of situation: AwkwardSituation, in folder: ScratchFolder) throws {
    let text = try folder.pdfText("out/report.pdf")
    // Letters that are joined, and those of a line from right to left, come out of the file in other forms or another order.
    let dense = text.withoutBlanks.precomposedStringWithCompatibilityMapping
    for wanted in situation.inReport where wanted.unicodeScalars.allSatisfy({ $0.value < 0x590 || $0.value > 0x6FF }) {
      #expect(dense.contains(wanted.withoutBlanks), "“\(wanted)” is not whole in the report")
    }
    for secret in situation.nowhere { #expect(!text.contains(secret)) }
    let values = PrintedValues(csv: folder.text("out/figures.csv")).texts
    for mode in ["-raw", "-layout"] {
      #expect(PrintedValues.runTogether(values, in: try folder.pdfText("out/report.pdf", mode)) == [])
    }
    #expect(try Program.tool("qpdf", "--check", "out/report.pdf", in: folder).status == 0)
    let pages = try TextBox.pages(of: "out/report.pdf", in: folder)
    #expect(!pages.isEmpty)
    for (index, words) in pages.enumerated() {
      #expect(TextBox.troubles(in: words, width: 595.28, height: 841.89) == [], "page \(index + 1)")
      #expect(words.contains { $0.bottom < 780 }, "page \(index + 1) is empty but for its footer")
    }
  }

  /// Keeps files and outputs for the eye where the environment names a folder for them.
  private func keep(_ folder: ScratchFolder, _ name: String) throws {
    guard let place = ProcessInfo.processInfo.environment["SITREP_KEEP_LOOKS"] else { return }
    let target = "\(place)/\(name.replacing(" ", with: "-"))"
    _ = try Program.tool("rm", "-rf", target, in: folder)
    _ = try Program.tool("cp", "-r", folder.url.path, target, in: folder)
  }
}
