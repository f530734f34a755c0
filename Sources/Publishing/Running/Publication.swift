import Content
import Drawing
import PDFWriting
import Reporting
import SituationData
import Typesetting
import Wording

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

  /// The files of the report, laid out: the PDF, and every figure that is printed anywhere.
  func report(_ layout: Layout, from origin: Origin, fonts: FontSet) throws -> [OutputFile] {
    let figures = Array(FigureRow.csv(issue.rows).utf8)
    let report = try pdf(layout, carrying: attachments(figures, from: origin), fonts: fonts)
    return [(OutputPath.report(mark: languageMark), report), (OutputPath.figures, figures)].map { path, bytes in
      OutputFile(path: path, bytes: bytes, fingerprint: issue.fingerprint)
    }
  }

  private func pdf(_ layout: Layout, carrying attachments: [PDFAttachment], fonts: FontSet) throws -> [UInt8] {
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: header.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: ProgramVersion.signature, language: issue.language.code, fingerprint: issue.fingerprint)
    return try PDFEncoder(fonts: fonts).encode(pages: layout.scenes, metadata: metadata, attachments: attachments)
  }

  /// What a report carries with it, so that it can be looked into without the situation.
  private func attachments(_ figures: [UInt8], from origin: Origin) -> [PDFAttachment] {
    func description(_ file: ReportPhrase.Attached) -> String { issue.language.phrase(.attached(file)) }
    let provenance = issue.provenance(
      program: ProgramVersion.signature, fonts: origin.fonts.map { (name: $0.name, hash: $0.sha256) })
    return [
      PDFAttachment(
        name: "figures.csv", bytes: figures, mediaType: "text/csv", description: description(.figures),
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
