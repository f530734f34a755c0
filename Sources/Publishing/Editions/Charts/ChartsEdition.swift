import Charting
import Content
import Drawing
import PDFWriting
import PictureWriting
package import Reporting
import SituationData
package import SourceText
package import Typesetting
import Wording

/// charts/: each chart as pictures, with the text that is read out in its place.
package struct ChartsEdition: Edition {
  package static let name = "charts"
  package static let use = EditionUse.byDefault
  package static let allForms = PictureFormat.allCases.map(form) + [alternativeText]

  private static let alternativeText = OutputForm.ofEachChart(in: "charts", "txt")

  package var formats: [PictureFormat] = [.png, .svg]
  /// That of all pictures; nil for that of each chart, or a slide.
  package var size: PictureSize?
  package var scale = 1
  package var theme = Theme.light
  package var text = PictureText.letters
  package var charts: [String] = []

  package init() {}

  package init?(settings: [String: String], forms: [OutputForm], charts: [String]) {
    guard let size = settings["size"].flatMap(PictureSize.init), let theme = settings["theme"].flatMap(Theme.init),
      let scale = settings["scale"].flatMap(Int.init), (1...3).contains(scale),
      let text = PictureText(rawValue: settings["text"] ?? PictureText.letters.rawValue)
    else { return nil }
    // A size of its own a chart has only where none is asked for.
    self.size = size == .slide && settings["sized"] == nil ? nil : size
    (self.scale, self.theme, self.text, self.charts) = (scale, theme, text, charts)
    formats = PictureFormat.allCases.filter { forms.contains(Self.form($0)) }
  }

  package var forms: [OutputForm] { formats.map(Self.form) + [Self.alternativeText] }

  /// What the bytes of a picture depend on, whatever its format.
  package var settings: [String: String] {
    let known = size ?? .slide
    var settings = ["size": "\(known.width)x\(known.height)", "scale": "\(scale)", "theme": theme.rawValue]
    if size == .slide { settings["sized"] = "all" }
    return text == .letters ? settings : settings.merging(["text": text.rawValue]) { $1 }
  }

  private static func form(_ format: PictureFormat) -> OutputForm { .ofEachChart(in: "charts", format.rawValue) }

  package func layout(
    _ chart: ComposedChart, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    let size = size?.size ?? chart.table.pictureSize ?? PictureSize.slide.size
    let (width, height) = (Int(size.width) * 2 * scale, Int(size.height) * 2 * scale)
    if formats.contains(.png), !PNGEncoder.canEncode(width: width, height: height) {
      let notices = chart.diagnostics([.tooManyPixels(width: width, height: height)])
      return LaidOutFiles(notices: notices) { _ in [] }
    }
    let layout = ChartLayout.picture(
      chart.table, size: size,
      palette: theme.palette(of: context.style), typesetter: typesetter)
    let scene = layout.scene
    return LaidOutFiles(notices: chart.diagnostics(layout.notices)) { tools in
      let metadata = PictureMetadata(
        title: chart.title, description: chart.alternativeText, source: chart.sources,
        licence: context.header.licence, software: ProgramVersion.signature, fingerprint: chart.fingerprint,
        language: context.language.code, direction: context.language.direction)
      func file(_ form: OutputForm, _ bytes: [UInt8]) -> OutputFile {
        OutputFile(path: context.name(form, chart: chart.id).path, bytes: bytes, fingerprint: chart.fingerprint)
      }
      let pictures = try formats.map { format in
        try file(Self.form(format), encode(scene, as: format, metadata, in: context, tools.png))
      }
      // Where a picture is put on a page, what is read out in its place has to be put there by hand.
      return pictures + [file(Self.alternativeText, Array("\(chart.alternativeText)\n".utf8))]
    }
  }

  private func encode(
    _ scene: Scene, as format: PictureFormat, _ metadata: PictureMetadata, in context: EditionContext, _ png: PNGEncoder
  ) throws -> [UInt8] {
    switch format {
    case .png: return try png.encode(scene, scale: Double(2 * scale), metadata: metadata)
    case .svg:
      let drawn =
        switch text {
        case .letters: scene
        case .outlines: try TextOutlines(fonts: context.fonts).outlined(scene)
        }
      let encoder = SVGEncoder(
        palette: theme.palette(of: context.style), typeface: context.fonts.typefaceName,
        families: context.fonts.familyNames)
      return Array(encoder.encode(drawn, metadata: metadata).utf8)
    case .pdf:
      let document = DocumentMetadata(
        title: metadata.title, author: context.header.publisher, subject: metadata.description, keywords: [],
        creationDate: context.dateOfIssue.iso, creator: metadata.software, language: metadata.language,
        direction: metadata.direction, fingerprint: metadata.fingerprint)
      return try PDFEncoder(fonts: context.fonts).encode(pages: [scene], metadata: document)
    }
  }
}
