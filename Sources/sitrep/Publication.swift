import ArgumentParser
import CairoDrawing
import Drawing
import Reporting
import SituationData

/// What is asked of pictures.
struct PictureOptions {
  var formats: [PictureFormat] = [.png, .svg]
  var size = PictureSize.slide
  var scale = 1
  var palette = Palette.light
  /// Ids of the charts that are wanted; empty for all.
  var only: [String] = []
}

/// Files that are ready to be written, and what their layout had to give up.
struct Outputs {
  var files: [OutputFile] = []
  var notices: [Diagnostic] = []

  /// Both; of files with the same path, as the figures of one issue in two languages, the first.
  static func + (left: Outputs, right: Outputs) -> Outputs {
    let paths = Set(left.files.map(\.path))
    return Outputs(
      files: left.files + right.files.filter { !paths.contains($0.path) }, notices: left.notices + right.notices)
  }
}

/// An issue on its way to files.
struct Publication {
  let issue: Issue

  private var situation: Situation { issue.situation }

  /// What stands behind the names of files in another language than the report's own: `.ar`.
  private var languageMark: String {
    issue.language.code == situation.header.language ? "" : ".\(issue.language.code)"
  }

  private var software: String { "sitrep \(Sitrep.version)" }

  private var figuresCSV: [UInt8] { Array(FigureRow.csv(issue.rows).utf8) }

  /// `figures.csv`: every figure that is printed anywhere.
  var figures: Outputs { Outputs(files: [OutputFile(path: "figures.csv", bytes: figuresCSV)]) }

  // MARK: - The report

  func report(fonts: FontSet) throws -> Outputs {
    let layout = issue.pages(palette: .light, typesetter: PangoTypesetter(fonts: fonts))
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: header.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: software, language: issue.language.code, fingerprint: issue.fingerprint)
    let bytes = try PDFEncoder(fonts: fonts).encode(
      pages: layout.scenes, metadata: metadata, attachments: attachments(fonts: fonts))
    return Outputs(
      files: [OutputFile(path: "report\(languageMark).pdf", bytes: bytes)],
      notices: layout.notices)
  }

  /// What a report carries with it, so that it can be looked into without the situation.
  private func attachments(fonts: FontSet) -> [PDFAttachment] {
    func description(_ file: ReportPhrase.Attached) -> String { issue.language.phrase(.attached(file)) }
    let hashes = fonts.files.map { file in (name: file.name, hash: Fingerprint.of(FileSystem.read(file.path) ?? [])) }
    let provenance = issue.provenance(program: software, fonts: hashes)
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

  // MARK: - Pictures

  /// The charts as pictures, in the order of charts.yaml. The bytes do not depend on the number of jobs.
  func pictures(_ options: PictureOptions, jobs: Int?, fonts: FontSet) throws -> Outputs {
    for id in options.only where issue.charts.chart(id) == nil {
      throw ValidationError("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: issue.charts.ids)).")
    }
    let wanted = issue.pictures.filter { options.only.isEmpty || options.only.contains($0.id) }
    let outputs = try Workers.map(wanted, jobs: jobs) {
      PangoTypesetter(fonts: fonts)
    } work: { picture, typesetter in
      let layout = issue.layout(
        of: picture, size: options.size.size, palette: options.palette, typesetter: typesetter)
      let path = "charts/\(picture.id)\(languageMark)"
      let files = try options.formats.map { format in
        OutputFile(
          path: "\(path).\(format.rawValue)",
          bytes: try encode(layout.scenes, as: format, metadata(of: picture), options, fonts))
      }
      // Where a picture is put on a page, what is read out in its place has to be put there by hand.
      let text = OutputFile(path: "\(path).txt", bytes: Array("\(picture.alternativeText)\n".utf8))
      return Outputs(files: files + [text], notices: layout.notices)
    }
    return outputs.reduce(Outputs(), +)
  }

  private func metadata(of picture: Issue.Picture) -> PictureMetadata {
    PictureMetadata(
      title: picture.title, description: picture.alternativeText, source: picture.sources,
      licence: situation.header.licence, software: software, fingerprint: picture.fingerprint,
      language: issue.language.code)
  }

  private func encode(
    _ scenes: [Scene], as format: PictureFormat, _ metadata: PictureMetadata, _ options: PictureOptions,
    _ fonts: FontSet
  ) throws -> [UInt8] {
    switch format {
    case .png:
      return try PNGEncoder(fonts: fonts).encode(scenes[0], scale: Double(2 * options.scale), metadata: metadata)
    case .svg: return Array(SVGEncoder().encode(scenes[0], metadata: metadata).utf8)
    case .pdf:
      let document = DocumentMetadata(
        title: metadata.title, author: situation.header.publisher, subject: metadata.description, keywords: [],
        creationDate: situation.dateOfIssue.iso, creator: software, language: metadata.language,
        fingerprint: metadata.fingerprint)
      return try PDFEncoder(fonts: fonts).encode(pages: scenes, metadata: document)
    }
  }
}
