import Content
import Drawing

@testable import Charting

extension Gallery {
  static let lines: [Case] = [
    weekly(
      "lines-gaps", title: "OCHA counts 878 killed, 7,333 injured in the West Bank",
      [
        ("people injured", .teal, { 7_333 * (1 - 1 / (1 + Double($0) / 12)) }),
        ("people displaced", .ochre, { 60 * Double($0) }), ("children injured", .slate, { 18.1 * Double($0) }),
        ("people killed", .blue, { 12.3 * Double($0) }),
      ]
    ) { table in
      for week in [56, 61, 67] { table.drop(week) }
      for week in 68...71 { table.change(week) { $0.appearance = .partial } }
      table.timeline?.gaps = [55, 60, 66].map { .init(from: 7 * $0, to: 7 * ($0 + 2), text: "no update") }
      table.annotations = [.init(place: .day(469), text: "19 January 2025: ceasefire begins in Gaza")]
    },
    weekly("lines-one", title: "A single line", [("", .blue, { 100 + 40 * Double($0 % 7) })], count: 20),
    weekly("lines-two-values", title: "Two values", [("Bread", .blue, { Double(10 + $0) })], count: 2),
    weekly("lines-one-value", title: "One value", [("Bread", .blue, { Double(10 + $0) })], count: 1),
    weekly("lines-none", title: "Nothing known", [], count: 0),
    weekly(
      "lines-twelve", title: "Twelve lines that end near each other",
      (0..<12).map { line in
        ("District number \(line)", Hue.ofSeries[line % 6], { Double(400 + 7 * line) + Double(($0 * (line + 3)) % 90) })
      }, count: 30),
    weekly(
      "lines-negative", title: "Balances that change sign",
      [
        ("North", .blue, { 300 - 40 * Double($0) }),
        ("South, a name of many words that does not fit", .teal, { 25 * Double($0) - 200 }),
      ], count: 16),
    weekly("lines-zeros", title: "Zero all the time", [("North", .blue, { _ in 0 })], count: 9),
    weekly("lines-huge", title: "Very large numbers", [("Needs", .blue, { 1e15 * Double($0 + 1) })], count: 9),
    weekly(
      "lines-without-zero", title: "An axis that does not begin at zero",
      [("Index", .blue, { 1_013 + Double($0 % 5) }), ("Other", .teal, { 1_001 + Double($0) / 4 })], count: 24
    ) { $0.holdsZero = false },
    weekly(
      "lines-bounds", title: "Estimates with their bounds",
      [("Estimate", .blue, { 200 + 12 * Double($0) }), ("Count", .ochre, { 150 + 9 * Double($0) })], count: 20
    ) { table in
      for week in 0..<20 where week != 9 {
        table.change(week) { bar in
          guard bar.series == 0, let value = bar.value else { return }
          (bar.low, bar.high) = (value * 0.8, value * 1.3)
        }
      }
      table.key = [KeyEntry(.interval, "95% CI")]
    },
    weekly(
      "lines-statuses", title: "What has not happened is no solid line",
      [("Trucks", .blue, { 300 + 5 * Double($0) })], count: 14
    ) { table in
      let forms: [Appearance] = [.solid, .dottedEnd, .light, .partial]
      for week in 0..<14 { table.change(week) { $0.appearance = forms[min(3, week / 4)] } }
      for (index, form) in [Appearance.outlined, .dashed, .dotted].enumerated() {
        for week in 2 * index + 6...2 * index + 8 {
          var bar = member(0, 600 - Double(70 * index))
          (bar.appearance, bar.day) = (form, Double(7 * week))
          table.slots[week].lanes.append(Lane(bars: [bar]))
        }
      }
      table.key = [KeyEntry(.mark(.outlined, .blue), "announced, not carried out")]
    },
    weekly(
      "lines-behind", title: "Two of twelve stand out",
      (0..<12).map { line in
        (
          "Region \(line)", line < 2 ? Hue.ofSeries[line] : .grey,
          { Double(40 * (12 - line)) + Double(($0 * (line + 5)) % 60) }
        )
      }, count: 30
    ) { table in for line in 2..<12 { table.series[line].isBehind = true } },
    weekly(
      "lines-panels", title: "A panel for each line",
      (0..<5).map { line in ("Region number \(line)", .blue, { Double(50 * line) + Double(($0 * (line + 5)) % 60) }) },
      count: 30
    ) { table in
      table.layout = .multiples
      table.drop(12)
      table.annotations = [.init(place: .day(100), text: "A remark")]
    },
    weekly(
      "lines-remarks", title: "Remarks at days and values",
      [("Trucks", .blue, { 300 + 60 * Double($0 % 4) })], count: 40
    ) { table in
      table.annotations = [
        .init(place: .value(600), text: "Agreed: 600 a day"), .init(place: .value(560), text: "Asked for: 560 a day"),
        .init(place: .day(30), text: "The crossing opens"),
        .init(place: .day(44), text: "The crossing closes for some days"),
        .init(place: .day(200), text: "It opens again"),
      ]
    },
    weekly(
      "lines-shaded", title: "A shaded period, and one at the edge",
      [("Trucks", .blue, { 300 + 60 * Double($0 % 4) })], count: 40
    ) { table in
      table.annotations = [
        .init(place: .period(100...140), text: "Crossing closed"), .init(place: .period(260...900), text: "Reopened"),
        .init(place: .day(60), text: "Talks begin"),
      ]
    },
    weekly(
      "lines-average", title: "A line over what it is the average of",
      [("Trucks", .blue, { 300 + 60 * Double($0 % 4) }), ("Lorries", .teal, { 120 + 30 * Double($0 % 5) })], count: 40
    ) { $0.addAverages(of: 4) },
    columnsWithAverage,
    weekly(
      "lines-rtl", title: "الضفة الغربية",
      [("قتلى", .blue, { 12 * Double($0) }), ("جرحى", .teal, { 90 * Double($0) })],
      count: 40
    ) { ($0.direction, $0.timeDirection, $0.language) = (.rightToLeft, .rightToLeft, "ar") },
    weekly(
      "lines-rtl-time", title: "الضفة الغربية",
      [("قتلى", .blue, { 12 * Double($0) }), ("جرحى", .teal, { 90 * Double($0) })],
      count: 40
    ) { table in
      table.annotations = [.init(place: .day(100), text: "وقف إطلاق النار")]
      (table.direction, table.language) = (.rightToLeft, "ar")
    },
    weekly(
      "lines-rtl-panels", title: "لوحة لكل منطقة",
      [
        ("رفح", .blue, { 40 + 5 * Double($0 % 7) }), ("غزة", .blue, { 90 - Double($0) }),
        ("جباليا", .blue, { 2 * Double($0) }),
      ],
      count: 30
    ) { table in
      table.layout = .multiples
      (table.direction, table.language) = (.rightToLeft, "ar")
    },
  ]

  private static let columnsWithAverage = content(
    "columns-average", .columns, title: "A line over columns, and a shaded period",
    (0..<24).map { bar("", Double(100 + ($0 * 37) % 60)) }
  ) { table in
    table.periodLabels = months(24)
    for slot in table.slots.indices { table.slots[slot].period = slot * 100...slot * 100 + 99 }
    table.annotations = [.init(place: .period(600...899), text: "Crossing closed")]
    table.addAverages(of: 3)
    table.key = [KeyEntry(.average, "Average of 3 months")]
  }

  /// Lines of weekly values from 7 October 2023 on, the day 0.
  static func weekly(
    _ name: String, title: RichText, _ lines: [(name: String, hue: Hue, value: (Int) -> Double)], count: Int = 72,
    change: (inout ChartTable) -> Void = { _ in }
  ) -> Case {
    let slots = (0..<count).map { week in
      var slot = Slot(
        lanes: lines.enumerated().map { index, line in
          var bar = member(index, line.value(week).rounded())
          (bar.day, bar.hue) = (Double(7 * week), line.hue)
          bar.mark = mark("point", bar.value)
          return Lane(bars: [bar])
        })
      slot.days = 7 * week...7 * week
      return slot
    }
    return content(name, .lines, title: title, slots) { table in
      table.series = lines.map { Series(name: RichText($0.name), hue: $0.hue) }
      if let last = slots.last?.days { table.timeline = timeline(upTo: last.upperBound) }
      change(&table)
    }
  }

  /// The months and years from 7 October 2023 on, as if each month had thirty days and a half.
  static func timeline(upTo last: Int) -> Timeline {
    let names = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    func first(_ month: Int) -> Int { max(0, (61 * month) / 2 - 6) }
    let months = (0...(last + 6) * 2 / 61).map { month in
      Timeline.Label(
        days: first(month)...first(month + 1) - 1,
        text: names[month % 12] + (month == 0 || month % 12 == 3 ? "\n\(2023 + (month + 9) / 12)" : ""))
    }
    let quarters = months.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
    return Timeline(days: 0...last, labels: [months, quarters, [.init(days: 0...last, text: "2023–2025")]])
  }
}

extension ChartTable {
  fileprivate mutating func addAverages(of count: Int) {
    for line in 0..<max(1, series.count) {
      let own = slots.map { $0.lanes[line].bars[0] }
      let bars = own.indices.map { index -> Bar? in
        guard index + 1 >= count else { return nil }
        var bar = own[index]
        let mean = own[index + 1 - count...index].compactMap(\.value).reduce(0, +) / Double(count)
        (bar.value, bar.valueText, bar.followsGap) = (mean, RichText(Gallery.number(mean)), index + 1 == count)
        return bar
      }
      let name = series.isEmpty ? "Average" : "\(series[line].name.string), average of \(count) weeks"
      averages.append(AverageLine(series: series.isEmpty ? nil : line, name: RichText(name), bars: bars))
    }
  }

  /// Takes the values of a week out and breaks the lines.
  fileprivate mutating func drop(_ week: Int) {
    slots[week].lanes = slots[week].lanes.map { lane in
      var bar = lane.bars[0]
      (bar.value, bar.valueText, bar.day) = (nil, "not reported", nil)
      return Lane(bars: [bar])
    }
    change(week + 1) { $0.followsGap = true }
  }

  fileprivate mutating func change(_ week: Int, _ change: (inout Bar) -> Void) {
    for lane in slots[week].lanes.indices { change(&slots[week].lanes[lane].bars[0]) }
  }
}
