import Content
import Drawing

/// The values of one line, in the order of their days.
struct LineSeries {
  struct Point {
    var day: Double
    var bar: Bar
    /// Whether the line is broken in front of it.
    var isBroken: Bool
  }

  /// The position of its series; nil where there is but one.
  var series: Int?
  /// Empty where there is nothing to tell apart.
  var name: RichText
  var hue: Hue
  /// Which form its end has.
  var form: LineEnd.Form
  /// Whether it stands behind the others, without a name.
  var isBehind: Bool
  var points: [Point]
  /// Where a slope has no value, and why.
  var absences: [(day: Double, text: RichText)] = []

  /// The last point that has a value.
  var last: Point? { points.last { $0.bar.value != nil } }

  /// What has happened and what has not are lines of their own.
  private struct Key: Hashable {
    var series: Int
    var hasHappened: Bool
  }

  /// The lines of a panel, in the order of the series; where an average is drawn over the values of one, that bears its name.
  static func all(of panel: PlotTable.Panel, in table: PlotTable) -> [LineSeries] {
    var lines = values(of: panel, in: table)
    let averages = panel.averages.compactMap { LineSeries(average: $0, over: lines, in: table) }
    for index in lines.indices where averages.contains(where: { $0.series == lines[index].series }) {
      lines[index].isBehind = true
    }
    return lines + averages
  }

  private static func values(of panel: PlotTable.Panel, in table: PlotTable) -> [LineSeries] {
    var lines: [LineSeries] = []
    var positions: [Key: Int] = [:]
    for (index, slot) in panel.slots.enumerated() {
      let middle = slot.period.map { (Double($0.lowerBound) + Double($0.upperBound)) / 2 } ?? Double(index)
      for bar in slot.lanes.lazy.flatMap(\.bars) where !bar.isMissing || table.kind == .slope {
        let key = Key(series: bar.series ?? 0, hasHappened: ![.outlined, .dashed, .dotted].contains(bar.appearance))
        let position = positions[key] ?? lines.count
        if position == lines.count {
          positions[key] = position
          lines.append(LineSeries(of: bar, in: table))
        }
        if bar.isMissing {
          lines[position].absences.append((middle, bar.valueText))
          continue
        }
        lines[position].points.append(
          Point(day: bar.day?.drawable ?? middle, bar: bar, isBroken: bar.followsGap || lines[position].points.isEmpty))
      }
    }
    for index in lines.indices
    where zip(lines[index].points, lines[index].points.dropFirst()).contains(where: { $0.day > $1.day }) {
      lines[index].points.sort { $0.day < $1.day }
    }
    return lines
  }

  /// nil where it is of another panel, or of nothing that is drawn.
  private init?(average: AverageLine, over lines: [LineSeries], in table: PlotTable) {
    let bars = average.bars.compactMap(\.self)
    guard !bars.isEmpty, let own = lines.first(where: { $0.series == average.series }) else { return nil }
    self = own
    name = average.name
    points = bars.map { Point(day: $0.day?.drawable ?? 0, bar: $0.withDrawableNumbers, isBroken: $0.followsGap) }
  }

  private init(of bar: Bar, in table: PlotTable) {
    self.series = bar.series
    let series = bar.series.flatMap { table.series.indices.contains($0) ? table.series[$0] : nil }
    name = series?.name ?? ""
    hue = bar.hue
    form = LineEnd.Form.allCases[max(0, bar.series ?? 0) % LineEnd.Form.allCases.count]
    isBehind = series?.isBehind ?? false
    points = []
  }
}
