import Drawing

/// The measures of an A4 page, in points: margins of 16 mm, 14 below, twelve columns, a rhythm of 4.
enum PageMetrics {
  static let millimetre = 72 / 25.4
  static let size = Size(width: 595.28, height: 841.89)
  /// Heights and spaces are multiples of this, so that what stands side by side stays level.
  static let rhythm = 4.0
  /// Between two of the twelve columns, and so between charts and key figures side by side.
  static let gutter = 16.0

  /// Where blocks stand. The foot of the page hangs below it, in the margin.
  static let body: Rect = {
    let top = 16 * millimetre
    let side = 16 * millimetre
    let height = size.height - top - 14 * millimetre - rhythm
    return Rect(x: side, y: top, width: size.width - 2 * side, height: (height / rhythm).rounded(.down) * rhythm)
  }()

  /// The width of neighbouring columns of the twelve, gutters between them included.
  static func span(_ columns: Double) -> Double {
    (body.width + gutter) / 12 * columns - gutter
  }

  /// The next place on the rhythm; a place that is off by a rounding error counts as on it.
  static func onRhythm(_ length: Double) -> Double {
    ((length - 0.01) / rhythm).rounded(.up) * rhythm
  }
}
