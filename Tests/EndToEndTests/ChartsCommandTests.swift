import Testing

/// `sitrep charts`: pictures of any size.
struct ChartsCommandTests {
  @Test(
    "Sizes, scales and themes",
    arguments: [
      (["--size", "slide"], 1920, 1080), (["--size", "slide-4x3"], 1440, 1080), (["--size", "square"], 1080, 1080),
      (["--size", "800x600"], 800, 600), (["--size", "400x400"], 400, 400), (["--scale", "2"], 3840, 2160),
      (["--theme", "dark"], 1920, 1080),
    ])
  func sizes(_ arguments: [String], _ width: Int, _ height: Int) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(["charts", "s", "--output", "out"] + arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out").count == 9)
    for name in ["toll", "by-month", "roads"] {
      #expect(PictureSize(folder.bytes("out/charts/\(name).png")) == PictureSize(width: width, height: height))
      let boxes = try XMLText(folder.bytes("out/charts/\(name).svg")).boxes
      let scale = arguments.contains("--scale") ? 4.0 : 2.0
      let troubles = TextBox.troubles(in: boxes, width: Double(width) / scale, height: Double(height) / scale)
      #expect(troubles == [], "\(name)")
    }
  }

  @Test("Only the charts and formats that are asked for")
  func only() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(
      "charts", "s", "--only", "toll", "--format", "pdf", "--format", "svg", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out") == ["charts/toll.pdf", "charts/toll.svg", "charts/toll.txt"])
    #expect(try folder.pdfText("out/charts/toll.pdf").contains("3,567"))
    #expect(try Program.tool("qpdf", "--check", "out/charts/toll.pdf", in: folder).status == 0)
  }
}
