import CairoDrawing
import Drawing
import Reporting
import SituationData

/// An issue on its way to files.
struct Publication {
  let issue: Issue

  private var situation: Situation { issue.situation }

  private var languageMark: String { OutputPath.mark(issue.language.code, in: situation.header.language) }

  /// What the names of its outputs follow from.
  var manifestIssue: Manifest.Issue {
    Manifest.Issue(date: situation.dateOfIssue.iso, language: situation.header.language, charts: issue.charts.ids)
  }

  /// The outputs that are asked for, in the order in which they are named.
  func paths(_ request: Request) -> [String] {
    let report = request.writesReport ? [OutputPath.report(mark: languageMark), OutputPath.figures] : []
    guard let pictures = request.pictures else { return report }
    let ids = issue.charts.ids.filter { pictures.only.isEmpty || pictures.only.contains($0) }
    return report + ids.flatMap { pictures.paths(of: $0, mark: languageMark) }
  }

  /// The files of the report, laid out.
  func report(_ layout: Layout, from origin: Origin, fonts: FontSet) throws -> [OutputFile] {
    [try pdf(layout, from: origin, fonts: fonts), figures]
  }

  private func pdf(_ layout: Layout, from origin: Origin, fonts: FontSet) throws -> OutputFile {
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: header.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: Sitrep.signature, language: issue.language.code, fingerprint: issue.fingerprint)
    let bytes = try PDFEncoder(fonts: fonts).encode(
      pages: layout.scenes, metadata: metadata, attachments: attachments(from: origin))
    return OutputFile(path: OutputPath.report(mark: languageMark), bytes: bytes, fingerprint: issue.fingerprint)
  }

  private var figuresCSV: [UInt8] { Array(FigureRow.csv(issue.rows).utf8) }

  /// `figures.csv`: every figure that is printed anywhere.
  private var figures: OutputFile {
    OutputFile(path: OutputPath.figures, bytes: figuresCSV, fingerprint: issue.fingerprint)
  }

  /// What a report carries with it, so that it can be looked into without the situation.
  private func attachments(from origin: Origin) -> [PDFAttachment] {
    func description(_ file: ReportPhrase.Attached) -> String { issue.language.phrase(.attached(file)) }
    let provenance = issue.provenance(
      program: Sitrep.signature, fonts: origin.fonts.map { (name: $0.name, hash: $0.sha256) })
    return [
      PDFAttachment(
        name: "figures.csv", bytes: figuresCSV, mediaType: "text/csv", description: description(.figures),
        relationship: .data),
      PDFAttachment(
        name: "sources.csv", bytes: Array(issue.sourcesCSV.utf8), mediaType: "text/csv",
        description: description(.sources)),
      PDFAttachment(
        name: "provenance.json", bytes: Array(provenance.utf8), mediaType: "application/json",
        description: description(.provenance)),
    ]
  }
}
