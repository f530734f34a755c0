import Content
import Drawing

/// Photos side by side with their credits below them, each as large as its column allows and as its pixels do.
struct ImageRow {
  private let images: [(image: ReportImage, measure: Measure)]
  private let texts: TextSetter
  private let isFirst: Bool

  /// The most pixels of an inch: those of a smaller image would be seen.
  private static let pixelsPerInch = 150.0
  /// What an image may take of a page's height.
  private static let share = 0.5
  private static let gap = 4.0

  /// - Returns: rows of no more than stand side by side.
  static func rows(of images: [ReportImage], in measure: Measure, _ texts: TextSetter) -> [ImageRow] {
    let most = texts.type.chartsInRow
    let rows = (images.count + most - 1) / most
    let perRow = max(1, (images.count + rows - 1) / max(1, rows))
    return stride(from: 0, to: images.count, by: perRow).map { start in
      let row = Array(images[start..<min(start + perRow, images.count)])
      let columns = measure.columns(row.count, gutter: texts.type.gutter)
      return ImageRow(images: zip(row, columns).map { (image: $0, measure: $1) }, texts: texts, isFirst: start == 0)
    }
  }

  var fragment: Fragment {
    var fragment = fragment(stretch: 1)
    if !isFirst { fragment.spaceBefore = 16 }
    return fragment
  }

  private func fragment(stretch: Double) -> Fragment {
    let places = images.map { Self.size(of: $0.image, in: $0.measure, page: texts.type.page, stretch: stretch) }
    let height = places.map(\.height).max() ?? 0
    var items: [SceneItem] = []
    var bottom = height
    for ((image, measure), size) in zip(images, places) {
      let place = measure.part(from: 0, width: size.width)
      let rect = Rect(x: place.x, y: height - size.height, width: size.width, height: size.height)
      items.append(
        .semantic(Semantics(.figure, alternativeText: image.alternativeText), [.image(image.file, in: rect)]))
      let credit = texts.set(image.credit, texts.type.source, in: measure)
      items.append(.semantic(Semantics(.paragraph), [.text(credit, at: Point(x: measure.x, y: height + Self.gap))]))
      bottom = max(bottom, height + Self.gap + credit.size.height)
    }
    return Fragment(height: bottom, items: items, flexibility: .shrinking { self.fragment(stretch: min($0, 1)) })
  }

  private static func size(
    of image: ReportImage, in measure: Measure, page: PageMetrics, stretch: Double
  ) -> Size {
    let pixels = image.file.size
    let width = min(measure.width, pixels.width / pixelsPerInch * 72)
    let height = min(width * pixels.height / pixels.width, page.body.height * share) * stretch
    return Size(width: height * pixels.width / pixels.height, height: height)
  }
}

/// Where the logo stands: at the end of the first line.
struct LogoPlace {
  let image: ReportImage
  let size: Size
  private let origin: Double

  private static let most = Size(width: 140, height: 36)

  init(_ image: ReportImage, in measure: Measure, _ type: PageType) {
    self.image = image
    let pixels = image.file.size
    // A pixel is a point at most: what is smaller is not blown up.
    let scale = min(Self.most.width / pixels.width, Self.most.height / pixels.height, 1)
    size = Size(width: pixels.width * scale, height: pixels.height * scale)
    origin = measure.part(from: measure.width - size.width, width: size.width).x
  }

  var item: SceneItem {
    let rect = Rect(x: origin, y: 0, width: size.width, height: size.height)
    return .semantic(Semantics(.figure, alternativeText: image.alternativeText), [.image(image.file, in: rect)])
  }
}
