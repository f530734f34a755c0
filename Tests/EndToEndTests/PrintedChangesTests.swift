import Testing

/// The block `changes`: what has changed of the figures that an issue prints, for readers.
struct PrintedChangesTests {
  private func situation(
    _ indicators: String, _ observations: String, report: String, charts: String = ""
  ) -> SituationFiles {
    var files = SituationFiles()
    files["indicators.csv"] = "id,label,unit,accumulation,reporting\n\(indicators)"
    files["sources.csv"] = "id,name,kind\nharbour,Harbour Office,government\nclinic,Clinic Network,civil society\n"
    files["observations.csv"] = observations
    files["report.md"] =
      "---\ntitle: A case\ndate: 2025-06-30\nsince: 2025-06-15\n---\n\(report)\n\n```changes\n```\n"
    if !charts.isEmpty { files["charts.yaml"] = charts }
    return files
  }

  /// What the report says between the head of the block and the register.
  private func block(_ files: SituationFiles, known day: String = "2025-06-30") throws -> String {
    let folder = try ScratchFolder()
    try files.write(to: folder)
    let run = try Program.run("report", "s", "--known-on", day, "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.pdfText("out/report.pdf", "-layout").replacing(/\s+/, with: " ")
    let start = text.firstRange(of: "Since the last issue")?.lowerBound ?? text.endIndex
    let end = text.firstRange(of: "Every figure in this report")?.lowerBound ?? text.endIndex
    return start < end ? String(text[start..<end]) : ""
  }

  private static let boats = """
    indicator,source,value,as_of,published,document,term,caveat
    boats,harbour,812,2025-06-10,,Bulletin 12 of June,,
    boats,harbour,640,2025-06-20,,Bulletin 13 of June,,
    nets,harbour,70,2025-06-10,,,,
    nets,harbour,77,2025-06-20,,,,
    sails,clinic,31,2025-06-01,,,,

    """
  private static let indicators = "boats,Boats,vessels,stock,\nnets,Nets,nets,stock,\nsails,Sails,sails,stock,\n"

  @Test("Only what the issue prints, in its order, with the difference; the rest is one line")
  func printed() throws {
    let files = situation(Self.indicators, Self.boats, report: "Sails: {sails@clinic}. Boats: {boats@harbour}.")
    let text = try block(files)
    #expect(text.contains("812[1]") || text.contains("812[2]"), "\(text)")
    #expect(text.contains("640") && text.contains("\u{2212}172") && text.contains("later"))
    #expect(text.contains("No newer value: Sails.") && !text.contains("Nets") && !text.contains("77"))
    let both = try block(
      files.with { $0["report.md"] = $0["report.md"].replacing("{sails", with: "{nets@harbour} {sails") })
    let (nets, boats) = (both.firstRange(of: "Nets")?.lowerBound, both.firstRange(of: "Boats")?.lowerBound)
    #expect(nets != nil && boats != nil && nets! < boats!, "\(both)")
    #expect(both.contains(" 7 "))
    // All of them are what the command prints.
    let folder = try ScratchFolder()
    try files.write(to: folder)
    let all = try Program.run("changes", "s", "--format", "csv", in: folder)
    #expect(Table(csv: all.output).rows.map { $0["indicator"] } == ["boats", "nets"])
  }

  @Test(
    "The next bulletin is the same basis; another document or another caveat is not, and has no difference",
    arguments: [
      ("Bulletin 14 of July", "", false), ("Survey of June", "", true),
      ("Bulletin 13 of June", "rowing boats are counted from here on", true),
    ])
  func basis(_ document: String, _ caveat: String, _ isOther: Bool) throws {
    let rows = Self.boats.replacing("Bulletin 13 of June,,", with: "\(document),,\(caveat)")
    let text = try block(situation(Self.indicators, rows, report: "Boats: {boats@harbour}."))
    #expect(text.contains("other basis") == isOther && text.contains("\u{2212}172") != isOther, "\(text)")
    if isOther { #expect(text.contains(caveat.isEmpty ? document : caveat)) }
  }

  @Test("Each in its own term, without a difference of the two")
  func terms() throws {
    let rows = """
      indicator,source,value,as_of,term
      held,harbour,52,2025-06-10,smugglers
      held,harbour,47,2025-06-20,fishers

      """
    let text = try block(situation("held,[Sailors] held,people,stock,\n", rows, report: "Held: {held@harbour}."))
    #expect(text.contains("Smugglers held") && text.contains("Fishers held"), "\(text)")
    #expect(!text.contains("\u{2212}5 "))
    // Where no row has a difference, there is no column of them.
    #expect(text.contains("Now") && !text.contains("Difference"))
  }

  @Test(
    "What became of an event is said in words",
    arguments: [
      ("completed,2025-06-22,2025-06-23", "carried out"), ("cancelled,2025-06-22,2025-06-21", "cancelled"),
      ("announced,2025-06-27,2025-06-21", "other date"),
    ])
  func events(_ later: String, _ word: String) throws {
    let cells = later.split(separator: ",")
    let rows = """
      indicator,source,value,as_of,published,status,event
      freed,harbour,4,2025-06-22,2025-06-12,announced,e-1
      freed,harbour,4,\(cells[1]),\(cells[2]),\(cells[0]),e-1

      """
    let asked = cells[0] == "completed" ? "freed@harbour" : "freed@harbour \(cells[0])"
    let text = try block(situation("freed,Sailors freed,people,flow,events\n", rows, report: "Freed: {\(asked)}."))
    #expect(text.contains(word) && text.contains("Sailors freed"), "\(text)")
  }

  @Test("A bar of a chart, and what is withdrawn")
  func charts() throws {
    let rows = """
      indicator,source,value,as_of,published,status
      boats,harbour,812,2025-06-10,,
      boats,harbour,640,2025-06-20,,
      sails,clinic,31,2025-06-01,,
      sails,clinic,,2025-06-01,2025-06-25,withdrawn

      """
    let text = try block(
      situation(
        Self.indicators, rows, report: "![](chart:c)\n\nSails: {sails@clinic}.",
        charts: "- {id: c, kind: bars, title: Boats, figures: [boats@harbour]}\n"))
    #expect(text.contains("812") && text.contains("Sails") && text.contains("withdrawn"), "\(text)")
  }

  @Test("Without a last issue, or on a day before it, there is nothing; in a quotation it is refused")
  func nothing() throws {
    let files = situation(Self.indicators, Self.boats, report: "Boats: {boats@harbour}.")
    #expect(
      try block(files.with { $0["report.md"] = $0["report.md"].replacing("since: 2025-06-15\n", with: "") }) == "")
    #expect(try block(files, known: "2025-06-12") == "")
    let folder = try ScratchFolder()
    try files.with {
      $0["report.md"] = $0["report.md"].replacing("```changes\n```", with: "> ```changes\n> ```")
    }.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(run.status == 65 && run.faults.map(\.rule) == ["wrong-type"], "\(run.errors)")
  }
}
