import Testing

/// What a picture carries with it when it leaves its folder.
struct PictureMetadataTests {
  @Test("Title, alternative text, source, licence, program and fingerprint go with each picture; a text file beside it")
  func texts() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { files in
      files["report.md"] = files["report.md"].replacing("number: 3\n", with: "number: 3\nlicence: CC BY 4.0 – Relief\n")
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    for id in ["toll", "by-month", "roads"] {
      let texts = PictureFile(folder.bytes("out/charts/\(id).png")).texts
      let drawing = folder.text("out/charts/\(id).svg")
      #expect(texts.keys.sorted() == ["Copyright", "Description", "Fingerprint", "Software", "Source", "Title"])
      #expect(texts["Copyright"] == "CC BY 4.0 – Relief")
      #expect(texts["Software"]?.wholeMatch(of: #/sitrep \d+\.\d+\.\d+/#) != nil)
      #expect(texts["Source"]?.hasPrefix("Source: ") == true)
      let description = try #require(texts["Description"])
      #expect(folder.text("out/charts/\(id).txt") == "\(description)\n")
      #expect(drawing.contains(">\(try #require(texts["Title"]))</title>"))
      #expect(drawing.contains(">\(description)</desc>"))
      #expect(drawing.contains("data-fingerprint=\"\(try #require(texts["Fingerprint"]))\""))
      #expect(drawing.contains("data-licence=\"CC BY 4.0 – Relief\""))
    }
    #expect(PictureFile(folder.bytes("out/charts/toll.png")).texts["Title"] == "Two bodies count the dead")
  }

  @Test("Without a licence in the report none is claimed")
  func noLicence() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("charts", "s", "--only", "toll", "--output", "out", in: folder).status == 0)
    #expect(PictureFile(folder.bytes("out/charts/toll.png")).texts["Copyright"] == nil)
    #expect(!folder.text("out/charts/toll.svg").contains("data-licence"))
  }

  @Test("The fingerprint of a picture is the SHA-256 of its rows in figures.csv, sorted")
  func fingerprint() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let lines = folder.text("out/figures.csv").split(separator: "\n")
    for (id, figures) in [("toll", ["deaths@ministry,", "deaths@relief,"]), ("roads", ["roads_closed@"])] {
      let latest = lines.filter { !$0.contains("added to the count") }
      let rows = latest.filter { line in figures.contains { line.hasPrefix($0) } }
      #expect(rows.count == 2, "\(id)")
      try folder.write(rows.sorted().map { "\($0)\n" }.joined(), to: "rows")
      let sum = try Program.tool("sha256sum", "rows", in: folder).output.prefix(64)
      #expect(PictureFile(folder.bytes("out/charts/\(id).png")).texts["Fingerprint"] == String(sum), "\(id)")
    }
  }

  @Test("The text is written whatever formats are asked for, and names its language as the pictures do")
  func alternativeText() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(
      "charts", "s", "--only", "roads", "--format", "pdf", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out") == ["charts/roads.pdf", "charts/roads.txt", "manifest.json"])
    let text = folder.text("out/charts/roads.txt")
    #expect(text.contains("Roads that are closed") && text.contains("12") && text.hasSuffix(".\n"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test("The length of a bar in the SVG over its value is the same for all bars of a chart")
  func proportion() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    #expect(try Program.run("charts", "gaza-ceasefire", "--format", "svg", "--output", "out", in: folder).status == 0)
    // Signs of people are no bars.
    let drawings = folder.files(in: "out").filter { name in
      name.hasSuffix(".svg") && folder.text("out/\(name)").contains("class=\"bar\"")
    }
    #expect(drawings.count > 5)
    for drawing in drawings {
      let pattern = #/class="bar"[^>]* data-value="([-\d.]+)"[^>]*>\n<rect [^>]*width="([\d.]+)" height="([\d.]+)"/#
      let bars = folder.text("out/\(drawing)").matches(of: pattern).compactMap { bar -> [Double]? in
        guard let value = Double(bar.1), let width = Double(bar.2), let height = Double(bar.3), value != 0 else {
          return nil
        }
        return [width / abs(value), height / abs(value)]
      }
      #expect(bars.count > 1, "\(drawing)")
      let isProportional = [0, 1].contains { side in bars.allSatisfy { abs($0[side] / bars[0][side] - 1) < 0.001 } }
      #expect(isProportional, "\(drawing)")
    }
  }
}
