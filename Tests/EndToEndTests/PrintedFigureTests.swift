import Testing

/// How figures are printed: rounded so that nothing is hidden, in one scale, under their labels, with the days of their own.
struct PrintedFigureTests {
  // MARK: - Rounding

  @Test(
    "A share is never rounded to nothing or to all",
    arguments: [
      ("3", "200000", "less than 1%"), ("1999", "2000", "more than 99%"), ("1", "3", "33%"), ("2000", "2000", "100%"),
      ("9", "200", "4.5%"), ("1", "5000000000000", "less than 1%"),
    ])
  func share(_ part: String, _ whole: String, _ text: String) throws {
    let printed = try Printed(
      .ofTwoSources(
        "boats,Boats,vessels,stock,\nleaking,Leaking boats,vessels,stock,boats\n",
        "indicator,source,value,as_of\nboats,harbour,\(whole),2025-06-01\nleaking,harbour,\(part),2025-06-01\n",
        header: "derived:\n  leaks: share(leaking@harbour, boats@harbour)\n", report: "Of all boats {leaks} leak."))
    #expect(printed.report.contains("Of all boats \(text)[1] leak."), "\(printed.report.prefix(200))")
    if text != "100%" { #expect(!printed.report.contains("100%") && !printed.report.contains(" 0%")) }
  }

  @Test(
    "A ratio of next to nothing is not 0, and has no more digits than its inputs",
    arguments: [
      ("1", "", "777777", "0.0000013"), ("2", "", "9000000000", "0.00000000022"),
      ("10000", "about", "4321", "about 2.3"),
      ("5000", "", "123", "40.7"),
    ])
  func ratio(_ first: String, _ qualifier: String, _ second: String, _ text: String) throws {
    let printed = try Printed(
      .ofTwoSources(
        "nets,Nets,nets,stock,\nboats,Boats,vessels,stock,\n",
        "indicator,source,value,as_of,qualifier\nnets,harbour,\(first),2025-06-01,\(qualifier)\nboats,harbour,\(second),2025-06-01,\n",
        header: "derived:\n  each: ratio(nets@harbour, boats@harbour)\n", report: "For each boat {each} nets."))
    #expect(printed.report.contains("For each boat \(text)[1] nets."), "\(printed.report.prefix(200))")
  }

  @Test("The difference of two percentages is in percentage points, also where it is a change") func points() throws {
    let printed = try Printed(
      .ofTwoSources(
        "cover,Vaccination cover,%,stock,\n",
        "indicator,source,value,as_of\ncover,clinic,61.5,2025-01-31\ncover,clinic,64,2025-05-31\n",
        header:
          "derived:\n  gain: difference(cover@clinic, cover@clinic on 2025-01-31) across dates\n  lately: change(cover@clinic, since 2025-02-01)\n",
        report: "It rose by {gain}, or {lately}.\n\n```key-figures\ngain\n```"))
    #expect(printed.report.matches(of: /2\.5 percentage points \(/).count >= 2, "\(printed.report.prefix(300))")
    #expect(!printed.report.contains(/2\.5 ?%/))
    #expect(printed.figures.contains { $0["figure"] == "gain" && $0["unit"] == "percentage points" })
  }

  // MARK: - Money

  @Test(
    "Money has one scale in a paragraph, a block, a column and a chart",
    arguments: [
      ("2999999999", "3000000000", ["$2,999,999,999", "$3,000,000,000"]),
      ("3500000", "12000000000", ["$3.5 million", "$12,000 million"]),
    ])
  func money(_ first: String, _ second: String, _ texts: [String]) throws {
    let printed = try Printed(
      .ofTwoSources(
        "cost,Cost of dredging,USD,stock,\n",
        "indicator,source,value,as_of\ncost,harbour,\(first),2025-06-01\ncost,clinic,\(second),2025-06-01\n",
        report:
          "Between {cost@harbour} and {cost@clinic} is needed.\n\n```key-figures\ncost@harbour\ncost@clinic\n```\n\n```figures\ncost@harbour\ncost@clinic\n```\n\n![](chart:c)",
        charts: "- {id: c, kind: bars, title: Cost, figures: [cost@harbour, cost@clinic]}\n"))
    let body = printed.report.components(before: "Every figure in this report")
    for text in texts {
      #expect(body.ranges(of: text).count >= 3, "\(text) in \(body)")
      #expect(printed.pictures.contains(text))
    }
    #expect(!body.contains(" bn") && !printed.pictures.contains(" bn"))
  }

  // MARK: - Labels

  @Test("A derived figure stands under its label or its operation, and never under its id") func labels() throws {
    let printed = try Printed(
      .ofTwoSources(
        "boats,Boats,vessels,stock,\n",
        "indicator,source,value,as_of\nboats,harbour,812,2025-04-01\nboats,harbour,640,2025-06-01\nboats,clinic,655,2025-06-01\n",
        header: """
          derived:
            boats_stolen: difference(boats@harbour on 2025-04-01, boats@harbour) across dates
            spread: {figure: "difference(boats@clinic, boats@harbour)", label: Between the two counts}

          """,
        report: "```key-figures\nboats_stolen\nspread\n```\n\n![](chart:c)",
        charts: "- {id: c, kind: bars, title: Fewer boats, figures: [boats_stolen, spread]}\n"))
    for text in [printed.report, printed.pictures] {
      #expect(text.contains("Difference: 812 − 640") && text.contains("Between the two counts"))
      #expect(text.contains("computed here"))
    }
    // In a picture the id stands in no text, but in the data of its marks.
    #expect(!printed.report.contains(/boats[ _]stolen/.ignoresCase()))
    #expect(!printed.pictures.contains(/>[^<]*boats[ _]stolen/.ignoresCase()))
    // The register names the operation, the inputs and their dates, and each input has a line of its own.
    #expect(printed.report.contains("Difference: 812 (as of 1 Apr 2025) − 640 (as of 1 Jun 2025)"))
    #expect(printed.figures.contains { $0["figure"] == "boats@harbour on 2025-04-01" && $0["value"] == "812" })
  }

  @Test(
    "What a derived figure cannot be is said at its place",
    arguments: [
      ("{figure: \"difference(boats@harbour, boats@clinic)\"}", "missing-key"),
      ("{figure: \"difference(boats@harbour, boats@clinic)\", label: L, name: N}", "unknown-key"),
      ("{figure: boats@harbour, label: L}", "bad-reference"), ("[boats@harbour]", "wrong-type"),
    ])
  func refused(_ definition: String, _ rule: String) throws {
    let folder = try ScratchFolder()
    try SituationFiles.ofTwoSources(
      "boats,Boats,vessels,stock,\n", "indicator,source,value,as_of\nboats,harbour,812,2025-04-01\n",
      header: "derived:\n  gap: \(definition)\n", report: "Gap: {gap}."
    ).write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(run.status == 65)
    #expect(run.faults.map { "\($0.line) \($0.rule)" } == ["5 \(rule)"], "\(run.errors)")
  }

  // MARK: - Alternative texts

  @Test(
    "Alternative text says no difference that nobody asked for",
    arguments: [("512", "73100", "72588"), ("4017", "91234", "87217")])
  func alternativeText(_ first: String, _ second: String, _ difference: String) throws {
    let files = SituationFiles.ofTwoSources(
      "boats,Boats,vessels,stock,\n",
      "indicator,source,value,as_of\nboats,harbour,\(first),2025-06-01\nboats,clinic,\(second),2025-06-01\n",
      header: "derived:\n  gap: difference(boats@clinic, boats@harbour)\n", report: "{boats@harbour}",
      charts: "- {id: c, kind: bars, title: Boats, figures: [boats@harbour, boats@clinic]}\n")
    let plain = try Printed(files)
    #expect(!plain.pictures.replacing(",", with: "").contains(difference) && !plain.pictures.contains("Difference"))
    #expect(!plain.figures.contains { $0["value"] == difference })
    let asked = try Printed(
      files.with { $0["charts.yaml"] = $0["charts.yaml"].replacing("]}", with: "], gap: gap}") })
    #expect(asked.pictures.contains("Difference: "))
    #expect(asked.figures.contains { $0["value"] == difference })
  }

  // MARK: - Levels by period

  @Test("A level by month bears its day where that is not the last of the month", arguments: ["", "series: source"])
  func levels(_ series: String) throws {
    let printed = try Printed(
      .ofTwoSources(
        "boats,Boats,vessels,stock,\n",
        "indicator,source,value,as_of\nboats,harbour,812,2025-03-09\nboats,harbour,700,2025-04-30\nboats,harbour,640,2025-05-17\n",
        report: "![](chart:c)",
        charts:
          "- id: c\n  kind: columns\n  title: Boats by month\n  figures: [boats@harbour]\n  every: month\n  \(series)\n"
      ))
    for text in [printed.report, printed.pictures] {
      #expect(text.contains("9 Mar") && text.contains("17 May") && !text.contains("30 Apr"), "\(text)")
    }
    #expect(printed.pictures.contains("812 (9 Mar 2025)"))
  }

  @Test("Days beside one that was filled in are named where they are said to be covered in part")
  func besideFilledIn() throws {
    let printed = try Printed(
      .ofTwoSources(
        "lost,Boats lost,vessels,cumulative,\n",
        """
        indicator,source,value,as_of,published,status,via
        lost,harbour,20,2025-04-01,,,
        lost,harbour,24,2025-04-02,,,
        lost,harbour,27,2025-04-03,2025-04-05,extrapolated,clinic
        lost,harbour,31,2025-04-04,,,

        """, report: "![](chart:c)",
        charts:
          "- {id: c, kind: columns, title: Boats lost, figures: [lost@harbour], every: day, from: 2025-04-02, to: 2025-04-04}\n"
      ))
    for text in [printed.report, printed.pictures] {
      #expect(text.contains("partly covered (3 April 2025"), "\(text)")
      #expect(!text.contains("(;") && !text.contains("; )"))
    }
  }

  // MARK: - Places

  @Test(
    "A colour for each place: entries that name them, or one that leaves them open",
    arguments: ["[lost@harbour at Quay, lost@harbour at Cove]", "[lost@harbour]"], ["grouped", "stacked", "multiples"])
  func places(_ figures: String, _ layout: String) throws {
    let printed = try Printed(
      .ofTwoSources(
        "lost,Boats lost,vessels,cumulative,\n",
        """
        indicator,source,value,as_of,place
        lost,harbour,20,2025-03-31,Quay
        lost,harbour,7,2025-03-31,Cove
        lost,harbour,51,2025-04-30,Quay
        lost,harbour,18,2025-04-30,Cove

        """,
        report: "![](chart:c)",
        charts:
          "- {id: c, kind: columns, title: Boats lost, figures: \(figures), every: month, series: place, layout: \(layout)}\n"
      ))
    #expect(
      printed.pictures.contains(/Quay.{0,12}31/) && printed.pictures.contains(/Cove.{0,12}11/), "\(printed.pictures)")
  }

  @Test(
    "What may not be added up stands row by row, and is not left out",
    arguments: [("more than", "about"), ("at least", ""), ("up to", "less than")])
  func notAdded(_ first: String, _ second: String) throws {
    let folder = try ScratchFolder()
    try SituationFiles.ofTwoSources(
      "landed,Fish landed,tonnes,flow,\n",
      "indicator,source,value,as_of,place,qualifier\nlanded,harbour,310,2025-03-03,Quay,\(first)\nlanded,harbour,95,2025-03-04,Quay,\(second)\nlanded,harbour,12,2025-03-05,Cove,\n",
      report: "Landed: {landed@harbour at Cove}.\n\n```figures\n```"
    ).write(to: folder)
    let run = try Program.run("figures", "s", "--format", "csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = Table(csv: run.output).rows.filter { $0["place"] == "Quay" }
    #expect(rows.map { $0["value"] } == ["310", "95"] && rows.map { $0["as_of"] } == ["2025-03-03", "2025-03-04"])
    #expect(rows.map { $0["qualifier"] } == [first, second])
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let text = try folder.pdfText("out/report.pdf")
    #expect(text.contains("\(first) 310") && text.contains("95"))
  }
}

extension StringProtocol {
  /// What stands before a text, or all of it.
  fileprivate func components(before end: String) -> String {
    String(firstRange(of: end).map { self[..<$0.lowerBound] } ?? self[...])
  }

  /// What stands behind the last occurrence of a text.
  func components(after start: String) -> String {
    String(ranges(of: start).last.map { self[$0.upperBound...] } ?? self[...])
  }
}
