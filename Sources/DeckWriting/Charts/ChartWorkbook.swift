import Content
import Workbooks

/// The workbook inside a chart: what is drawn, and each figure of it with its source, date, status and caveat.
struct ChartWorkbook {
  let chart: NativeChart
  let rows: [[String]]
  let columns: [String]

  /// The sheet that the chart refers to.
  static let sheet = "chart"

  private var drawn: [NativeChart.Series] { chart.series + chart.averages }

  func file() throws(ArchiveFault) -> [UInt8] {
    let grid = chart.categories.indices.map { place -> [WrittenCell] in
      let name = chart.days.map { WrittenCell(day: $0[place]) } ?? .text(chart.categories[place])
      return [name] + drawn.map { WrittenCell($0.points[place]?.text ?? "", as: .number) }
    }
    let kinds = columns.map { column -> WrittenCell.Kind in
      switch column {
      case "value", "low", "high": .number
      case "from", "to", "as_of", "published": .day
      default: .text
      }
    }
    return try WrittenWorkbook(sheets: [
      WrittenWorkbook.Sheet(name: Self.sheet, columns: [""] + drawn.map(\.name), rows: grid, isTable: false),
      WrittenWorkbook.Sheet(
        name: "figures", columns: columns,
        rows: rows.map { row in zip(row, kinds).map { WrittenCell($0, as: $1) } }),
    ]).file()
  }
}
