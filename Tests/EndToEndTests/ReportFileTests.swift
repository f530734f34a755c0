import Foundation
import Testing

/// The report as a file: what it says of itself and what it carries.
struct ReportFileTests {
  private func report(_ folder: ScratchFolder) throws {
    try folder.copyGaza()
    let run = try Program.run("report", "gaza-ceasefire", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The objects of a PDF in plain text.
  private func objects(_ name: String, in folder: ScratchFolder) throws -> String {
    try Program.tool("qpdf", "--qdf", "--object-streams=disable", name, "-", in: folder).output
  }

  @Test("It says what each part of it is")
  func tags() throws {
    let folder = try ScratchFolder()
    try report(folder)
    let information = try Program.tool("pdfinfo", "out/report.pdf", in: folder).output
    #expect(information.contains(#/Tagged: +yes/#))
    #expect(information.contains("Gaza ceasefire negotiations: the human cost and what is on the table"))
    #expect(information.contains("Feb 20 00:00:00 2025"))
    let structure = try Program.tool("pdfinfo", "-struct-text", "out/report.pdf", in: folder).output
    for type in ["H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "Link"] {
      #expect(structure.contains(try Regex("(?m)^ *\(type)( \\((block|inline)\\))?:?$")), "\(type)")
    }
    #expect(structure.contains("/Scope /Column") && structure.contains("/Scope /Row"))
    // Words on two lines do not run together.
    #expect(structure.contains("all who are still held"))

    let objects = try objects("out/report.pdf", in: folder)
    let figures = objects.matches(of: #/\/S \/Figure/#).count
    #expect(figures >= 4)
    #expect(objects.matches(of: #/\/Alt [(<]/#).count == figures)
    #expect(objects.contains("/Lang (en)"))
    // Bookmarks of headings and of charts.
    #expect(objects.contains("/Title (The human cost in Gaza)"))
    #expect(objects.contains("/Title (Two offices report different death tolls)"))
  }

  @Test("It carries its figures, its sources and what it was made of")
  func attachments() throws {
    let folder = try ScratchFolder()
    try report(folder)
    let list = try Program.tool("pdfdetach", "-list", "out/report.pdf", in: folder).output
    for name in ["figures.csv", "sources.csv", "provenance.json"] { #expect(list.contains(name)) }
    #expect(try Program.tool("pdfdetach", "-saveall", "-o", ".", "out/report.pdf", in: folder).status == 0)
    #expect(folder.bytes("figures.csv") == folder.bytes("out/figures.csv"))
    let sources = Table(csv: folder.text("sources.csv")).rows
    #expect(sources.first?["id"] == "article-2025-02-20")
    #expect(sources.contains { $0["id"] == "moh-gaza" && $0["name"] == "Ministry of Health in Gaza" })

    // The fingerprint is that of the attached rows, wherever it is printed.
    let hash = try Program.tool(
      "sh", "-c", "tail -n +2 figures.csv | LC_ALL=C sort -u | sha256sum | cut -c 1-64", in: folder
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(hash.count == 64)
    #expect(folder.text("provenance.json").contains("\"fingerprint\": \"sha256:\(hash)\""))
    #expect(try Program.tool("pdfinfo", "-custom", "out/report.pdf", in: folder).output.contains(hash))
    #expect(try Program.tool("pdfinfo", "-meta", "out/report.pdf", in: folder).output.contains("sha256:\(hash)"))
    #expect(try folder.pdfText("out/report.pdf").withoutBlanks.contains(hash))

    let provenance = try JSONSerialization.jsonObject(with: Data(folder.bytes("provenance.json"))) as? [String: Any]
    #expect((provenance?["fonts"] as? [String: String])?["Inter-Regular"]?.hasPrefix("sha256:") == true)
    #expect(provenance?["known_on"] as? String == "2025-02-20")
  }

  @Test("Rows that it does not print do not change it")
  func laterRows() throws {
    let folder = try ScratchFolder()
    try report(folder)
    let before = folder.bytes("out/report.pdf")
    let header = folder.text("gaza-ceasefire/casualties.csv").split(separator: "\n")[0]
    let cells = ["indicator": "deaths", "source": "moh-gaza", "value": "50000", "as_of": "2025-03-20"]
    let row = header.split(separator: ",", omittingEmptySubsequences: false).map { cells[String($0)] ?? "" }
    try folder.write(
      folder.text("gaza-ceasefire/casualties.csv") + row.joined(separator: ",") + "\n",
      to: "gaza-ceasefire/casualties.csv")
    let run = try Program.run("report", "gaza-ceasefire", "--output", "out", "--force", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.bytes("out/report.pdf") == before)
  }

  @Test("figures reads a report")
  func figures() throws {
    let folder = try ScratchFolder()
    try report(folder)
    let all = try Program.run("figures", "out/report.pdf", "--format", "csv", in: folder)
    #expect(all.status == 0 && all.output == folder.text("out/figures.csv"))
    let only = try Program.run(
      "figures", "out/report.pdf", "--only", "wounded@moh-gaza", "--format", "json", in: folder)
    #expect(only.output.contains("111722") && !only.output.contains("48291"))
    #expect(try Program.run("figures", "out/report.pdf", in: folder).output.hasPrefix("figure "))

    let unknown = try Program.run("figures", "out/report.pdf", "--only", "wounded@moh-gazza", in: folder)
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean “wounded@moh-gaza"))
    #expect(try Program.run("figures", "out/report.pdf", "--every", "month", in: folder).status == 64)
    #expect(try Program.run("figures", "out/none.pdf", in: folder).status == 66)
    let bare = try Program.run("charts", "gaza-ceasefire", "--format", "pdf", "--only", "deaths-by-source", in: folder)
    #expect(bare.status == 0)
    let chart = "Output/gaza-ceasefire/charts/deaths-by-source.pdf"
    let missing = try Program.run("figures", chart, in: folder)
    #expect(missing.status == 66 && missing.errors.contains("carries no figures.csv"))
    try folder.write("figure,value\n", to: "no.pdf")
    let broken = try Program.run("figures", "no.pdf", in: folder)
    #expect(broken.status == 65 && broken.errors.contains("no PDF document"))
    try folder.write(String(repeating: "x", count: 9), to: "short.pdf")
    #expect(try Program.run("figures", "short.pdf", in: folder).status == 65)
  }

  @Test("A chart on its own says what it is, too")
  func chart() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run(
      "charts", "gaza-ceasefire", "--format", "pdf", "--only", "deaths-by-source", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let information = try Program.tool("pdfinfo", "out/charts/deaths-by-source.pdf", in: folder).output
    #expect(information.contains(#/Tagged: +yes/#))
    #expect(information.contains("Two offices report different death tolls"))
    #expect(try objects("out/charts/deaths-by-source.pdf", in: folder).contains("/Alt "))
  }
}
