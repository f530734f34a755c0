import Drawing

/// The part of a chart between its header and its foot: the key, and below it the marks on their axes.
enum Plot {
  /// Lays the plot out in an area.
  static func drawing(of content: ChartContent, in area: Rect, setter: LabelSetter) -> PlotDrawing {
    guard !content.bars.isEmpty else { return emptyMessage(of: content, in: area, setter: setter) }
    let marked = MarkedContent(content, palette: setter.palette)
    let (plot, isLaidDown) = plot(of: marked, size: Size(width: area.width, height: area.height), setter: setter)
    // Names beside what they name are read without looking up; a key is for those that have no room there.
    let direct = drawing(plot, kind: content.kind, key: content.key, names: marked.needsNames, in: area, setter: setter)
    var (drawing, _) =
      direct.namesFit
      ? direct
      : Self.drawing(
        plot, kind: content.kind, key: marked.seriesEntries + content.key, names: false, in: area, setter: setter)
    if isLaidDown { drawing.notices.insert(.laidDown, at: 0) }
    return drawing
  }

  private static func drawing(
    _ plot: any FramedPlot, kind: ChartKind, key entries: [KeyEntry], names: Bool, in area: Rect, setter: LabelSetter
  ) -> (drawing: PlotDrawing, namesFit: Bool) {
    let limit = area.height * 0.3
    let key = Key(entries, kind: kind, x: area.x, y: area.y, width: area.width, limit: limit, setter: setter)
    var rest = area
    rest.y += key.height + keyGap(key, setter)
    rest.height = max(1, area.maxY - rest.y)
    let (marks, namesFit) = plot.drawing(in: rest, names: names)
    var drawing = key.drawing
    drawing.add(marks)
    return (drawing, namesFit)
  }

  private static func keyGap(_ key: Key, _ setter: LabelSetter) -> Double {
    key.height > 0 ? 10 * setter.style.unit : 0
  }

  /// The height of the plot in a page column of a width.
  ///
  /// - Parameter stretch: 1 for what the plot asks for, less where the page has less; but names are never squeezed into
  ///   the width of their bars.
  static func height(of content: ChartContent, width: Double, stretch: Double, setter: LabelSetter) -> Double {
    guard !content.bars.isEmpty else { return max(72 * stretch, 0) }
    let marked = MarkedContent(content, palette: setter.palette)
    let (plot, _) = plot(of: marked, size: Size(width: width, height: 0), setter: setter)
    var heights = plot.heights(width: width, names: marked.needsNames)
    var entries = content.key
    if !heights.namesFit {
      heights = plot.heights(width: width, names: false)
      entries = marked.seriesEntries + entries
    }
    let key = Key(entries, kind: content.kind, x: 0, y: 0, width: width, limit: 120, setter: setter)
    return max(heights.natural * stretch, min(heights.natural, heights.least)) + key.height + keyGap(key, setter)
  }

  /// Standing only where the names below have room. Lying bars are the same chart transposed, with room for every word.
  private static func plot(
    of marked: MarkedContent, size: Size, setter: LabelSetter
  ) -> (plot: any FramedPlot, isLaidDown: Bool) {
    if marked.content.kind == .people { return (PeoplePlot(marked: marked, setter: setter), false) }
    guard marked.content.kind.form.orientation(of: marked.content) == .standing else {
      return (LyingPlot(marked: marked, setter: setter), false)
    }
    let standing = StandingPlot(marked: marked, setter: setter)
    return standing.mustLie(size: size) ? (LyingPlot(marked: marked, setter: setter), true) : (standing, false)
  }

  private static func emptyMessage(of content: ChartContent, in area: Rect, setter: LabelSetter) -> PlotDrawing {
    var drawing = PlotDrawing()
    let label = setter.fitted(
      [.init(content.emptyMessage, .missing)], width: area.width * 0.7, height: area.height, alignment: .center)
    drawing.add(label.centered(x: area.midX, y: area.midY))
    return drawing
  }
}
