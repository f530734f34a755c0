import Content
import Drawing

/// The part of a chart between its header and its foot: the key, and below it the marks on their axes.
struct Plot {
  private let table: PlotTable
  private let marked: MarkedTable
  private let setter: LabelSetter

  init(_ table: ChartTable, setter: LabelSetter) {
    let table = PlotTable(table)
    self.table = table
    self.setter = setter
    marked = MarkedTable(table, of: table.kind.plots, palette: setter.palette)
  }

  /// Lays the plot out in an area.
  ///
  /// - Parameter lying: whether columns are laid down.
  func drawing(in area: Rect, lying: Bool = false) -> PlotDrawing {
    guard !table.bars.isEmpty else { return emptyMessage(in: area) }
    let (plot, isLaidDown): (any FramedPlot, Bool) =
      lying
      ? (AxisPlot(marked, .lying, setter: setter), true)
      : marked.kind.plot(of: marked, in: Size(width: area.width, height: area.height), setter: setter)
    // Names beside what they name are read without looking up; a key is for those that have no room there.
    let direct = drawing(plot, key: table.key, names: marked.needsNames, in: area)
    var (drawing, _) =
      direct.namesFit ? direct : self.drawing(plot, key: marked.seriesEntries + table.key, names: false, in: area)
    if isLaidDown { drawing.notices.insert(.laidDown, at: 0) }
    return drawing
  }

  private func drawing(
    _ plot: any FramedPlot, key entries: [KeyEntry], names: Bool, in area: Rect
  ) -> (drawing: PlotDrawing, namesFit: Bool) {
    let key = Key(
      entries, kind: marked.kind, x: area.x, y: area.y, width: area.width, limit: area.height * 0.3, setter: setter)
    var rest = area
    rest.y += key.height + gap(below: key)
    rest.height = max(1, area.maxY - rest.y)
    let (marks, namesFit) = plot.drawing(in: rest, names: names)
    var drawing = key.drawing
    drawing.add(marks)
    return (drawing, namesFit)
  }

  /// What the longest mark of a picture measures at least along the value axis, so that marks can be compared.
  var leastLength: Double { (table.panels.count > 1 ? 30 : 36) * max(1, setter.style.unit) }

  private func gap(below key: Key) -> Double { key.height > 0 ? 10 * setter.style.unit : 0 }

  /// What a plot asks for in a page, where height is free.
  struct Heights {
    /// Of the marks: what is best, and that below which names are never squeezed.
    var natural: Double
    var least: Double
    /// That below which it is never drawn, whatever has to be left out for it.
    var floor = 0.0
    /// That above which nothing in it grows.
    var most = Double.infinity
    var key = 0.0
    var keyGap = 0.0

    /// The height of the whole plot.
    ///
    /// - Parameter factor: 1 for what the plot asks for, less where the page has less; but names are never squeezed into
    ///   the width of their bars unless a whole page has too little.
    func stretched(by factor: Double) -> Double {
      min(most, max(natural * factor, factor < InlineChart.gentleStretch ? floor : min(natural, least))) + key + keyGap
    }
  }

  /// The heights of the plot in a page column of a width.
  func heights(width: Double) -> Heights {
    guard !table.bars.isEmpty else { return Heights(natural: 72 * setter.style.scale, least: 0) }
    let (plot, _) = marked.kind.plot(of: marked, in: Size(width: width, height: 0), setter: setter)
    var heights = plot.heights(width: width, names: marked.needsNames)
    var entries = table.key
    if !heights.namesFit {
      heights = plot.heights(width: width, names: false)
      entries = marked.seriesEntries + entries
    }
    let key = Key(entries, kind: marked.kind, x: 0, y: 0, width: width, limit: 120 * setter.style.scale, setter: setter)
    return Heights(
      natural: heights.natural, least: heights.least, floor: floor(of: plot, natural: heights.natural),
      most: most(of: plot, natural: heights.natural),
      key: key.height, keyGap: gap(below: key))
  }

  /// On a summary and in small pictures rows stand below each other and columns are no lower than a page has them: more of
  /// them on the same room could not be compared.
  private func floor(of plot: any FramedPlot, natural: Double) -> Double {
    guard setter.style.isDense, let plot = plot as? AxisPlot else { return 0 }
    guard plot.orientation == .lying, marked.panels.count == 1 else { return natural * InlineChart.gentleStretch }
    return min(natural, RowPlan.lowestHeight(of: marked, setter.style))
  }

  private func most(of plot: any FramedPlot, natural: Double) -> Double {
    guard let plot = plot as? AxisPlot, plot.orientation == .lying, marked.panels.count == 1,
      let growth = RowPlan.growth(of: marked, setter.style)
    else { return .infinity }
    return natural + growth
  }

  private func emptyMessage(in area: Rect) -> PlotDrawing {
    var drawing = PlotDrawing()
    let label = setter.fitted(
      [.init(table.emptyMessage, .missing)], width: area.width * 0.7, height: area.height, alignment: .center)
    drawing.add(label.centered(x: area.midX, y: area.midY))
    return drawing
  }
}
