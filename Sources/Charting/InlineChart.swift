package import Content
package import Drawing

/// A chart as a part of a page: no margins, as wide as its column and as high as it needs to be. It is measured once, and
/// drawn when its place on the page is known.
package struct InlineChart {
  /// What the header and the plot of a chart in a page take: charts side by side are drawn with the greatest of each, so
  /// that their plots begin and end in line.
  package struct Heights: Hashable, Sendable {
    package var header = 0.0
    package var plot = 0.0

    package init() {}

    /// The greater of each.
    package func union(_ other: Heights) -> Heights {
      var union = self
      union.header = max(header, other.header)
      union.plot = max(plot, other.plot)
      return union
    }
  }

  /// How far a plot gives way without a word.
  package static let gentleStretch = ChartStyle.gentleStretch
  /// How far a plot grows at most: bars that are pulled apart no longer read as one chart.
  package static let greatestStretch = 1.5

  package let table: ChartTable
  private let width: Double
  private let setter: LabelSetter
  private let header: Header
  private let plot: Plot
  private let plotHeights: Plot.Heights
  private let foot: Foot
  /// Whether numbers stand in place of remarks.
  private let isNumbered: Bool

  package init(
    _ table: ChartTable, width: Double, form: InlineForm = .wide, palette: Palette, typesetter: any Typesetter
  ) {
    self.init(
      table, isNumbered: false, width: width, form: form, palette: palette, typesetter: typesetter)
    guard !table.numberedNote.isEmpty, !drawing(places(heights, 1)).hasAllRemarks(of: table) else { return }
    let numbered = InlineChart(
      table.numberingAnnotations(), isNumbered: true, width: width, form: form, palette: palette, typesetter: typesetter
    )
    let drawing = numbered.drawing(numbered.places(numbered.heights, 1))
    if numbered.foot.isWhole, drawing.hasAllRemarks(of: numbered.table) { self = numbered }
  }

  private init(
    _ table: ChartTable, isNumbered: Bool, width: Double, form: InlineForm, palette: Palette, typesetter: any Typesetter
  ) {
    self.table = table
    self.isNumbered = isNumbered
    self.width = width
    setter = LabelSetter(
      typesetter: typesetter, style: .page(form).leaded(for: table.language), palette: palette,
      direction: table.direction)
    header = Header(table, x: 0, y: 0, width: width, height: 120 * setter.style.scale, setter: setter)
    plot = Plot(table, setter: setter)
    plotHeights = plot.heights(width: width)
    foot = Foot(table, issue: .none, x: 0, width: width, limit: 120 * setter.style.scale, setter: setter)
  }

  /// What the chart asks for.
  package var heights: Heights {
    var heights = Heights()
    heights.header = header.bottom
    heights.plot = plotHeights.stretched(by: 1)
    return heights
  }

  /// The parts of the chart, from its upper edge.
  private struct Places {
    var plot: Rect
    var foot: Double
    var size: Size
  }

  private func places(_ heights: Heights, _ stretch: Double) -> Places {
    let stretch = max(0.1, min(stretch, 2))
    let own = plotHeights.stretched(by: stretch)
    let height = max(own, min(heights.plot * stretch, own * Self.greatestStretch, plotHeights.stretched(by: .infinity)))
    let bottom = max(header.bottom, heights.header)
    let top = bottom + (bottom > 0 ? setter.style.headGap : 0)
    let footTop = top + height + (foot.height > 0 ? setter.style.footGap : 0)
    return Places(
      plot: Rect(x: 0, y: top, width: width, height: height), foot: footTop,
      size: Size(width: width, height: footTop + foot.height))
  }

  /// How high the chart gets.
  ///
  /// - Parameters:
  ///   - heights: what header and plot take at least; a plot is drawn half as high again at most.
  ///   - stretch: 1 for the natural height of the plot, down to 0.8 where a page has no more room, more where it has too much.
  package func height(_ heights: Heights = Heights(), stretch: Double) -> Double {
    places(heights, stretch).size.height
  }

  /// The chart as high as `height(_:stretch:)` says.
  package func drawn(_ heights: Heights = Heights(), stretch: Double) -> ChartLayout {
    let places = places(heights, stretch)
    var drawing = drawing(places)
    if isNumbered { drawing.notices.insert(.roomMade([.numberedRemarks]), at: 0) }
    return ChartLayout(drawing, of: table, size: places.size, palette: setter.palette)
  }

  private func drawing(_ places: Places) -> PlotDrawing {
    var drawing = header.drawing
    drawing.add(plot.drawing(in: places.plot))
    drawing.add(foot.drawing(top: places.foot))
    drawing.tellUnlabelled()
    return drawing
  }
}
