import Content
import SituationData
import SourceText
import Wording

/// A figure of a chart before it is put into words.
struct BarFigure {
  /// Unique in the chart.
  var id: Int
  var figure: Figure
  /// The label that the chart gives it, or nil.
  var label: PlacedText?
  var location: SourceLocation
  /// The member of `by` that it is of; nil where the chart has none.
  var member: String?
  /// Whether it is one of the members that an open reference falls into; an entry that names it takes its place.
  var isMember = false
  var isHighlighted = true
  /// Whether it stands for a value that is not there, though others of its series or slot are.
  var isFiller = false
  /// The figures of the series that it is the sum of; none for a figure of its own.
  var gathered: [Figure] = []

  /// What it is in a stack: held against each other are the figures that it was made from.
  var stacked: [Figure] { gathered.isEmpty ? [figure] : gathered }
}

/// Where the figures of a chart are drawn: in slots, and in each for every series.
struct Arrangement {
  struct Series {
    /// What its figures share: an indicator, source, group or status.
    var key: String
    var name: String
    var hue: Hue
    /// Whether it is a line behind the others, without a name at its end.
    var isBehind = false
  }

  struct Slot {
    var key: [String]
    /// For each series its figures: one; none where none was asked for; two where what has happened and what has not share
    /// the slot. A chart without series has one cell in each slot.
    var cells: [[BarFigure]]
    /// The period that the slot is; nil where it is something else.
    var period: ClosedRange<Day>?
    /// What it is called, where its figures do not say; nil where they do.
    var name: String?

    // Most slots have one figure: hundreds of them, a day each, are asked for again and again.

    var bars: [BarFigure] { cells.count == 1 ? cells[0] : cells.flatMap(\.self) }
    /// Those that were found.
    var given: [BarFigure] { bars.contains(where: \.isFiller) ? bars.filter { !$0.isFiller } : bars }
  }

  /// Empty where the bars are of one kind.
  var series: [Series] = []
  var slots: [Slot] = []
  /// Whether figures of two dates stand in slots of their own since only that tells them apart.
  var tellsDatesApart = false
  /// Whether the labels that entries give are those of the slots, not of the series.
  var labelsNameSlots = false

  var bars: [BarFigure] { slots.flatMap(\.bars) }
  var given: [BarFigure] { slots.flatMap(\.given) }

  /// One slot for each figure.
  init(single bars: [BarFigure]) {
    slots = bars.map { Slot(key: [String($0.id)], cells: [[$0]]) }
  }

  init(series: [Series], slots: [Slot], tellsDatesApart: Bool = false) {
    (self.series, self.slots, self.tellsDatesApart) = (series, slots, tellsDatesApart)
  }

  /// What the bounds of all drawn values are; nil where it is not said, or differs among them.
  var commonBounds: String? {
    let names = Set(bars.map(\.figure).filter { $0.low != nil && $0.value != nil }.map(\.bounds))
    return names.count == 1 && names.first?.isEmpty == false ? names.first : nil
  }

  /// The figures of a series, in the order of the slots.
  func figures(of index: Int) -> [BarFigure] { slots.flatMap { $0.cells[index] } }

  /// Takes out of each slot what is not recorded to have happened beside what has: it takes nothing of a stack, and is
  /// nothing that is lacking.
  mutating func leaveOutWhatIsNotRecorded() {
    for slot in slots.indices where slots[slot].bars.contains(where: { $0.figure.value != nil }) {
      for cell in slots[slot].cells.indices {
        slots[slot].cells[cell].removeAll { $0.figure.absence == .noneRecorded }
      }
    }
  }

  /// Changes each figure.
  mutating func change(_ change: (inout BarFigure) -> Void) {
    for slot in slots.indices {
      for cell in slots[slot].cells.indices {
        for bar in slots[slot].cells[cell].indices { change(&slots[slot].cells[cell][bar]) }
      }
    }
  }
}
