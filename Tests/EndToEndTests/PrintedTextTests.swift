import Foundation
import Testing

/// Every text that is printed is checked, wherever it stands.
struct PrintedTextTests {
  /// A small situation; what a test writes stands in the place of its files.
  private static let files = [
    "report.md": "---\ntitle: A case\ndate: 2025-03-01\n---\n{deaths@health}\n",
    "indicators.csv": """
    id,label,unit,accumulation,reporting,groups,part_of,since
    deaths,Deaths recorded,people,cumulative,,,,2025-01-01
    ill,Patients who are ill,people,stock,,,,
    beds,Patients in beds,people,stock,,,ill,
    handed_over,Handover of [detainees],people,flow,events,exclusive,,
    trucks,Aid trucks that crossed,trucks,flow,,,,

    """,
    "sources.csv": """
    id,name,kind
    relief,Relief Coordination Office,international organisation
    health,Ministry of Health,government
    front,Valley Front,party

    """,
    "observations.csv": """
    indicator,source,value,as_of,published,status,event,term,caveat
    deaths,health,48291,2025-02-18,,,,,
    ill,health,80,2025-02-18,,,,,
    beds,health,36,2025-02-18,,,,,
    handed_over,relief,6,2025-03-22,2025-02-18,announced,third,detainees,
    trucks,relief,500,2025-02-01,2025-02-01,,,,
    trucks,relief,600,2025-02-01/2025-02-28,2025-01-15,target,,,

    """,
  ]

  private func findings(_ changed: [String: String]) throws -> [String] {
    let folder = try ScratchFolder()
    let situation = folder.url.appending(path: "s")
    try FileManager.default.createDirectory(at: situation, withIntermediateDirectories: true)
    for (name, text) in Self.files.merging(changed, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: situation.appending(path: name))
    }
    let run = try Program.run("check", "s", in: folder)
    return run.errors.split(separator: "\n").filter { $0.hasPrefix("s/") && $0.hasSuffix("]") }.map { line in
      let place = line.dropFirst(2).split(separator: ":").prefix(2).joined(separator: ":")
      return "\(place) \(line.dropLast().split(separator: "[").last ?? "")"
    }.sorted()
  }

  private func report(_ body: String, _ keys: String = "title: A case") -> [String: String] {
    ["report.md": "---\n\(keys)\ndate: 2025-03-01\n---\n\(body)\n"]
  }

  @Test("Typed numbers in the report's title and in all texts of a chart")
  func pictures() throws {
    let charts = """
      - id: one
        kind: bars
        title: 48.3K people died
        subtitle: So far 48 291 are counted
        note: Needed are 9,400 tents
        figures:
          - {figure: deaths@health, label: 48 thousand deaths}
          - {figure: deaths@health on 2025-02-18, label: Counted by 18 February 2025}

      """
    let found = try findings(
      report("{deaths@health}", "title: Nearly 48 thousand died").merging(["charts.yaml": charts]) { $1 })
    #expect(
      found == [
        "charts.yaml:3 typed-number", "charts.yaml:4 typed-number", "charts.yaml:5 unsourced-number",
        "charts.yaml:7 typed-number", "report.md:2 typed-number",
      ])
  }

  @Test("Numbers in statements, caveats, definitions and corrections")
  func cells() throws {
    let found = try findings([
      "report.md":
        "---\ntitle: A case\ndate: 2025-03-01\n---\n{ill@health}\n\n```statements\n```\n\n```corrections\n- issue: 1\n  printed: 12,345 tents\n  right: 45,678 tents\n  reason: a slip\n```\n",
      "statements.csv":
        "topic,party,statement,source,published,quote,allow\nToll,front,Counts 48291 dead.,relief,2025-02-20,we counted 60000,\nCrops,front,Needs 900 tonnes.,relief,2025-02-20,,unsourced-number\n",
      "observations.csv":
        "indicator,source,value,as_of,caveat,allow\ndeaths,health,48291,2025-02-18,,\nill,health,80,2025-02-18,without 36 in beds; others list 52000,\nbeds,health,36,2025-02-18,,\n",
    ])
    #expect(
      found == [
        "observations.csv:3 unsourced-number", "report.md:12 unsourced-number", "report.md:13 unsourced-number",
        "statements.csv:2 typed-number",
      ])
  }

  @Test(
    "Words that claim too much over what is announced or agreed",
    arguments: [
      ("handed_over@relief announced", "Six people are home again", true),
      ("handed_over@relief announced", "Detainees set free", true),
      ("handed_over@relief announced", "Detainees to be released", false),
      ("trucks@relief target", "Trucks let in", true), ("trucks@relief target", "Delivered a day", true),
      ("trucks@relief target", "Agreed for a day", false), ("trucks@relief", "Delivered on the day", false),
    ])
  func labels(reference: String, label: String, isClaim: Bool) throws {
    let charts =
      "- id: one\n  kind: bars\n  title: A title\n  figures:\n    - {figure: \(reference), label: \(label)}\n"
    let found = try findings(["charts.yaml": charts])
    #expect(found.filter { $0.hasSuffix("status-word") } == (isClaim ? ["charts.yaml:5 status-word"] : []))
  }

  @Test("A title over what is only announced, and over what has happened too")
  func titles() throws {
    func charts(_ figures: String) -> [String: String] {
      ["charts.yaml": "- id: one\n  kind: bars\n  title: Detainees came home\n  figures: [\(figures)]\n"]
    }
    #expect(try findings(charts("handed_over@relief announced")) == ["charts.yaml:3 status-word"])
    #expect(try findings(charts("trucks@relief, trucks@relief target")).isEmpty)
  }

  @Test("A share without its base, as key figure and in a title")
  func shares() throws {
    let keys = "title: A case\nderived: {part: 'share(beds@health, ill@health)'}"
    let charts = { (title: String) in "- id: one\n  kind: bars\n  title: \"\(title)\"\n  figures: [ill@health]\n" }
    let body = "```key-figures\npart\n```"
    let found = try findings(report(body, keys).merging(["charts.yaml": charts("{part} lie down")]) { $1 })
    #expect(found == ["charts.yaml:3 percentage-base", "report.md:7 percentage-base"])
    #expect(
      try findings(report("{ill@health}", keys).merging(["charts.yaml": charts("{part} of the ill")]) { $1 }).isEmpty)
  }

  @Test("An allow silences a warning of its place; one that silences nothing says so")
  func allowances() throws {
    let chart =
      "- id: one\n  kind: bars\n  title: Over 900 tents\n  figures: [ill@health]\n  allow: [unsourced-number]\n"
    #expect(try findings(["charts.yaml": chart]).isEmpty)
    let keys = "title: 48,291 deaths\nallow: [typed-number]"
    #expect(try findings(report("{ill@health}", keys)).isEmpty)
    let idle = "title: A case\nallow: [typed-number]"
    #expect(try findings(report("{ill@health}", idle)) == ["report.md:3 idle-allow"])
    #expect(
      try findings(report("{ill@health}", "title: A case\nallow: [typed-nubmer]")) == ["report.md:3 unknown-word"])
  }
}
