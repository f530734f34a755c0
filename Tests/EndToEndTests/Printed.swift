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
