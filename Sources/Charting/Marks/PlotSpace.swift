import Content
import Drawing

/// A stretch of the axis that carries the bars, in points.
struct Band: Hashable, Sendable {
  var start: Double
  var end: Double

  var middle: Double { (start + end) / 2 }
  var width: Double { end - start }
}

/// Where values and bands lie on the scene. Lying bars and columns are one layout and a transposition, and this is it.
struct PlotSpace: Hashable, Sendable {
  enum Orientation: Hashable, Sendable {
    /// Values grow to the right, bands follow downwards.
    case lying
    /// Values grow upwards, bands follow to the right.
    case standing
  }

  var orientation: Orientation
  /// The area of the bars; grid lines run across it.
  var plot: Rect
  var scale: LinearScale

  init(_ orientation: Orientation, plot: Rect, domain: ClosedRange<Double>) {
    self.orientation = orientation
    self.plot = plot
    scale =
      switch orientation {
      case .lying: LinearScale(domain: domain, start: plot.x, end: plot.maxX)
      case .standing: LinearScale(domain: domain, start: plot.maxY, end: plot.y)
      }
  }

  /// The rectangle between two places along the value axis (not values) and the edges of a band.
  func rect(from start: Double, to end: Double, band: Band) -> Rect {
    let (low, length) = (min(start, end), abs(end - start))
    return switch orientation {
    case .lying: Rect(x: low, y: band.start, width: length, height: band.width)
    case .standing: Rect(x: band.start, y: low, width: band.width, height: length)
    }
  }

  /// A line of some width across all bands at a value.
  func line(at value: Double, width: Double) -> Rect {
    let place = scale(value)
    let across =
      switch orientation {
      case .lying: Band(start: plot.y, end: plot.maxY)
      case .standing: Band(start: plot.x, end: plot.maxX)
      }
    return rect(from: place - width / 2, to: place + width / 2, band: across)
  }

  /// The place at some distance from that of a value, towards greater values where it is positive.
  func place(of value: Double, plus distance: Double) -> Double {
    scale(value) + (orientation == .lying ? distance : -distance)
  }

  /// The length of a value in points, whatever its sign.
  func length(of value: Double) -> Double { abs(scale(value) - scale(0)) }

  /// The place at some distance from another, in the direction of a value's sign.
  func place(_ place: Double, plus distance: Double, towards value: Double) -> Double {
    (value < 0) == (orientation == .lying) ? place - distance : place + distance
  }

  /// A label beyond a value, centred on a band.
  func label(_ label: Label, beyond value: Double, gap: Double, isBackward: Bool, band: Band) -> PlacedLabel {
    switch orientation {
    case .lying:
      let edge = place(of: value, plus: isBackward ? -gap : gap)
      let top = band.middle - label.size.height / 2
      return isBackward ? label.at(right: edge, y: top) : label.at(x: edge, y: top)
    case .standing:
      let half = label.size.height / 2 + gap
      return label.centered(x: band.middle, y: place(of: value, plus: isBackward ? -half : half))
    }
  }

  /// The room that a label takes along the value axis.
  func extent(of label: Label) -> Double {
    orientation == .lying ? label.size.width : label.size.height
  }
}
