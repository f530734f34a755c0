import Testing

/// Summaries of situations that have little to show.
struct SummaryOfLittleTests {
  private func folder(_ report: String, charts: String = "") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with {
      $0["report.md"] = "---\ntitle: A flood\ndate: 2025-02-20\n---\n\(report)\n"
      $0["charts.yaml"] = charts
    }.write(to: folder)
    return folder
  }

  private func summary(_ folder: ScratchFolder, _ size: String = "a4") throws -> (run: Program.Run, words: String) {
    let run = try Program.run(
      "summary", "s", "--size", size, "--format", "pdf", "--output", "out", in: folder)
    let name = size == "a4" ? "summary.pdf" : "summary-\(size).pdf"
    return (run, try Program.tool("pdftotext", "-layout", "out/\(name)", "-", in: folder).output)
  }

  @Test("Text alone is shown in pictures too, with its sources", arguments: ["a4", "social", "slide", "1000x1000"])
  func text(_ size: String) throws {
    let folder = try folder("The road to the north is closed.{@relief} Nothing is known of the reasons.")
    let (run, words) = try summary(folder, size)
    #expect(run.status == 0 && !run.errors.contains("[summary-empty]"), "\(run.errors)")
    #expect(words.contains(#/The road to the\s+north/#) && words.contains("Relief Society"), "\(words)")
  }

  @Test("Of a report without anything that a summary shows the title alone is a warning", arguments: ["a4", "slide"])
  func empty(_ size: String) throws {
    let folder = try folder("## A part\n\n- A list.")
    // Without what is to come.
    let rows = folder.text("s/observations.csv").split(separator: "\n").filter { !$0.contains("announced") }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "s/observations.csv")
    let (run, words) = try summary(folder, size)
    #expect(run.status == 0 && words.contains("A flood"))
    #expect(
      run.errors.contains(
        "shows its title alone, since there are neither key figures nor charts; give the report some, or write summary.md [summary-empty]"
      ), "\(run.errors)")
  }

  @Test("Text that has no room in a picture is not cut: the title stands alone, which is said")
  func noRoom() throws {
    let long = String(repeating: "The road to the north is closed, and so is the one to the south. ", count: 30)
    let (run, words) = try summary(try folder("\(long){@relief}"), "800x600")
    #expect(run.status == 0 && !words.contains("The road"), "\(words)")
    #expect(run.errors.contains("since it has no room for its text"), "\(run.errors)")
  }

  @Test("In place of a chart with nothing to draw the next one is shown, which is said")
  func emptyChart() throws {
    let charts = """
      - {id: none, kind: columns, title: Nothing of last year, figures: [deaths@ministry], every: month, from: 2023-01, to: 2023-03}
      - {id: toll, kind: bars, title: Two bodies count, figures: [deaths@ministry, deaths@relief]}
      - {id: roads, kind: bars, title: Roads are closed, figures: [roads_closed@relief, roads_closed@ministry]}
      """
    let report = "![](chart:none)\n![](chart:toll)\n\n![](chart:roads)"
    let folder = try folder(report, charts: charts)
    let (run, words) = try summary(folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(words.contains("Two bodies count") && words.contains("Roads are closed"), "\(words)")
    #expect(!words.contains("Nothing of last year"))
    #expect(run.errors.contains("passes over the chart “none”, where there is nothing to draw"), "\(run.errors)")
    // Where summary.md asks for it, it is shown.
    try folder.write("![](chart:none)\n", to: "s/summary.md")
    let own = try summary(folder)
    #expect(own.words.contains("Nothing of last year") && !own.run.errors.contains("passes over"))
  }

  @Test("The word of each source for one thing is named")
  func words() throws {
    let folder = try folder("```key-figures\nheld\n```\n\n```next\n```")
    try folder.write(
      folder.text("s/indicators.csv") + "held,Handover of [hostages],people,flow,events,exclusive,,\n",
      to: "s/indicators.csv")
    try folder.write(
      """
      indicator,source,value,as_of,published,status,event,group,term
      held,ministry,6,2025-02-22,2025-02-18,announced,e,alive,hostages
      held,relief,6,2025-02-22,2025-02-18,announced,e,alive,prisoners
      held,relief,2,2025-02-12,2025-02-12,completed,d,alive,prisoners
      held,ministry,1,2025-02-02,2025-02-02,completed,c,alive,hostages

      """, to: "s/more.csv")
    let (run, words) = try summary(folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(words.contains(#/Handover\s+of\s+hostages/prisoners,\s+alive:\s+6\s+\(announced\)/#), "\(words)")
  }
}
