import Content
import Drawing

@testable import Charting

extension Gallery {
  static let slopes: [Case] = [
    slope(
      "slope-places", title: "Bread costs more in all towns but one",
      [("Tolen", 10, 25), ("Vesk", 9, 12), ("Marn", 22, 17), ("Ostel, the upper town", 11, 24.5)]),
    slope(
      "slope-missing", title: "Some are not reported at one date",
      [("Tolen", 10, nil), ("Vesk", nil, 12), ("Marn", 22, 17), ("Neither", nil, nil)]),
    slope("slope-one", title: "One thing", [("Trucks a day", 77, 600)]),
    slope("slope-none", title: "Nothing to compare", []),
    slope("slope-negative", title: "Balances", [("North", -310, 120), ("South", 410, -90), ("Rafah", -200, -60)]),
    slope("slope-zeros", title: "Nothing at both dates", [("North", 0, 0), ("South", 0, 0)]),
    slope("slope-twelve", title: "Twelve districts", twelve) { $0.holdsZero = false },
    slope("slope-rtl", title: "الخبز", [("رفح", 10, 25), ("غزة", 9, 12)]) {
      ($0.direction, $0.timeDirection, $0.language) = (.rightToLeft, .rightToLeft, "ar")
    },
    slope("slope-rtl-time", title: "الخبز", [("رفح", 10, 25), ("غزة", 9, 12)]) {
      ($0.direction, $0.language) = (.rightToLeft, "ar")
    },
  ]

  private static let twelve: [(name: String, first: Double?, second: Double?)] = (1...12).map { district in
    let (first, second) = (400 + 3 * district, 380 + (31 * district) % 90)
    return ("District number \(district)", Double(first), Double(second))
  }

  private static func slope(
    _ name: String, title: RichText, _ lines: [(name: String, first: Double?, second: Double?)],
    change: (inout ChartTable) -> Void = { _ in }
  ) -> Case {
    let slots = (0..<2).map { end in
      Slot(
        label: end == 0 ? "15 January 2025" : "15 May 2025",
        lanes: lines.enumerated().map { index, line in
          var bar = member(index, end == 0 ? line.first : line.second)
          (bar.hue, bar.mark) = (Hue.ofSeries[index % 6], mark("point", bar.value))
          return Lane(bars: [bar])
        })
    }
    return content(name, .slope, title: title, lines.isEmpty ? [] : slots) { table in
      table.series = lines.enumerated().map { Series(name: RichText($1.name), hue: Hue.ofSeries[$0 % 6]) }
      table.timeline = Timeline(
        days: 0...1, labels: [[.init(days: 0...0, text: "15 January 2025"), .init(days: 1...1, text: "15 May 2025")]])
      change(&table)
    }
  }
}
