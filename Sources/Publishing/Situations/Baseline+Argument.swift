package import SituationData
package import SourceText

extension Baseline {
  /// What is compared with, as it is asked for: a day, or the path of a published report.
  package init(argument text: String) throws {
    if let day = DateReader().day(text) {
      self = .day(day)
      return
    }
    guard FileSystem.exists(text) else {
      throw Failure(.inputNotFound, "--since “\(text)” is neither a date as 2025-02-13 nor a report that is there")
    }
    try self.init(PublishedReport(text))
  }

  private init(_ report: PublishedReport) throws(Failure) {
    guard let figures = PublishedFigures(report.figures, knownOn: report.knownOn) else {
      throw Failure(.badData, "the figures in \(report.path) have no dates to compare by")
    }
    self = .published(figures)
  }

  /// The last issue that the front matter names, and what is wrong with it.
  ///
  /// - Parameter files: those of the situation, with the report that was published.
  static func lastIssue(of header: ReportHeader, in files: [TextFile]) -> (baseline: Baseline?, faults: [Diagnostic]) {
    guard case .report(let path, let location)? = header.since else { return (header.since?.day.map(Baseline.day), []) }
    func fault(_ message: String) -> (Baseline?, [Diagnostic]) {
      (nil, [Diagnostic(.error, .lastIssue, at: location, message, excerpt: "since: \(path)")])
    }
    guard let file = files.first(where: { $0.name == path }) else { return (nil, []) }
    if let refusal = file.refusal { return fault("\(path) cannot be read: \(refusal)") }
    do {
      let baseline = try Baseline(PublishedReport(path, file.bytes))
      if let date = header.date, baseline.day >= date {
        return fault(
          "\(path) prints what is known on \(baseline.day.iso), which is not before \(date.iso), the date of issue")
      }
      return (baseline, [])
    } catch {
      return fault(error.message)
    }
  }

  /// Refuses what is not earlier. A published report may be of the same day: rows may have been overwritten since.
  package func check(isBefore other: Day) throws(WrongUsage) {
    if case .published = self, day == other { return }
    guard day >= other else { return }
    throw WrongUsage(
      "--since \(day.iso) is not before \(other.iso), the day whose knowledge is printed; give an earlier one.")
  }
}
