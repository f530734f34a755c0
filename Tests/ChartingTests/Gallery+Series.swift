import Content
import Drawing

@testable import Charting

/// Charts of several series, each layout lying and standing.
extension Gallery {
  static let hues: [Hue] = [.blue, .teal, .ochre, .slate]

  static func series(_ names: [String]) -> [Series] {
    names.enumerated().map { Series(name: RichText($1), hue: hues[$0 % hues.count]) }
  }

  /// A bar of a series.
  static func member(_ series: Int, _ value: Double?, text: String? = nil, change: (inout Bar) -> Void = { _ in })
    -> Bar
  {
    var bar = Bar(
      series: series, value: value, valueText: RichText(text ?? value.map { number(abs($0)) } ?? "not reported"),
      hue: hues[series % hues.count], mark: mark("bar", value.map { abs($0) }))
    change(&bar)
    return bar
  }

  /// A slot with a lane for each value.
  static func group(_ label: String, detail: String = "", _ values: [Double?]) -> Slot {
    Slot(
      label: RichText(label), detail: RichText(detail),
      lanes: values.enumerated().map { Lane(bars: [member($0, $1)]) })
  }

  /// A slot with one lane of all values, and their sum.
  static func stack(_ label: String, detail: String = "", _ values: [Double?], beside: [Lane] = []) -> Slot {
    let sum = values.compactMap(\.self).reduce(0, +)
    return Slot(
      label: RichText(label), detail: RichText(detail),
      lanes: [
        Lane(bars: values.enumerated().map { member($0, $1) }, total: values.contains(nil) ? "" : RichText(number(sum)))
      ] + beside)
  }

  /// A slot of percentages.
  static func shares(_ label: String, _ values: [Double]) -> Slot {
    let sum = values.reduce(0, +)
    return Slot(
      label: RichText(label),
      lanes: [
        Lane(
          bars: values.enumerated().map { index, value in
            let share = value / sum * 100
            return member(index, share, text: "\(Int(share.rounded())) %")
          })
      ])
  }

  /// Two values back to back.
  static func opposed(_ label: String, _ left: Double?, _ right: Double?) -> Slot {
    Slot(
      label: RichText(label),
      lanes: [Lane(bars: [member(0, left), member(1, right)])])
  }

  static let places = ["North Gaza", "Gaza City", "Deir al-Balah", "Khan Younis", "Rafah"]
  static let groups = series(["Children", "Women", "Men", "Elderly"])
  static func percent(_ values: [Double]) -> [String] { values.map { "\(Int(abs($0))) %" } }
  static func unsigned(_ values: [Double]) -> [String] { values.map { number(abs($0)) } }

  /// Values that rise and fall, made up.
  static func wave(_ index: Int, _ series: Int) -> Double {
    Double((index * 7_919 + series * 104_729) % 613) * (series == 3 ? 0.4 : 1) + 40
  }

  static func several(
    _ name: String, _ kind: ChartKind, _ layout: SeriesLayout, title: RichText, series: [Series] = groups,
    _ slots: [Slot], change: (inout ChartTable) -> Void = { _ in }
  ) -> Case {
    content(name, kind, title: title, subtitle: "Deaths in Gaza since 7 October 2023", slots) { content in
      content.layout = layout
      content.series = series
      change(&content)
    }
  }

  static let seriesCases: [Case] = groupedCases + stackedCases + shareCases + divergingCases + multiplesCases + gapCases

  static let groupedCases: [Case] = [
    several(
      "grouped-bars", .bars, .grouped, title: "Two offices count differently in each place",
      series: series(["Ministry of Health", "Media Office"]),
      places.enumerated().map {
        group($1, detail: $0 == 1 ? "as of 2 February 2025" : "", [wave($0, 0) * 31, wave($0, 1) * 24])
      }),
    several(
      "grouped-bars-short-names", .bars, .grouped, title: "Four groups in three places",
      (0..<3).map { place in
        group(places[place], (0..<4).map { place == 1 && $0 == 2 ? nil : place == 2 && $0 == 0 ? 0 : wave(place, $0) })
      }),
    several(
      "grouped-columns", .columns, .grouped, title: "Children and women were counted each month",
      (0..<12).map { month in group("", (0..<4).map { wave(month, $0) }) }
    ) { $0.periodLabels = months(12) },
    several(
      "grouped-columns-missing", .columns, .grouped, title: "A month without children, and one without anybody",
      series: series(["Children", "Women"]),
      [[310, 204], [nil, 180], [0, 150], [nil, nil], [280, nil], [190, 90]].map { group("", $0) }
    ) { $0.periodLabels = months(6) },
    several(
      "grouped-columns-named", .columns, .grouped, title: "Needs and pledges", series: series(["Needed", "Pledged"]),
      [group("Housing", [15.2, 4.1]), group("Health", [6.9, 5.2]), group("Food", [4.2, 4.0])]),
    several(
      "grouped-statuses", .bars, .grouped, title: "Announced and released", series: series(["Released", "Announced"]),
      ["First phase", "Second phase"].enumerated().map { index, name in
        Slot(
          label: RichText(name),
          lanes: [
            Lane(bars: [member(0, [33, 12][index])]),
            Lane(bars: [member(1, [6, 40][index], text: "\([6, 40][index]) (announced)") { $0.appearance = .outlined }]
            ),
          ])
      }
    ) { $0.minimumStep = 1 },
  ]

  static let stackedCases: [Case] = [
    several(
      "stacked-bars", .bars, .stacked, title: "Who was killed, by place",
      places.enumerated().map { place, name in stack(name, (0..<4).map { wave(place, $0) * 12 }) }),
    several(
      "stacked-bars-beside", .bars, .stacked, title: "Released, and announced for release",
      series: series(["Israeli", "Thai"]),
      [
        stack(
          "January", [16, 0],
          beside: []),
        stack(
          "February", [17, 5],
          beside: [
            Lane(bars: [
              member(0, 6, text: "6 (announced)") {
                $0.appearance = .outlined
                $0.series = 0
              }
            ])
          ]),
      ]
    ) { $0.minimumStep = 1 },
    several(
      "stacked-bars-missing", .bars, .stacked, title: "A group was not reported in one place",
      [
        stack("North Gaza", [310, 204, 512, 80]), stack("Gaza City", [410, nil, 612, 44]),
        stack("Rafah", [nil, nil, nil, nil]), stack("Khan Younis", [0, 0, 0, 0]),
      ]),
    several(
      "stacked-columns", .columns, .stacked, title: "Who was killed, by month",
      (0..<12).map { month in stack("", (0..<4).map { wave(month, $0) }) }
    ) { $0.periodLabels = months(12) },
    several(
      "stacked-columns-days", .columns, .stacked, title: "Five hundred days of four groups",
      (0..<500).map { day in stack("", (0..<4).map { day % 90 == 40 ? nil : wave(day, $0) / Double(1 + day / 60) }) }
    ) { content in
      content.periodLabels = columns.first { $0.name == "columns-days" }?.content.periodLabels ?? []
    },
    several(
      "stacked-columns-named", .columns, .stacked, title: "Needs by sector", series: series(["Emergency", "Recovery"]),
      [stack("Housing", [4_200, 11_000]), stack("Health", [2_900, 4_000]), stack("Food", [4_000, 200])]),
    several(
      "stacked-right-to-left", .bars, .stacked, title: "القتلى حسب المكان", series: series(["أطفال", "نساء", "رجال"]),
      [stack("شمال غزة", [310, 204, 512]), stack("رفح", [120, 190, 220])]
    ) { ($0.direction, $0.language) = (.rightToLeft, "ar") },
  ]

  static let shareCases: [Case] = [
    several(
      "share-bars", .bars, .share, title: "A third of those killed were children",
      places.enumerated().map { place, name in shares(name, (0..<4).map { wave(place, $0) }) }
    ) { $0.tickTexts = percent },
    several(
      "share-columns", .columns, .share, title: "The share of children has not changed",
      (0..<10).map { month in shares("", (0..<3).map { wave(month, $0) }) }
    ) { content in
      content.series = series(["Children", "Women", "Men"])
      content.tickTexts = percent
      content.periodLabels = months(10)
    },
  ]

  static let divergingCases: [Case] = [
    several(
      "diverging-bars", .bars, .diverging, title: "Women and men, by age", series: series(["Women", "Men"]),
      ["0–17", "18–29", "30–44", "45–59", "60 and over"].enumerated().map {
        opposed($1, wave($0, 0), $0 == 3 ? nil : $0 == 2 ? 0 : wave($0, 1))
      }
    ) { $0.tickTexts = unsigned },
    several(
      "diverging-columns", .columns, .diverging, title: "Entered and left", series: series(["Left", "Entered"]),
      (0..<12).map { opposed("", wave($0, 0), wave($0, 1)) }
    ) { content in
      content.tickTexts = unsigned
      content.periodLabels = months(12)
    },
  ]

  static func panels(_ count: Int, slots: (Int) -> [Slot]) -> [(name: RichText, slots: [Slot])] {
    (0..<count).map { (RichText(count > 6 ? "District \($0 + 1)" : places[$0 % 5]), slots($0)) }
  }

  static let multiplesCases: [Case] = [
    several("multiples-columns", .columns, .multiples, title: "Each place on one scale", []) { content in
      content.divide(panels(5) { panel in (0..<14).map { bar("", wave($0, panel) / Double(1 + panel)) } })
      content.periodLabels = months(14)
      content.remark(at: 9.5, "Ceasefire")
    },
    several("multiples-columns-24", .columns, .multiples, title: "Twenty-four districts on one scale", []) { content in
      content.divide(panels(24) { panel in (0..<14).map { bar("", $0 == 5 ? nil : wave($0, panel)) } })
      content.periodLabels = months(14)
    },
    several("multiples-bars", .bars, .multiples, title: "Each group in each place", []) { content in
      content.divide(
        groups.enumerated().map { index, group in
          (group.name, places.enumerated().map { bar($1, wave($0, index) * 9, hue: hues[index]) })
        })
    },
    several("multiples-bars-two", .bars, .multiples, title: "Two groups", []) { content in
      content.divide(
        groups.prefix(2).enumerated().map { index, group in
          (group.name, places.enumerated().map { bar($1, $0 == 2 ? nil : wave($0, index), detail: "as of May") })
        })
    },
  ]

  static let gapCases: [Case] = [
    content(
      "gap-bars", .bars, title: "Two offices report different death tolls",
      subtitle: "Deaths in Gaza since 7 October 2023, by the office that reports them.",
      [
        bar("Ministry of Health in Gaza", 48_291, detail: "as of 18 February 2025"),
        bar("Government Media Office", 61_709, detail: "as of 2 February 2025") { bar in
          bar.parts = [.init(value: 14_222, text: "14,222 missing", mark: mark("part", 14_222))]
        },
      ]
    ) {
      $0.gap = Gap(from: .init(slot: 0), to: .init(slot: 1), text: "Difference: 13,418", mark: mark("gap", 13_418))
    },
    content(
      "gap-columns", .columns, title: "Fewer trucks than agreed",
      [bar("Agreed", 600), bar("Requested", 655), bar("Entered", 412)]
    ) {
      $0.gap = Gap(from: .init(slot: 0), to: .init(slot: 2), text: "188 fewer than agreed", mark: mark("gap", 188))
    },
    content(
      "gap-months", .columns, title: "Deaths fell", monthly.map { bar("", $0) }
    ) {
      $0.periodLabels = months(monthly.count)
      $0.gap = Gap(from: .init(slot: 0), to: .init(slot: 16), text: "7,685 fewer", mark: mark("gap", 7_685))
    },
    content(
      "of-which-columns", .columns, title: "Children among the dead of each month",
      monthly.map { value in
        bar("", value) {
          $0.parts = [.init(value: value * 0.31, text: "children", mark: mark("part", value * 0.31), anchor: .zero)]
        }
      }
    ) {
      $0.periodLabels = months(monthly.count)
      $0.key = [.init(.ofWhich(.blue), "of which children")]
    },
  ]
}
