import Content
import Drawing

/// A kind of chart: what is drawn for a value, and by default on a value axis. Everything else is shared.
protocol PlotKind: Sendable {
  /// Its name.
  static var kind: ChartKind { get }

  /// The way that the table asks for; columns whose names do not fit below them are laid down all the same.
  static func orientation(of table: PlotTable) -> PlotSpace.Orientation

  /// The marks of a lane.
  static func mark(of lane: Lane, in table: PlotTable, palette: Palette) -> any LaneMark

  /// The plot for an area of some size, in a page of no height; and whether columns are laid down for it.
  static func plot(of marked: MarkedTable, in size: Size, setter: LabelSetter) -> (
    plot: any FramedPlot, isLaidDown: Bool
  )

  /// What the key has before words of a size, and the ink in it: a small mark without meaning.
  static func swatchSize(letters: Double) -> Size
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem]
}

/// Where the key draws a small mark.
struct SwatchPlace {
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  /// The box as a lane that a value of 1 fills.
  var lane: LanePlace {
    LanePlace(
      band: Band(start: box.y, end: box.maxY), space: PlotSpace(.lying, plot: box, domain: 0...1), palette: palette,
      style: style)
  }
}

extension PlotKind {
  static func mark(of lane: Lane, in table: PlotTable, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, layout: table.layout, palette: palette)
  }

  static func swatchSize(letters: Double) -> Size { Size(width: 1.75 * letters, height: 0.8 * letters) }

  /// A bar as long as the swatch.
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    let lane = place.lane
    return BarMark(bar: bar, band: lane.band, space: lane.space, palette: place.palette, style: place.style).items
  }
}
