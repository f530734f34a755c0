import Content
import Drawing

@testable import Charting

extension Gallery {
  /// Deaths added to the count by month, made up.
  static let monthly: [Double] = [
    8_525, 6_500, 6_900, 5_100, 3_150, 2_790, 1_750, 1_650, 1_630, 1_570, 1_300, 900, 1_620, 1_140, 1_170, 1_870, 840,
  ]

  static let columns: [Case] = [
    content(
      "columns-months", .columns, title: "Most deaths were counted in the first three months",
      subtitle: """
        Deaths added to the ministry’s cumulative count, by month. Light: the month is partly covered. Early 2025 includes older deaths.
        """,
      monthly.enumerated().map { index, value in
        bar("", value, appearance: index == 0 || index == monthly.count - 1 ? .partial : .solid)
      }
    ) { content in
      content.periodLabels = months(monthly.count)
      content.remark(at: 15.6, "Ceasefire begins 19 January 2025")
    },
    content(
      "columns-missing", .columns, title: "Two months were not reported",
      [bar("", 310), bar("", nil), bar("", nil), bar("", 0), bar("", 904), bar("", 120), bar("", nil), bar("", 55)]
    ) { $0.periodLabels = months(8) },
    content(
      "columns-bounds-alone", .columns, title: "Of some months only the bounds are known",
      [
        bar("", 310),
        bar("", nil) { bar in
          (bar.low, bar.high) = (250, 420)
          bar.valueText = "250–420"
        },
        bar("", nil), bar("", 280) { ($0.low, $0.high) = (240, 300) },
      ]
    ) { $0.periodLabels = months(4) },
    content(
      "columns-days", .columns, title: "Five hundred days in one picture",
      (0..<500).map { day in
        let value = Double((day * 7_919) % 211) * (day < 90 ? 3 : 1) + 2
        return bar("", day % 97 == 40 ? nil : value, appearance: (200..<260).contains(day) ? .light : .solid)
      }
    ) { content in
      content.periodLabels = [
        (0..<500).map { day -> ChartTable.PeriodLabel in
          .init(start: Double(day), end: Double(day) + 1, text: "\(day % 30 + 1)")
        },
        (0..<17).map { month -> ChartTable.PeriodLabel in
          .init(start: Double(month) * 30, end: min(500, Double(month) * 30 + 30), text: "Month \(month + 1)")
        },
        [
          .init(start: 0, end: 86, text: "2023"), .init(start: 86, end: 452, text: "2024"),
          .init(start: 452, end: 500, text: "2025"),
        ],
      ]
      content.remark(at: 48.5, "First pause")
      content.remark(at: 60.5, "Fighting resumes")
      content.remark(at: 470.5, "Ceasefire begins 19 January 2025")
    },
    content("columns-one", .columns, title: "One month is known", [bar("January 2025", 1_870)]),
    content("columns-none", .columns, title: "Nothing was reported", []),
    content(
      "columns-named", .columns, title: "Most needs are in housing", subtitle: "Needs for ten years by sector",
      [
        bar("Housing", 15_200_000_000, detail: "28 % of all"), bar("Commerce and industry", 6_900_000_000),
        bar("Health", 6_900_000_000), bar("Agriculture and food systems", 4_200_000_000),
        bar("Social protection", 4_200_000_000), bar("Transport", nil),
      ]),
    content(
      "columns-forty", .columns, title: "Forty districts",
      (1...40).map { bar("District \($0)", Double(2000 - 47 * $0)) }),
    content(
      "columns-mixed", .columns, title: "Counts were revised up and down",
      [bar("North", 310), bar("Gaza City", -1_204), bar("Khan Younis", -12), bar("Rafah", 904), bar("Centre", 0)]),
    content(
      "columns-zeros", .columns, title: "No aid trucks entered", [bar("", 0), bar("", 0), bar("", nil), bar("", 0)]
    ) {
      $0.minimumStep = 1
      $0.periodLabels = months(4)
    },
    content(
      "columns-target", .columns, title: "Trucks stayed below what was agreed",
      [412, 530, 590, 615, 480, 505, 601, 570].map { bar("", $0) }
    ) { content in
      content.periodLabels = months(8)
      content.annotations = [
        .init(place: .value(600), text: "agreed: 600 a day"),
        .init(place: .value(500), text: "before the war: 500 a day"),
      ]
    },
    content(
      "columns-statuses", .columns, title: "Each status has one form",
      [
        bar("Released", 33, appearance: .solid, hue: .teal),
        bar("Announced", 6, appearance: .outlined, hue: .teal) { $0.valueText = "6 (announced)" },
        bar("Planned", 14, appearance: .dashed, hue: .teal) { $0.valueText = "14 (planned)" },
        bar("Postponed", 3, appearance: .dotted, hue: .teal) { $0.valueText = "3 (postponed)" },
        bar("Estimated", 25, appearance: .dottedEnd, hue: .ochre) { $0.valueText = "25 est." },
        bar("Bounded", 25) { ($0.low, $0.high) = (18, 31) },
        bar("Includes", 28) { bar in
          bar.parts = [.init(value: 9, text: "9 of them ill", mark: mark("part", 9))]
        },
      ]
    ) { $0.minimumStep = 1 },
    content(
      "columns-right-to-left", .columns, title: "معظم الوفيات سُجلت في الأشهر الثلاثة الأولى",
      monthly.map { bar("", $0) }
    ) { content in
      content.periodLabels = months(monthly.count)
      (content.direction, content.timeDirection, content.language) = (.rightToLeft, .rightToLeft, "ar")
    },
    content(
      "columns-right-to-left-time", .columns, title: "معظم الوفيات سُجلت في الأشهر الثلاثة الأولى",
      monthly.map { bar("", $0) }
    ) { content in
      content.periodLabels = months(monthly.count)
      for slot in content.slots.indices { content.slots[slot].period = slot * 30...slot * 30 + 29 }
      content.annotations = [.init(place: .day(100), text: "بدء وقف إطلاق النار")]
      (content.direction, content.language) = (.rightToLeft, "ar")
    },
  ]
}
