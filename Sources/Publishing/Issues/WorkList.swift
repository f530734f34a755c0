import Reporting
import SituationData
import SourceText
import Wording

/// What has to be looked at before the next issue goes out, each with its place.
struct WorkList {
  /// In the order of the files.
  let entries: [Diagnostic]

  /// - Parameters:
  ///   - files: those of the situation as the next issue has them.
  ///   - last: the issue before, of which `kept` is kept.
  init(of files: [TextFile], after last: LastIssue, keeping kept: [KeptReport], on date: Day) throws {
    let (situation, faults) = Situation.read(files)
    let (charts, chartFaults) = situation.charts.map { ChartCatalog.read($0) } ?? (ChartCatalog(), [])
    let (baseline, lastFaults) = Baseline.lastIssue(of: situation.header, in: files)
    guard let baseline else {
      throw Failure(.internalFault, lastFaults.first?.message ?? "what was kept cannot be compared with")
    }
    let composer = ReportComposer(
      situation.known(on: date), since: baseline,
      language: Languages.language(situation.header.language) ?? Languages.all[0], charts: charts)
    let report = composer.report(showing: composer.composedCharts)
    // What was said of the last issue too is left to the next build.
    func key(_ finding: Diagnostic) -> [String] { [finding.rule.rawValue, finding.location.file, finding.message] }
    let said = Set(last.findings.map(key))
    let findings = (faults + chartFaults + report.findings).filter { !said.contains(key($0)) }
    let remarks = Self.remarks(on: last, kept, in: situation)
    entries = FindingLog.ordered(Set(remarks + composer.review(beside: findings)))
  }

  /// How the last issue was come by.
  private static func remarks(on last: LastIssue, _ kept: [KeptReport], in situation: Situation) -> [Diagnostic] {
    var remarks = kept.compactMap { report in
      report.remark.map { remark in
        Diagnostic(
          .notice, .ofLastIssue, at: SourceLocation(file: report.path, line: 1, column: 1), remark, excerpt: "")
      }
    }
    guard let file = situation.report, let front = FrontMatter(of: file) else { return remarks }
    func note(_ key: String, _ message: String) {
      guard let place = front.place(of: key) else { return }
      let excerpt = file.excerpt(around: file.start(ofLine: place.line))
      remarks.append(Diagnostic(.notice, .ofLastIssue, at: place, message, excerpt: excerpt))
    }
    if !last.isNumbered {
      note("number", "the last issue bore no number; it is kept as number 1, and this one is number 2")
    }
    if situation.header.state == .draft {
      note("state", "the last issue was a draft, and is kept as one; write final where this one is none")
    }
    return remarks
  }

  /// Prints the paths of what was written, and the list.
  func print(_ written: [String], _ options: RunOptions, _ folder: SituationFolder) throws(Failure) {
    let printer = folder.printer(options.findings)
    guard options.findings == .text else { return try writeOutput(printer.text(of: entries)) }
    guard !options.isQuiet else { return }
    for path in written { try writeOutput("\(path)\n") }
    try writeOutput("\n\(printer.text(of: entries))\n\(counted(entries.count, "place")) to look at\n")
  }
}
