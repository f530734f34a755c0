import ArgumentParser
import CairoDrawing
import Charting
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

  static func + (left: Outputs, right: Outputs) -> Outputs {
    Outputs(files: left.files + right.files, notices: left.notices + right.notices)
  }
}

/// An issue on its way to files.
struct Publication {
  let issue: Issue
  let situation: Situation
  let charts: ChartCatalog

  /// What stands behind the names of files in another language than the report's own: `.ar`.
  private var languageMark: String {
    issue.language.code == situation.header.language ? "" : ".\(issue.language.code)"
  }

  /// `figures.csv`: every figure that is printed anywhere.
  var figures: Outputs {
    Outputs(files: [OutputFile(path: "figures.csv", bytes: Array(FigureRow.csv(issue.rows).utf8))])
  }

  // MARK: - The report

  func report(fonts: FontSet) throws -> Outputs {
    let layout = PageLayout(issue.report, palette: .light, typesetter: PangoTypesetter(fonts: fonts))
    let header = situation.header
    let date = header.date ?? situation.dateOfIssue
    let metadata = DocumentMetadata(
      title: issue.title, author: header.publisher, subject: issue.report.kicker, keywords: [], creationDate: date.iso,
      creator: "sitrep \(Sitrep.version)", language: issue.language.code)
    let bytes = try PDFEncoder(fonts: fonts).encode(pages: layout.pages, metadata: metadata)
    return Outputs(
      files: [OutputFile(path: "report\(languageMark).pdf", bytes: bytes)],
      notices: layout.notices.map { diagnostic($0.notice, chart: $0.chart) })
  }

  // MARK: - Pictures

  /// The charts as pictures, in the order of charts.yaml. The bytes do not depend on the number of jobs.
  func pictures(_ options: PictureOptions, jobs: Int?, fonts: FontSet) throws -> Outputs {
    for id in options.only where charts.chart(id) == nil {
      throw ValidationError("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: charts.ids)).")
    }
    let wanted = issue.pictures.filter { options.only.isEmpty || options.only.contains($0.id) }
    let outputs = try Workers.map(wanted, jobs: jobs) { PangoTypesetter(fonts: fonts) } work: { content, typesetter in
      try picture(of: content, options, typesetter: typesetter, fonts: fonts)
    }
    return outputs.reduce(Outputs(), +)
  }

  private func picture(
    of content: ChartContent, _ options: PictureOptions, typesetter: PangoTypesetter, fonts: FontSet
  ) throws -> Outputs {
    let layout = ChartLayout.picture(content, size: options.size.size, palette: options.palette, typesetter: typesetter)
    let files = try options.formats.map { format in
      OutputFile(path: "charts/\(content.id)\(languageMark).\(format.rawValue)", bytes: try encode(layout.scene, as: format, content, options, fonts))
    }
    return Outputs(files: files, notices: layout.notices.map { diagnostic($0, chart: content.id) })
  }

  private func encode(
    _ scene: Scene, as format: PictureFormat, _ content: ChartContent, _ options: PictureOptions, _ fonts: FontSet
  ) throws -> [UInt8] {
    switch format {
    case .png: return try PNGEncoder(fonts: fonts).encode(scene, scale: Double(2 * options.scale))
    case .svg:
      let svg = SVGEncoder().encode(
        scene, title: content.title.string, description: content.alternativeText, language: issue.language.code)
      return Array(svg.utf8)
    case .pdf:
      let metadata = DocumentMetadata(
        title: content.title.string, author: situation.header.publisher, subject: content.alternativeText, keywords: [],
        creationDate: situation.dateOfIssue.iso, creator: "sitrep \(Sitrep.version)", language: issue.language.code)
      return try PDFEncoder(fonts: fonts).encode(pages: [scene], metadata: metadata)
    }
  }

  /// What a layout had to give up, at the chart's place in charts.yaml.
  private func diagnostic(_ notice: ChartLayout.Notice, chart id: String) -> Diagnostic {
    let location = charts.chart(id)?.location ?? SourceLocation(file: "charts.yaml", line: 1, column: 1)
    let file = situation.charts
    let excerpt = file.map { $0.excerpt(around: $0.start(ofLine: location.line)) } ?? ""
    switch notice {
    case .truncated(let label):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "in the chart “\(id)” the label “\(label)” does not fit and is cut or left out; give it a shorter one", excerpt: excerpt)
    case .crowded(let count):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "the \(count) bars of the chart “\(id)” leave no room for labels that can be read; write top: 40, or put them in a table",
        excerpt: excerpt)
    case .laidDown:
      return Diagnostic(
        .notice, .shortenedLabel, at: location,
        "the columns of the chart “\(id)” are drawn as lying bars, since their labels do not fit below them; write kind: bars", excerpt: excerpt)
    }
  }
}
