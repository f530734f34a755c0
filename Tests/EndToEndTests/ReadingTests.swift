import Foundation
import Testing

/// What people type in good faith and a hurry, and what is said of it.
struct ReadingTests {
  private static let report = "---\ntitle: A case\ndate: 2025-06-30\n---\nWithout a number.\n"
  private static let indicators = """
    id,label,unit,accumulation,reporting,groups,frequency,measure
    arrivals,Arrivals,people,flow,,exclusive,day,
    grain,Grain,tonnes,flow,,,day,
    balance,Net arrivals,people,stock,,,,amount
    share,Literacy,%,stock,,,,
    exchanges,People exchanged,people,flow,events,,,

    """
  private static let sources = "id,name,kind\na,Office A,government\nb,Office B,media\n"

  /// Runs a check of a situation with these rows and prints what it found as `line rule`.
  private func findings(
    _ table: String, front: String = "", places: String? = nil, separator: String = ",", header: String
  ) throws -> (status: Int32, found: [String], errors: String) {
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = Self.report.replacing("---\nWithout", with: "\(front)---\nWithout")
    (files["indicators.csv"], files["sources.csv"]) = (Self.indicators, Self.sources)
    files["observations.csv"] = "\(header.replacing(",", with: separator))\n\(table)\n"
    if let places { files["places.csv"] = places }
    try files.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    return (run.status, run.findings.filter { $0.severity != "notice" }.map { "\($0.line) \($0.rule)" }, run.errors)
  }

  @Test("Counts are whole, and other numbers need not be")
  func counts() throws {
    let header = "indicator,source,value,as_of"
    let rows = [
      "arrivals,a,-7,2025-02-01", "arrivals,a,3.5,2025-02-02", "grain,a,12.5,2025-02-01", "balance,a,-40,2025-02-01",
      "share,a,-0.5,2025-02-01", "arrivals,a,0,2025-02-03",
    ]
    let run = try findings(rows.joined(separator: "\n"), header: header)
    #expect(run.status == 65 && run.found == ["2 not-a-count", "3 not-a-count"], "\(run.errors)")
  }

  @Test(
    "Between semicolons and tabs a number means one thing or is refused",
    arguments: [
      (";", "", ["48.291", "53.200", "1.5"], ["2 bad-number", "3 bad-number"]),
      ("\t", "", ["1.250", "7,5", "0.125"], ["2 bad-number", "3 bad-number"]),
      (";", "csv: {decimal: comma}\n", ["48.291", "7,25", "1.5"], ["4 bad-number"]),
      ("\t", "csv: {decimal: point}\n", ["1,250", "7.25", "1,5"], ["4 bad-number"]),
      (",", "csv: {decimal: comma}\n", ["48.291", "7.25", "1.5"], []),
    ])
  func decimals(separator: String, front: String, numbers: [String], found: [String]) throws {
    let cells = numbers.enumerated().map { ["grain", "a", $1, "2025-02-0\($0 + 1)"].joined(separator: separator) }
    let run = try findings(
      cells.joined(separator: "\n"), front: front, separator: separator, header: "indicator,source,value,as_of")
    #expect(run.found == found, "\(run.errors)")
  }

  @Test(
    "A word for the whole is no place and no group",
    arguments: [
      "TOTAL", "Grand total", "Toutes", "todos", "Insgesamt", "الإجمالي", "סה\"כ", "Усього", "All", "National total",
      "Total country", "Total Haiti", "Sub-total North", "Sous-total Nord", "סה״כ בצפון", "Zwischensumme Nord",
      "Combined", "All districts", "Итого", "(total)", "Σ", "Nacional", "Pays entier", "Nivel nacional", "Celkem",
    ])
  func wholes(word: String) throws {
    let cell = "\"\(word.replacing("\"", with: "\"\""))\""
    let rows =
      "arrivals,a,\(cell),,5,2025-02-01\narrivals,a,Tolen,\(cell),5,2025-02-01\narrivals,a,Vesk,women,2,2025-02-01"
    let run = try findings(rows, header: "indicator,source,place,group,value,as_of")
    #expect(run.found == ["2 whole-as-part", "3 whole-as-part"], "\(run.errors)")
  }

  @Test("Two ids for one event of two sources are doubted, and two that one source tells apart are not")
  func sameEvent() throws {
    let header = "indicator,source,event,place,value,as_of,allow"
    let doubted = try findings(
      "exchanges,a,e1,Tolen,7,2025-02-01,\nexchanges,b,x1,Tolen,7,2025-02-01,\nexchanges,b,x2,Vesk,7,2025-02-01,",
      header: header)
    #expect(doubted.status == 0 && doubted.found == ["3 same-event"], "\(doubted.errors)")
    let apart = try findings(
      "exchanges,a,e1,Tolen,7,2025-02-01,\nexchanges,a,e2,Tolen,7,2025-02-01,\nexchanges,b,e1,Tolen,7,2025-02-01,",
      header: header)
    #expect(apart.found.isEmpty, "\(apart.errors)")
    let allowed = try findings(
      "exchanges,a,e1,Tolen,7,2025-02-01,\nexchanges,b,x1,Tolen,7,2025-02-01,same-event", header: header)
    #expect(allowed.found.isEmpty, "\(allowed.errors)")
  }

  @Test("Two events of one day in what is no flow are told of: a figure takes one of them")
  func eventsOfLevels() throws {
    let header = "indicator,source,event,place,value,as_of,status,published,allow"
    func found(_ indicator: String, _ second: String) throws -> [String] {
      try findings("\(indicator),a,e1,Tolen,7,2025-02-01,,,\n\(indicator),a,\(second)", header: header).found
    }
    #expect(try found("balance", "e2,Tolen,9,2025-02-01,,,") == ["3 events-of-level"])
    #expect(try found("balance", "e2,Vesk,9,2025-02-01,,,").isEmpty)
    #expect(try found("balance", "e2,Tolen,9,2025-02-02,,,").isEmpty)
    #expect(try found("balance", "e1,Tolen,9,2025-02-01,,2025-02-03,").isEmpty)
    #expect(try found("balance", "e2,Tolen,9,2025-02-01,,,events-of-level").isEmpty)
    #expect(try found("arrivals", "e2,Tolen,9,2025-02-01,,,").isEmpty)
  }

  @Test(
    "Names that nearly agree, or that a spreadsheet has made dates of, are doubted",
    arguments: [
      (["Kalémie", "Kalemie"], ["3 near-same-name"]), (["El-Fasher", "El Fasher"], ["3 near-same-name"]),
      (["Goma", "Bunia"], []), (["05-Sep", "5-9"], ["2 date-like-name"]), (["Oct-14", "15-19"], ["2 date-like-name"]),
      (["Vesk\u{A0}Bay", "Vesk Bay"], ["3 duplicate-observation"]),
      (["Orra\u{200F}", "Orra"], ["3 duplicate-observation"]),
    ])
  func names(groups: [String], found: [String]) throws {
    let rows = groups.map { "arrivals,a,\($0),5,2025-02-01" }.joined(separator: "\n")
    let run = try findings(rows, header: "indicator,source,group,value,as_of")
    #expect(run.found == found, "\(run.errors)")
  }

  @Test("A column of like faults is one message with its count and first places")
  func likeFaults() throws {
    let header = "indicator,source,value,as_of"
    for (row, word) in [("arrivals,a,5,2025/02/%", "no date"), ("arrivals,a,% people,2025-02-01", "no number")] {
      let rows = (0..<2500).map { row.replacing("%", with: "\($0 % 28 + 1)") }.joined(separator: "\n")
      let run = try findings(rows, header: header)
      #expect(run.errors.split(separator: "\n").count < 30 && run.errors.contains(word))
      #expect(run.errors.contains("(2,500 such cells in the column") && run.errors.contains("first in lines 2, 3, 4)"))
    }
  }

  @Test(
    "A sign that nobody sees is named",
    arguments: [
      ("arrivals,a,512\u{A0},2025-02-01", "“512⟨no-break space⟩”"),
      ("arrivals,a,5,2025-02-01\u{200E}", "“2025-02-01⟨left-to-right mark⟩”"),
      ("arrivals\u{200B},a,5,2025-02-01", "“arrivals⟨zero width space⟩” is unknown; did you mean “arrivals”?"),
    ])
  func unseen(row: String, words: String) throws {
    let run = try findings(row, header: "indicator,source,value,as_of")
    #expect(run.status == 65 && run.errors.contains(words), "\(run.errors)")
  }

  @Test(
    "Days of other calendars are named",
    arguments: [("1445-07-01", "Islamic"), ("2567-12-31", "Buddhist"), ("5784-09", "Hebrew"), ("0114-02-18", "Minguo")])
  func calendars(day: String, name: String) throws {
    let run = try findings("arrivals,a,5,\(day)", header: "indicator,source,value,as_of")
    #expect(run.found == ["2 bad-date"] && run.errors.contains(name), "\(run.errors)")
  }

  @Test("A place that is written with signs of references is printed by its name")
  func places() throws {
    let header = "indicator,source,place,value,as_of"
    let rows = "arrivals,a,\"Camp \"\"Orra\"\"\",5,2025-02-01\narrivals,a,ops@site 4,6,2025-02-01"
    let bare = try findings(rows, header: header)
    #expect(
      bare.found == ["2 bad-name", "3 bad-name"] && bare.errors.contains("with the id camp-orra"), "\(bare.errors)")
    // What is advised can be done.
    let places = "id,name\ncamp-orra,\"Camp \"\"Orra\"\"\"\nops-site-4,ops@site 4\n"
    let run = try findings(rows, places: places, header: header)
    #expect(run.status == 0 && run.found.isEmpty, "\(run.errors)")
    let group = try findings("arrivals,a,IDPs/returnees,5,2025-02-01", header: "indicator,source,group,value,as_of")
    #expect(group.errors.contains("write it as “IDPs or returnees”"), "\(group.errors)")
  }

  @Test("What is wrong in a table stands before what follows from it in a chart")
  func causeFirst() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "3567", "35h67")) }.write(to: folder)
    let found = try Program.run("check", "s", in: folder).findings
    #expect(found.first?.rule == "bad-number", "\(found)")
  }

  @Test("A warning is said again by a run that has nothing to write, of just what it was asked for")
  func rerun() throws {
    let folder = try ScratchFolder()
    var files = SituationFiles.healthy
    files["report.md"] += "\nOf them 40% are women.\n"
    try files.write(to: folder)
    let first = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(first.status == 0 && first.warnings.map(\.rule).contains("percentage-base"), "\(first.errors)")
    let manifest = try Data(contentsOf: folder.url.appendingPathComponent("out/manifest.json"))
    let second = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(second.errors == first.errors && second.output == "out is up to date\n", "\(second.errors)")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("out/manifest.json")) == manifest)
    let quiet = try Program.run("build", "s", "--output", "out", "--quiet", in: folder)
    #expect(quiet.errors.isEmpty)
    let charts = try Program.run("charts", "s", "--output", "out", in: folder)
    let again = try Program.run("charts", "s", "--output", "out", in: folder)
    #expect(charts.errors == again.errors && charts.status == 0)
  }

  @Test("Rows that lie days apart ask what they cover, until that is said")
  func frequency() throws {
    let rows = ["06", "13", "20", "27"].map { "arrivals,a,5,2025-01-\($0)" } + ["arrivals,a,5,2025-02-03"]
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = Self.report
    files["sources.csv"] = Self.sources
    files["observations.csv"] = "indicator,source,value,as_of\n\(rows.joined(separator: "\n"))\n"
    for (cells, warnings) in [("", ["frequency"]), (",week", []), (",day", []), (",irregular", [])] {
      files["indicators.csv"] =
        "id,label,unit,accumulation\(cells.isEmpty ? "" : ",frequency")\narrivals,Arrivals,people,flow\(cells)\n"
      try files.write(to: folder)
      #expect(try Program.run("check", "s", in: folder).warnings.map(\.rule) == warnings)
    }
  }
}
