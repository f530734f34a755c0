import Testing

/// What periods, sums and reports of more than a day cover, in text, pictures and figures.csv.
struct CoveredPeriodsTests {
  private func printed(_ indicators: String, _ rows: String, report: String, charts: String) throws -> Printed {
    var files = SituationFiles()
    files["indicators.csv"] = "id,label,unit,accumulation,reporting,groups,since,frequency\n\(indicators)\n"
    files["sources.csv"] = "id,name,kind\nharbour,Harbour Office,government\n"
    files["observations.csv"] = "indicator,source,value,as_of,published,group\n\(rows)"
    files["report.md"] = "---\ntitle: A case\ndate: 2024-12-31\n---\n\(report)\n\n![](chart:one)\n"
    files["charts.yaml"] = "- {id: one, title: Drawn, \(charts)}\n"
    return try Printed(files)
  }

  private func rows(_ indicator: String, _ days: [(String, Int)]) -> String {
    days.map { "\(indicator),harbour,\($1),\($0),,\n" }.joined()
  }

  @Test(
    "Days that are missing at an end or inside of a month",
    arguments: [
      (["2024-04-02", "2024-04-03", "2024-04-29"], "3 of 30 days"), (["2024-04-01", "2024-04-02"], "2 of 30 days"),
    ])
  func holes(_ days: [String], _ coverage: String) throws {
    let printed = try printed(
      "boats,Boats,boats,flow,,,,", rows("boats", days.map { ($0, 10) }),
      report: "Boats: {boats@harbour from 2024-04-01 to 2024-04-30}.",
      charts: "kind: columns, figures: [boats@harbour], every: month")
    #expect(printed.report.contains("\(days.count * 10) (") && printed.report.contains(", \(coverage))"))
    #expect(printed.pictures.contains("April 2024: \(days.count * 10) (\(coverage))"), "\(printed.pictures)")
    let drawn = printed.figures.filter { $0["coverage"] == coverage }
    #expect(drawn.count == 2 && drawn.allSatisfy { $0["partial"] == "yes" })
  }

  @Test(
    "Reports of a week, day by day and by month",
    arguments: [("week", "2024-05-05", "2024-05-12"), ("month", "2024-05-12", "2024-06-12")])
  func reportsOfMoreThanADay(_ frequency: String, _ first: String, _ second: String) throws {
    let printed = try printed(
      "nets,Nets given out,nets,flow,,,,\(frequency)", rows("nets", [(first, 70), (second, 90)]),
      report: "Nets: {nets@harbour on \(second)}.", charts: "kind: columns, figures: [nets@harbour], every: day")
    #expect(printed.report.contains("Nets: 90 (\(frequency) to 12 "), "\(printed.report.prefix(200))")
    #expect(printed.pictures.contains("90 (\(frequency) to 12 "))
    #expect(printed.pictures.contains("in a later report") && !printed.pictures.contains("not reported"))
    let months = try self.printed(
      "nets,Nets given out,nets,flow,,,,\(frequency)", rows("nets", [(first, 70), (second, 90)]), report: "Nets.",
      charts: "kind: bars, figures: [nets@harbour], every: month")
    #expect(months.pictures.contains("A \(frequency) counts in the month that it ends in."))
  }

  @Test(
    "Running totals whose reports lie apart, and whose reports come as usual",
    arguments: [
      ("day", [("2024-03-04", 5), ("2024-05-20", 9), ("2024-06-30", 12)], ["4 of 31 days", "20 of 31 days"], false),
      ("week", [("2024-02-28", 5), ("2024-03-06", 9), ("2024-04-30", 12), ("2024-05-04", 20)], ["6 of 31 days"], true),
    ])
  func runningTotals(_ frequency: String, _ reports: [(String, Int)], _ said: [String], _ hasRhythm: Bool) throws {
    let printed = try printed(
      "ill,People ill,people,cumulative,,,2024-02-01,\(frequency)", rows("ill", reports), report: "Ill: {ill@harbour}.",
      charts: "kind: columns, figures: [ill@harbour], every: month")
    for coverage in said { #expect(printed.pictures.contains("(\(coverage))"), "\(printed.pictures)") }
    #expect(
      printed.pictures.contains("Months run from the last report before to the last report in them.") == hasRhythm,
      "\(printed.pictures)")
  }

  @Test("Groups of which any has a row cover the day", arguments: ["food", "fuel"])
  func groups(_ group: String) throws {
    let printed = try printed(
      "loads,Loads,loads,flow,,exclusive,,",
      "loads,harbour,3,2024-04-01/2024-04-10,2024-04-11,food\nloads,harbour,4,2024-04-11/2024-04-30,2024-05-01,fuel\n",
      report: "Loads: {loads/\(group)@harbour from 2024-04-01 to 2024-04-30}.",
      charts: "kind: columns, figures: [loads/\(group)@harbour], every: month")
    #expect(printed.figures.allSatisfy { $0["coverage"] == "30 of 30 days" && $0["partial"] == "no" })
    #expect(!printed.report.contains(" of 30 days"))
  }
}
