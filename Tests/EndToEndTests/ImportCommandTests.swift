import Foundation
import Testing

/// `sitrep import`, as its users run it.
struct ImportCommandTests {
  private static let hxl = """
    Date,Killed (cumulative),Injured (cumulative),Source,Killed status,Hours
    #date+reported,#affected+killed+cumulative,#affected+injured+cumulative,#meta+source,#status+killed,#meta+period+hours
    2025-01-30,100,200,Health Ministry (Telegram),reported,24
    2025-01-31,110,230,Health Ministry (Telegram),reported,24
    2025-02-01,115,,no official report,extrapolated,24
    2025-02-02,140,260,Health Ministry (Telegram),reported,24
    2025-02-03,140,260,Health Ministry (Telegram),reported,0

    """

  private static let answers = [
    "--map", "Source:Health Ministry (Telegram)=ministry", "--map",
    "Source:no official report=ministry via relief extrapolated", "--map", "Hours:0=skip", "--add-indicator",
    "affected_killed,Killed,people,cumulative,2025-01-01", "--add-indicator",
    "affected_injured,Injured,people,cumulative",
  ]

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try folder.write(Self.hxl, to: "daily.hxl.csv")
    return folder
  }

  @Test("What is open is asked for, all at once, and nothing is written")
  func questions() throws {
    let folder = try folder()
    let before = folder.contents(of: "s")
    let run = try Program.run("import", "daily.hxl.csv", "--into", "s", in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    for option in [
      "--map 'Killed (cumulative)=INDICATOR'", "--map 'Injured (cumulative)=INDICATOR'",
      "--map 'Source:Health Ministry (Telegram)=SOURCE'", "--map 'Source:no official report=SOURCE'",
      "--add-indicator 'affected_killed,Killed (cumulative),people,cumulative'",
    ] { #expect(run.errors.contains(option), "\(option) in \(run.errors)") }
    #expect(folder.contents(of: "s") == before)
  }

  @Test("A fault is shown with its line, however many others were found before it")
  func lines() throws {
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = "---\ntitle: A case\ndate: 2025-12-31\n---\nText.\n"
    files["indicators.csv"] = "id,label,unit,accumulation\n"
    files["sources.csv"] = "id,name,kind\nministry,Ministry,government\n"
    try files.write(to: folder)
    let rows = (0..<1200).map { "2024,Area \($0),1,\($0 == 0 ? "-5" : "2")\n" }
    try folder.write("Year,Area,Killed,Hurt\n\(rows.joined())", to: "areas.csv")
    let run = try Program.run(
      [
        "import", "areas.csv", "--into", "s", "--set", "source=ministry", "--set", "published=2025-01-01", "--map",
        "Year=as_of", "--map", "Area=place", "--add-indicator", "killed,Killed,people,flow", "--add-indicator",
        "hurt,Hurt,people,flow",
      ], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains(" [not-a-count]\n  2024,Area 0,1,-5\n"), "\(run.errors)")
  }

  @Test("With the answers it writes a new table that reads cleanly and gives the same sums; again it writes nothing")
  func answered() throws {
    let folder = try folder()
    let before = folder.contents(of: "s")
    let run = try Program.run(["import", "daily.hxl.csv", "--into", "s"] + Self.answers, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("s/indicators.csv\ns/daily.csv\ns/imports.yaml\n"), "\(run.output)")
    #expect(
      run.output.contains(
        "daily.hxl.csv: observations: 7 new, 0 corrected, 0 gone, 0 as they were, 1 empty cell, 1 left out"))
    #expect(run.errors.contains("from 2025-01-30 to 2025-02-02"), "\(run.errors)")
    let after = folder.contents(of: "s")
    for (name, bytes) in before { #expect(after[name]?.starts(with: bytes) == true, "\(name)") }
    #expect(after.keys.sorted() == (before.keys + ["daily.csv", "imports.yaml"]).sorted())
    let check = try Program.run("check", "s", in: folder)
    #expect(check.status == 0 && check.findings.allSatisfy { $0.path != "s/daily.csv" }, "\(check.errors)")
    let figures = try Program.run(
      "figures", "s", "--only", "affected_killed@ministry", "--every", "month", "--format", "csv", in: folder)
    let values = figures.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[7]
    }
    #expect(values == ["110", "30"], "\(figures.output)")

    let again = try Program.run(["import", "daily.hxl.csv", "--into", "s"] + Self.answers, in: folder)
    #expect(again.status == 0)
    #expect(
      again.output.hasPrefix(
        "daily.hxl.csv: observations: 0 new, 0 corrected, 0 gone, 7 as they were, 1 empty cell, 1 left out\n"))
    #expect(folder.contents(of: "s") == after)
  }

  @Test("A second file of the same name gets a name of its own")
  func names() throws {
    let folder = try folder()
    let map = ["--map", "n=roads_closed@relief"]
    for (text, name) in [("2025-02-01", "x.csv"), ("2025-02-02", "x-2.csv")] {
      try folder.write("date,n\n\(text),4\n", to: "x.csv")
      let run = try Program.run(["import", "x.csv", "--into", "s/"] + map, in: folder)
      #expect(run.status == 0 && folder.exists("s/\(name)"), "\(run.errors)")
    }
    #expect(folder.text("s/x.csv") == "indicator,source,value,as_of\nroads_closed,relief,4,2025-02-01\n")
    let quiet = try Program.run(["import", "x.csv", "--into", "s", "--quiet"] + map, in: folder)
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test("Faults stand at the line and column of the imported file")
  func faults() throws {
    let folder = try folder()
    let before = folder.contents(of: "s")
    try folder.write("date,n\n20250218,4\n2025-02-29,NaN\n", to: "x.csv")
    let run = try Program.run("import", "x.csv", "--into", "s", "--map", "n=roads_closed@relief", in: folder)
    #expect(run.status == 65)
    #expect(run.faults.map(\.place) == ["x.csv:2:1", "x.csv:3:1", "x.csv:3:12"])
    #expect(run.faults.allSatisfy { $0.path == "x.csv" })
    #expect(folder.contents(of: "s") == before)
  }

  @Test(
    "How it ends when it cannot do its work",
    arguments: [
      (["import", "nowhere.csv", "--into", "s"], 66), (["import", "daily.hxl.csv", "--into", "nowhere"], 66),
      (["import", "s", "--into", "s"], 66), (["import", "--into", "s"], 64), (["import", "daily.hxl.csv"], 64),
      (["import", "daily.hxl.csv", "--into", "s", "--map", "nonsense"], 64),
      (["import", "daily.hxl.csv", "--into", "s", "--dates", "day"], 64),
      (["import", "s/observations.csv", "--into", "s"], 64),
    ] as [([String], Int32)])
  func ends(_ arguments: [String], _ status: Int32) throws {
    let folder = try folder()
    let before = folder.contents(of: ".")
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains("rror: "))
    #expect(folder.contents(of: ".") == before)
  }

  @Test(
    "Rows are added behind a byte order mark, semicolons and line ends of Windows without a change to what is there")
  func forms() throws {
    let folder = try folder()
    let table =
      "\u{FEFF}" + SituationFiles.healthy["sources.csv"].replacing(",", with: ";").replacing("\n", with: "\r\n")
    try folder.write(String(table.dropLast(1)), to: "s/sources.csv")
    try folder.write("date,n,source\n2025-02-01,4,\"Office; of roads\"\n", to: "x.csv")
    let run = try Program.run(
      "import", "x.csv", "--into", "s", "--map", "n=roads_closed", "--add-source", "roads,Office; of roads,government",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("s/sources.csv") == String(table.dropLast(1)) + "\r\nroads;\"Office; of roads\";government\r\n")
    #expect(try Program.run("check", "s", in: folder).status == 0)
  }
}
