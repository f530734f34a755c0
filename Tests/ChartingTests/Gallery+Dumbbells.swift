import Content
import Drawing

@testable import Charting

extension Gallery {
  static let dumbbells: [Case] = [
    dumbbell(
      "dumbbells-offices", title: "The gap between the two offices has grown",
      [
        pair("November 2023", 11_078, 13_300, detail: "as of 10 November"), pair("June 2024", 37_877, 47_000),
        pair("February 2025", 48_291, 61_709),
      ], names: ["Ministry of Health", "Media Office"]),
    dumbbell("dumbbells-one", title: "One pair", [pair("Trucks a day", 77, 600)]),
    dumbbell("dumbbells-none", title: "Nothing to compare", []),
    dumbbell(
      "dumbbells-cases", title: "Equal, missing, zero and close values",
      [
        pair("Equal", 40, 40), pair("Only before", 25, nil), pair("Only after", nil, 31), pair("Neither", nil, nil),
        pair("From zero", 0, 22), pair("Fallen to zero", 18, 0), pair("Close", 30, 31), pair("Both zero", 0, 0),
      ]),
    dumbbell(
      "dumbbells-negative", title: "Balances that changed sign",
      [pair("North", -310, 120), pair("Gaza City", 410, -90), pair("Rafah", -200, -60)]),
    dumbbell(
      "dumbbells-statuses", title: "What is only planned is no full dot",
      [
        pair("Announced", 20, 33, second: .outlined, words: " (announced)"),
        pair("Planned", 30, 12, second: .dashed, words: " (planned)"),
        pair("Postponed", 10, 25, second: .dotted, words: " (postponed)"),
        pair("Estimated", 18, 27, second: .dottedEnd, words: " est."), pair("Extrapolated", 9, 27, second: .light),
        pair("Announced, equal", 16, 16, second: .outlined, words: " (announced)"),
      ]),
    dumbbell(
      "dumbbells-forty", title: "Forty districts",
      (1...40).map { district -> Slot in
        let (first, second) = (2_000 - 47 * district, 1_100 + (31 * district) % 900)
        return pair("District number \(district)", Double(first), Double(second))
      }),
    dumbbell(
      "dumbbells-long-names", title: "Names of sixty letters stay whole",
      [
        pair("Office of the Coordinator of Humanitarian Affairs in Palestine", 48_291, 53_000),
        pair("Committee of the Families of Hostages and of Missing Persons", 251, 73),
      ], names: ["According to the first report of the commission", "According to its second report, a year later"]),
    dumbbell(
      "dumbbells-months", title: "Requested and entered by month",
      [(600, 412), (640, 500), (nil, 77), (655, 590), (600, 600), (620, 0)].map { pair("", $0.0, $0.1) }
    ) { $0.periodLabels = months(6) },
    dumbbell(
      "dumbbells-right-to-left", title: "قبل وبعد", [pair("رفح", 310, 120), pair("غزة", 90, 410)],
      names: ["قبل", "بعد"]
    ) { ($0.direction, $0.language) = (.rightToLeft, "ar") },
  ]

  private static func dumbbell(
    _ name: String, title: RichText, _ slots: [Slot], names: [RichText] = ["Before", "After"],
    change: (inout ChartTable) -> Void = { _ in }
  ) -> Case {
    content(name, .dumbbells, title: title, slots) { content in
      content.series = [Series(name: names[0], hue: .ochre), Series(name: names[1], hue: .blue)]
      content.minimumStep = 1
      change(&content)
    }
  }

  private static func pair(
    _ label: String, _ first: Double?, _ second: Double?, detail: String = "", second appearance: Appearance = .solid,
    words: String = ""
  ) -> Slot {
    Slot(
      label: RichText(label), detail: RichText(detail),
      lanes: [
        Lane(bars: [
          run(first, hue: .ochre, series: 0) { $0.mark.kind = "dot" },
          run(second, hue: .blue, appearance: appearance, series: 1) { bar in
            bar.mark.kind = "dot"
            bar.valueText += RichText(words)
          },
        ])
      ])
  }
}
