extension AwkwardSituation {
  /// Reports and files that are written in an unusual way.
  static let ofReports: [AwkwardSituation] = [
    AwkwardSituation(
      name: "a chart of nothing",
      files: places("", [(place: "Port", value: "1")]).files.with { files in
        files["indicators.csv"] += "other,Other things,people,stock,\n"
        files["charts.yaml"] = files["charts.yaml"].replacing("[count@office]", with: "[other@office]")
      },
      warnings: ["empty-chart", "not-yet-reported"]),
    AwkwardSituation(
      name: "a report without charts",
      files: healthy { files in
        files.files["charts.yaml"] = nil
        files["report.md"] = files["report.md"].replacing(
          "![](chart:toll)\n![](chart:by-month)\n![](chart:roads)\n", with: "")
      },
      inReport: ["A flood in two valleys", "3,567"]),
    AwkwardSituation(
      name: "a report of its title alone",
      files: healthy { files in
        files.files["charts.yaml"] = nil
        files["report.md"] = report(body: "")
      },
      inReport: ["A report that is hard to print"]),
    AwkwardSituation(
      name: "a draft with corrections",
      files: healthy { files in
        files["report.md"] = files["report.md"].replacing("language: en", with: "language: en\nstate: draft")
          .replacing(
            "## What is said",
            with: """
              ```corrections
              - issue: 2
                printed: "3,345 deaths"
                right: "3,456 deaths"
                reason: The report of the ministry was misread.
              ```

              ## What is said
              """)
      },
      inReport: ["DRAFT", "3,345 deaths", "3,456 deaths", "The report of the ministry was misread."],
      inCharts: ["toll": ["DRAFT"]], warnings: ["typed-number", "unsourced-number"]),
    AwkwardSituation(
      name: "names withheld",
      files: healthy { files in
        files["observations.csv"] = named(files["observations.csv"])
        files["report.md"] += "\n```names\nevacuated@relief announced\n```\n"
      },
      inReport: ["Mira Open"], nowhere: ["Jonas Private", "Petra Unsaid"]),
    AwkwardSituation(
      name: "as a spreadsheet saves it",
      files: healthy { files in
        files["report.md"] = files["report.md"].replacing(
          "language: en", with: "language: en\ncsv: {dates: day/month/year}")
        for name in ["indicators.csv", "sources.csv", "observations.csv", "statements.csv"] {
          let dates = files[name].replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.3)/\($0.2)/\($0.1)" }
          files[name] = "\u{FEFF}" + dates.replacing(",", with: ";").replacing("\n", with: "\r\n")
        }
      },
      inReport: ["3,567", "18 February 2025"]),
    AwkwardSituation(
      name: "tabs and a row of HXL hashtags",
      files: healthy { files in
        let lines = files["observations.csv"].replacing(",", with: "\t").split(
          separator: "\n", omittingEmptySubsequences: false)
        let tags = "#indicator\t#meta+source\t#value+num\t#date+asof\t#date+pub\t#status\t#event\t#adm1+name\t#group"
        files["observations.csv"] = ([lines[0], tags[...]] + lines.dropFirst()).joined(separator: "\n") + "\n\n"
      },
      inReport: ["3,567"]),
    AwkwardSituation(
      name: "known on an earlier day", files: healthy { _ in },
      inReport: ["not yet reported", "3,456", "10 February 2025".replacing("10", with: "13")], nowhere: ["3,567"],
      warnings: ["not-yet-reported", "empty-chart"], arguments: ["--known-on", "2025-02-13"]),
    AwkwardSituation(
      name: "planned, replaced",
      files: healthy { files in
        files["observations.csv"] += "evacuated,relief,200,2025-02-22,2025-02-14,planned,convoy-2,,\n"
        files["report.md"] = files["report.md"].replacing(
          "{evacuated@relief announced}", with: "{evacuated@relief announced}; at first {evacuated@relief planned}")
      },
      inReport: ["200 (planned, replaced on 18 February 2025)", "550 (announced)"]),
    AwkwardSituation(
      name: "hostile text",
      files: healthy { files in
        files["sources.csv"] = files["sources.csv"].replacing(
          "Relief Society", with: "R&D <Relief> \"\"Society\"\" 'x'".csvQuoted)
        files["charts.yaml"] = files["charts.yaml"].replacing(
          "title: Two bodies count the dead", with: "title: \"1 < 2 & 3 > 2: “quotes”, {deaths@relief} \\\\ %s\"")
        files["report.md"] = files["report.md"].replacing("title: \"A flood", with: "title: \"<b>A</b> & flood")
      },
      inReport: ["<b>A</b> & flood", "R&D <Relief>"], inCharts: ["toll": ["1 < 2 & 3 > 2", "R&D <Relief>"]]),
  ]

  static let all = ofValues + ofReports

  private static func healthy(_ change: (inout SituationFiles) -> Void) -> SituationFiles {
    SituationFiles.healthy.with(change)
  }

  private static func named(_ csv: String) -> String {
    let lines = csv.split(separator: "\n")
    let people = [("Mira Open", "yes"), ("Jonas Private", "no"), ("Petra Unsaid", "")]
    return lines.enumerated().map { $0 == 0 ? "\($1),name,name_public\n" : "\($1),,\n" }.joined()
      + people.map { "evacuated,relief,,2025-02-22,2025-02-18,announced,convoy-2,,,\($0.0),\($0.1)\n" }.joined()
  }
}

extension String {
  fileprivate var csvQuoted: String { "\"\(self)\"" }
}
