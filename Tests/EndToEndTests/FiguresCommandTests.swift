import Testing

/// `sitrep figures`: the numbers themselves.
struct FiguresCommandTests {
  /// What the daily reports add up to, by month from October 2023.
  private static let deaths = [
    8525, 6275, 7022, 5078, 3135, 2747, 1753, 1749, 1593, 1568, 1246, 924, 1589, 1178, 1159, 1919, 859,
  ]
  private static let wounded = [
    21543, 14457, 20451, 9498, 4508, 4841, 2406, 4353, 4912, 4104, 2987, 2299, 5282, 3501, 3196, 3242, 169,
  ]

  @Test("The daily series by month", arguments: [("deaths", deaths), ("wounded", wounded)])
  func byMonth(_ indicator: String, _ sums: [Int]) throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run(
      "figures", "gaza-ceasefire", "--only", "\(indicator)@moh-gaza", "--every", "month", "--format", "csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = Table(csv: run.output).rows
    #expect(rows.compactMap { $0["value"].flatMap(Int.init) } == sums)
    #expect(rows.first?["from"] == "2023-10-07" && rows.first?["partial"] == "yes")
    #expect(rows.last?["to"] == "2025-02-20" && rows.last?["partial"] == "yes")
    // No report is of 30 November to 1 December 2023, nor of 31 December 2024.
    #expect(rows.map { $0["partial"] == "yes" } == rows.indices.map { $0 < 3 || $0 > 13 })
    #expect(rows.map { $0["coverage"] }.first == "25 of 31 days" && rows.last?["coverage"] == "20 of 28 days")
    #expect(rows.allSatisfy { $0["caveat"]?.contains("added to the count") == true })
    #expect(rows.allSatisfy { $0["inputs"]?.contains("casualties.csv:") == true })
  }

  @Test("As known on an earlier day")
  func knownOn() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run(
      "figures", "gaza-ceasefire", "--only", "deaths@moh-gaza", "--known-on", "2025-01-31", "--format", "csv",
      in: folder)
    let rows = Table(csv: run.output).rows
    #expect(rows.map { $0["value"] } == ["47460"])
    #expect(rows.map { $0["as_of"] } == ["2025-01-31"])
  }

  @Test("As a table and as JSON")
  func formats() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let table = try Program.run("figures", "s", "--only", "cost@bank", in: folder)
    #expect(table.status == 0 && table.output.contains("1.75"))
    let json = try Program.run("figures", "s", "--only", "cost@bank", "--format", "json", in: folder)
    #expect(json.status == 0 && json.output.contains("\"1.75\"") || json.output.contains(": 1.75"), "\(json.output)")
  }

  @Test("What limits a value, and the word of its source, have columns of their own, and stand in no caveat")
  func qualifierAndTerm() throws {
    let folder = try ScratchFolder.healthy { files in
      files["indicators.csv"] += "held,Number of [people held],people,stock,,,,\n"
      files["held.csv"] =
        "indicator,source,value,as_of,qualifier,term\nheld,relief,40,2025-02-18,at least,hostages\n"
        + "held,ministry,41,2025-02-18,,\n"
    }
    let run = try Program.run("figures", "s", "--only", "held@relief", "--format", "csv", in: folder)
    let row = try #require(Table(csv: run.output).rows.first, "\(run.errors)")
    #expect(row["qualifier"] == "at least" && row["term"] == "hostages" && row["caveat"] == "", "\(row)")
    let plain = try Program.run("figures", "s", "--only", "held@ministry", "--format", "csv", in: folder)
    #expect(Table(csv: plain.output).rows.first?["qualifier"] == "")
    #expect(
      run.output.hasPrefix(
        "figure,indicator,source,group,place,from,to,value,low,high,unit,as_of,published,status,partial,caveat,inputs,"
          + "qualifier,term,coverage\n"))
  }

  @Test("A figure that is not there is wrong usage, with the nearest")
  func unknown() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run("figures", "s", "--only", "death@ministry", in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean “deaths”?"))
  }
}
