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
    let report = try PublishedReport(text)
    guard let figures = PublishedFigures(report.figures, knownOn: report.knownOn) else {
      throw Failure(.badData, "the figures in \(text) have no dates to compare by")
    }
    self = .published(figures)
  }

  /// Refuses what is not earlier. A published report may be of the same day: rows may have been overwritten since.
  package func check(isBefore other: Day) throws(WrongUsage) {
    if case .published = self, day == other { return }
    guard day >= other else { return }
    throw WrongUsage(
      "--since \(day.iso) is not before \(other.iso), the day whose knowledge is printed; give an earlier one.")
  }
}
