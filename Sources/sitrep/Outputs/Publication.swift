import ArgumentParser
import CairoDrawing
import Drawing
import Reporting
import SituationData

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

  /// What the names of its outputs follow from.
  var manifestIssue: Manifest.Issue {
    Manifest.Issue(date: situation.dateOfIssue.iso, language: situation.header.language, charts: issue.charts.ids)
  }

  private var languageMark: String { OutputPath.mark(issue.language.code, in: situation.header.language) }

  private var software: String { "sitrep \(Sitrep.version)" }

  private var figuresCSV: [UInt8] { Array(FigureRow.csv(issue.rows).utf8) }

  /// `figures.csv`: every figure that is printed anywhere.
  private var figures: Outputs {
    Outputs(files: [
      OutputFile(path: OutputPath.figures, bytes: figuresCSV, fingerprint: Fingerprint.of(issue.rows))
    ])
  }

  /// What is asked for: the report with `figures.csv`, and the pictures in the order of charts.yaml. The report, which takes
  /// longest, is begun first, and the pictures are drawn beside it. The bytes do not depend on the number of jobs.
  func outputs(_ request: Request, jobs: Int?, fonts: FontSet) throws -> Outputs {
    var pieces: [Piece] = request.writesReport ? [.report] : []
    if let options = request.pictures { pieces += try pictures(options).map { .picture($0, options) } }
    return try Workers.map(pieces, jobs: jobs) {
      Tools(fonts: fonts)
    } work: { piece, tools in
      switch piece {
      case .report: try report(tools) + figures
      case .picture(let picture, let options): try outputs(of: picture, options, tools)
      }
    }.reduce(Outputs(), +)
  }

  private func pictures(_ options: PictureOptions) throws -> [Issue.Picture] {
    for id in options.only where issue.charts.chart(id) == nil {
      throw ValidationError("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: issue.charts.ids)).")
    }
    return issue.pictures.filter { options.only.isEmpty || options.only.contains($0.id) }
  }

  /// What one worker makes at a time.
  private enum Piece {
    case report
    case picture(Issue.Picture, PictureOptions)
  }

  /// What one worker draws with, and no other.
  private struct Tools {
    let fonts: FontSet
    let typesetter: PangoTypesetter
    let png: PNGEncoder

    init(fonts: FontSet) {
      self.fonts = fonts
      typesetter = PangoTypesetter(fonts: fonts)
      png = PNGEncoder(fonts: fonts)
    }
  }

  // MARK: - The report

  private func report(_ tools: Tools) throws -> Outputs {
    let fonts = tools.fonts
    let layout = issue.pages(palette: .light, typesetter: tools.typesetter)
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: header.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: software, language: issue.language.code, fingerprint: issue.fingerprint)
    let bytes = try PDFEncoder(fonts: fonts).encode(
      pages: layout.scenes, metadata: metadata, attachments: attachments(fonts: fonts))
    return Outputs(
      files: [
        OutputFile(path: OutputPath.report(mark: languageMark), bytes: bytes, fingerprint: issue.fingerprint)
      ],
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

  private func outputs(of picture: Issue.Picture, _ options: PictureOptions, _ tools: Tools) throws -> Outputs {
    let layout = issue.layout(
      of: picture, size: options.size.size, palette: options.theme.palette, typesetter: tools.typesetter)
    func file(_ ending: String, _ bytes: [UInt8]) -> OutputFile {
      OutputFile(
        path: OutputPath.chart(picture.id, mark: languageMark, ending: ending), bytes: bytes,
        fingerprint: picture.fingerprint)
    }
    let files = try options.formats.map { format in
      file(format.rawValue, try encode(layout.scenes, as: format, metadata(of: picture), options, tools))
    }
    // Where a picture is put on a page, what is read out in its place has to be put there by hand.
    let text = file(PictureOptions.textEnding, Array("\(picture.alternativeText)\n".utf8))
    return Outputs(files: files + [text], notices: layout.notices)
  }

  private func metadata(of picture: Issue.Picture) -> PictureMetadata {
    PictureMetadata(
      title: picture.title, description: picture.alternativeText, source: picture.sources,
      licence: situation.header.licence, software: software, fingerprint: picture.fingerprint,
      language: issue.language.code)
  }

  private func encode(
    _ scenes: [Scene], as format: PictureFormat, _ metadata: PictureMetadata, _ options: PictureOptions,
    _ tools: Tools
  ) throws -> [UInt8] {
    switch format {
    case .png:
      return try tools.png.encode(scenes[0], scale: Double(2 * options.scale), metadata: metadata)
    case .svg: return Array(SVGEncoder().encode(scenes[0], metadata: metadata).utf8)
    case .pdf:
      let document = DocumentMetadata(
        title: metadata.title, author: situation.header.publisher, subject: metadata.description, keywords: [],
        creationDate: situation.dateOfIssue.iso, creator: software, language: metadata.language,
        fingerprint: metadata.fingerprint)
      return try PDFEncoder(fonts: tools.fonts).encode(pages: scenes, metadata: document)
    }
  }
}
