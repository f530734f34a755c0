import Reporting
import SituationData
import SourceText
import Wording

/// A report and two charts of figures that were just brought in: those of some that are likely which build without a fault.
struct StarterReport {
  private(set) var files: [TextFile] = []
  /// Why they would not build.
  private(set) var faults: [Diagnostic] = []
  /// What was left out of them.
  private(set) var notes: [String] = []
  private var tables: [TextFile]
  private var title: String
  private let day: Day

  private static let charts = 2
  private static let keyFigures = 4

  /// - Parameters:
  ///   - tables: the files of the situation, without these.
  ///   - title: what it is about.
  init(_ tables: [TextFile], title: String) {
    (self.tables, self.title) = (tables, title)
    let first = Situation.read(tables + [Self.file("report.md", "---\ntitle: x\n---\n")])
    let situation = first.situation
    day = situation.dateOfIssue
    let candidates = StarterCharts(situation, knownOn: day)
    let source = candidates.onlySource
    var (shown, figures): ([StarterChart], [String]) = ([], [])
    // A title that would be warned of is none that a program should write.
    if findings([], [], source).contains(where: { $0.location.file == "report.md" }) { self.title = "Figures" }
    allow(findings([], [], source))
    let plain = findings([], [], source)
    faults = plain.filter { $0.severity == .error }
    guard faults.isEmpty else { return }
    let known = Set(plain)
    for figure in candidates.keyFigures where figures.count < Self.keyFigures {
      if known.isSuperset(of: findings([], figures + [figure], source)) { figures.append(figure) }
    }
    for kind in [StarterChart.Kind.overTime, .byPart, .any] {
      let all =
        kind == .any
        ? candidates.charts.filter { $0.kind != .any } + candidates.charts.filter { $0.kind == .any }
        : candidates.charts.filter { $0.kind == kind }
      for chart in all
      where shown.count < (kind == .overTime ? 1 : Self.charts) && !shown.contains(where: { $0.keys == chart.keys }) {
        var chart = chart
        var new = findings(shown + [chart], figures, source).filter { !known.contains($0) }
        if !new.isEmpty, new.allSatisfy({ StarterChart.ofNames.contains($0.rule) }) {
          chart.allowed = new.map(\.rule).unique.sorted { $0.rawValue < $1.rawValue }
          new = findings(shown + [chart], figures, source).filter { !known.contains($0) }
        }
        if new.isEmpty { shown.append(chart) }
        if kind == .byPart, shown.last?.kind == .byPart { break }
      }
    }
    if shown.count < Self.charts {
      notes.append(
        "the table has figures for \(shown.isEmpty ? "no chart" : "one chart") that can be drawn without more being said; others are written in charts.yaml"
      )
    }
    files = [report(shown, figures, source), Self.charts(shown)] + self.tables
  }

  /// Numbers in the names of indicators are the table's own words: their rows say that they are meant.
  private mutating func allow(_ findings: [Diagnostic]) {
    let name = "indicators.csv"
    let ofNames = findings.filter { $0.location.file == name && StarterChart.ofNames.contains($0.rule) }
    guard !ofNames.isEmpty, let index = tables.firstIndex(where: { $0.name == name }) else { return }
    let file = tables[index]
    let lines = file.text(0..<file.bytes.count).split(separator: "\n", omittingEmptySubsequences: false)
    let wider = lines.enumerated().map { number, line in
      guard !line.isEmpty else { return "" }
      let rules = ofNames.filter { $0.location.line == number + 1 }.map(\.rule.rawValue).unique.sorted()
      return "\(line),\(number == 0 ? "allow" : rules.joined(separator: " "))"
    }
    tables[index] = Self.file(name, wider.joined(separator: "\n"))
  }

  private static func file(_ name: String, _ text: String) -> TextFile { TextFile(name: name, bytes: Array(text.utf8)) }

  /// What a report of these would be told; what has an identity of its own in each is left out.
  private func findings(_ charts: [StarterChart], _ figures: [String], _ source: String?) -> [Diagnostic] {
    let catalog = Self.charts(charts)
    let (situation, faults) = Situation.read(tables + [report(charts, figures, source), catalog])
    let (read, chartFaults) = ChartCatalog.read(catalog)
    let composer = ReportComposer(situation, knownOn: day, language: Languages.all[0], charts: read)
    let composed = composer.report(showing: composer.composedCharts)
    return (faults + chartFaults + composed.findings).filter { $0.severity != .notice }
  }

  // MARK: - Texts

  private func report(_ charts: [StarterChart], _ figures: [String], _ source: String?) -> TextFile {
    var text = """
      ---
      # The keys of the report. A line that begins with # is a note to you; it is not printed.
      title: \(YAMLText.quoted(title))
      number: 1
      date: \(day.iso)              # the day of issue: what was published later is not printed
      state: draft                  # prints DRAFT; delete the line when the report is final
      ---
      These are the figures of a table as its source has them\(source.map { ".{@\($0)}" } ?? ".")

      """
    if !figures.isEmpty { text += "\n```key-figures\n\(figures.joined(separator: "\n"))\n```\n" }
    for chart in charts { text += "\n![](chart:\(chart.id))\n" }
    return Self.file("report.md", text)
  }

  private static func charts(_ charts: [StarterChart]) -> TextFile {
    let head = "# The charts of the report, and as pictures. All keys: Documentation/Situation.md of sitrep.\n"
    return file("charts.yaml", head + (charts.isEmpty ? "[]\n" : charts.map(\.yaml).joined()))
  }
}

/// Texts as YAML has them.
enum YAMLText {
  /// In single quotes, on one line, and without the braces that would be figures.
  static func quoted(_ text: String) -> String {
    let signs: [Character: String] = ["{": "(", "}": ")", "'": "''"]
    let plain = text.map { $0.isNewline || $0 == "\t" ? " " : signs[$0] ?? String($0) }.joined()
    return "'\(plain)'"
  }

  /// The same of a reference, whose braces there are none of.
  static func reference(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
