import Foundation
import Testing
import WorkbookTestSupport

/// deck.pptx, as its users have it written.
struct DeckEditionTests {
  @Test("The command writes a deck alone, in either form; the edition is made with others")
  func forms() throws {
    let folder = try ScratchFolder.healthy { $0.name(editions: "[report, deck]") }
    let run = try Program.run("deck", "s", "--output", "wide", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "wide") == ["deck.pptx", "manifest.json"])
    #expect(try Program.run("deck", "s", "--size", "slide-4x3", "--output", "old", in: folder).status == 0)
    #expect(folder.bytes("old/deck.pptx") != folder.bytes("wide/deck.pptx"))
    #expect(try Program.run("build", "s", "--output", "all", in: folder).status == 0)
    #expect(folder.files(in: "all") == ["deck.pptx", "figures.csv", "manifest.json", "report.pdf"])
    #expect(folder.bytes("all/deck.pptx") == folder.bytes("wide/deck.pptx"))
  }

  @Test("Two runs give the same bytes, whatever the threads, a second writes nothing, and check --outputs knows it")
  func again() throws {
    let folder = try ScratchFolder.healthy { $0.name(editions: "[deck, charts]") }
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let bytes = folder.bytes("out/deck.pptx")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output == "out is up to date\n")
    #expect(try Program.run("build", "s", "--output", "out", "--force", "--jobs", "1", in: folder).status == 0)
    #expect(folder.bytes("out/deck.pptx") == bytes)
    #expect(try Program.run("check", "s", "--outputs", "--output", "out", in: folder).status == 0)
    try folder.replace(
      "deaths,ministry,3567,2025-02-18", with: "deaths,ministry,3570,2025-02-18", in: "s/observations.csv")
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect((check.output + check.errors).contains("deck.pptx"), "\(check.output)\(check.errors)")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.bytes("out/deck.pptx") != bytes)
  }

  @Test("A deck in each language")
  func languages() throws {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      at: Program.repository.appendingPathComponent("Data/gaza-ceasefire"),
      to: folder.url.appendingPathComponent("gaza-ceasefire"))
    let run = try Program.run(
      "deck", "gaza-ceasefire", "--language", "ar", "--language", "en", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out") == ["deck.ar.pptx", "deck.pptx", "manifest.json"])
  }

  @Test("What is wrong with the data is told, and no deck is written")
  func faults() throws {
    let folder = try ScratchFolder.healthy { $0["observations.csv"] += "deaths,ministry,many,2025-02-19\n" }
    #expect(try Program.run("deck", "s", "--output", "out", in: folder).status == 65)
    #expect(!folder.exists("out/deck.pptx"))
  }

  @Test("Markup, formulas, turned and long texts in titles, names, labels and notes are written as what they are")
  func hostileTexts() throws {
    let long = String(repeating: "long ", count: 2000) + "end"
    let shown = [
      "<a:t>&amp;]]>": "&lt;a:t&gt;&amp;amp;]]&gt;", "=1+1": "=1+1", "\u{202E}turned\u{202C}": "turned",
      long: "long long",
    ]
    for (text, shown) in shown {
      let folder = try ScratchFolder.healthy { files in
        files["sources.csv"] = files["sources.csv"].replacingOccurrences(of: "Relief Society", with: text)
        files["report.md"] = files["report.md"].replacingOccurrences(
          of: "title: \"A flood in two valleys\"", with: "title: '\(text)'")
        files["charts.yaml"] = files["charts.yaml"]
          .replacingOccurrences(of: "title: Two counts of roads", with: "title: '\(text)'")
          .replacingOccurrences(of: "title: Women who were evacuated", with: "title: '\(text)'")
      }
      let run = try Program.run("deck", "s", "--output", "out", in: folder)
      #expect(run.status == 0, "\(text.prefix(20)): \(run.errors.prefix(500))")
      let parts = try TestParts.parts(of: folder.bytes("out/deck.pptx"))
      let slides = parts.filter { $0.key.hasPrefix("ppt/slides/slide") }.values
      let title = try #require(
        slides.first { $0.contains("type=\"title\"") && $0.contains("<a:t>\(shown)") }, "\(text.prefix(20))")
      #expect(
        title.contains("…") == (text == long) && run.errors.contains("cut") == (text == long),
        "\(run.errors.prefix(500))")
      let notes = parts.filter { $0.key.hasPrefix("ppt/notesSlides/notesSlide") }.values
      #expect(notes.contains { $0.contains("<a:t>\(text == long ? long : shown)</a:t>") }, "\(text.prefix(20))")
      #expect(slides.contains { $0.contains("Source") && $0.contains(shown) })
      for (name, part) in parts where name.hasSuffix(".xml") || name.hasSuffix(".svg") {
        #expect(TestParts.isSound(part) && !part.contains("\u{202E}"), "\(name) of \(text.prefix(20))")
      }
    }
  }
}
