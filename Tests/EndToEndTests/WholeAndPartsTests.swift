import Foundation
import Testing

/// A whole and its parts in one indicator: what is left out is said, and no event is lost.
struct WholeAndPartsTests {
  private static let files = [
    "sources.csv": "id,name,kind\nclinic,Clinic Network,civil society\nport,Port Authority,government\n",
    "indicators.csv": """
    id,label,unit,accumulation,reporting,groups
    births,Births,people,flow,,exclusive
    berths,Ships at berth,ships,stock,,
    transfers,Transfers of [patients],people,flow,events,exclusive

    """,
  ]

  private struct Result {
    var status: Int32
    /// `file:line rule` of each warning and error.
    var findings: [String]
    var errors: String
    /// The alternative text of the chart `c`.
    var alternative: String
    var figures: String
  }

  private func build(_ report: String, _ chart: String, _ rows: String, places: String? = nil) throws -> Result {
    let folder = try ScratchFolder()
    let situation = folder.url.appending(path: "s")
    try FileManager.default.createDirectory(at: situation, withIntermediateDirectories: true)
    var files = Self.files
    files["report.md"] = "---\ntitle: A case\ndate: 2025-03-01\n---\n\(report)\n\n![](chart:c)\n"
    files["charts.yaml"] = "- id: c\n  title: A chart\n  \(chart.replacing("\n", with: "\n  "))\n"
    files["observations.csv"] = rows
    files["places.csv"] = places
    for (name, text) in files { try Data(text.utf8).write(to: situation.appending(path: name)) }
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    let findings = run.errors.split(separator: "\n").filter { $0.hasPrefix("s/") && $0.hasSuffix("]") }.map { line in
      let place = line.dropFirst(2).split(separator: ":").prefix(2).joined(separator: ":")
      return "\(place) \(line.dropLast().split(separator: "[").last ?? "")"
    }
    func text(_ name: String) -> String {
      let path = folder.url.appending(path: "out/\(name)")
      return (try? String(contentsOf: path, encoding: .utf8).replacing("\u{A0}", with: " ")) ?? ""
    }
    return Result(
      status: run.status, findings: findings, errors: run.errors, alternative: text("charts/c.txt"),
      figures: text("figures.csv"))
  }

  private static let days = (1...6).map { "2025-02-0\($0)" }

  @Test("A sum of one day without a group among days by group says what it lacks")
  func oneRowWithoutItsGroup() throws {
    let rows = Self.days.dropLast().map { "births,clinic,4,\($0),girls\nbirths,clinic,3,\($0),boys\n" }.joined()
    let result = try build(
      "Births: {births@clinic}.", "kind: columns\nfigures: [births@clinic]\nevery: day",
      "indicator,source,value,as_of,group\n" + rows + "births,clinic,9,2025-02-06,\n")
    #expect(result.status == 0)
    #expect(
      result.findings == ["observations.csv:12 mixed-groups", "report.md:5 mixed-groups", "charts.yaml:4 mixed-groups"])
    #expect(
      result.errors.contains("on 5 dates there are only such with a group (10 rows, the first observations.csv:2)"))
    #expect(result.alternative.contains("For 5 dates only values by group are known, which are not drawn."))
    #expect(result.figures.contains("10 rows by group left out"))
  }

  @Test("A level of one day without a place among days of one place")
  func oneRowWithoutItsPlace() throws {
    let rows = Self.days.dropFirst().map { "berths,port,12,\($0),North Quay\n" }.joined()
    let result = try build(
      "{berths@port}", "kind: columns\nfigures: [berths@port]\nevery: day",
      "indicator,source,value,as_of,place\nberths,port,40,2025-02-01,\n" + rows)
    #expect(result.status == 0)
    #expect(
      result.findings == ["observations.csv:2 mixed-places", "report.md:5 mixed-places", "charts.yaml:4 mixed-places"])
    #expect(result.errors.contains("on 5 dates there are only such with a place (the first observations.csv:3)"))
    #expect(result.alternative.contains("For 5 dates only values by place are known, which are not drawn."))
  }

  @Test("Events by group and events as a whole are all counted")
  func events() throws {
    let result = try build(
      "{transfers} {transfers/adults}", "kind: columns\nfigures: [transfers]\nevery: event",
      """
      indicator,source,value,as_of,status,event,group
      transfers,clinic,21,2025-02-03,completed,one,
      transfers,clinic,13,2025-02-03,completed,one,adults
      transfers,clinic,4,2025-02-09,completed,two,adults
      transfers,clinic,2,2025-02-09,completed,two,children

      """)
    #expect(result.status == 0 && result.findings == [])
    #expect(result.figures.contains("transfers,transfers,clinic,,,2025-02-03,2025-02-09,27,"))
    #expect(result.figures.contains("transfers/adults,transfers,clinic,adults,,2025-02-03,2025-02-09,17,"))
    #expect(result.alternative.contains("21") && result.alternative.contains("6"))
  }

  @Test("Events at places and events without one are all counted")
  func eventsByPlace() throws {
    let result = try build(
      "{transfers}", "kind: columns\nfigures: [transfers]\nevery: event",
      """
      indicator,source,value,as_of,status,event,place
      transfers,clinic,21,2025-02-03,completed,one,
      transfers,clinic,4,2025-02-09,completed,two,North Quay
      transfers,clinic,5,2025-02-11,completed,three,South Quay

      """)
    #expect(result.status == 0 && result.findings == [])
    #expect(result.figures.contains("transfers,transfers,clinic,,,2025-02-03,2025-02-11,30,"))
  }

  @Test("What lies in a drawn place is not gathered beside it", arguments: ["", "birth-rooms,Rooms,west,\n"])
  func othersWithinADrawnPlace(more: String) throws {
    let places =
      "id,name,parent,kind\nwest,West Bay,,region\neast,East Bay,,region\n" + more
      + (1...3).map { "w\($0),Pier \($0),west,pier\n" }.joined()
    let rows =
      "births,clinic,60,2025-02-20,West Bay\nbirths,clinic,70,2025-02-20,East Bay\n"
      + (1...3).map { "births,clinic,\($0 + 10),2025-02-20,Pier \($0)\n" }.joined()
    let result = try build(
      "{births@clinic at \"West Bay\"}", "kind: bars\nfigures: [births@clinic]\nby: place\ntop: 2\nsort: -value",
      "indicator,source,value,as_of,place\n" + rows, places: places)
    #expect(result.status == 0)
    #expect(!result.alternative.contains("others") && !result.figures.contains(",36,"))
    #expect(result.alternative.contains("Not drawn: Pier 3, Pier 2 and Pier 1."))
  }

  @Test("The parts of a place are added up, and how many of them report is printed", arguments: [false, true])
  func partsOfAPlace(isLevel: Bool) throws {
    let places =
      "id,name,parent,kind\nwest,West Bay,,region\n"
      + (1...5).map { "w\($0),Pier \($0),west,\(isLevel ? "city" : "pier")\n" }.joined()
    let indicator = isLevel ? "berths" : "births"
    let rows = (1...3).map { "\(indicator),port,\($0 * 10),2025-02-20,Pier \($0)\n" }.joined()
    let result = try build(
      "There were {\(indicator)@port at parts of west}.", "kind: bars\nfigures: [\(indicator)@port at parts of west]",
      "indicator,source,value,as_of,place\n\(indicator),port,99,2025-02-20,West Bay\n" + rows, places: places)
    #expect(result.status == 0 && result.findings == [])
    #expect(result.alternative.contains("3 of 5 \(isLevel ? "cities" : "piers")"))
    #expect(result.alternative.contains("60"))
    #expect(result.figures.contains(",60,") && result.figures.contains("3 of 5 parts: w1, w2, w3"))
  }
}
