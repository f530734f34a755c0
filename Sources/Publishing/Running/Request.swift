package import SituationData

/// What a run is asked to write.
package struct Request {
  /// Whether `report.pdf` and `figures.csv` are asked for.
  package var writesReport = false
  /// nil where no pictures are.
  package var pictures: PictureOptions?
  /// The day whose knowledge is printed; nil for the report's date.
  package var knownOn: Day?
  /// What is compared with; nil for the last issue that report.md names.
  package var baseline: Baseline?
  /// Languages that are known; none for the report's own.
  package var languages: [String] = []

  /// The report and all charts.
  package static let everything: Request = {
    var request = Request()
    request.writesReport = true
    request.pictures = PictureOptions()
    return request
  }()

  package init() {}

  /// The outputs that are asked for, each with the settings that its bytes depend on.
  func outputs(of issue: Manifest.Issue) -> [String: [String: String]] {
    var outputs: [String: [String: String]] = [:]
    var base: [String: String] = [:]
    if let day = knownOn?.iso, day != issue.date { base["known_on"] = day }
    base["since"] = baseline?.name
    for code in languages.isEmpty ? [issue.language] : languages {
      let mark = OutputPath.mark(code, in: issue.language)
      let own = base.merging(["language": code]) { $1 }
      if writesReport {
        outputs[OutputPath.report(mark: mark)] = own
        outputs[OutputPath.figures] = base
      }
      guard let pictures else { continue }
      let settings = own.merging(pictures.settings) { $1 }
      for id in pictures.only.isEmpty ? issue.charts : pictures.only {
        for path in pictures.paths(of: id, mark: mark) { outputs[path] = settings }
      }
    }
    return outputs
  }
}

extension Baseline {
  /// What tells it from others: the day, or the hash of what was printed.
  fileprivate var name: String {
    switch self {
    case .day(let day): day.iso
    case .published(let figures): "figures \(Fingerprint.of(figures.rows)) known on \(figures.day.iso)"
    }
  }
}
