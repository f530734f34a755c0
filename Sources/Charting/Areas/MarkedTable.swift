import Content
import Drawing

/// A chart's table with the marks of its lanes, made once and asked often.
struct MarkedTable {
  let table: PlotTable
  let kind: any PlotKind.Type
  let panels: [MarkedPanel]
  let allSlots: [MarkedSlot]
  let allLanes: [MarkedLane]
  let allTexts: [LaneText]
  /// Every text beyond an end, with its place among the lanes.
  let beyondTexts: [BeyondText]
  /// The most slots of a panel, and the most lanes of a slot.
  let slots: Int
  let lanes: Int
  /// Whether what holds for single bars stands beside them; else it is part of the details of the slots.
  let remarksBeside: Bool

  init(
    _ table: PlotTable, of kind: any PlotKind.Type, remarksBeside: Bool = false, palette: Palette
  ) {
    let table = remarksBeside ? table.withoutRemarksInDetails : table
    self.table = table
    self.kind = kind
    self.remarksBeside = remarksBeside
    panels = table.panels.map { panel in
      MarkedPanel(panel, labels: table.labels) { kind.mark(of: $0, in: table, palette: palette) }
    }
    // Closures, since what is not a single stored property is looked for at run time along a key path.
    allSlots = panels.flatMap { $0.slots }
    allLanes = allSlots.flatMap { $0.lanes }
    allTexts = allLanes.flatMap { $0.texts }
    beyondTexts = BeyondText.all(in: panels)
    slots = panels.map { $0.slots.count }.max() ?? 0
    lanes = max(1, allSlots.map { $0.lanes.count }.max() ?? 1)
  }

  /// The slots whose captions serve all panels.
  var captioned: [MarkedSlot] { panels.first?.slots ?? [] }

  /// Whether single bars have remarks of their own.
  var hasRemarks: Bool { allSlots.contains { $0.slot.sharedDetail != nil } }

  /// Whether values lie on both sides of zero.
  var hasBothSides: Bool {
    allLanes.contains(where: \.hasBackward) && allLanes.contains(where: \.hasForward)
  }

  /// Whether two series stand back to back.
  var isDiverging: Bool { table.layout == .diverging && hasBothSides }

  /// Whether the slots have names, rather than places on an axis of periods.
  var isNamed: Bool { table.periodLabels.isEmpty && allSlots.contains { !$0.slot.label.isEmpty } }

  var isPeriodic: Bool { !table.periodLabels.isEmpty }

  /// A remark, at a value or at a place along the slots.
  struct Note {
    var place: Double
    var text: RichText
  }

  /// The remarks at values.
  var valueNotes: [Note] {
    table.annotations.compactMap { note in
      if case .value(let value) = note.place { Note(place: value, text: note.text) } else { nil }
    }
  }

  /// The remarks between slots.
  var positionNotes: [Note] {
    table.annotations.compactMap { note in
      switch note.place {
      case .slot(let position): Note(place: position, text: note.text)
      case .slots(let from, let to): Note(place: (from + to) / 2, text: note.text)
      case .day, .days, .value: nil
      }
    }
  }

  /// The stretches of slots that are shaded.
  var shades: [(from: Double, to: Double)] {
    table.annotations.compactMap { if case .slots(let from, let to) = $0.place { (from, to) } else { nil } }
  }

  /// The same with what holds for single bars beside them.
  func withRemarksBeside(palette: Palette) -> MarkedTable {
    MarkedTable(table, of: kind, remarksBeside: true, palette: palette)
  }

  /// What lies on the value axis, texts not counted.
  func inkReaches(_ style: ChartStyle) -> [Reach] {
    allLanes.flatMap { $0.mark.reaches(style) } + valueNotes.map { Reach($0.place) }
  }

  /// Of the parts of a whole, the end of the axis: 100, give or take what rounding adds; nil for other layouts.
  var whole: Double? {
    guard table.layout == .share else { return nil }
    return allLanes.compactMap(\.mark.end).reduce(100) { max($0, $1) }
  }
}

struct MarkedPanel {
  let title: RichText
  let slots: [MarkedSlot]

  init(_ panel: PlotTable.Panel, labels: ChartTable.Labels, mark: (Lane) -> any LaneMark) {
    title = panel.title
    var slots = panel.slots.map { MarkedSlot($0, mark: mark) }
    if labels != .all {
      let drawn = slots.indices.filter { !slots[$0].isAbsent }
      let ends = labels == .ends ? [drawn.first, drawn.last].compactMap(\.self) : []
      for index in slots.indices where !ends.contains(index) { slots[index].keepOnlyAbsences() }
    }
    self.slots = slots
  }
}

struct MarkedSlot {
  let slot: Slot
  private(set) var lanes: [MarkedLane]

  init(_ slot: Slot, mark: (Lane) -> any LaneMark) {
    self.slot = slot
    lanes = slot.lanes.map { MarkedLane(mark($0)) }
  }

  /// Whether nothing stands on it.
  var isAbsent: Bool { lanes.allSatisfy { $0.absence?.isWhole ?? false } }

  /// Whether something that its values include is named.
  var hasParts: Bool { lanes.contains { $0.texts.contains { !$0.remarks.isEmpty } } }

  mutating func keepOnlyAbsences() {
    for index in lanes.indices { lanes[index].keepOnlyAbsence() }
  }
}

struct MarkedLane {
  let mark: any LaneMark
  let absence: LaneAbsence?
  /// The texts of the mark, and the words in place of what is missing.
  private(set) var texts: [LaneText]
  /// On which sides of zero something stands, whether it is labelled or not.
  let hasBackward: Bool
  let hasForward: Bool

  init(_ mark: any LaneMark) {
    self.mark = mark
    absence = mark.absence
    texts = mark.texts
    let sides = texts.map(\.liesBackward) + (absence.map { [$0.isBackward] } ?? [])
    hasBackward = sides.contains(true)
    hasForward = sides.contains(false)
    guard let absence, !absence.text.isEmpty else { return }
    if let index = texts.firstIndex(where: { $0.isBackward == absence.isBackward }) {
      texts[index].absent = absence.text
    } else {
      keepOnlyAbsence()
      texts = mark.texts + texts
    }
  }

  mutating func keepOnlyAbsence() {
    texts = []
    guard let absence, !absence.text.isEmpty else { return }
    texts = [
      LaneText(
        text: absence.text, role: .missing, anchor: .beyond(absence.place, isBackward: absence.isBackward), value: 0)
    ]
  }
}

extension PlotTable {
  /// The table with only that in the details of the slots which holds for all of their lanes.
  fileprivate var withoutRemarksInDetails: PlotTable {
    var table = self
    for panel in table.panels.indices {
      for slot in table.panels[panel].slots.indices {
        table.panels[panel].slots[slot].detail =
          panels[panel].slots[slot].sharedDetail ?? panels[panel].slots[slot].detail
      }
    }
    return table
  }
}
