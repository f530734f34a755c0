import Content
import Drawing

@testable import Charting

/// The charts that the goldens record: one for each case that has ever been easy to get wrong.
enum Gallery {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var content: ChartTable

    var description: String { name }
  }

  static let cases: [Case] = bars + columns + seriesCases + people + intervals + dumbbells + lines + slopes

  // MARK: Parts of contents

  static func content(
    _ name: String, _ kind: ChartKind, title: RichText, subtitle: RichText = "Deaths in Gaza since 7 October 2023",
    _ slots: [Slot], change: (inout ChartTable) -> Void = { _ in }
  ) -> Case {
    var content = ChartTable(
      id: name, kind: kind, title: title, subtitle: subtitle,
      sourceLine: RichText([
        .init("Source: Ministry of Health in Gaza"), .init("[1]", isRaised: true, link: .element("source-moh-gaza")),
        .init(", as of 18 February 2025"),
      ]),
      issueLine: "Situation report no. 1 · 20 February 2025", alternativeText: "A chart for tests.",
      slots: slots,
      tickTexts: { $0.map(number) }, emptyMessage: "Not yet reported")
    change(&content)
    content.wordLanes()
    return Case(name: name, content: content)
  }

  static func bar(
    _ label: String = "", _ value: Double?, detail: String = "", appearance: Appearance = .solid, hue: Hue = .blue,
    change: (inout Bar) -> Void = { _ in }
  ) -> Slot {
    let text = value.map(number)
    var bar = Bar(
      value: value, valueText: RichText(text ?? "not reported"),
      appearance: appearance,
      hue: hue, mark: mark("bar", value))
    change(&bar)
    return Slot(label: RichText(label), detail: RichText(detail), bar)
  }

  static func mark(_ kind: String, _ value: Double?) -> MarkDescription {
    MarkDescription(
      kind: kind, figure: "deaths@moh-gaza", value: value.map { "\($0)" } ?? "", source: "Ministry of Health",
      asOf: "2025-02-18")
  }

  /// A number with commas, as the English reports write it.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    if abs(value) < 1, value != 0 { return "\(value)".replacing("-", with: "−") }
    var digits = Array("\(Int(abs(value)))")
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (value < 0 ? "−" : "") + String(digits)
  }

  /// Months from October 2023 on, with their labels by month, quarter and year.
  static func months(_ count: Int) -> [[ChartTable.PeriodLabel]] {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func label(_ index: Int, span: Int, _ text: String) -> ChartTable.PeriodLabel {
      .init(start: Double(index), end: Double(min(count, index + span)), text: text)
    }
    let all = (0..<count).map { (index: $0, month: ($0 + 9) % 12, year: 2023 + ($0 + 9) / 12) }
    return [
      all.map { label($0.index, span: 1, names[$0.month] + ($0.index == 0 || $0.month == 0 ? "\n\($0.year)" : "")) },
      all.filter { $0.month % 3 == 0 }.map {
        label($0.index, span: 1, names[$0.month] + ($0.index == 0 || $0.month == 0 ? "\n\($0.year)" : ""))
      },
      all.filter { $0.index == 0 || $0.month == 0 }.map {
        label($0.index, span: $0.index == 0 ? 3 : 12, "\($0.year)")
      },
    ]
  }
}

extension ChartTable {
  /// Turns the chart into small multiples.
  ///
  /// - Parameter panels: the name of each series, and for each slot a slot with its lanes alone; what the first one's are
  ///   called, all are.
  mutating func divide(_ panels: [(name: RichText, slots: [Slot])]) {
    layout = .multiples
    series = panels.map { Series(name: $0.name, hue: .blue) }
    slots = panels.first?.slots ?? []
    for slot in slots.indices {
      slots[slot].lanes = panels.enumerated().flatMap { index, panel in
        panel.slots[slot].lanes.map { lane in
          var lane = lane
          for bar in lane.bars.indices { lane.bars[bar].series = index }
          return lane
        }
      }
    }
  }

  /// A label under an axis of periods, from the left edge of a slot to the right edge of another.
  struct PeriodLabel {
    var start: Double
    var end: Double
    var text: String
  }

  /// The labels of the axis, as they lie on the slots.
  var periodLabels: [[PeriodLabel]] {
    get {
      PlotTable(self).periodLabels.map { level in
        level.map {
          PeriodLabel(start: Double($0.slots.lowerBound), end: Double($0.slots.upperBound), text: $0.text)
        }
      }
    }
    set {
      for slot in slots.indices { slots[slot].periodLabels = [] }
      for (level, labels) in newValue.enumerated() {
        for label in labels where slots.indices.contains(Int(label.start)) {
          slots[Int(label.start)].periodLabels.append(
            .init(level: level, text: label.text, isOfRun: label.end - label.start > 1))
        }
      }
    }
  }

  /// Words what several bars of a lane say together and lack, as whoever makes a chart has to.
  mutating func wordLanes() {
    for slot in slots.indices {
      for lane in slots[slot].lanes.indices {
        let bars = slots[slot].lanes[lane].bars
        let missing = bars.filter { kind == .dumbbells ? $0.value == nil : $0.isMissing }
        guard bars.count > 1, missing.count < bars.count else { continue }
        let names = missing.compactMap(\.series).filter(series.indices.contains).map { series[$0].name.string }
        let name = RichText(names.isEmpty ? "" : names.joined(separator: ", ") + ": ")
        slots[slot].lanes[lane].absence = missing.first.map { name + $0.valueText } ?? ""
        let texts = bars.filter { $0.value != nil }.map(\.valueText.string)
        let values = texts.indices.filter { !texts[..<$0].contains(texts[$0]) }.map { texts[$0] }
        slots[slot].lanes[lane].together = RichText(values.joined(separator: " · "))
      }
    }
  }

  /// Adds a remark on a day.
  ///
  /// - Parameter position: along the slots, to a hundredth of a slot; slots become periods of a hundred days.
  mutating func remark(at position: Double, _ text: RichText) {
    for slot in slots.indices { slots[slot].period = slot * 100...slot * 100 + 99 }
    annotations.append(.init(place: .day(Int((position * 100).rounded())), text: text))
  }
}
