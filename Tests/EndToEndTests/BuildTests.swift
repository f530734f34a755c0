import Foundation
import Testing

/// The situation that the repository comes with, from its folder to the report.
struct BuildTests {
  @Test("It writes the report, the charts and the figures, and names them")
  func writes() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run("build", "gaza-ceasefire", "--output", "out", "--verbose", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let files = folder.files(in: "out")
    #expect(["summary.pdf", "summary.png", "report.pdf", "figures.csv"].allSatisfy(files.contains))
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(Set(lines.dropLast()) == Set(files.map { "out/\($0)" }))
    let charts = files.count { $0.hasSuffix(".svg") }
    #expect(lines.last == "summary, report.pdf, figures.csv and \(charts) charts in out")

    try checkDocument(in: folder)
    try checkTextLayer(in: folder)

    let pictures = files.filter { $0.hasPrefix("charts/") && $0.hasSuffix(".png") }
    #expect(pictures.count >= 6)
    for picture in pictures { #expect(PictureSize(folder.bytes("out/\(picture)")) == .slide, "\(picture)") }
    #expect(try TextBox.troubles(ofCharts: ["gaza-ceasefire"], width: 960, height: 540, in: folder) == [])
    #expect(files.count { $0.hasSuffix(".svg") } == pictures.count)
  }

  private func checkDocument(in folder: ScratchFolder) throws {
    let information = try Program.tool("pdfinfo", "out/report.pdf", in: folder).output
    #expect(information.contains("(A4)"))
    let pages = information.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) } ?? 0
    #expect((2...5).contains(pages))
    let fonts = try Program.tool("pdffonts", "out/report.pdf", in: folder).output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains(#/ yes (yes|no) +(yes|no) +\d+ +\d+$/#), "not embedded: \(font)") }
    let check = try Program.tool("qpdf", "--check", "out/report.pdf", in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    for (index, words) in try TextBox.pages(of: "out/report.pdf", in: folder).enumerated() {
      #expect(TextBox.troubles(in: words, width: 595.28, height: 841.89) == [], "page \(index + 1)")
    }
  }

  private func checkTextLayer(in folder: ScratchFolder) throws {
    let text = try folder.pdfText("out/report.pdf")
    // Each with the mark of its source behind it.
    for value in ["48,291", "111,722", "61,709", "$53.2 bn"] {
      #expect(
        text.contains(try Regex(NSRegularExpression.escapedPattern(for: value) + #"( \([^)]*\))?\s*\[\d+\]"#)),
        "\(value)")
    }
    let values = PrintedValues(csv: folder.text("out/figures.csv")).texts
    #expect(values.count > 20)
    for mode in ["-raw", "-layout"] {
      let text = try folder.pdfText("out/report.pdf", mode)
      #expect(PrintedValues.runTogether(values, in: text) == [])
    }
    for name in folder.files(in: "out").filter({ $0.hasSuffix(".svg") }) {
      let pieces = try XMLText(folder.bytes("out/\(name)")).pieces
      #expect(PrintedValues.runTogether(values, in: pieces.joined(separator: "\n")) == [], "\(name)")
    }
  }

  @Test("Private people are named only where the data allow it and the report asks for it")
  func names() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    #expect(try Program.run("build", "gaza-ceasefire", "--output", "out", in: folder).status == 0)
    let allowed = Table(csv: folder.text("gaza-ceasefire/releases.csv")).rows.filter { $0["name_public"] == "yes" }
    let text = try folder.pdfText("out/report.pdf")
    for row in allowed { #expect(text.contains(row["name"] ?? "?"), "\(row)") }
    try folder.write(
      folder.text("gaza-ceasefire/releases.csv").replacing(",yes,", with: ",no,"), to: "gaza-ceasefire/releases.csv")
    #expect(try Program.run("build", "gaza-ceasefire", "--output", "withheld", in: folder).status == 0)
    let outputs = folder.contents(of: "withheld").mapValues { String(decoding: $0, as: UTF8.self) }
    let withheld = try folder.pdfText("withheld/report.pdf")
    for name in allowed.compactMap({ $0["name"] }) {
      #expect(!withheld.contains(name))
      for (file, content) in outputs { #expect(!content.contains(name), "\(file)") }
    }
  }
}
