import Drawing

/// The measures of an A4 page, in points: margins of 16 mm, 14 below, twelve columns, a rhythm of 4.
struct PageMetrics: Hashable {
  static let millimetre = 72 / 25.4
  /// Heights and spaces are multiples of this, so that what stands side by side stays level.
  static let rhythm = 4.0
  /// Between two of the twelve columns, and so between charts and key figures side by side.
  static let gutter = 16.0

  static let portrait = PageMetrics(Size(width: 595.28, height: 841.89))
  static let landscape = PageMetrics(Size(width: 841.89, height: 595.28))

  let size: Size
  /// Where blocks stand. The foot of the page hangs below it, in the margin.
  let body: Rect

  private init(_ size: Size) {
    let (top, side) = (16 * Self.millimetre, 16 * Self.millimetre)
    let height = size.height - top - 14 * Self.millimetre - Self.rhythm
    self.size = size
    body = Rect(
      x: side, y: top, width: size.width - 2 * side, height: (height / Self.rhythm).rounded(.down) * Self.rhythm)
  }

  /// The width of neighbouring columns of the twelve, gutters between them included.
  func span(_ columns: Double) -> Double { (body.width + Self.gutter) / 12 * columns - Self.gutter }

  /// How far prose runs: no further on a wide page, where lines would be hard to follow back.
  var proseWidth: Double { min(span(11), Self.portrait.span(11)) }
  /// The same for a title, and for what comes first, which are larger.
  var titleWidth: Double { min(span(11), 1.25 * Self.portrait.span(11)) }
  var leadWidth: Double { min(span(11), 1.04 * Self.portrait.span(11)) }

  /// The next place on the rhythm; a place that is off by a rounding error counts as on it.
  static func onRhythm(_ length: Double) -> Double {
    ((length - 0.01) / rhythm).rounded(.up) * rhythm
  }
}
