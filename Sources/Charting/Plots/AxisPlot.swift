import Content
import Drawing

/// A plot on a value axis, its slots below each other or side by side.
struct AxisPlot: FramedPlot {
  let orientation: PlotSpace.Orientation
  let setter: LabelSetter
  /// First, where single bars have remarks of their own that rows have room for, with these beside them; then with all in
  /// the captions.
  private let attempts: [MarkedTable]

  init(_ marked: MarkedTable, _ orientation: PlotSpace.Orientation, setter: LabelSetter) {
    self.orientation = orientation
    self.setter = setter
    let hasRoom = orientation == .lying && marked.hasRemarks
    attempts = (hasRoom ? [marked.withRemarksBeside(palette: setter.palette)] : []) + [marked]
  }

  // MARK: Heights

  /// The height that the plot asks for in a page, and that below which names and values would have to change.
  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    let heights = attempts.lazy.map { marked in
      orientation == .lying
        ? heightsOfRows(marked, width: width, names: names) : heightsOfColumns(marked, width: width, names: names)
    }
    let found = heights.dropLast().first(where: \.remarksFit) ?? heights[attempts.count - 1]
    return (found.natural, found.least, found.namesFit)
  }

  private struct Heights {
    var natural: Double
    var least = 0.0
    var namesFit = true
    var remarksFit = true
  }

  private func heightsOfRows(_ marked: MarkedTable, width: Double, names: Bool) -> Heights {
    func rows(partsBeside: Bool) -> (height: Double, spare: Double) {
      let (rows, spare) = RowPlan.naturalHeight(of: marked, width: width, partsBeside: partsBeside, setter: setter)
      return (rows + setter.style.tickBand, spare)
    }
    // Names, remarks and the labels of parts may need room of their own, which only an attempt shows.
    let hasParts = marked.allTexts.contains { !$0.remarks.isEmpty }
    guard names || hasParts || marked.remarksBeside || !marked.valueNotes.isEmpty else {
      let (height, spare) = rows(partsBeside: false)
      return Heights(natural: height, least: height - spare)
    }
    func attempt(partsBeside: Bool) -> (height: Double, spare: Double, plot: WrittenPlot) {
      let (rows, spare) = rows(partsBeside: partsBeside)
      var demands = PlotDemands(names: names, partsBeside: partsBeside)
      let head = SeriesNames(marked, .lying, isWanted: names, width: width, setter: setter)
      let height = rows + (names && head.isAbove ? head.height + 7 * setter.style.unit : 0)
      let area = Rect(x: 0, y: 0, width: width, height: height)
      func frame() -> PlotFrame { PlotFrame(marked, .lying, in: area, demands: demands, setter: setter) }
      var found = frame()
      while demands.add(namesOf: found) { found = frame() }
      return (height, spare, WrittenPlot(found))
    }
    var (height, spare, plot) = attempt(partsBeside: false)
    if !plot.partLabelsFit { (height, spare, plot) = attempt(partsBeside: true) }
    height += plot.remarks.neededHeight
    return Heights(
      natural: height, least: height - spare, namesFit: !names || plot.namesFit, remarksFit: plot.frame.remarksFit)
  }

  private func heightsOfColumns(_ marked: MarkedTable, width: Double, names: Bool) -> Heights {
    let height = ColumnPlan.naturalHeight(of: marked, width: width, setter: setter)
    guard names || !marked.table.annotations.isEmpty else { return Heights(natural: height) }
    let area = Rect(x: 0, y: 0, width: width, height: height)
    let plot = WrittenPlot(
      PlotFrame(marked, .standing, in: area, demands: PlotDemands(names: names), setter: setter))
    // Remarks above the plot must not flatten it.
    return Heights(natural: height + plot.remarks.neededHeight, namesFit: !names || plot.namesFit)
  }

  // MARK: Drawing

  /// The whole plot: slots, axis and remarks.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    let plots = attempts.lazy.map { settled($0, in: area, names: names) }
    let plot = plots.dropLast().first(where: \.frame.remarksFit) ?? plots[attempts.count - 1]
    return (plot.drawing(), !names || plot.namesFit)
  }

  /// Remarks take room from the slots, which may change where the remarks stand: a few rounds settle it.
  private func settled(_ marked: MarkedTable, in area: Rect, names: Bool) -> WrittenPlot {
    var demands = PlotDemands(names: names)
    func written() -> WrittenPlot {
      WrittenPlot(PlotFrame(marked, orientation, in: area, demands: demands, setter: setter))
    }
    var plot = written()
    for _ in 0..<6 {
      guard demands.add(of: plot) else { break }
      plot = written()
    }
    return plot
  }
}

extension PlotKind {
  /// Standing only where the names below have room. Lying bars are the same chart transposed, with room for every word.
  static func plot(of marked: MarkedTable, in size: Size, setter: LabelSetter) -> (
    plot: any FramedPlot, isLaidDown: Bool
  ) {
    let asked = orientation(of: marked.table)
    let isLaidDown = asked == .standing && ColumnPlan.mustLie(marked, size: size, setter: setter)
    return (AxisPlot(marked, isLaidDown ? .lying : asked, setter: setter), isLaidDown)
  }
}
