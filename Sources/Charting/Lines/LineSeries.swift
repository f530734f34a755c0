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

  /// Empty where there is nothing to tell apart.
  var name: RichText
  var hue: Hue
  /// Which form its end has.
  var form: LineEnd.Form
  /// Whether it stands behind the others, without a name.
  var isBehind: Bool
  var points: [Point]

  /// The last point that has a value.
  var last: Point? { points.last { $0.bar.value != nil } }

  /// What has happened and what has not are lines of their own.
  private struct Key: Hashable {
    var series: Int
    var hasHappened: Bool
  }

  /// The lines of a panel, in the order of the series.
  static func all(of panel: PlotTable.Panel, in table: PlotTable) -> [LineSeries] {
    var lines: [LineSeries] = []
    var positions: [Key: Int] = [:]
    for (index, slot) in panel.slots.enumerated() {
      let middle = slot.period.map { (Double($0.lowerBound) + Double($0.upperBound)) / 2 } ?? Double(index)
      for bar in slot.lanes.lazy.flatMap(\.bars) where !bar.isMissing {
        let key = Key(series: bar.series ?? 0, hasHappened: ![.outlined, .dashed, .dotted].contains(bar.appearance))
        let position = positions[key] ?? lines.count
        if position == lines.count {
          positions[key] = position
          lines.append(LineSeries(of: bar, in: table))
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

  private init(of bar: Bar, in table: PlotTable) {
    let series = bar.series.flatMap { table.series.indices.contains($0) ? table.series[$0] : nil }
    name = series?.name ?? ""
    hue = bar.hue
    form = LineEnd.Form.allCases[max(0, bar.series ?? 0) % LineEnd.Form.allCases.count]
    isBehind = series?.isBehind ?? false
    points = []
  }
}
