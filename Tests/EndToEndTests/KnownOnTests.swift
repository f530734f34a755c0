import Testing

/// What was known on a day, whatever has come to be known since.
struct KnownOnTests {
  private let planned = "captives@ceasefire-agreement planned"
  private let announced = "captives/\"Israelis alive\" announced"

  /// A figure as `figures` prints it.
  private func figure(_ name: String, on day: String, in folder: ScratchFolder) throws -> [String: String] {
    let run = try Program.run(
      "figures", "gaza-ceasefire", "--only", name, "--known-on", day, "--format", "csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(Table(csv: run.output).rows.first)
  }

  @Test(
    "Three planned until the day before the announcement was published, six announced from then on",
    arguments: 16...22)
  func release(_ number: Int) throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let day = "2025-02-\(number)"
    let plan = try figure(planned, on: day, in: folder)
    #expect(plan["value"] == "3" && plan["status"] == "planned")
    #expect(plan["caveat"]?.contains("replaced on 2025-02-18") == (number >= 18))
    let announcement = try figure(announced, on: day, in: folder)
    #expect(announcement["value"] == (number >= 18 ? "6" : "") && announcement["status"] == "announced")
    #expect(announcement["caveat"]?.contains("not yet reported") == (number < 18))
  }

  @Test("A completion makes them released from its own day of publication on", arguments: ["2025-02-22", "2025-02-23"])
  func completion(_ published: String) throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    try folder.write(
      folder.text("gaza-ceasefire/releases.csv")
        + "captives,icrc,6,2025-02-22,\(published),completed,exchange-7,Israelis alive,hostages,,,,,,,\n",
      to: "gaza-ceasefire/releases.csv")
    let released = "captives/\"Israelis alive\"@icrc from 2025-02-22 to 2025-02-22"
    for (day, isKnown) in [("2025-02-21", false), ("2025-02-22", published == "2025-02-22"), ("2025-02-23", true)] {
      let now = try figure(released, on: day, in: folder)
      #expect(now["value"] == (isKnown ? "6" : "") && (now["status"] == "completed") == isKnown, "\(day)")
      let before = try figure("captives@families-forum announced", on: day, in: folder)
      #expect(before["value"] == "6" && before["caveat"]?.contains("carried out;") == isKnown, "\(day)")
    }
  }

  @Test("A report of an earlier day: not yet reported, with a warning; the day stands on each page")
  func report() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run(
      "report", "gaza-ceasefire", "--known-on", "2025-02-17", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.warnings.contains { $0.rule == "not-yet-reported" })
    let text = try folder.pdfText("out/report.pdf")
    #expect(text.contains("not yet reported") && !text.contains("48,291"))
    let pages = text.split(separator: "\u{C}").filter { $0.contains(where: \.isLetter) }
    #expect(pages.allSatisfy { $0.contains("Data known on 17 February 2025") })
    #expect(text.lowercased().contains("data known on 17 february 2025"))
    let figures = Table(csv: folder.text("out/figures.csv")).rows
    #expect(figures.allSatisfy { ($0["published"] ?? "").replacing("by ", with: "") <= "2025-02-17" })
  }

  @Test("An issue that is rebuilt later, with newer rows and an older day in the front matter, is the same")
  func rebuilt() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "first", in: folder).status == 0)
    try folder.write(
      folder.text("s/observations.csv") + "deaths,ministry,3700,2025-02-18,2025-02-26,,,,\n"
        + "deaths,ministry,3900,2025-02-27,,,,,\nroads_closed,relief,1,2025-02-27,,,,,\n"
        + "evacuated,relief,240,2025-02-22,2025-02-24,completed,convoy-2,,\n",
      to: "s/observations.csv")
    try folder.replace("date: 2025-02-20", with: "date: 2025-02-27", in: "s/report.md")
    #expect(try Program.run("build", "s", "--output", "next", in: folder).status == 0)
    try folder.replace("date: 2025-02-27", with: "date: 2025-02-20", in: "s/report.md")
    #expect(try Program.run("build", "s", "--output", "again", in: folder).status == 0)
    #expect(folder.changes(of: "again", since: folder.contents(of: "first")) == ["manifest.json"])
    #expect(folder.changes(of: "next", since: folder.contents(of: "first")).contains("report.pdf"))
  }
}
