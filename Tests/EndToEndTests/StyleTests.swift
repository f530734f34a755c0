import Foundation
import Testing

/// style.yaml and fonts/ from end to end.
struct StyleTests {
  private static let style = """
    colours:
      series: ["#0F5B8B", "#00856D", "#CB8608", "#4F545A", "#222858", "#9C6B3F"]
    corners: {top: Ministry of Water, bottom: water.example.org}

    """

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.copyGaza(as: "s")
    return folder
  }

  @Test("Colours and corners are in every output; a changed style is noticed, and none is as before")
  func everywhere() throws {
    let folder = try folder()
    func build(_ more: String...) throws -> Program.Run {
      try Program.run(
        ["build", "s", "--output", "out", "--edition", "report", "--edition", "charts"] + more, in: folder)
    }
    #expect(try build().status == 0)
    let before = folder.text("out/charts/deaths-by-source.svg")
    #expect(before.contains("#0F5C8C"))
    try folder.write(Self.style, to: "s/style.yaml")
    let run = try build()
    #expect(run.status == 0, "\(run.errors)")
    let after = folder.text("out/charts/deaths-by-source.svg")
    #expect(after.contains(".fill-blue{fill:#0F5B8B}") && !after.contains("#0F5C8C"))
    #expect(after.contains("Ministry of Water") && after.contains("water.example.org"))
    let text = try folder.pdfText("out/report.pdf")
    #expect(text.contains("Ministry of Water") && text.contains("water.example.org"))
    #expect(folder.text("out/manifest.json").contains("style.yaml"))
    #expect(try build().output.contains("up to date"))
    try folder.replace("0F5B8B", with: "0F5B8A", in: "s/style.yaml")
    #expect(try build().output.contains(" changed)"))
    #expect(folder.text("out/charts/deaths-by-source.svg").contains(".fill-blue{fill:#0F5B8A}"))
  }

  @Test("A folder that several share comes before the situation's own")
  func shared() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: folder.path("house"), withIntermediateDirectories: true)
    try folder.write("colours: {accent: \"#FFFFFF\"}\n", to: "s/style.yaml")
    try folder.write(Self.style, to: "house/style.yaml")
    let run = try Program.run("charts", "s", "--style", "house", "--output", "out", "--format", "svg", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("out/charts/deaths-by-source.svg").contains("#0F5B8B"))
    #expect(run.errors.contains("s/style.yaml:1:1: notice: ") && run.errors.contains("[style-replaced]"))
    try folder.write("colours: {accent: \"#FFFFFF\"}\n", to: "house/style.yaml")
    let refused = try Program.run("check", "s", "--style", "house", in: folder)
    #expect(refused.status == 65 && refused.errors.contains("house/style.yaml:1:19: error: "))
    #expect(refused.errors.contains("[low-contrast]"))
    #expect(try Program.run("charts", "s", "--style", "nowhere", "--output", "out", in: folder).status == 66)
    #expect(try Program.run("charts", "s", "--style", "s/issues", "--output", "out", in: folder).status == 66)
  }

  /// 12 by 8 pixels in black and white.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAIAQAAAADlnyNcAAAAEUlEQVR4nGMIDWBYtYABgwQAWSgHvbl0onQAAAAASUVORK5CYII=")

  @Test(
    "A logo stands in each picture and the report, with its words, and is one of the inputs", arguments: [false, true])
  func logo(isShared: Bool) throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: folder.path("house"), withIntermediateDirectories: true)
    let (place, options) = isShared ? ("house", ["--style", "house"]) : ("s", [])
    try folder.write("logo: logo.png\n", to: "\(place)/style.yaml")
    try Self.png?.write(to: URL(fileURLWithPath: folder.path("\(place)/logo.png")))
    func build(_ more: String...) throws -> Program.Run {
      try Program.run(
        ["build", "s", "--output", "out", "--edition", "report", "--edition", "charts"] + options + more, in: folder)
    }
    let run = try build()
    #expect(run.status == 0 && !run.errors.contains("warning"), "\(run.errors)")
    let svg = folder.text("out/charts/deaths-by-source.svg")
    #expect(svg.contains("<desc>Logo</desc>"))
    #expect(svg.contains("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAwAAAAI"))
    #expect(try Program.tool("pdfimages", "-list", "out/report.pdf", in: folder).output.contains(/12 +8 +gray/))
    #expect(folder.text("out/manifest.json").contains("logo.png"))
    let chart = try Program.run(
      ["charts", "s", "--output", "pdf", "--format", "pdf", "--only", "deaths-by-source"] + options, in: folder)
    #expect(chart.status == 0, "\(chart.errors)")
    let images = try Program.tool("pdfimages", "-list", "pdf/charts/deaths-by-source.pdf", in: folder).output
    #expect(images.contains(/12 +8 +gray/))
    #expect(try build().output.contains("up to date"))
    let before = folder.bytes("out/charts/deaths-by-source.png")
    try FileManager.default.removeItem(atPath: folder.path("\(place)/style.yaml"))
    try folder.write("corners: {top: Office}\n", to: "\(place)/style.yaml")
    #expect(try build().status == 0)
    #expect(folder.bytes("out/charts/deaths-by-source.png") != before)
    #expect(!folder.text("out/charts/deaths-by-source.svg").contains("<image"))
  }

  @Test("A logo that no picture can have is told where it is named")
  func unfitLogo() throws {
    let folder = try folder()
    func check(_ bytes: Data, _ name: String) throws -> Program.Run {
      try folder.write("corners: {top: Office}\nlogo: \(name)\n", to: "s/style.yaml")
      try bytes.write(to: URL(fileURLWithPath: folder.path("s/\(name)")))
      return try Program.run("charts", "s", "--output", "out", "--format", "svg", in: folder)
    }
    let jpeg = try #require(
      Data(
        base64Encoded:
          "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wgALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/aAAgBAQAAAAE6v//EABcQAAMBAAAAAAAAAAAAAAAAAAABAwL/2gAIAQEAAQUCzEUT/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFxABAAMAAAAAAAAAAAAAAAAAACExYf/aAAgBAQABPyHNDT//2gAIAQEAAAAQ/wD/xAAWEAEBAQAAAAAAAAAAAAAAAAAAITH/2gAIAQEAAT8QxI3/2Q=="
      ))
    let photo = try check(jpeg, "logo.jpg")
    #expect(photo.status == 0, "\(photo.errors)")
    #expect(
      photo.errors.contains(
        "s/style.yaml:2:7: warning: pictures of charts do not have the logo “logo.jpg”: it is a JPEG file"))
    #expect(!folder.text("out/charts/deaths-by-source.svg").contains("<image"))
    var broken = try #require(Self.png)
    broken[50] ^= 1
    let damaged = try check(broken, "logo.png")
    #expect(
      damaged.status == 65 && damaged.errors.contains("s/style.yaml:2:7: error: the image “logo.png” cannot be printed")
    )
    let missing = try Program.run("check", "s", in: folder)
    #expect(missing.status == 65, "\(missing.errors)")
    try folder.write("logo: other.png\n", to: "s/style.yaml")
    #expect(try Program.run("check", "s", in: folder).errors.contains("there is no image “other.png”"))
    // A file of hundred bytes that says it has a hundred million pixels.
    var bomb = [UInt8](try #require(Self.png))
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x0D, 0x00])
    let huge = try check(Data(bomb), "logo.png")
    #expect(huge.status == 65 && huge.errors.contains("[bad-image]"), "\(huge.errors)")
  }

  @Test("What is no file, or too large, is told and not waited for")
  func hostile() throws {
    let folder = try folder()
    #expect(mkfifo(folder.path("s/style.yaml"), 0o600) == 0)
    let pipe = try Program.run("check", "s", in: folder)
    #expect(pipe.status == 65 && pipe.errors.contains("a named pipe"), "\(pipe.errors)")
    try FileManager.default.removeItem(atPath: folder.path("s/style.yaml"))
    try folder.write(String(repeating: "# x\n", count: 400_000), to: "s/style.yaml")
    #expect(try Program.run("check", "s", in: folder).status == 65)
  }

  @Test("A font that is brought is set, hashed and named; a damaged one is a fault at its file")
  func fonts() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: folder.path("s/fonts"), withIntermediateDirectories: true)
    let source = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"
    try FileManager.default.copyItem(atPath: source, toPath: folder.path("s/fonts/House-Bold.ttf"))
    try folder.write("fonts: {regular: House-Bold.ttf, bold: House-Bold.ttf}\n", to: "s/style.yaml")
    let run = try Program.run(
      "build", "s", "--output", "out", "--edition", "report", "--edition", "charts", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("out/manifest.json").contains("House-Bold"))
    #expect(folder.text("out/charts/deaths-by-source.svg").contains("'Noto Sans', Inter"))
    #expect(try Program.tool("pdffonts", "out/report.pdf", in: folder).output.contains("House-Bold"))

    var bytes = folder.bytes("s/fonts/House-Bold.ttf")
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path("s/fonts/House-Bold.ttf")))
    let damaged = try Program.run("check", "s", in: folder)
    #expect(damaged.status == 65 && damaged.errors.contains("s/fonts/House-Bold.ttf:1:1: error: it is a damaged font"))
    try FileManager.default.removeItem(atPath: folder.path("s/fonts/House-Bold.ttf"))
    let missing = try Program.run("check", "s", in: folder)
    #expect(
      missing.status == 65 && missing.errors.contains("s/style.yaml:1:18: error: there is no font “House-Bold.ttf”"))
  }
}
