import Testing

/// One number is changed and the program run again: it is new everywhere alike.
struct ChangedValueTests {
  @Test(
    "A changed value is new in every output and the old one is nowhere",
    arguments: [
      (
        file: "casualties.csv", old: "deaths,moh-gaza,48291,2025-02-18", new: "deaths,moh-gaza,48296,2025-02-18",
        before: "48,291", after: "48,296"
      ),
      (
        file: "casualties.csv", old: "wounded,moh-gaza,111722,2025-02-18", new: "wounded,moh-gaza,111728,2025-02-18",
        before: "111,722", after: "111,728"
      ),
      (file: "estimates.csv", old: "gmo-gaza,61709,", new: "gmo-gaza,61713,", before: "61,709", after: "61,713"),
    ])
  func everywhere(_ change: (file: String, old: String, new: String, before: String, after: String)) throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    try folder.replace("register: attached\n", with: "", in: "gaza-ceasefire/report.md")
    #expect(try Program.run("build", "gaza-ceasefire", "--output", "out", in: folder).status == 0)
    let first = try Places(in: folder, of: change.before)
    #expect(first.text > 1 && first.figures > 0)
    try folder.replace(change.old, with: change.new, in: "gaza-ceasefire/\(change.file)")
    let run = try Program.run("build", "gaza-ceasefire", "--output", "out", "--verbose", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Places(in: folder, of: change.before) == Places(text: 0, figures: 0, charts: 0))
    #expect(try Places(in: folder, of: change.after) == first)
    // Only what prints the value is written again.
    let written = run.output.split(separator: "\n").filter { $0.hasPrefix("out/charts/") }
    #expect(written.count < folder.files(in: "out/charts").count)
  }

  /// How often a value stands in the report, in figures.csv and in the charts.
  private struct Places: Equatable {
    var text: Int
    var figures: Int
    var charts: Int

    init(text: Int, figures: Int, charts: Int) {
      self.text = text
      self.figures = figures
      self.charts = charts
    }

    init(in folder: ScratchFolder, of value: String) throws {
      text = try folder.pdfText("out/report.pdf").count(of: value)
      let plain = value.filter(\.isNumber)
      figures = Table(csv: folder.text("out/figures.csv")).rows.count { $0["value"] == plain }
      charts = try folder.files(in: "out/charts").filter { $0.hasSuffix(".svg") }.reduce(0) { count, name in
        try count + XMLText(folder.bytes("out/charts/\(name)")).pieces.count { $0.count(of: value) > 0 }
      }
    }
  }

  @Test("In a small report: text, key figures, chart and its label, register, figures.csv")
  func smallReport() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "3567", "3571")) }.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let text = try folder.pdfText("out/report.pdf")
    // Text, key figure, label of the bar, register, and the register's line of the difference, in its name and in what it is
    // computed from: 115 = 3571 − 3456.
    #expect(text.count(of: "3,571") == 6, "\(text)")
    #expect(text.count(of: "3,567") == 0)
    #expect(text.count(of: "115 ") + text.count(of: "115\n") >= 2)
    let chart = try XMLText(folder.bytes("out/charts/toll.svg"))
    #expect(chart.pieces.contains("3,571"))
    #expect(folder.text("out/charts/toll.svg").contains("3571"))
    let values = Table(csv: folder.text("out/figures.csv")).rows.compactMap { $0["value"] }
    #expect(values.contains("3571") && !values.contains("3567"))
  }
}

extension String {
  /// How often a text stands in it.
  func count(of part: String) -> Int { ranges(of: part).count }
}
