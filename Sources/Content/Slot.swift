package import Drawing

/// A place on the axis of categories or periods, with what stands on it.
package struct Slot: Hashable, Sendable {
  /// What the slot stands for; beside lying bars, below columns. Empty on an axis of periods.
  package var label: RichText
  /// What it stands for in words, also where an axis of periods writes it; empty where nobody has said.
  package var name: RichText = ""
  /// A second, quieter line of the label, e.g. "as of 18 February 2025"; empty for none.
  package var detail: RichText
  /// What of the detail holds for all lanes, where the bars of some have remarks of their own beside them; nil where there
  /// are none. A layout that has no place for the remarks shows the whole detail, which has them too.
  package var sharedDetail: RichText?
  /// Where the slots are periods: the labels of the axis that begin here. The layout takes the finest level whose labels do
  /// not touch. Empty on all slots where each bar carries its own label.
  package var periodLabels: [PeriodLabel] = []
  /// The period that the slot is, in days from any one day on; nil where it is something else.
  package var period: ClosedRange<Int>?
  /// From the first to the last day of what stands on it, where the slots follow each other as events do; nil elsewhere.
  package var days: ClosedRange<Int>?
  /// Side by side, in the order of the series. Never empty.
  package var lanes: [Lane]

  /// A label under an axis of periods.
  package struct PeriodLabel: Hashable, Sendable {
    /// 0 for the finest; a slot has at most one label of each.
    package var level: Int
    package var text: String
    /// Whether it names all slots up to the next label of its level, rather than its own alone.
    package var isOfRun: Bool

    package init(level: Int, text: String, isOfRun: Bool = false) {
      self.level = level
      self.text = text
      self.isOfRun = isOfRun
    }
  }

  package init(label: RichText = "", detail: RichText = "", lanes: [Lane]) {
    self.label = label
    self.detail = detail
    self.lanes = lanes
  }

  package var bars: [Bar] { lanes.count == 1 ? lanes[0].bars : lanes.flatMap(\.bars) }

  /// A slot of one bar.
  package init(label: RichText = "", detail: RichText = "", _ bar: Bar) {
    self.init(label: label, detail: detail, lanes: [Lane(bars: [bar])])
  }
}

/// What stands in line within a slot: one bar, the bars of a stack from the zero line outwards, the two ends of a dumbbell,
/// or the signs of a row of people.
package struct Lane: Hashable, Sendable {
  /// Bars of a stack follow each other; of values below zero, away from it to the other side. Never empty.
  package var bars: [Bar]
  /// The finished sum of a stack, beyond its end; empty for none.
  package var total: RichText
  /// Which of several bars have nothing to draw, and why: "Office B: not reported"; empty where all have or none has.
  package var absence: RichText
  /// What several values say in one label, where they lie at one place: "6 · 6 (announced)"; empty for a single one.
  package var together: RichText

  package init(bars: [Bar], total: RichText = "", absence: RichText = "", together: RichText = "") {
    self.bars = bars
    self.total = total
    self.absence = absence
    self.together = together
  }
}
