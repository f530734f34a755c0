import Foundation
import Testing

/// The summary: one page as PDF and PNG, and pictures of other sizes.
struct SummaryEditionTests {
  private func summary(_ folder: ScratchFolder, _ arguments: String...) throws -> Program.Run {
    try Program.run(["summary", "s", "--output", "out"] + arguments, in: folder)
  }

  private func pixels(_ path: String, in folder: ScratchFolder) -> [Int] {
    let bytes = folder.bytes(path)
    guard bytes.count > 24 else { return [] }
    return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test("A page as PDF and PNG, with what it prints attached and its fingerprint at its foot")
  func page() throws {
    let folder = try ScratchFolder.healthy { $0.name(editions: "[summary, report, charts]") }
    let run = try summary(folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(Set(folder.files(in: "out")) == ["summary.pdf", "summary.png", "manifest.json"])
    #expect(pixels("out/summary.png", in: folder) == [1240, 1754])
    let information = try Program.tool("pdfinfo", "out/summary.pdf", in: folder).output
    #expect(information.contains(#/Pages: +1\n/#) && information.contains(#/Tagged: +yes/#))
    let text = try Program.tool("pdftotext", "-layout", "out/summary.pdf", "-", in: folder).output
    for words in [
      "A flood in two valleys", "SUMMARY", "3,567", "Ministry of Health", "Two bodies count the dead",
      "Return of the displaced", "What comes next", "250 (announced)", "300 (announced)", "Sources", "[1]",
      "Full report: report.pdf",
    ] {
      #expect(text.contains(words), "\(words)")
    }

    #expect(try Program.tool("pdfdetach", "-saveall", "-o", ".", "out/summary.pdf", in: folder).status == 0)
    let hash = try Program.tool(
      "sh", "-c", "tail -n +2 figures.csv | LC_ALL=C sort -u | sha256sum | cut -c 1-64", in: folder
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(text.contains("Figures \(hash.prefix(8)) \(hash.dropFirst(8).prefix(8))"))
    #expect(PictureFile(folder.bytes("out/summary.png")).resolution == 150)
    // What it prints is among what the report and its pictures print.
    #expect(try Program.run("build", "s", "--output", "all", in: folder).status == 0)
    let all = Set(folder.text("all/figures.csv").split(separator: "\n"))
    #expect(folder.text("figures.csv").split(separator: "\n").allSatisfy(all.contains))
  }

  /// A picture as a PDF, whose words can be read.
  private func words(of folder: ScratchFolder, size: String) throws -> String {
    let run = try summary(folder, "--size", size, "--format", "pdf")
    #expect(run.status == 0, "\(run.errors)")
    return try Program.tool("pdftotext", "-layout", "out/summary-\(size).pdf", "-", in: folder).output
  }

  @Test("A picture names its sources: in full where there is room, else beside what they say and at its foot")
  func sourcesOfPictures() throws {
    let folder = try ScratchFolder.healthy()
    let single = try ScratchFolder.healthy { $0["summary.md"] = "```key-figures\ndeaths@ministry\n```\n" }
    let wide = try words(of: single, size: "slide")
    #expect(wide.contains("Sources") && wide.contains("Ministry of Health[1]"), "\(wide)")
    #expect(wide.contains(#/\[1\] +Ministry of Health: reports of/#), "\(wide)")
    let small = try words(of: folder, size: "1200x675")
    #expect(small.contains("Ministry of Health") && !small.contains("[1]"), "\(small)")
    #expect(small.contains(#/Source: [^\n]*Relief Society/#), "\(small)")
    #expect(small.contains("as of 18 Feb 2025"), "\(small)")
  }

  @Test("A first paragraph in which something is allowed is the lead as well")
  func allowedLead() throws {
    let folder = try ScratchFolder.healthy {
      $0["summary.md"] = """
        <!-- sitrep: allow typed-number -->

        The ministry counts 3,567 deaths.{@ministry}

        ```key-figures
        deaths@ministry
        ```

        """
    }
    let run = try summary(folder)
    #expect(run.status == 0 && run.warnings.isEmpty, "\(run.errors)")
    let page = try Program.tool("pdftotext", "-layout", "out/summary.pdf", "-", in: folder).output
    #expect(page.contains("The ministry counts 3,567 deaths."), "\(page)")
  }

  @Test("Positions of more than six parties are a list, in the order of their names")
  func manyParties() throws {
    let folder = try ScratchFolder.healthy { files in
      let names = ["Gull", "Finch", "Eagle", "Dove", "Crow", "Bittern", "Auk"]
      for name in names {
        files["sources.csv"] += "\(name.lowercased()),\(name),party\n"
        files["statements.csv"] += "The dam,\(name.lowercased()),Speaks of the dam.,relief,2025-02-18\n"
      }
    }
    #expect(try summary(folder).status == 0)
    let page = try Program.tool("pdftotext", "-raw", "out/summary.pdf", "-", in: folder).output
      .replacingOccurrences(of: "\n", with: " ")
    #expect(page.contains(#/The dam\. .*Auk: Speaks of the dam.*Bittern: .*Gull: Speaks/#), "\(page)")
    #expect(!page.contains("not stated"))
  }

  @Test("Two runs give the same bytes, and a second writes nothing")
  func again() throws {
    let folder = try ScratchFolder.healthy()
    #expect(try summary(folder).status == 0)
    let before = folder.contents(of: "out")
    #expect(try summary(folder).output == "out is up to date\n")
    #expect(try summary(folder, "--force").status == 0)
    #expect(folder.contents(of: "out") == before)
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0 && check.output.contains("out/summary.png: matches"), "\(check.output)")
  }

  @Test("Other sizes and themes are files of their own beside each other")
  func sizes() throws {
    let folder = try ScratchFolder.healthy()
    for arguments in [["--size", "slide"], ["--size", "1400x1750"], ["--theme", "dark"], ["--format", "pdf"]] {
      let run = try Program.run(["summary", "s", "--output", "out"] + arguments, in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(
      Set(folder.files(in: "out")) == [
        "summary-slide.png", "summary-1400x1750.png", "summary-dark.png", "summary-dark.pdf", "summary.pdf",
        "manifest.json",
      ])
    #expect(pixels("out/summary-slide.png", in: folder) == [1920, 1080])
    #expect(pixels("out/summary-1400x1750.png", in: folder) == [1400, 1750])
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0 && check.output.contains("summary-1400x1750.png: matches"), "\(check.output)")
    let bad = try summary(folder, "--size", "20x20")
    #expect(bad.status == 64)
  }

  @Test("It is an edition")
  func edition() throws {
    let folder = try ScratchFolder.healthy { $0.name(editions: "[summary]") }
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(Set(folder.files(in: "out")) == ["summary.pdf", "summary.png", "figures.csv", "manifest.json"])
  }

  @Test("What has no room at all is a fault that says by how much, and nothing is written")
  func overfull() throws {
    let sentence = "The ministry counts {deaths@ministry} deaths, and says that the water has fallen in both valleys. "
    let folder = try ScratchFolder.healthy {
      $0["summary.md"] = (0..<40).map { _ in String(repeating: sentence, count: 3) }.joined(separator: "\n\n")
    }
    let run = try summary(folder)
    #expect(run.status == 65)
    #expect(
      run.errors.contains(#/s/summary\.md:1:1: error: summary\.pdf is [0-9]+ points too high.*\[summary-overfull\]/#),
      "\(run.errors)")
    #expect(!folder.exists("out"))
  }

  @Test("summary.md is put in place of what is made from the report, and checked as the report is")
  func own() throws {
    let text = """
      ---
      title: "The flood in one page"
      ---
      The ministry counts {deaths@ministry} deaths.

      ```key-figures
      roads_closed@relief
      ```

      ### Access

      Roads are closed, says the Relief Society.{@relief}

      ### To come

      ```next
      2025-03-01: The school year begins {@ministry}
      ```

      """
    let folder = try ScratchFolder.healthy { $0["summary.md"] = text }
    #expect(try summary(folder).status == 0)
    let page = try Program.tool("pdftotext", "-raw", "out/summary.pdf", "-", in: folder).output
      .replacing("\n", with: " ")
    for words in [
      "The flood in one page", "Roads closed", "Access", "To come", "1 March 2025", "The school year begins",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("Two bodies count the dead"))
    // The report is what it was, but for its figures.csv.
    let broken = try ScratchFolder.healthy { $0["summary.md"] = "The toll is {deahts@ministry}, and 3,567.\n" }
    for command in ["summary", "build", "check"] {
      let run = try Program.run([command, "s"], in: broken)
      #expect(run.status == 65 && run.faults.map(\.path) == ["s/summary.md"], "\(command) \(run.errors)")
      #expect(run.warnings.contains { $0.rule == "typed-number" && $0.path == "s/summary.md" }, "\(run.errors)")
    }
  }
}
