import Testing

/// `sitrep charts`: pictures of any size.
struct ChartsCommandTests {
  @Test(
    "Sizes, scales and themes",
    arguments: [
      (["--size", "slide"], 1920, 1080), (["--size", "slide-4x3"], 1440, 1080), (["--size", "square"], 1080, 1080),
      (["--size", "800x600"], 800, 600), (["--size", "400x400"], 400, 400), (["--scale", "2"], 3840, 2160),
      (["--theme", "dark"], 1920, 1080),
      (["--size", "square", "--scale", "3", "--theme", "dark"], 3240, 3240),
    ])
  func sizes(_ arguments: [String], _ width: Int, _ height: Int) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(["charts", "s", "--output", "out"] + arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out").count == 22)
    for name in ["toll", "by-month", "roads"] {
      let picture = folder.bytes("out/charts/\(name).png")
      #expect(PictureSize(picture) == PictureSize(width: width, height: height))
      let factor = arguments.firstIndex(of: "--scale").flatMap { Double(arguments[$0 + 1]) } ?? 1
      // As large on paper at every scale.
      #expect(PictureFile(picture).resolution == Int(144 * factor))
    }
    let scale = 2 * (arguments.firstIndex(of: "--scale").flatMap { Double(arguments[$0 + 1]) } ?? 1)
    let troubles = try TextBox.troubles(
      ofCharts: ["s"] + arguments, width: Double(width) / scale, height: Double(height) / scale, in: folder)
    #expect(troubles == [])
  }

  @Test("Scale and pixels have no part in the layout: the same SVG and the same text at 1, 2 and 3 times")
  func scales() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    for scale in ["1", "2", "3"] {
      let run = try Program.run(
        "charts", "s", "--scale", scale, "--size", "801x601", "--theme", "dark", "--output", "out\(scale)", in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    for name in ["toll", "by-month", "roads"] {
      for ending in ["svg", "txt"] {
        let files = ["1", "2", "3"].map { folder.bytes("out\($0)/charts/\(name).\(ending)") }
        #expect(!files[0].isEmpty && files[1] == files[0] && files[2] == files[0], "\(name).\(ending)")
      }
      let sizes = ["1", "2", "3"].map { PictureSize(folder.bytes("out\($0)/charts/\(name).png")) }
      #expect(sizes == [1, 2, 3].map { PictureSize(width: 801 * $0, height: 601 * $0) })
      #expect(folder.text("out1/charts/\(name).svg").contains("width=\"5.5625in\" height=\"4.173611in\""))
    }
  }

  @Test("For print shops the letters are forms, and all else is as it was")
  func outlines() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    for text in ["letters", "outlines"] {
      let run = try Program.run(
        "charts", "s", "--only", "toll", "--format", "svg", "--text", text, "--output", text, in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    let (letters, outlines) = (folder.text("letters/charts/toll.svg"), folder.text("outlines/charts/toll.svg"))
    #expect(letters.contains("<text") && !outlines.contains("<text"))
    let marks = { (svg: String) in svg.split(separator: "\n").filter { $0.contains("data-figure") } }
    #expect(!marks(letters).isEmpty && marks(letters) == marks(outlines))
    let refused = try Program.run("charts", "s", "--format", "png", "--text", "outlines", in: folder)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("add --format svg"))
  }

  @Test("Only the charts and formats that are asked for")
  func only() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(
      "charts", "s", "--only", "toll", "--format", "pdf", "--format", "svg", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out") == ["charts/toll.pdf", "charts/toll.svg", "charts/toll.txt", "manifest.json"])
    #expect(try folder.pdfText("out/charts/toll.pdf").contains("3,567"))
    #expect(try Program.tool("qpdf", "--check", "out/charts/toll.pdf", in: folder).status == 0)
  }
}
