import Content
import Drawing

/// What a chart of the format is made of: a table, the room that it has, and how it looks.
struct ChartArea {
  let table: ChartTable
  let size: Size
  let palette: Palette
  let measure: TextMeasure

  /// nil where the format draws no such chart, and a picture stands for it.
  func chart() -> NativeChart? { LineChartBuilder(area: self).chart() ?? BarChartBuilder(area: self).chart() }
}

/// Makes charts of some kinds.
protocol ChartBuilder {
  var area: ChartArea { get }
}

extension ChartBuilder {
  var table: ChartTable { area.table }
  var size: Size { area.size }
  var palette: Palette { area.palette }
  var measure: TextMeasure { area.measure }

  /// Between an axis and what stands along it.
  static var gap: Double { 10 }
  static var tickSize: Double { 11 }

  /// What the numbers along an axis take beside the plot.
  func width(ofTicksAlong axis: DeckAxis) -> Double {
    let texts = table.tickTexts([axis.range.lowerBound, axis.step, axis.range.upperBound])
    return (texts.map { measure.width($0, Self.tickSize) }.max() ?? 50) + Self.gap
  }

  /// Values at which lines stand.
  var annotatedValues: [Double] {
    table.annotations.compactMap { if case .value(let value) = $0.place { value } else { nil } }
  }
}
