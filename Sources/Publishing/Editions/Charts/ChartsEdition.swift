import Charting
import Content
import Drawing
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
    let order = PictureOrder(chart, size: size, self, in: context)
    let (drawn, fonts) = (context.drawn, context.fonts)
    if let known = drawn?.drawing(order.name, where: { (made: DrawnPicture) in made.isSame(as: order, fonts) }) {
      return LaidOutFiles(notices: chart.diagnostics(known.order.notices)) { _ in known.files }
    }
    let asked = drawn.map { _ in AskedTexts() }
    let layout = ChartLayout.picture(
      asked?.noting(order.table) ?? order.table, size: size, palette: order.palette, typesetter: typesetter)
    let (scene, notices) = (layout.scene, layout.notices)
    return LaidOutFiles(notices: chart.diagnostics(notices)) { tools in
      let files = try order.files(of: scene, fonts, tools.png)
      if let drawn, let asked {
        let made = DrawnPicture(order: order, asked: asked, fonts: fonts, notices: notices)
        drawn.keep(order.name, DrawnFiles.Drawing(order: made, files: files))
      }
      return files
    }
  }

  /// Where the picture of a chart goes in a format; nil for the text that is read out in its place.
  static func path(_ format: PictureFormat?, of chart: String, in context: EditionContext) -> String {
    context.name(format.map(form) ?? alternativeText, chart: chart).path
  }
}
