import Foundation
import Testing

/// Images of the folder in the report.
struct ImageTests {
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAIAQAAAADlnyNcAAAAEUlEQVR4nGMIDWBYtYABgwQAWSgHvbl0onQAAAAASUVORK5CYII=")
  private static let jpeg = Data(
    base64Encoded:
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wgALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/aAAgBAQAAAAE6v//EABcQAAMBAAAAAAAAAAAAAAAAAAABAwL/2gAIAQEAAQUCzEUT/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFxABAAMAAAAAAAAAAAAAAAAAACExYf/aAAgBAQABPyHNDT//2gAIAQEAAAAQ/wD/xAAWEAEBAQAAAAAAAAAAAAAAAAAAITH/2gAIAQEAAT8QxI3/2Q=="
  )

  private func folder(_ text: String, logo: String = "") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = """
      ---
      title: "A flood"
      date: 2025-02-20
      publisher: Relief Office\(logo)
      ---
      The ministry counts {deaths@ministry} deaths.

      ## Pictures

      \(text)

      """
    files["indicators.csv"] = "id,label,unit,accumulation\ndeaths,Deaths,people,cumulative\n"
    files["sources.csv"] = "id,name,kind\nministry,Ministry,government\n"
    files["observations.csv"] = "indicator,source,value,as_of\ndeaths,ministry,1000,2025-02-18\n"
    try files.write(to: folder)
    try Self.png?.write(to: URL(fileURLWithPath: folder.path("s/river map.png")))
    try Self.jpeg?.write(to: URL(fileURLWithPath: folder.path("s/camp.jpg")))
    return folder
  }

  @Test("They stand side by side with their credits, are read out, are inputs, and give the same bytes twice")
  func printed() throws {
    let folder = try folder(
      """
      ![Tents beside the road](camp.jpg "Tents — Photo: Relief Office")
      ![The river and its banks](<river map.png> "Map: Survey Office")
      """, logo: "\nlogo: camp.jpg")
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let images = try Program.tool("pdfimages", "-list", "out/report.pdf", in: folder).output
    #expect(images.contains(#/12 +8 +gray +1 +8 +jpeg/#) && images.contains(#/12 +8 +gray +1 +8 +image/#))
    let text = try folder.pdfText("out/report.pdf")
    #expect(text.contains("Tents — Photo: Relief Office") && text.contains("Map: Survey Office"))
    let plain = try Program.tool("qpdf", "--qdf", "--object-streams=disable", "out/report.pdf", "-", in: folder).output
    #expect(plain.matches(of: /\/S \/Figure/).count == 3)
    for words in ["Tents beside the road", "The river and its banks", "Logo of Relief Office"] {
      #expect(plain.contains("/Alt (\(words))"))
    }
    let manifest = folder.text("out/manifest.json")
    #expect(manifest.contains("camp.jpg") && manifest.contains("river map.png"))

    let first = folder.bytes("out/report.pdf")
    _ = try Program.run("report", "s", "--output", "out", "--force", in: folder)
    #expect(folder.bytes("out/report.pdf") == first)
    try Self.png?.write(to: URL(fileURLWithPath: folder.path("s/camp.jpg")))
    _ = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(folder.bytes("out/report.pdf") != first)
  }

  static let faults: [(text: String, message: String)] = [
    ("![](camp.jpg \"Photo: Office\")", "no words for those who do not see it"),
    ("![Tents](camp.jpg)", "does not say whose it is"),
    ("![Tents](cmp.jpg \"Photo: Office\")", "there is no image “cmp.jpg” in the folder"),
    ("![Tents](../camp.jpg \"Photo: Office\")", "a file of the situation’s folder"),
    ("![Tents](https://example.org/camp.jpg \"Photo: Office\")", "a file of the situation’s folder"),
    ("![Tents](report.md \"Photo: Office\")", "the image “report.md” cannot be printed: images are PNG and JPEG files"),
    ("![{deaths@ministry} tents](camp.jpg \"Photo: Office\")", "has no figures"),
    ("![Tents](broken.jpg \"Photo: Office\")", "cannot be printed: it is cut off or damaged"),
    ("![Tents](table.png \"Photo: Office\")", "it is no PNG or JPEG file"),
    ("![Tents](pipe.png \"Photo: Office\")", "it is a named pipe"),
    ("![Tents](out.png \"Photo: Office\")", "a symbolic link that leads out of the folder"),
    ("Tents ![Tents](camp.jpg \"Photo: Office\")", "in a paragraph of its own"),
  ]

  @Test("What cannot be printed is a fault at its place", arguments: faults.indices)
  func refused(index: Int) throws {
    let folder = try folder(Self.faults[index].text)
    try Self.jpeg?.dropLast(20).write(to: URL(fileURLWithPath: folder.path("s/broken.jpg")))
    try folder.write("a,b\n", to: "s/table.png")
    try folder.write("secret", to: "secret.png")
    mkfifo(folder.path("s/pipe.png"), 0o600)
    symlink(folder.path("secret.png"), folder.path("s/out.png"))
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("s/report.md:10:") && run.errors.contains(Self.faults[index].message), "\(run.errors)")
    #expect(run.errors.contains("[bad-image]") || run.errors.contains("[unknown-chart]"))
    #expect(!run.errors.contains("secret\n") && folder.files(in: "out").isEmpty)
  }

  @Test("A logo that is not there is a fault at its key")
  func logo() throws {
    let folder = try folder("Text.", logo: "\nlogo: emblem.png")
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && run.errors.contains("s/report.md:5:") && run.errors.contains("“emblem.png”"))
  }

  @Test("A logo of another kind is told what images are")
  func drawnLogo() throws {
    let folder = try folder("Text.", logo: "\nlogo: emblem.svg")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "s/emblem.svg")
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && run.errors.contains("s/report.md:5:"), "\(run.errors)")
    #expect(run.errors.contains("images are PNG and JPEG files beside report.md; save it as one of these"))
  }

  @Test("A summary shows none")
  func summary() throws {
    let folder = try folder("![Tents](camp.jpg \"Photo: Office\")")
    #expect(try Program.run("summary", "s", "--output", "out", in: folder).status == 0)
    try folder.write("Lead.\n\n![Tents](camp.jpg \"Photo: Office\")\n", to: "s/summary.md")
    let run = try Program.run("summary", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && run.errors.contains("a summary shows charts and no images"), "\(run.errors)")
  }
}
