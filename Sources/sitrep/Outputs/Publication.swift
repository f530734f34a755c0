import ArgumentParser
import CairoDrawing
import Drawing
import Reporting
import SituationData

/// The files that were made, and what their layout had to give up.
struct Outputs {
  var paths: [String] = []
  var notices: [Diagnostic] = []

  /// Both, each path once.
  static func + (left: Outputs, right: Outputs) -> Outputs {
    let known = Set(left.paths)
    return Outputs(
      paths: left.paths + right.paths.filter { !known.contains($0) }, notices: left.notices + right.notices)
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

  /// What is asked for: the report with `figures.csv`, and the pictures in the order of charts.yaml. The report, which takes
  /// longest, is begun first, and the pictures are drawn beside it. The bytes do not depend on the number of jobs.
  ///
  /// - Parameter keep: takes each file as soon as it is ready, so that no more of them are held than there are workers.
  func outputs(
    _ request: Request, of origin: Origin, jobs: Int?, fonts: FontSet,
    keep: @escaping @Sendable (OutputFile) throws -> Void
  ) throws -> Outputs {
    let made = try Workers.map(pieces(request), jobs: jobs) {
      Tools(fonts: fonts)
    } work: { piece, tools in
      let layout = layout(of: piece, tools)
      let files = try files(of: piece, layout, from: origin, tools)
      for file in files { try keep(file) }
      return Outputs(paths: files.map(\.path), notices: layout.notices)
    }
    return Outputs(paths: made.flatMap(\.paths), notices: made.flatMap(\.notices))
  }

  /// What the layouts have to give up, without drawing them.
  func notices(_ request: Request, fonts: FontSet) throws -> [Diagnostic] {
    try Workers.map(pieces(request), jobs: nil) {
      Tools(fonts: fonts)
    } work: { piece, tools in
      layout(of: piece, tools).notices
    }.flatMap(\.self)
  }

  private func pieces(_ request: Request) throws -> [Piece] {
    var pieces: [Piece] = request.writesReport ? [.report] : []
    if let options = request.pictures { pieces += try pictures(options).map { .picture($0, options) } }
    return pieces
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

  private func layout(of piece: Piece, _ tools: Tools) -> Layout {
    switch piece {
    case .report: issue.pages(palette: .light, typesetter: tools.typesetter)
    case .picture(let picture, let options):
      issue.layout(
        of: picture, size: options.size.size, palette: options.theme.palette, typesetter: tools.typesetter)
    }
  }

  private func files(of piece: Piece, _ layout: Layout, from origin: Origin, _ tools: Tools) throws -> [OutputFile] {
    switch piece {
    case .report: [try report(layout, from: origin, fonts: tools.fonts), figures]
    case .picture(let picture, let options): try files(of: picture, layout, options, tools)
    }
  }

  // MARK: - The report

  private func report(_ layout: Layout, from origin: Origin, fonts: FontSet) throws -> OutputFile {
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: header.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: software, language: issue.language.code, fingerprint: issue.fingerprint)
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
    let provenance = issue.provenance(program: software, fonts: origin.fonts.map { (name: $0.name, hash: $0.sha256) })
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

  private func files(
    of picture: Issue.Picture, _ layout: Layout, _ options: PictureOptions, _ tools: Tools
  ) throws -> [OutputFile] {
    func file(_ ending: String, _ bytes: [UInt8]) -> OutputFile {
      OutputFile(
        path: OutputPath.chart(picture.id, mark: languageMark, ending: ending), bytes: bytes,
        fingerprint: picture.fingerprint)
    }
    // Where a picture is put on a page, what is read out in its place has to be put there by hand.
    let text = file(PictureOptions.textEnding, Array("\(picture.alternativeText)\n".utf8))
    return try options.formats.map { format in
      file(format.rawValue, try encode(layout.scenes, as: format, metadata(of: picture), options, tools))
    } + [text]
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
