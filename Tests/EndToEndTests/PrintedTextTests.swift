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
    hurt,People hurt,people,cumulative,,,,

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

  @Test(
    "Loaded words in every text, and none in the words of somebody who is named",
    arguments: [
      ("The savages slaughtered {deaths@health}.", ["report.md:5 loaded-word", "report.md:5 loaded-word"]),
      ("The Valley Front spoke of “this massacre”. {deaths@health}", []), ("A “massacre” of {deaths@health}.", []),
      ("Then came a “massacre”.", ["report.md:5 loaded-word"]),
      ("The Valley Front claims to hold none. {deaths@health}", ["report.md:5 loaded-word"]),
      ("Insurance claims and the town that lies north.", []),
      ("The settlers’ camp was opened.", ["report.md:5 loaded-word"]),
    ])
  func loadedWords(body: String, expected: [String]) throws {
    let words = "word,instead,why\nsettlers,people of the camp,the word is in dispute\n"
    let found = try findings(report(body).merging(["words.csv": words]) { $1 })
    #expect(found.filter { $0.hasSuffix("loaded-word") } == expected)
  }

  @Test("Verbs that judge a statement, and names of sources that judge a party")
  func judging() throws {
    let found = try findings([
      "statements.csv":
        "topic,party,statement,source,published,quote\nToll,front,Confesses that it fired.,relief,2025-02-20,\nCrops,front,The road lies open; says so.,relief,2025-02-20,a bloodbath\n",
      "sources.csv":
        "id,name,kind,attribution\nrelief,Relief Coordination Office,international organisation,\nhealth,Ministry of Health,government,Health Ministry of the regime\nfront,Valley Front,party,\n",
    ])
    #expect(found == ["sources.csv:3 loaded-word", "statements.csv:2 loaded-word"])
  }

  private static let named = """
    indicator,source,value,as_of,published,status,event,name,name_public,group,caveat
    deaths,health,48291,2025-02-18,,,,,,,
    handed_over,relief,6,2025-03-22,2025-02-18,announced,third,,,,
    handed_over,relief,,2025-03-22,2025-02-18,announced,third,Anna Øster-Lind,,,
    handed_over,relief,,2025-03-22,2025-02-18,announced,third,Jo Park,yes,,
    handed_over,front,,2025-03-22,2025-02-25,announced,third,jo  park,no,,
    handed_over,relief,,2025-03-22,2025-02-18,announced,third,Mira Bel,yes,,

    """

  @Test(
    "A name that no row allows, in any text and any capitals, and one that another source refuses",
    arguments: [
      ("ANNA ØSTER LIND is due.", ["report.md:5 private-name"]),
      ("Anna\u{A0}Øster-Lind’s family.", ["report.md:5 private-name"]),
      ("Jo Park is due.", ["report.md:5 private-name"]), ("Mira Bel is due.", []), ("Anna Lind and Jo Parker.", []),
    ])
  func privateNames(body: String, expected: [String]) throws {
    #expect(try findings(report(body).merging(["observations.csv": Self.named]) { $1 }) == expected)
  }

  @Test("A private name in cells, labels, headings, topics and the title")
  func privateCells() throws {
    let rows = Self.named + "ill,health,80,2025-02-18,,,,,,,as Jo Park said\nbeds,health,3,2025-02-18,,,,,,jo park,\n"
    let found = try findings([
      "observations.csv": rows,
      "report.md":
        "---\ntitle: For Jo Park\ndate: 2025-03-01\n---\n{deaths@health}\n\n## Jo Park\n\n```names\nhanded_over announced\n```\n",
      "indicators.csv": (Self.files["indicators.csv"] ?? "").replacing(
        "Patients in beds", with: "Patients with Jo Park"),
      "statements.csv": "topic,party,statement,source,published\nJo Park,front,Nothing.,relief,2025-02-20\n",
      "charts.yaml": "- id: one\n  kind: bars\n  title: A title\n  note: Not Jo Park\n  figures: [deaths@health]\n",
    ]).filter { $0.hasSuffix("private-name") }
    #expect(
      found.map { String($0.prefix { $0 != " " }) } == [
        "charts.yaml:4", "indicators.csv:4", "observations.csv:8", "observations.csv:9", "report.md:2", "report.md:7",
        "statements.csv:2",
      ])
  }

  @Test(
    "A label speaks of its figure's source, day and word",
    arguments: [
      ("deaths@health", "Relief Coordination Office", "other-source"), ("deaths@health", "Ministry of Health", ""),
      ("deaths@health", "Valley Front: deaths", "other-source"), ("deaths@health", "valley front line", ""),
      ("deaths@health", "Relief Coordination Office after the Ministry of Health", ""),
      ("deaths@health", "As of 18 February 2025", ""), ("deaths@health", "As of February 17, 2025", "other-date"),
      ("deaths@health", "Since 1 January 2025", ""), ("deaths@health", "On 2025-02-20", "other-date"),
    ])
  func labelled(reference: String, label: String, rule: String) throws {
    let charts =
      "- id: one\n  kind: bars\n  title: A title\n  figures:\n    - {figure: \(reference), label: \"\(label)\"}\n"
    #expect(try findings(["charts.yaml": charts]) == (rule.isEmpty ? [] : ["charts.yaml:5 \(rule)"]))
  }

  @Test("A label in the word of another figure")
  func otherTerm() throws {
    let rows =
      "indicator,source,value,as_of,published,status,event,term\ndeaths,health,48291,2025-02-18,,,,\nhanded_over,relief,6,2025-03-22,2025-02-18,announced,third,captives\nhanded_over,front,4,2025-03-25,2025-02-18,announced,other,prisoners\n"
    let charts = { (label: String) in
      "- id: one\n  kind: bars\n  title: A title\n  figures:\n    - {figure: handed_over@relief announced, label: \(label)}\n"
    }
    let body = "{handed_over@front announced}"
    func found(_ label: String) throws -> [String] {
      try findings(report(body).merging(["observations.csv": rows, "charts.yaml": charts(label)]) { $1 })
    }
    #expect(try found("Prisoners due") == ["charts.yaml:5 other-term"])
    #expect(try found("Captives due").isEmpty)
  }

  @Test(
    "A sentence that tells what a party says rests on a source",
    arguments: [
      ("The Valley Front rejects the plan.", "report.md:5 unsourced"),
      ("The Valley Front rejects the plan.{@relief}", ""),
      ("The Valley Front rejects the plan. It says why.{@relief}", ""), ("The Valley Front was founded here.", ""),
      ("The plan is rejected by many.", ""), ("The Valley Front rejects it.{@relief \"note 4\"}", ""),
      ("The Valley Front rejects it.{@releif}", "report.md:5 unknown-source"),
      ("The Valley Front rejects it.{@relief \"note 5\"}", "report.md:5 unknown-source"),
    ])
  func unsourced(body: String, finding: String) throws {
    let rows =
      "indicator,source,value,as_of,document\ndeaths,health,48291,2025-02-18,\nill,relief,5,2025-02-18,note 4\n"
    #expect(try findings(report(body).merging(["observations.csv": rows]) { $1 }) == [finding].filter { !$0.isEmpty })
  }

  @Test("A value pinned to a day where a later one is known")
  func newer() throws {
    let rows =
      "indicator,source,value,as_of\ndeaths,health,100,2025-02-01\ndeaths,health,130,2025-02-25\nill,health,7,2025-02-01\nhurt,health,8,2025-02-01\nhurt,health,9,2025-02-25\n"
    func found(_ body: String, _ keys: String = "title: A case") throws -> [String] {
      try findings(report(body, keys).merging(["observations.csv": rows]) { $1 })
    }
    #expect(try found("So far {deaths@health on 2025-02-01}.") == ["report.md:5 newer-known"])
    #expect(try found("```key-figures\ndeaths@health on 2025-02-10\n```") == ["report.md:6 newer-known"])
    #expect(try found("From {deaths@health on 2025-02-01} to {deaths@health}.").isEmpty)
    #expect(try found("So far {deaths@health on 2025-02-01} and {ill@health}.").isEmpty)
    #expect(
      try found("So far {deaths@health on 2025-02-01} and {hurt@health on 2025-02-01}.")
        == ["report.md:5 newer-known", "report.md:5 newer-known"])
    #expect(try found("So far {deaths@health on 2025-02-25}.").isEmpty)
    #expect(try found("So far {deaths@health on 2025-02-01}.", "title: A case\ncovers: 2025-01-25/2025-02-10").isEmpty)
    #expect(
      try found("<!-- sitrep: allow newer-known -->\n\nSo far {deaths@health on 2025-02-01}.").isEmpty)
  }
}
