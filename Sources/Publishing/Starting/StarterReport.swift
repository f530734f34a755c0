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
  /// Those of which nothing is said that would be a warning.
  private var candidates: StarterCharts

  private static let charts = 2
  private static let keyFigures = 4

  /// - Parameters:
  ///   - tables: the files of the situation, without these.
  ///   - title: what it is about.
  init(_ tables: [TextFile], title: String) {
    (self.tables, self.title) = (tables, title)
    (day, candidates) = Self.candidates(tables)
    var plain = findings([], [])
    // A title that would be warned of is none that a program should write.
    let hasWarnedTitle = plain.contains { $0.location.file == "report.md" }
    if hasWarnedTitle { self.title = "Figures" }
    if allow(plain) || hasWarnedTitle { plain = findings([], []) }
    faults = plain.filter { $0.severity == .error }
    guard faults.isEmpty else { return }
    let (shown, figures) = choose(beside: Set(plain))
    if shown.count < Self.charts {
      notes.append(
        "the table has figures for \(shown.isEmpty ? "no chart" : "one chart") that can be drawn without more being said; others are written in charts.yaml"
      )
    }
    files = [report(shown, figures), Self.charts(shown)] + self.tables
  }

  /// What may be shown, and the day of issue. All else of the situation goes before it is read with a report.
  private static func candidates(_ tables: [TextFile]) -> (day: Day, candidates: StarterCharts) {
    let (situation, _) = Situation.read(tables + [file("report.md", "---\ntitle: x\n---\n")])
    return (situation.dateOfIssue, StarterCharts(situation, knownOn: situation.dateOfIssue))
  }

  // MARK: - Choosing

  /// The likeliest charts and key figures: what is told of them is looked at together, and what has a finding gives way to the next.
  private mutating func choose(beside known: Set<Diagnostic>) -> (charts: [StarterChart], figures: [String]) {
    while true {
      let shown = candidates.likeliest(Self.charts)
      let figures = Array(candidates.keyFigures.prefix(Self.keyFigures))
      let new = findings(shown, figures).filter { !known.contains($0) }
      guard !new.isEmpty else { return (shown, figures) }
      let lines = Self.lines(of: report(shown, figures)).map { String($0) }
      let ids = Self.lines(of: Self.charts(shown)).reduce(into: [String]()) { ids, line in
        ids.append(shown.first { "- id: \($0.id)" == line }?.id ?? ids.last ?? "")
      }
      var told: [String: [DiagnosticRule]] = [:]
      var wrong: Set<String> = []
      for finding in new {
        let line = finding.location.line - 1
        if finding.location.file == "charts.yaml", ids.indices.contains(line) {
          told[ids[line], default: []].append(finding.rule)
        } else if finding.location.file == "report.md", lines.indices.contains(line) {
          wrong.insert(lines[line])
        }
      }
      let refusedFigures = figures.filter(wrong.contains)
      let refusedCharts = shown.filter { told[$0.id] != nil || wrong.contains($0.line) }
      for figure in refusedFigures { candidates.refuse(figure) }
      for chart in refusedCharts {
        candidates.refuse(chart, for: wrong.contains(chart.line) ? [] : told[chart.id] ?? [])
      }
      guard refusedFigures.isEmpty, refusedCharts.isEmpty else { continue }
      // What is told at another place is the fault of one of them.
      if let chart = shown.last {
        candidates.refuse(chart, for: [])
      } else if let figure = figures.last {
        candidates.refuse(figure)
      } else {
        return ([], [])
      }
    }
  }

  private static func lines(of file: TextFile) -> [Substring] {
    file.text(0..<file.bytes.count).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Numbers in the names of indicators are the table's own words: their rows say that they are meant.
  ///
  /// - Returns: whether there are some.
  private mutating func allow(_ findings: [Diagnostic]) -> Bool {
    let name = "indicators.csv"
    let ofNames = findings.filter { $0.location.file == name && StarterChart.ofNames.contains($0.rule) }
    guard !ofNames.isEmpty, let index = tables.firstIndex(where: { $0.name == name }) else { return false }
    let wider = Self.lines(of: tables[index]).enumerated().map { number, line in
      guard !line.isEmpty else { return "" }
      let rules = ofNames.filter { $0.location.line == number + 1 }.map(\.rule.rawValue).unique.sorted()
      return "\(line),\(number == 0 ? "allow" : rules.joined(separator: " "))"
    }
    tables[index] = Self.file(name, wider.joined(separator: "\n"))
    return true
  }

  private static func file(_ name: String, _ text: String) -> TextFile { TextFile(name: name, bytes: Array(text.utf8)) }

  /// What a report of these would be told; what has an identity of its own in each is left out.
  private func findings(_ charts: [StarterChart], _ figures: [String]) -> [Diagnostic] {
    let catalog = Self.charts(charts)
    let (situation, faults) = Situation.read(tables + [report(charts, figures), catalog])
    let (read, chartFaults) = ChartCatalog.read(catalog)
    let composer = ReportComposer(
      situation.known(on: day), language: Languages.all[0], charts: read, keepsReport: false)
    let composed = composer.report(showing: composer.composedCharts)
    return (faults + chartFaults + composed.findings).filter { $0.severity != .notice }
  }

  // MARK: - Texts

  private func report(_ charts: [StarterChart], _ figures: [String]) -> TextFile {
    var text = """
      ---
      # The keys of the report. A line that begins with # is a note to you; it is not printed.
      title: \(StarterChart.quoted(title))
      number: 1
      date: \(day.iso)              # the day of issue: what was published later is not printed
      state: draft                  # prints DRAFT; delete the line when the report is final
      ---
      These are the figures of a table as its source has them\(candidates.onlySource.map { ".{@\($0)}" } ?? ".")

      """
    if !figures.isEmpty { text += "\n```key-figures\n\(figures.joined(separator: "\n"))\n```\n" }
    for chart in charts { text += "\n\(chart.line)\n" }
    return Self.file("report.md", text)
  }

  private static func charts(_ charts: [StarterChart]) -> TextFile {
    let head = "# The charts of the report, and as pictures. All keys: Documentation/Situation.md of sitrep.\n"
    return file("charts.yaml", head + (charts.isEmpty ? "[]\n" : charts.map(\.yaml).joined()))
  }
}
