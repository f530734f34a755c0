import Content
import Drawing

@testable import Charting

extension Gallery {
  static let intervals: [Case] = [
    content(
      "intervals-studies", .intervals, title: "Three estimates of the dead, and how sure they are",
      subtitle: "Deaths by traumatic injury, 7 October 2023 to 30 June 2024, with 95 % intervals",
      [
        interval("Capture–recapture study", 64_260, 55_298, 78_525, detail: "as of 30 June 2024"),
        interval("Household survey", 75_200, 63_600, 86_800, detail: "as of 5 January 2025"),
        interval("Ministry of Health in Gaza", 37_877, nil, nil, detail: "as of 30 June 2024"),
      ]
    ) { $0.minimumStep = 1 },
    content("intervals-one", .intervals, title: "One estimate", [interval("A study", 64_260, 55_298, 78_525)]),
    content("intervals-none", .intervals, title: "No estimate yet", []),
    content(
      "intervals-bounds-alone", .intervals, title: "Some know bounds, some a value, some neither",
      [
        interval("Bounds alone", nil, 10, 24), interval("Value alone", 14, nil, nil),
        interval("Zero", 0, nil, nil), interval("From zero", 4, 0, 9), interval("Nothing", nil, nil, nil),
        interval("Equal bounds", 12, 12, 12),
      ]),
    content(
      "intervals-negative", .intervals, title: "Changes that may be none",
      [
        interval("North", -310, -480, -120), interval("Gaza City", 90, -40, 260), interval("Rafah", 904, 700, 1_204),
      ]),
    content(
      "intervals-forty", .intervals, title: "Forty districts",
      (1...40).map { district -> Slot in
        let value = Double(2_000 - 47 * district)
        return interval("District \(district)", value, value * 0.8, value + 600)
      }),
    content(
      "intervals-statuses", .intervals, title: "Each status has one form",
      [
        interval("Reported", 33, 28, 40), interval("Extrapolated", 19, 12, 30, appearance: .light),
        interval("Partial", 24, 18, 33, appearance: .partial),
        interval("Announced", 26, 18, 34, appearance: .outlined, words: " (announced)"),
        interval("Planned", 14, 9, 30, appearance: .dashed, words: " (planned)"),
        interval("Postponed", 13, 9, 24, appearance: .dotted, words: " (postponed)"),
        interval("Estimated", 25, nil, nil, appearance: .dottedEnd, words: " est."),
        interval("Announced", 6, nil, nil, appearance: .outlined, words: " (announced)"),
        interval("Planned", 14, nil, nil, appearance: .dashed, words: " (planned)"),
        interval("Postponed", 3, nil, nil, appearance: .dotted, words: " (postponed)"),
      ]),
    content("intervals-grouped", .intervals, title: "Two bodies estimate the same three needs", []) { content in
      content.series = [Series(name: "World Bank", hue: .blue), Series(name: "United Nations", hue: .ochre)]
      content.slots = [
        needs("Housing", 15.2, 18.0), needs("Health", 6.9, 7.2), needs("Water and sanitation", 2.7, 2.1),
      ]
    },
    content(
      "intervals-months", .intervals, title: "Estimates by month",
      (0..<9).map { month -> Slot in
        let value = Double(90 + (month * 13) % 40)
        return month == 5
          ? interval("", nil, nil, nil) : interval("", value, value * 0.7, value + Double(20 + 9 * month))
      }
    ) { $0.periodLabels = months(9) },
    content(
      "intervals-right-to-left", .intervals, title: "تقديران للوفيات",
      [interval("دراسة", 64_260, 55_298, 78_525), interval("وزارة الصحة في غزة", 37_877, nil, nil)]
    ) { ($0.direction, $0.language) = (.rightToLeft, "ar") },
    content(
      "intervals-long-names", .intervals, title: "Names of sixty letters stay whole",
      [
        interval("Office of the Coordinator of Humanitarian Affairs in Palestine", 48_291, 40_000, 60_000),
        interval("Committee of the Families of Hostages and of Missing Persons", 251, 200, 260),
      ]),
  ]

  static func interval(
    _ label: String, _ value: Double?, _ low: Double?, _ high: Double?, detail: String = "",
    appearance: Appearance = .solid, words: String = ""
  ) -> Slot {
    Slot(
      label: RichText(label), detail: RichText(detail),
      bounded(value, low, high, hue: .blue, appearance: appearance, words: words))
  }

  private static func needs(_ label: RichText, _ first: Double, _ second: Double) -> Slot {
    Slot(
      label: label,
      lanes: [
        Lane(bars: [bounded(first, first * 0.8, first * 1.2, hue: .blue, series: 0)]),
        Lane(bars: [bounded(second, second * 0.9, second * 1.3, hue: .ochre, series: 1)]),
      ])
  }

  static func bounded(
    _ value: Double?, _ low: Double?, _ high: Double?, hue: Hue, series: Int? = nil, appearance: Appearance = .solid,
    words: String = ""
  ) -> Bar {
    let bounds = low.flatMap { low in high.map { "\(number(low))–\(number($0))" } }
    let text = value.map { number($0) + (bounds.map { " (\($0))" } ?? "") } ?? bounds ?? "not reported"
    return run(value, hue: hue, appearance: appearance, series: series) { bar in
      (bar.low, bar.high) = (low, high)
      bar.valueText = RichText(text + words)
      bar.mark.kind = "interval"
    }
  }
}
