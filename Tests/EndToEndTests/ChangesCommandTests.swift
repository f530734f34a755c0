import Testing

/// `sitrep changes`, the block `changes`, and what a key figure says of itself.
struct ChangesCommandTests {
  /// An issue of a week later, with something new in it.
  private func nextIssue() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let block = "```changes\n```\n\n## The toll"
    try SituationFiles.healthy.with {
      $0["report.md"] = $0["report.md"].replacing("## The toll", with: block)
    }.write(to: folder)
    return folder
  }

  private func advance(_ folder: ScratchFolder) throws {
    try folder.replace(
      "number: 3\ndate: 2025-02-20\n", with: "number: 4\ndate: 2025-02-27\nsince: 2025-02-20\nstale_after: 5 days\n",
      in: "s/report.md")
    try folder.write(
      folder.text("s/observations.csv") + "deaths,ministry,3641,2025-02-25,,,,,\n"
        + "deaths,relief,4329,2025-02-15,2025-02-24,,,,\nroads_closed,ministry,11,2025-02-16,2025-02-26,,,,\n"
        + "evacuated,relief,240,2025-02-22,2025-02-24,completed,convoy-2,,\n"
        + "sheltered,relief,,2025-02-18,2025-02-24,withdrawn,,North valley,\n",
      to: "s/observations.csv")
  }

  @Test("Without an earlier issue the block prints nothing")
  func firstIssue() throws {
    let folder = try nextIssue()
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.pdfText("out/report.pdf")
    #expect(!text.contains("last issue") && !text.contains("Compared with"))
    #expect(try Program.run("changes", "s", in: folder).status == 64)
  }

  @Test("Since a day: each kind with old and new value, dates and sources, in every format")
  func sinceDay() throws {
    let folder = try nextIssue()
    try advance(folder)
    let run = try Program.run("changes", "s", "--since", "2025-02-20", "--format", "csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = Table(csv: run.output).rows
    func row(_ kind: String, _ source: String) -> [String: String]? {
      rows.first { $0["kind"] == kind && ($0["new_source"] == source || $0["old_source"] == source) }
    }
    let updated = row("updated", "ministry")
    #expect(updated?["old_value"] == "3567" && updated?["new_value"] == "3641")
    #expect(updated?["old_as_of"] == "2025-02-18" && updated?["new_as_of"] == "2025-02-25")
    // No row says when it was published.
    #expect(updated?["new_published"] == "")
    let revised = row("revised", "relief")
    #expect(revised?["old_value"] == "4321" && revised?["new_value"] == "4329")
    #expect(revised?["old_as_of"] == "2025-02-15" && revised?["new_as_of"] == "2025-02-15")
    #expect(row("backdated", "ministry")?["new_value"] == "11")
    let event = row("status changed", "relief")
    #expect(event?["old_status"] == "announced" && event?["new_status"] == "completed")
    #expect(row("withdrawn", "relief")?["old_value"] == "870")
    #expect(row("stale", "bank")?["old_value"] == "1.75")
    // What report.md names is what is compared with, where nothing is asked for.
    #expect(try Program.run("changes", "s", "--format", "csv", in: folder).output == run.output)
    let json = try Program.run("changes", "s", "--format", "json", in: folder).output
    #expect(json.contains("\"kind\": \"updated\"") && json.contains("\"value\": 3641"))
    let table = try Program.run("changes", "s", in: folder).output
    #expect(table.hasPrefix("kind") && table.split(separator: "\n").count == rows.count + 1)
    for wrong in [["--since", "2025-02-27"], ["--since", "2025-03-01"], ["--format", "xml"]] {
      #expect(try Program.run(["changes", "s"] + wrong, in: folder).status == 64, "\(wrong)")
    }
    #expect(try Program.run("changes", "s", "--since", "nowhere.pdf", in: folder).status == 66)
    #expect(try Program.run("changes", "s", "--since", "s/report.md", in: folder).status == 65)
  }

  @Test("Since a published report: what was overwritten afterwards is told by what it carries")
  func sinceReport() throws {
    let folder = try nextIssue()
    #expect(try Program.run("report", "s", "--output", "issue-3", in: folder).status == 0)
    try advance(folder)
    try folder.replace("roads_closed,relief,12,", with: "roads_closed,relief,14,", in: "s/observations.csv")
    let run = try Program.run(
      "changes", "s", "--since", "issue-3/report.pdf", "--format", "csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = Table(csv: run.output).rows
    #expect(
      rows.contains { $0["kind"] == "revised" && $0["old_value"] == "12" && $0["new_value"] == "14" }, "\(run.output)")
    #expect(rows.contains { $0["kind"] == "updated" && $0["old_value"] == "3567" && $0["new_value"] == "3641" })
    let report = try Program.run(
      "report", "s", "--since", "issue-3/report.pdf", "--output", "issue-4", in: folder)
    #expect(report.status == 0, "\(report.errors)")
    let text = try folder.pdfText("issue-4/report.pdf")
    #expect(text.contains("published with data known on 20 February 2025"), "\(text)")
    #expect(
      try Program.run("report", "s", "--since", "issue-3/report.pdf", "--output", "issue-4", in: folder).output
        == "issue-4 is up to date\n")
  }

  @Test("A row overwritten on the day of issue is told against the report of that day")
  func overwrittenOnTheDay() throws {
    let folder = try nextIssue()
    #expect(try Program.run("report", "s", "--output", "out", in: folder).status == 0)
    func changes() throws -> [[String: String]] {
      let run = try Program.run("changes", "s", "--since", "out/report.pdf", "--format", "csv", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      return Table(csv: run.output).rows
    }
    #expect(try changes().isEmpty)
    try folder.replace("deaths,ministry,3567", with: "deaths,ministry,3571", in: "s/observations.csv")
    let rows = try changes()
    #expect(rows.contains { $0["kind"] == "revised" && $0["old_value"] == "3567" && $0["new_value"] == "3571" })
  }

  @Test("The block lists what has changed, and a key figure says from what")
  func block() throws {
    let folder = try nextIssue()
    try advance(folder)
    let run = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.pdfText("out/report.pdf", "-layout").replacing(/\s+/, with: " ")
    for words in [
      "Since the last issue, 20 February 2025", "Compared with what was known on 20 February 2025.",
      "later count", "revised", "withdrawn", "People evacuated 550[2] 300[2]",
      "Updated since 20 Feb 2025, before: 3,567", "No newer value: ",
    ] { #expect(text.contains(words), "\(words)") }
    // What the issue does not print is left to the command.
    #expect(!text.contains("240") && !text.contains("of an earlier date"))
    // What is printed of before is in figures.csv too, with its date and source.
    let figures = Table(csv: folder.text("out/figures.csv")).rows
    #expect(figures.contains { $0["value"] == "4321" && $0["caveat"]?.contains("replaced on 2025-02-24") == true })
    let values = PrintedValues(csv: folder.text("out/figures.csv")).texts
    #expect(PrintedValues.runTogether(values, in: try folder.pdfText("out/report.pdf")) == [])
  }
}
