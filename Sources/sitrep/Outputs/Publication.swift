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

  /// What is asked for: the report with `figures.csv`, and the pictures in the order of charts.yaml. All is laid out on this
  /// thread, by one typesetter, which sets again what it has set before; pictures are drawn by others beside it. The bytes do
  /// not depend on the number of jobs.
  ///
  /// - Parameter keep: takes each file as soon as it is ready, so that no more of them are held than are being drawn.
  func outputs(
    _ request: Request, of origin: Origin, jobs: Int?, fonts: FontSet,
    keep: @escaping @Sendable (OutputFile) throws -> Void
  ) throws -> Outputs {
    let typesetter = PangoTypesetter(fonts: fonts)
    let crew = Crew(jobs: jobs) { PNGEncoder(fonts: fonts) }
    var outputs = Outputs()
    let options = request.pictures ?? PictureOptions()
    for picture in try pictures(request) {
      let layout = layout(of: picture, options, typesetter)
      outputs.paths += paths(of: picture, options)
      outputs.notices += layout.notices
      crew.add { png in
        for file in try files(of: picture, layout, options, fonts: fonts, png) { try keep(file) }
      }
    }
    if request.writesReport {
      let layout = issue.pages(palette: .light, typesetter: typesetter)
      let files = [try report(layout, from: origin, fonts: fonts), figures]
      for file in files { try keep(file) }
      outputs = Outputs(paths: files.map(\.path), notices: layout.notices) + outputs
    }
    try crew.finish()
    return outputs
  }

  /// What the layouts have to give up, without drawing them.
  func notices(_ request: Request, fonts: FontSet) throws -> [Diagnostic] {
    let typesetter = PangoTypesetter(fonts: fonts)
    let options = request.pictures ?? PictureOptions()
    let pictures = try pictures(request).flatMap { layout(of: $0, options, typesetter).notices }
    return pictures + (request.writesReport ? issue.pages(palette: .light, typesetter: typesetter).notices : [])
  }

  /// Those that are asked for.
  private func pictures(_ request: Request) throws -> [Issue.Picture] {
    guard let only = request.pictures?.only else { return [] }
    for id in only where issue.charts.chart(id) == nil {
      throw ValidationError("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: issue.charts.ids)).")
    }
    return issue.pictures.filter { only.isEmpty || only.contains($0.id) }
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

  private func layout(of picture: Issue.Picture, _ options: PictureOptions, _ typesetter: PangoTypesetter) -> Layout {
    issue.layout(of: picture, size: options.size.size, palette: options.theme.palette, typesetter: typesetter)
  }

  private func paths(of picture: Issue.Picture, _ options: PictureOptions) -> [String] {
    (options.formats.map(\.rawValue) + [PictureOptions.textEnding]).map { ending in
      OutputPath.chart(picture.id, mark: languageMark, ending: ending)
    }
  }

  private func files(
    of picture: Issue.Picture, _ layout: Layout, _ options: PictureOptions, fonts: FontSet, _ png: PNGEncoder
  ) throws -> [OutputFile] {
    var contents = try options.formats.map { format in
      try encode(layout.scenes, as: format, metadata(of: picture), options, fonts: fonts, png)
    }
    // Where a picture is put on a page, what is read out in its place has to be put there by hand.
    contents.append(Array("\(picture.alternativeText)\n".utf8))
    return zip(paths(of: picture, options), contents).map { path, bytes in
      OutputFile(path: path, bytes: bytes, fingerprint: picture.fingerprint)
    }
  }

  private func metadata(of picture: Issue.Picture) -> PictureMetadata {
    PictureMetadata(
      title: picture.title, description: picture.alternativeText, source: picture.sources,
      licence: situation.header.licence, software: software, fingerprint: picture.fingerprint,
      language: issue.language.code)
  }

  private func encode(
    _ scenes: [Scene], as format: PictureFormat, _ metadata: PictureMetadata, _ options: PictureOptions,
    fonts: FontSet, _ png: PNGEncoder
  ) throws -> [UInt8] {
    switch format {
    case .png:
      return try png.encode(scenes[0], scale: Double(2 * options.scale), metadata: metadata)
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
