import Testing

/// What was announced is printed with what has become of it, wherever it stands; and a target with what it is the level for.
struct AnnouncedEventTests {
  private func build(
    _ rows: String, report: String, charts: String = "", indicators: String = "", date: String = "2025-06-30"
  ) throws -> Printed {
    var files = SituationFiles()
    files["indicators.csv"] =
      "id,label,unit,accumulation,reporting,frequency\nferried,Passengers ferried,people,flow,events,\n"
      + "sacks,Sacks of flour,sacks,flow,,\(indicators)\n"
    files["sources.csv"] = "id,name,kind\nharbour,Harbour Office,government\nclinic,Clinic Network,civil society\n"
    files["observations.csv"] = "indicator,source,value,as_of,published,status,event\n\(rows)"
    files["report.md"] = "---\ntitle: A case\ndate: \(date)\n---\n\(report)\n"
    if !charts.isEmpty { files["charts.yaml"] = charts }
    return try Printed(files)
  }

  private static let announced = "ferried,harbour,40,2025-06-20,2025-06-10,announced,boat\n"
  private static let charts =
    "- id: one\n  kind: people\n  title: Passengers due\n  figures: [ferried@harbour announced]\n"
  private static let report =
    "Due were {ferried@harbour announced}.\n\n```key-figures\nferried@harbour announced\n```\n\n![](chart:one)\n\n```figures\nferried@harbour announced\n```"

  @Test(
    "Words in the text, words in the picture, and a warning at each place that prints it",
    arguments: [
      (
        "ferried,clinic,40,2025-06-20,2025-06-21,completed,boat\n", "announced, since carried out", "since carried out",
        "replaced"
      ),
      (
        "ferried,clinic,38,2025-06-21,2025-06-22,verified,boat\n", "announced; 38 carried out", "38 carried out",
        "replaced"
      ),
      (
        "ferried,clinic,,2025-06-20,2025-06-19,cancelled,boat\n", "announced, cancelled on 19 June",
        "cancelled on 19 Jun 2025", "replaced"
      ),
      (
        "ferried,harbour,40,2025-07-04,2025-06-19,postponed,boat\n", "announced, postponed to 4 July",
        "postponed to 4 July", "replaced"
      ),
      (
        "ferried,harbour,,2025-06-20,2025-06-19,withdrawn,boat\n", "announced, withdrawn on 19 June",
        "withdrawn on 19 Jun 2025", "replaced"
      ),
      ("", "announced for 20 June; outcome not reported", "outcome not reported", "overdue"),
      (
        "ferried,clinic,9,2025-06-20,2025-06-21,completed,other\n", "announced for 20 June; outcome not reported",
        "outcome not reported", "overdue"
      ),
    ])
  func outcome(_ rows: String, _ words: String, _ label: String, _ rule: String) throws {
    let printed = try build(Self.announced + rows, report: Self.report, charts: Self.charts)
    #expect(printed.report.contains("Due were 40 (\(words))[1]"), "\(printed.report.prefix(300))")
    #expect(printed.pictures.contains(label))
    for text in [printed.report, printed.pictures] { #expect(!text.contains("not carried out")) }
    let places = printed.run.errors.split(separator: "\n").filter { $0.hasSuffix("[\(rule)]") }
      .map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(places == ["s/report.md:5", "s/report.md:8", "s/report.md:14", "s/charts.yaml:4"])
  }

  @Test("What has another value is printed with its own source, in text, register, pictures and figures.csv")
  func otherValue() throws {
    let printed = try build(
      Self.announced + "ferried,clinic,38,2025-06-21,2025-06-22,completed,boat\n", report: Self.report,
      charts: Self.charts)
    #expect(printed.report.contains("40 (announced; 38 carried out)[1][2]"))
    #expect(printed.figures.contains { $0["value"] == "38" && $0["source"] == "clinic" && $0["status"] == "completed" })
    #expect(printed.pictures.contains("Clinic Network"))
  }

  @Test("What is to come is said to be so until its day is past", arguments: ["2025-06-19", "2025-06-20"])
  func toCome(_ date: String) throws {
    let printed = try build(Self.announced, report: Self.report, charts: Self.charts, date: date)
    #expect(
      printed.report.contains("Due were 40 (announced)[1]") && printed.pictures.contains("announced, not carried out"))
    #expect(!printed.run.errors.contains("overdue"))
  }

  @Test(
    "A target says what it is the level for",
    arguments: [
      ("", "2025-06-01/2025-06-30", "900 a day (target)", false), ("", "2025", "900 a day (target)", true),
      ("day", "2025", "900 a day (target)", false), ("month", "2025-01/2025-06", "900 a month (target)", false),
      ("month", "2025-06", "900 for June 2025 (target)", false), ("year", "2025", "900 for 2025 (target)", false),
      ("irregular", "2025-01/2025-06", "900 for", false), ("week", "2025-06", "900 a week (target)", false),
    ])
  func target(_ frequency: String, _ asOf: String, _ words: String, _ isDoubtful: Bool) throws {
    let asOf = asOf.replacing("2025-01/2025-06", with: "2025-01-01/2025-06-30")
    let printed = try build(
      "sacks,harbour,900,\(asOf),2025-01-01,target,\n", report: "Agreed were {sacks@harbour target}.",
      indicators: frequency)
    #expect(printed.report.contains("Agreed were \(words)"), "\(printed.report.prefix(300))")
    #expect(printed.run.errors.contains("[target-per]") == isDoubtful, "\(printed.run.errors)")
  }

  @Test(
    "A line far above the bars is a warning at the line", arguments: [(4_999, false), (5_001, true), (40_000, true)])
  func wideScale(_ level: Int, _ isWarned: Bool) throws {
    let charts =
      "- id: one\n  kind: columns\n  title: Flour\n  every: day\n  figures: [sacks@harbour]\n  annotate:\n    - {at: sacks@clinic target, text: Needed}\n"
    let printed = try build(
      "sacks,harbour,1000,2025-06-20,2025-06-20,,\nsacks,clinic,\(level),2025-06-20,2025-06-20,target,\n",
      report: "![](chart:one)", charts: charts)
    #expect(printed.run.errors.contains("s/charts.yaml:7:12: warning: ") == isWarned, "\(printed.run.errors)")
    #expect(printed.run.errors.contains("[wide-scale]") == isWarned)
  }
}
