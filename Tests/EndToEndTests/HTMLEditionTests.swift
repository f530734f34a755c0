import Foundation
import Testing

/// The report as one file of HTML, and charts as parts of other pages.
struct HTMLEditionTests {
  private func matches(_ page: String, _ pattern: some RegexComponent<(Substring, Substring)>) -> [String] {
    page.matches(of: pattern).map { String($0.output.1) }
  }

  /// The words of a page, as a reader of its elements has them.
  private func words(_ page: String) -> String {
    page.replacing(#/<style>.*?<\/style>/#.dotMatchesNewlines(), with: "").replacing(#/<[^>]*>/#, with: " ")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&").replacing(#/[\s\u{A0}]+/#, with: " ")
  }

  @Test(
    "The report whole: text, key figures, charts, tables, positions, every figure and its sources, and the data inside")
  func page() throws {
    let folder = try ScratchFolder.healthy()
    let run = try Program.run("html", "s", "--output", "out", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(Set(folder.files(in: "out")) == ["report.html", "manifest.json"])
    let page = folder.text("out/report.html")
    let text = words(page)
    for words in [
      "A flood in two valleys", "Situation report no. 3", "3,567", "Ministry of Health", "The toll",
      "Two bodies count the dead",
      "550", "(announced)", "Return of the displaced", "Says that it is safe.", "Every figure in this report",
      "Sources",
      "Figures of this chart", "How to read this report", "Fingerprint of the figures",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!page.contains("<script"))
    let ids = matches(page, #/ id="([^"]*)"/#)
    #expect(ids.count == Set(ids).count)
    for target in matches(page, #/ href="#([^"]*)"/#) + matches(page, #/ popovertarget="([^"]*)"/#) {
      #expect(ids.contains(target), "\(target)")
    }
    // The file inside is figures.csv of the report, and the fingerprint that of the PDF.
    #expect(try Program.run("report", "s", "--output", "pdf", in: folder).status == 0)
    let address = try #require(
      page.firstMatch(of: #/download="figures.csv" href="data:text\/csv;charset=utf-8,([^"]*)"/#))
    #expect(String(address.output.1).removingPercentEncoding == folder.text("pdf/figures.csv"))
    let hash = try Program.tool(
      "sh", "-c", "tail -n +2 pdf/figures.csv | LC_ALL=C sort -u | sha256sum | cut -c 1-64", in: folder
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(page.contains("data-fingerprint=\"\(hash)\""))
  }

  @Test(
    "Each figure that is printed opens a line that says of when it is and who says so, as the register of the PDF has it"
  )
  func figures() throws {
    let folder = try ScratchFolder.healthy { files in
      files["report.md"] = files["report.md"].replacing("language: en\n", with: "language: en\nregister: attached\n")
    }
    #expect(try Program.run("html", "s", "--output", "out", in: folder).status == 0)
    let attached = folder.text("out/report.html")
    #expect(matches(attached, #/<button type="button" class="f"[^>]*popovertarget="box-figure-([0-9]+)"/#).count >= 20)
    // How the pages have the register does not matter here.
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("html", "s", "--output", "printed", in: folder).status == 0)
    #expect(folder.text("printed/report.html") == attached)
    let box = words(
      String(try #require(attached.firstMatch(of: #/id="box-figure-1".*?<\/div>/#.dotMatchesNewlines())).output))
    for words in ["3,567", "18 Feb 2025", "Ministry of Health", "reported", "observations.csv"] {
      #expect(box.contains(words), "\(words)")
    }
  }

  @Test("The same bytes each time; the manifest knows them, and they are checked")
  func manifest() throws {
    let folder = try ScratchFolder.healthy { files in
      files["report.md"] = files["report.md"].replacing(
        "language: en\n", with: "language: en\neditions: [html, report, workbook]\n")
    }
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(
      Set(folder.files(in: "out")) == ["report.html", "report.pdf", "figures.csv", "figures.xlsx", "manifest.json"])
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output == "out is up to date\n")
    #expect(
      try Program.run("build", "s", "--output", "again", "--edition", "html", "--jobs", "1", in: folder).status == 0)
    #expect(folder.bytes("again/report.html") == folder.bytes("out/report.html"))
    let page = folder.text("out/report.html")
    #expect(page.contains("<a href=\"report.pdf\">report.pdf</a></li><li><a href=\"figures.xlsx\">figures.xlsx</a>"))
    #expect(words(page).contains("Data known on"))
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0 && check.output.contains("out/report.html: matches"), "\(check.output)\(check.errors)")
    try folder.write(folder.text("out/report.html").replacing("3,567", with: "3,568"), to: "out/report.html")
    let changed = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(changed.status == 65 && changed.output.contains("out/report.html"), "\(changed.output)")
    // Where report.md does not say what is built, nothing is known to lie beside the page.
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("html", "s", "--output", "alone", in: folder).status == 0)
    #expect(!folder.text("alone/report.html").contains("href=\"report.pdf\""))
  }

  @Test("A chart as a part of another page: drawn, with its table, its lines and its sources; removed with its chart")
  func fragments() throws {
    let folder = try ScratchFolder.healthy()
    let run = try Program.run(
      "html", "s", "--fragment", "toll", "--fragment", "by-month", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(Set(folder.files(in: "out")) == ["charts/toll.html", "charts/by-month.html", "manifest.json"])
    let part = folder.text("out/charts/toll.html")
    let text = words(part)
    for words in ["Two bodies count the dead", "3,567", "4,321", "Ministry of Health", "Relief Society", "Sources"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(part.hasPrefix("<div class=\"sitrep\" id=\"sitrep-toll\"") && part.contains("<svg "))
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0 && check.output.contains("charts/toll.html: matches"), "\(check.output)\(check.errors)")
    let unknown = try Program.run("html", "s", "--fragment", "tol", "--output", "out", in: folder)
    #expect(unknown.status == 64 && unknown.errors.contains("“tol”"), "\(unknown.errors)")
    // A chart that is gone takes its part with it.
    var files = SituationFiles.healthy
    files["charts.yaml"] = files["charts.yaml"].replacing("- id: toll\n", with: "- id: tally\n")
    files["report.md"] = files["report.md"].replacing("chart:toll", with: "chart:tally")
    try files.write(to: folder)
    #expect(try Program.run("html", "s", "--fragment", "tally", "--output", "out", in: folder).status == 0)
    #expect(Set(folder.files(in: "out")) == ["charts/tally.html", "charts/by-month.html", "manifest.json"])
  }

  @Test("The part of a chart that is gone is removed by a run that makes no parts, and the check finds nothing of it")
  func leftFragment() throws {
    let folder = try ScratchFolder.healthy()
    for command in [["build", "s"], ["html", "s", "--fragment", "toll"]] {
      #expect(try Program.run(command + ["--output", "out"], in: folder).status == 0)
    }
    var files = SituationFiles.healthy
    files["charts.yaml"] = files["charts.yaml"].replacing("- id: toll\n", with: "- id: tally\n")
    files["report.md"] = files["report.md"].replacing("chart:toll", with: "chart:tally")
    try files.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.output.contains("out/charts/toll.html removed: its chart is no longer in charts.yaml"), "\(run.output)")
    #expect(!folder.exists("out/charts/toll.html"))
    #expect(try Program.run("check", "s", "--outputs", "--output", "out", in: folder).status == 0)
  }
}
