import Content
import Drawing

@testable import Charting

extension Gallery {
  static let people: [Case] = [
    content(
      "people-announced", .people, title: "Six announced for release; three were planned",
      subtitle: "Due on 22 February 2025. Outlined: announced, not carried out. Dashed: planned.",
      [
        person("Planned", 3, appearance: .dashed),
        person("Announced", 6, appearance: .outlined) { bar in
          bar.parts = [.init(value: 3, text: "hatched: added", mark: mark("part", 3))]
        },
      ]),
    content("people-none", .people, title: "Nobody was released", []),
    content("people-one", .people, title: "One hostage was released", [person("Released on 8 June 2024", 1)]),
    content(
      "people-zeros", .people, title: "A zero is a zero, and a gap is a gap",
      [
        person("Released in January", 7), person("Released in February", 0), person("Released in March", nil),
        person("Only bounds are known", nil) { bar in
          (bar.low, bar.high) = (10, 20)
          bar.valueText = "10–20"
        },
      ]),
    content("people-all-zero", .people, title: "Nobody crossed", [person("Rafah", 0), person("Erez", 0)]),
    content(
      "people-forty", .people, title: "Forty days with releases",
      (1...40).map { person("Day number \($0)", Double($0 * 7 % 13), detail: "2025-02-\($0 % 28 + 1)") }),
    content(
      "people-two-hundred", .people, title: "Of 251 taken, about as many came back as were still held",
      subtitle: "Captives, by what is known of them on 20 February 2025",
      [person("Released alive", 147), person("Bodies returned", 41), person("Still held", 200), person("Escaped", 1)]),
    content(
      "people-statuses", .people, title: "Each status has one form",
      subtitle: "Hostages to be released. Outlined: announced. Dashed: planned. Dotted: postponed.",
      [
        person("Released", 33), person("Announced", 6, appearance: .outlined) { $0.valueText = "6 (announced)" },
        person("Planned", 14, appearance: .dashed) { $0.valueText = "14 (planned)" },
        person("Postponed", 3, appearance: .dotted) { $0.valueText = "3 (postponed)" },
        person("Estimated", 25, appearance: .dottedEnd, hue: .ochre) { $0.valueText = "25 est." },
        person("Extrapolated", 19, appearance: .light, hue: .blue),
        person("Partial", 11, appearance: .partial, hue: .blue), person("Context", 28, hue: .grey),
      ]),
    content(
      "people-series", .people, title: "Eight of the thirty-three had died",
      subtitle: "Hostages of the first phase. Teal: alive. Grey: dead. Outlined: announced.",
      [
        Slot(
          label: "First phase", detail: "until 1 March 2025",
          lanes: [
            Lane(
              bars: [
                run(25, hue: .teal, series: 0), run(8, hue: .grey, series: 1),
                run(3, hue: .teal, appearance: .outlined, series: 2),
              ], total: "")
          ]),
        Slot(
          label: "Second phase",
          lanes: [
            Lane(bars: [run(0, hue: .teal, series: 0), run(12, hue: .grey, series: 1)], total: "12"),
            Lane(bars: [run(4, hue: .ochre, series: 2)]),
          ]),
      ]
    ) { content in
      content.series = [Series(name: "Alive", hue: .teal), Series(name: "Dead", hue: .grey)]
      content.key = [
        KeyEntry(.mark(.outlined, .teal), "Announced, not carried out"),
        KeyEntry(.mark(.solid, .ochre), "From Thailand"),
      ]
    },
    content(
      "people-stacks", .people, title: "Signs of a stack follow each other",
      [
        Slot(
          label: "Alive and dead",
          lanes: [
            Lane(
              bars: [run(13, hue: .teal, series: 0), run(8, hue: .grey, series: 1), run(nil, hue: .ochre, series: 2)],
              total: "21")
          ]),
        Slot(
          label: "Alive and announced",
          lanes: [
            Lane(
              bars: [run(9, hue: .teal, series: 0), run(5, hue: .teal, appearance: .dottedEnd, series: 1)], total: "14")
          ]),
      ]),
    content(
      "people-parts", .people, title: "Parts are hatched at either end",
      [
        person("Released", 42) { bar in
          bar.parts = [
            .init(value: 12, text: "12 women", mark: mark("part", 12), anchor: .zero),
            .init(value: 5, text: "5 foreign workers", mark: mark("part", 5)),
          ]
        },
        person("All of them", 4) { bar in
          bar.parts = [.init(value: 9, text: "4 children and their mothers from one village", mark: mark("part", 4))]
        },
        person("Light", 12, appearance: .light, hue: .blue) { bar in
          bar.parts = [.init(value: 2, text: "2 late", mark: mark("part", 2))]
        },
      ]),
    content(
      "people-long-names", .people, title: "Names of sixty letters stay whole",
      [
        person("Office of the Coordinator of Humanitarian Affairs in Palestine", 48, detail: "as of 18 February 2025"),
        person("Committee of the Families of Hostages and of Missing Persons", 51) {
          $0.valueText = "51 (planned, replaced on 18 February 2025)"
        },
        person("Ministry", 3),
      ]),
    content(
      "people-right-to-left", .people, title: "أعلن عن ستة وخطط لثلاثة", subtitle: "الإفراج في 22 فبراير",
      [
        person("مخطط", 3, appearance: .dashed),
        person("معلن", 6, appearance: .outlined) { bar in
          bar.parts = [.init(value: 3, text: "3 أضيفوا", mark: mark("part", 3))]
        },
      ]
    ) { ($0.direction, $0.language) = (.rightToLeft, "ar") },
    content("people-panels", .people, title: "Four groups, one size of sign", []) { content in
      content.divide(
        [("Women", 17), ("Men", 52), ("Children", 38), ("Not given", 4)].map { name, count in
          (
            RichText(name),
            [person("Released", Double(count)), person("Announced", Double(count / 4), appearance: .outlined)]
          )
        })
    },
    content(
      "people-months", .people, title: "Releases by month",
      [7, 0, nil, 105, 4, 24].map { person("", $0) }
    ) { $0.periodLabels = months(6) },
    content(
      "people-crews", .people, title: "Of each crew that reached the surface of the Moon one stayed in orbit",
      crews.map { day, landed in
        Slot(
          label: RichText(day),
          lanes: [
            Lane(bars: [run(landed, hue: .blue, series: 0)]), Lane(bars: [run(3 - landed, hue: .teal, series: 1)]),
          ])
      }
    ) { $0.series = [Series(name: "Landed", hue: .blue), Series(name: "Did not land", hue: .teal)] },
    content(
      "people-crews-stacked", .people, title: "On six of nine flights two of the crew of three landed",
      crews.map { day, landed in
        let bars = [run(landed, hue: .blue, series: 0), run(3 - landed, hue: .teal, series: 1)]
        return Slot(label: RichText(day), lanes: [Lane(bars: bars, total: "3")])
      } + [
        person("Apr 2026", 4, appearance: .dotted) { $0.valueText = "4 (postponed)" }
      ]
    ) { $0.series = [Series(name: "Landed", hue: .blue), Series(name: "Did not land", hue: .teal)] },
    content(
      "people-twenty-rows", .people, title: "Twenty places, and what their offices know",
      (1...20).map { number in
        let name = ["Rafah", "خان يونس", "Deir al-Balah and the camps around it", "צפון הרצועה"][number % 4]
        return person("\(name) \(number)", number % 7 == 3 ? nil : Double(number * number % 23)) { bar in
          if number % 5 == 0 { bar.valueText = RichText("at least \(number * number % 23)") }
        }
      }),
    content(
      "people-too-many", .people, title: "More than can be counted",
      [person("Thousands", 48_291), person("A fraction", 2.5), person("Below zero", -4)]),
  ]

  private static let crews: [(String, Double)] = [
    ("21 Dec 1968", 0), ("18 May 1969", 0), ("16 Jul 1969", 2), ("14 Nov 1969", 2), ("11 Apr 1970", 0),
    ("31 Jan 1971", 2), ("26 Jul 1971", 2), ("16 Apr 1972", 2), ("7 Dec 1972", 2),
  ]

  static func person(
    _ label: String, _ value: Double?, detail: String = "", appearance: Appearance = .solid, hue: Hue = .teal,
    change: (inout Bar) -> Void = { _ in }
  ) -> Slot {
    bar(label, value, detail: detail, appearance: appearance, hue: hue, change: change)
  }

  /// A bar that others follow or go before.
  static func run(
    _ value: Double?, hue: Hue, appearance: Appearance = .solid, series: Int? = nil,
    change: (inout Bar) -> Void = { _ in }
  ) -> Bar {
    var bar = bar("", value, appearance: appearance, hue: hue, change: change).lanes[0].bars[0]
    bar.series = series
    return bar
  }
}
