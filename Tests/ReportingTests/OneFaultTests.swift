import SituationData
import SourceText
import Testing

@testable import Reporting

/// One mistake is one error at its place, and breeds no others.
struct OneFaultTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    var error: String
    var testDescription: String { "\(new) in \(file)" }

    init(_ file: String, _ old: String, _ new: String, _ error: String) {
      (self.file, self.old, self.new, self.error) = (file, old, new, error)
    }
  }

  static let mistakes = [
    // References and figures in the text.
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deths@a}", "report.md:9:11 unknown-figure"),
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deaths@x}", "report.md:9:11 unknown-source"),
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deaths@b}", "report.md:9:11 unknown-figure"),
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deaths@a anounced}", "report.md:9:11 unknown-status"),
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deaths@a on 2025-02-30}", "report.md:9:11 bad-date"),
    Mistake("report.md", "{deaths@a on 2025-02-18}", "{deaths@a on", "report.md:9:11 stray-brace"),
    Mistake(
      "report.md", "{deaths@a on 2025-02-18}", "{held from 2025-02-01 to 2025-02-20}", "report.md:9:11 house-rule-2"),
    Mistake("report.md", "{gap}", "{gpa}", "report.md:9:47 unknown-figure"),
    Mistake("report.md", "There are", "<b>There</b> are", "report.md:9:1 raw-html"),
    Mistake("report.md", "There are", "There 日 are", "report.md:9:7 missing-glyph"),
    Mistake("report.md", "There are", "There \u{E000} are", "report.md:9:7 missing-glyph"),
    Mistake("report.md", "There are", "There \u{F0000} are", "report.md:9:7 missing-glyph"),
    Mistake("report.md", "released@b announced", "released@b anounced", "report.md:13:1 unknown-status"),
    Mistake("report.md", "chart:tolls", "chart:tols", "report.md:17:1 unknown-chart"),
    Mistake("report.md", "```key-figures", "```key-figure", "report.md:11:1 unknown-word"),
    Mistake("report.md", "rows: group", "rows: grup", "report.md:22:7 unknown-word"),
    Mistake("report.md", "rows: group", "row: group", "report.md:22:1 unknown-key"),
    // The front matter.
    Mistake("report.md", "date: 2025-02-20", "date: 2025-02-30", "report.md:3:7 bad-date"),
    Mistake("report.md", "title: A report", "title: A: report", "report.md:2:9 broken-yaml"),
    Mistake("report.md", "title: A report", "title: A report\ntitle: B", "report.md:3:1 duplicate-key"),
    Mistake("report.md", "---\nThere", "There", "report.md:1:1 front-matter"),
    Mistake("report.md", "difference(total@b, missing@b)", "sum(total@b, missing@b)", "report.md:7:12 house-rule-2"),
    Mistake("report.md", "difference(total@b, missing@b)", "sum(total@b, deaths@a)", "report.md:7:12 house-rule-2"),
    Mistake(
      "report.md", "difference(total@b, missing@b)", "sum(held on 2025-02-10, held)", "report.md:7:12 house-rule-2"),
    Mistake(
      "report.md", "difference(total@b, missing@b)", "difference(total@b, deaths@a)", "report.md:7:12 house-rule-6"),
    Mistake(
      "report.md", "difference(total@b, missing@b)", "difference(totl@b, missing@b)", "report.md:7:12 unknown-figure"),
    Mistake(
      "report.md", "difference(total@b, missing@b)", "diference(total@b, missing@b)", "report.md:7:12 unknown-word"),
    Mistake("report.md", "difference(total@b, missing@b)", "difference(total@b)", "report.md:7:12 bad-reference"),
    // Charts.
    Mistake("charts.yaml", "kind: bars", "kind: bar", "charts.yaml:2:9 unknown-kind"),
    Mistake("charts.yaml", "kind: bars", "knd: bars", "charts.yaml:2:3 unknown-key"),
    Mistake("charts.yaml", "kind: bars", "kind: bars\n  colour: red", "charts.yaml:3:3 unknown-key"),
    Mistake("charts.yaml", "kind: bars", "kind: bars\n  kind: bars", "charts.yaml:3:3 duplicate-key"),
    Mistake(
      "charts.yaml", "- id: months", "- {id: tolls, kind: bars, title: Again, figures: [held@a]}\n- id: months",
      "charts.yaml:6:8 duplicate-id"),
    Mistake("charts.yaml", "total@b]", "totl@b]", "charts.yaml:4:37 unknown-figure"),
    Mistake("charts.yaml", "total@b]", "total@b, trucks@a]", "charts.yaml:4:46 one-unit"),
    Mistake("charts.yaml", "[missing@b]", "[held@a]", "charts.yaml:5:11 house-rule-2"),
    Mistake("charts.yaml", "title: Two offices", "title: Two: offices", "charts.yaml:3:13 broken-yaml"),
    Mistake("charts.yaml", "title: Two offices", "title: Two 日", "charts.yaml:3:14 missing-glyph"),
    Mistake("charts.yaml", "every: month", "every: mnth", "charts.yaml:10:10 unknown-word"),
    Mistake("charts.yaml", "figures: [deaths@a]", "figures: deaths@a", "charts.yaml:9:12 wrong-type"),
    Mistake("charts.yaml", "- id: months", "- months\n- id: months", "charts.yaml:6:3 wrong-type"),
    // Tables.
    Mistake("indicators.csv", "Missing,people", "Missing,", "indicators.csv:4:17 missing-value"),
    Mistake(
      "indicators.csv", "cumulative,,,total,2025-01-01", "cumulatve,,,total,2025-01-01",
      "indicators.csv:2:22 unknown-word"),
    Mistake("indicators.csv", "deaths,Deaths,people,", "deaths,Deaths,", "indicators.csv:2:44 field-count"),
    Mistake("indicators.csv", "accumulation", "acumulation", "indicators.csv:1:15 missing-column"),
    Mistake(
      "indicators.csv", "held,People", "total,T,people,stock,,,,\nheld,People", "indicators.csv:5:1 duplicate-id"),
    Mistake("sources.csv", "b,Office B", "b,\"Office B", "sources.csv:3:3 unclosed-quote"),
    Mistake("sources.csv", "b,Office B,", "b,", "sources.csv:3:8 field-count"),
    Mistake("statements.csv", "Peace,a", "Peace,x", "statements.csv:2:7 unknown-source"),
    // Observations.
    Mistake("data.csv", "deaths,a,120", "deths,a,120", "data.csv:3:1 unknown-indicator"),
    Mistake("data.csv", "deaths,a,120", "deaths,x,120", "data.csv:3:8 unknown-source"),
    Mistake("data.csv", "deaths,a,120", "deaths,a,about 120", "data.csv:3:10 bad-number"),
    Mistake("data.csv", "deaths,a,120", "deaths,a", "data.csv:3:47 field-count"),
    Mistake("data.csv", "deaths,a,120,2025-02-18", "deaths,a,120,2025-02-30", "data.csv:3:14 bad-date"),
    Mistake("data.csv", "\"A caveat, in quotes\"", "\"A caveat, in quotes", "data.csv:3:30 unclosed-quote"),
    Mistake("data.csv", "missing,b,50,2025-02-02", "missing,b,50,2025-02-31", "data.csv:5:14 bad-date"),
    Mistake("data.csv", "missing,b,50", "missing,b,", "data.csv:5:11 missing-value"),
    Mistake("data.csv", "missing,b,50", "missing,b,50,", "data.csv:5:31 field-count"),
    Mistake("data.csv", "total,b,170", "total,b,1.7E2", "data.csv:4:9 bad-number"),
    Mistake("data.csv", "total,b,170,2025-02-02", "total,b,170,2 Feb", "data.csv:4:13 bad-date"),
    Mistake("data.csv", "missing@b", "mising@b", "data.csv:4:28 unknown-indicator"),
    Mistake("data.csv", "held,a,6,2025-02-18", "held,a,6,2025-02-10", "data.csv:7:1 duplicate-observation"),
    Mistake("data.csv", "announced,e", "announced,", "data.csv:9:46 event-required"),
    Mistake("data.csv", "2025-02-18,announced,e", ",announced,e", "data.csv:9:25 published-required"),
    Mistake("data.csv", "announced,e", "anounced,e", "data.csv:9:36 unknown-status"),
    Mistake(
      "charts.yaml", "[deaths@a]\n  every: month\n  from: 2025-01", "[trucks@a]\n  every: day\n  from: 1905-01",
      "charts.yaml:9:13 wrong-type"),
    Mistake("data.csv", "as_of", "as_off", "data.csv:1:24 missing-column"),
    Mistake("data.csv", "indicator,source", "indicator,sou\"rce", "data.csv:1:14 stray-quote"),
    Mistake("data.csv", "freed,a,2,2025-02-10", "freed,a,2,2025-02-29", "data.csv:10:11 bad-date"),
  ]

  @Test func theSituationIsSound() { #expect(FaultySituation().errors == []) }

  @Test(arguments: mistakes) func aMistakeIsOneError(_ mistake: Mistake) {
    var situation = FaultySituation()
    situation.replace(mistake.old, with: mistake.new, in: mistake.file)
    #expect(situation.errors == [mistake.error])
  }

  @Test(arguments: ["report.md", "charts.yaml", "indicators.csv", "sources.csv", "statements.csv", "data.csv"])
  func aFileThatIsNotUTF8IsOneError(name: String) {
    let files = FaultySituation().files.map { $0.name == name ? TextFile(name: name, bytes: $0.bytes + [0xFF]) : $0 }
    let errors = FaultySituation.errors(of: files)
    #expect(errors.count == 1 && errors[0].hasPrefix(name) && errors[0].hasSuffix("not-utf8"))
  }

  @Test(arguments: ["report.md", "indicators.csv", "sources.csv"]) func aFileThatIsNotThereIsOneError(name: String) {
    #expect(
      FaultySituation.errors(of: FaultySituation().files.filter { $0.name != name }) == ["\(name):1:1 missing-file"])
  }

  /// What can be broken at once without hiding one another: other lines, other series.
  @Test func allMistakesOfARunAreReported() {
    var situation = FaultySituation()
    let together: [Mistake] = [
      Mistake("report.md", "title: A report", "title: A report\ntitle: B", "report.md:3:1 duplicate-key"),
      Mistake("report.md", "difference(total@b, missing@b)", "sum(total@b, missing@b)", "report.md:10:12 house-rule-2"),
      Mistake("report.md", "  gap:", "  two: sum(deaths@a, total@b)\n  gap:", "report.md:6:8 house-rule-2"),
      Mistake("report.md", "  gap:", "  far: difference(total@b, deaths@a)\n  gap:", "report.md:7:8 house-rule-6"),
      Mistake(
        "report.md", "There are", "{hld@a} {held@x} {held@a from 2025-02-01 to 2025-02-20} 日",
        "report.md:12:1 unknown-figure"),
      Mistake("report.md", "chart:tolls", "chart:tols", "report.md:20:1 unknown-chart"),
      Mistake("charts.yaml", "kind: bars", "kind: bar\n  colour: red", "charts.yaml:2:9 unknown-kind"),
      Mistake("charts.yaml", "total@b]", "total@b, trucks@a]", "charts.yaml:5:46 one-unit"),
      Mistake(
        "indicators.csv", "trucks,Trucks", "held,H,people,stock,,,,\nshort,S,people\ntrucks,Trucks",
        "indicators.csv:8:1 duplicate-id"),
      Mistake(
        "data.csv", "trucks,a,600",
        "hld,a,1,2025-02-01,,,,,,\nheld,x,1,2025-02-01,,,,,,\nheld,b,many,2025-02-01,,,,,,\nheld,b,1,2025-02-30,,,,,,\n"
          + "held,b,1,2025-02-01,,sure,,,,\nheld,a,6,2025-02-18,,,,,,\nreleased,b,6,2025-02-28,2025-02-18,announced,,,,\n"
          + "released,b,6,2025-02-28,,announced,g,,,\nheld,b\nheld,b,1,2025-02-11,,,,,,\"open\ntrucks,a,600",
        "data.csv:12:1 unknown-indicator"),
    ]
    for mistake in together { situation.replace(mistake.old, with: mistake.new, in: mistake.file) }
    let others = [
      "report.md:12:9 unknown-source", "report.md:12:18 house-rule-2", "report.md:12:57 missing-glyph",
      "charts.yaml:3:3 unknown-key", "indicators.csv:9:15 field-count", "data.csv:13:6 unknown-source",
      "data.csv:14:8 bad-number", "data.csv:15:10 bad-date", "data.csv:16:22 unknown-status",
      "data.csv:17:1 duplicate-observation",
      "data.csv:18:46 event-required", "data.csv:19:25 published-required", "data.csv:20:7 field-count",
      "data.csv:21:26 unclosed-quote",
    ]
    #expect(Set(situation.errors).symmetricDifference(together.map(\.error) + others).sorted() == [])
  }
}
