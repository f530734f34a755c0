import Testing

/// What the outputs of a build say.
struct Printed {
  /// The text of the report, and of all pictures with their alternative texts, each in one line with plain blanks.
  var report: String
  var pictures: String
  /// The rows of figures.csv.
  var figures: [[String: String]]
  var run: Program.Run

  /// Builds a situation that has to be sound.
  init(_ files: SituationFiles) throws {
    let folder = try ScratchFolder()
    try files.write(to: folder)
    run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let names = folder.files(in: "out").filter { $0.hasSuffix(".svg") || $0.hasSuffix(".txt") }
    report = Self.line(try folder.pdfText("out/report.pdf"))
    pictures = Self.line(names.map { folder.text("out/\($0)") }.joined(separator: "\n"))
    figures = Table(csv: folder.text("out/figures.csv")).rows
  }

  private static func line(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension SituationFiles {
  /// A situation of two sources with the tables given.
  static func ofTwoSources(
    _ indicators: String, _ observations: String, header: String = "", report: String, charts: String = "",
    statements: String = ""
  ) -> SituationFiles {
    var files = SituationFiles()
    files["indicators.csv"] = "id,label,unit,accumulation,part_of\n\(indicators)"
    files["sources.csv"] = "id,name,kind\nharbour,Harbour Office,government\nclinic,Clinic Network,civil society\n"
    files["observations.csv"] = observations
    files["report.md"] = "---\ntitle: A case\ndate: 2025-06-30\n\(header)---\n\(report)\n"
    if !charts.isEmpty { files["charts.yaml"] = charts }
    if !statements.isEmpty { files["statements.csv"] = statements }
    return files
  }
}
