import SituationData
import SourceText

/// A report of the last issue as it is kept, in one language.
struct KeptReport {
  /// Where it lies below the situation's folder.
  let path: String
  let bytes: [UInt8]
  /// What has to be said of how it was come by; nil where it is what was published.
  let remark: String?

  var file: TextFile { TextFile(name: path, bytes: bytes) }

  /// The path of an issue of a number, in the report's own language or another.
  static func path(ofIssue number: Int, language: String?) -> String {
    "issues/no-\(number)\(language.map { ".\($0)" } ?? "").pdf"
  }

  /// The report that lies in the output folder, where it is of this issue; else the one that was composed anew.
  ///
  /// - Parameters:
  ///   - composed: as the data have it, known on the date of issue.
  ///   - name: what it is among the outputs.
  init(_ composed: OutputFile, as name: OutputName, ofIssue number: Int, of date: Day, in folder: OutputFolder) {
    path = Self.path(ofIssue: number, language: name.language)
    let place = "\(folder.path)/\(name.path)"
    switch Self.published(name, in: folder, of: date, fingerprint: composed.fingerprint) {
    case .success(let published): (bytes, remark) = (published, nil)
    case .failure(let difference):
      bytes = composed.bytes
      remark =
        "composed anew from the data as known on \(date.iso), since \(place) \(difference.text); if another PDF was published, put it in its place"
    }
  }

  /// A report in a language that the situation does not name any more; nil where it is not of this issue.
  init?(
    published name: OutputName, ofIssue number: Int, of date: Day, fingerprint: String, in folder: OutputFolder
  ) {
    guard case .success(let bytes) = Self.published(name, in: folder, of: date, fingerprint: fingerprint) else {
      return nil
    }
    (path, self.bytes, remark) = (Self.path(ofIssue: number, language: name.language), bytes, nil)
  }

  /// Why a report in the output folder is not the one of an issue, behind its path.
  private struct Difference: Error { let text: String }

  private static func published(
    _ name: OutputName, in folder: OutputFolder, of date: Day, fingerprint: String
  ) -> Result<[UInt8], Difference> {
    guard let bytes = folder.read(name.path) else { return .failure(Difference(text: "is not there")) }
    guard let report = try? PublishedReport(name.path, bytes) else {
      return .failure(Difference(text: "carries no figures of this program"))
    }
    guard report.date == date, report.knownOn == date else {
      let day = (report.knownOn ?? report.date)?.iso ?? "another day"
      return .failure(Difference(text: "is of \(day)"))
    }
    guard Fingerprint.of(report.figures) == fingerprint else {
      return .failure(Difference(text: "prints other figures"))
    }
    return .success(bytes)
  }
}
