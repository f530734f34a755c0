import Charting
import Content
import Drawing

/// Writes charts and photos, in colours that the page has names for.
struct DrawingWriter {
  /// By their ids.
  private let pictures: [String: ChartPictures]
  private(set) var themes: ThemeColors
  private(set) var colors = SVGColors(ofPage: [:])

  init(_ pictures: [String: ChartPictures], _ themes: ThemeColors) {
    (self.pictures, self.themes) = (pictures, themes)
  }

  /// Whether a chart is narrow enough to have text beside it.
  func isUpright(_ chart: ChartTable) -> Bool { pictures[chart.id].map { !$0.isAlone } ?? false }

  /// What is said below a chart: remarks that have no room in a drawing stand there.
  ///
  /// - Returns: the note of the wide drawing, and that of the narrow one where it is another.
  func notes(of chart: ChartTable) -> (wide: RichText, narrow: RichText?) {
    guard let pictures = pictures[chart.id] else { return (chart.note, nil) }
    let wide = pictures.wide.isNumbered ? chart.numberedNote : chart.note
    let narrow = (pictures.narrow ?? pictures.wide).isNumbered ? chart.numberedNote : chart.note
    return (wide, wide == narrow ? nil : narrow)
  }

  /// - Parameter name: the id of the element with the alternative text.
  mutating func write(_ chart: ChartTable, named name: String, to output: inout HTMLOutput) {
    guard let pictures = pictures[chart.id] else { return }
    guard let narrow = pictures.narrow else {
      output.open(
        "div", ["class": "moved drawing", "role": "region", "tabindex": "0", "aria-label": chart.title.string])
      write(pictures.wide.scenes, named: name, to: &output)
      output.close("div")
      return
    }
    output.open("div", ["class": "w drawing"])
    write(pictures.wide.scenes, named: name, to: &output)
    output.close("div")
    output.newLine()
    // Without a style sheet one of them is enough.
    output.open("div", ["class": "n drawing", "hidden": ""])
    write(narrow.scenes, named: name, to: &output)
    output.close("div")
    output.newLine()
  }

  private mutating func write(_ scenes: [Scene], named name: String, to output: inout HTMLOutput) {
    guard let light = scenes.first else { return }
    var scene = light
    scene.items = light.items.merged(with: scenes.last?.items ?? [], &themes)
    colors.names = themes.variables
    output.add(drawing: SVGEncoder.element(scene, namedBy: name, colors: &colors))
  }

  func write(_ image: ReportImage, to output: inout HTMLOutput) {
    let size = image.file.size
    let source: String? =
      if case .jpeg(let bytes) = image.file.content {
        "data:image/jpeg;base64,\(Base64.text(image.file.orientation.marked(bytes)))"
      } else if !image.file.png.isEmpty {
        "data:image/png;base64,\(Base64.text(image.file.png))"
      } else {
        nil
      }
    output.open(
      "img",
      [
        "src": source, "alt": image.alternativeText, "width": "\(Int(size.width))", "height": "\(Int(size.height))",
      ])
  }
}

extension ImageFile.Orientation {
  /// A JPEG file that says how it is turned (Exif 2.3, tag 0x0112), which is all that browsers ask for.
  fileprivate func marked(_ file: [UInt8]) -> [UInt8] {
    guard self != .upright, file.starts(with: [0xFF, 0xD8]) else { return file }
    let directory: [UInt8] = [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, UInt8(rawValue), 0, 0, 0, 0, 0, 0, 0]
    let segment = Array("Exif".utf8) + [0, 0] + Array("II".utf8) + [0x2A, 0, 8, 0, 0, 0] + directory
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment + file.dropFirst(2)
  }
}
