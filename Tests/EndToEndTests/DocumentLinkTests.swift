import Testing

/// Every value that the finished report prints leads to its line of the register, and every link somewhere.
struct DocumentLinkTests {
  private func build(_ prepare: (ScratchFolder) throws -> String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let situation = try prepare(folder)
    let run = try Program.run("report", situation, "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func check(_ folder: ScratchFolder, atLeast least: Int) throws {
    let document = try DocumentLinks("out/report.pdf", in: folder)
    for link in document.links where !link.isAddress {
      #expect(document.destinations[link.target]?.count == 1, "a link on page \(link.page + 1) leads to \(link.target)")
    }
    let pages = try TextBox.pages(of: "out/report.pdf", in: folder)
    let values = Set(PrintedValues(csv: folder.text("out/figures.csv")).texts)
    var count = 0
    for (page, words) in pages.enumerated() {
      let links = document.links.filter { $0.page == page && !$0.isAddress }
      for word in words {
        let value = word.text.drop { !$0.isNumber }.prefix { $0.isNumber || ",.".contains($0) }
        guard values.contains(String(value)) else { continue }
        let own = links.filter { $0.holds(word) && $0.target.hasPrefix("figure-") }
        guard let link = own.first, let line = document.destinations[link.target]?.first else {
          Issue.record("\(word) on page \(page + 1) leads nowhere")
          continue
        }
        // The destination lies a little above its line, which may be a series.
        let row = pages[line.page].filter { $0.bottom > line.top && $0.top < line.top + 40 }
        #expect(
          row.contains { $0.text.contains(value) } || row.contains { $0.text.hasPrefix("value") },
          "\(word) on page \(page + 1) leads to \(row.map(\.text))")
        count += 1
      }
    }
    #expect(count >= least)
    #expect(document.links.contains { $0.target.hasPrefix("mention:source-") })
  }

  @Test func theFirstSituation() throws {
    let folder = try build { folder in
      try folder.copyGaza()
      try folder.replace("register: attached\n", with: "", in: "gaza-ceasefire/report.md")
      return "gaza-ceasefire"
    }
    try check(folder, atLeast: 30)
  }

  @Test func aSituationOfAllKinds() throws {
    let folder = try build { folder in
      let charts = ["toll", "by-month", "roads", "convoys", "women-and-men", "persons", "roads-apart"]
      let files = SituationFiles.healthy.with { files in
        files["report.md"] += charts.map { "\n![](chart:\($0))\n" }.joined()
      }
      try files.write(to: folder)
      return "s"
    }
    try check(folder, atLeast: 15)
  }
}
