import SituationData
import SourceText
import Synchronization

/// The issue that a situation is of before the next one is begun, composed as known on its date.
struct LastIssue {
  let report: TextFile
  /// 1 where the report bears none.
  let number: Int
  let isNumbered: Bool
  let date: Day
  /// The report that it was compared with itself, by its path; nil for none.
  let comparedWith: String?
  /// Its reports, one for each language, and what was said of the data.
  private let composed: [OutputFile]
  let findings: [Diagnostic]

  /// Ends with 65 where the data are bad.
  init(_ run: inout SituationRun) throws {
    let origin = run.origin()
    let files = Mutex<[OutputFile]>([])
    let pipeline = DrawingPipeline(jobs: nil, tools: run.tools) {
      let origin = try origin.get()
      return DrawingPipeline.Destination(origin: origin) { file in files.withLock { $0.append(file) } }
    }
    var request = BuildRequest()
    request.editions = .these([ReportEdition()])
    _ = try run.draw(request, in: pipeline)
    guard let report = run.input.files.first(where: { $0.name == "report.md" }),
      case let header = ReportHeader.read(report).header, let date = header.date
    else { throw Failure(.internalFault, "a report without a date was composed") }
    (self.report, self.date) = (report, date)
    (number, isNumbered) = (header.number ?? 1, header.number != nil)
    if case .report(let path, _)? = header.since { comparedWith = path } else { comparedWith = nil }
    composed = files.withLock { $0 }.sorted { $0.path < $1.path }
    findings = run.log.findings
  }

  /// What is kept of it: its report in each language that it has, and in any other that lies in the output folder.
  func reports(in folder: OutputFolder) -> [KeptReport] {
    let forms = ReportEdition.allForms
    var kept: [KeptReport] = []
    for file in composed {
      guard let name = OutputName(file.path, among: forms) else { continue }
      kept.append(KeptReport(file, as: name, ofIssue: number, of: date, in: folder))
    }
    guard let fingerprint = composed.first?.fingerprint else { return kept }
    let taken = Set(composed.map(\.path))
    for path in FileSystem.names(in: folder.path) where !taken.contains(path) {
      guard let name = OutputName(path, among: forms),
        let report = KeptReport(published: name, ofIssue: number, of: date, fingerprint: fingerprint, in: folder)
      else { continue }
      kept.append(report)
    }
    return kept
  }
}
