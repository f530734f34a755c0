import Content
import Drawing

@testable import Charting

extension Gallery {
  static let bars: [Case] = [
    content(
      "bars-two-offices", .bars, title: "Two offices report different death tolls",
      subtitle: """
        Deaths in Gaza since 7 October 2023, by the office that reports them. Hatched: missing under rubble, presumed dead.
        """,
      [
        bar("Ministry of Health in Gaza", 48_291, detail: "as of 18 February 2025"),
        bar("Government Media Office", 61_709, detail: "as of 2 February 2025") { bar in
          bar.parts = [.init(value: 14_222, text: "14,222 missing", mark: mark("part", 14_222))]
        },
      ]
    ) { $0.note = "Neither figure separates civilians from combatants." },
    content("bars-one", .bars, title: "One office reports", [bar("Ministry of Health in Gaza", 48_291)]),
    content("bars-none", .bars, title: "Nothing was reported", []),
    content(
      "bars-forty", .bars, title: "Forty districts report their deaths",
      (1...40).map { bar("District number \($0)", Double(2000 - 47 * $0), detail: "as of \($0 % 28 + 1) Feb") }),
    content(
      "bars-long-names", .bars, title: "Names of sixty letters stay whole",
      [
        bar("Office of the Coordinator of Humanitarian Affairs in Palestine", 48_291, detail: "as of 18 February 2025"),
        bar("Independent Commission of Inquiry of the Human Rights Council", 12_004, detail: "as of 2 February 2025"),
        bar("Committee of the Families of Hostages and of Missing Persons", 251, detail: "as of 20 February 2025"),
        bar("Ministry", 31_000),
      ]),
    content(
      "bars-zeros", .bars, title: "No aid trucks entered", [bar("Rafah", 0), bar("Kerem Shalom", 0), bar("Erez", nil)]
    ) { $0.minimumStep = 1 },
    content(
      "bars-negative", .bars, title: "All counts were revised down",
      [bar("North", -310), bar("Gaza City", -1_204), bar("Khan Younis", -12)]),
    content(
      "bars-mixed", .bars, title: "Two counts were revised up, two down",
      [bar("North", 310), bar("Gaza City", -1_204), bar("Khan Younis", -12), bar("Rafah", 904), bar("Centre", nil)]
    ) { $0.badge = "DRAFT" },
    content(
      "bars-tiny-and-huge", .bars, title: "From a fraction to fifty-three billion",
      [bar("A fraction", 0.004), bar("Recovery and reconstruction needs", 53_200_000_000)]),
    content(
      "bars-tiny", .bars, title: "A share too small to see is not made larger",
      [bar("Share reached", 0.004), bar("Share planned", 0.011)]),
    content(
      "bars-arabic-names", .bars, title: "Names in Arabic stand in an English chart",
      [
        bar("وزارة الصحة في غزة", 48_291, detail: "as of 18 February 2025"),
        bar("المكتب الإعلامي الحكومي", 61_709, detail: "as of 2 February 2025"),
      ]),
    content(
      "bars-right-to-left", .bars, title: "جهتان تعلنان حصيلتين مختلفتين للوفيات",
      subtitle: "الوفيات في غزة منذ ٧ أكتوبر",
      [
        bar("وزارة الصحة في غزة", 48_291, detail: "حتى 18 فبراير 2025"),
        bar("المكتب الإعلامي الحكومي", 61_709, detail: "حتى 2 فبراير 2025") { bar in
          bar.parts = [.init(value: 14_222, text: "14,222 مفقود", mark: mark("part", 14_222))]
        },
      ]
    ) { ($0.direction, $0.language) = (.rightToLeft, "ar") },
    content(
      "bars-statuses", .bars, title: "Each status has one form",
      subtitle: "Hostages to be released. Outlined: announced. Dashed: planned. Dotted: postponed.",
      [
        bar("Released", 33, appearance: .solid, hue: .teal),
        bar("Announced", 6, appearance: .outlined, hue: .teal) { $0.valueText = "6 (announced)" },
        bar("Planned", 14, appearance: .dashed, hue: .teal) { $0.valueText = "14 (planned)" },
        bar("Postponed", 3, appearance: .dotted, hue: .teal) { $0.valueText = "3 (postponed)" },
        bar("Estimated", 25, appearance: .dottedEnd, hue: .ochre) { $0.valueText = "25 est." },
        bar("Extrapolated", 19, appearance: .light, hue: .blue),
        bar("Partial", 11, appearance: .partial, hue: .blue),
        bar("Context", 28, hue: .grey),
      ]
    ) { $0.minimumStep = 1 },
    content(
      "bars-intervals", .bars, title: "Estimates stand with their bounds",
      [
        bar("Study A", 64_260) { ($0.low, $0.high) = (55_298, 78_525) },
        bar("Study B", 25_000) { ($0.low, $0.high) = (-4_000, 61_000) },
        bar("Ministry of Health", 37_877),
      ]),
    content(
      "bars-bounds-alone", .bars, title: "Of some figures only the bounds are known",
      [
        bar("Study A", nil) { bar in
          (bar.low, bar.high) = (10, 20)
          bar.valueText = "10–20"
        },
        bar("Study B", 14) { ($0.low, $0.high) = (12, 17) },
        bar("Ministry of Health", nil),
      ]),
    content(
      "bars-value-lines", .bars, title: "Fewer trucks than agreed",
      [bar("Entered", 412), bar("Requested", 655), bar("Inspected", 590)]
    ) { content in
      content.annotations = [
        .init(place: .value(600), text: "agreed: 600 a day"),
        .init(place: .value(500), text: "before the war: 500 a day"),
        .init(place: .value(20), text: "during the siege: 20 a day"),
      ]
    },
    content(
      "bars-parts", .bars, title: "Parts of a figure stand at its far end",
      [
        bar("Government Media Office", 61_709) { bar in
          bar.parts = [
            .init(value: 14_222, text: "14,222 missing", mark: mark("part", 14_222)),
            .init(value: 2_100, text: "2,100 found later", mark: mark("part", 2_100)),
          ]
        },
        bar("Small office", 1_900) { bar in
          bar.parts = [.init(value: 800, text: "800 missing under rubble", mark: mark("part", 800))]
        },
        bar("Revision", -9_000) { bar in
          bar.parts = [.init(value: 5_000, text: "5,000 counted twice", mark: mark("part", 5_000))]
        },
      ]),
  ]
}
