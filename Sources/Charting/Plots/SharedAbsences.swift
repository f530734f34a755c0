import Content
import Drawing

/// Columns without a value: their place stays empty, and a dotted line says that this is not a zero. Neighbours share one,
/// with their words; rows have words each, as their values are.
struct SharedAbsences {
  /// Neighbours without a value.
  struct Run {
    var panel: Int
    var slots: ClosedRange<Int>
    /// nil where all lanes of the slots are empty.
    var lane: Int?
    var absence: LaneAbsence
    /// Why, where it has room.
    var label: Label?
    /// Whether the words stand with the value of the lane.
    var isSaid = false
  }

  private var runs: [Run] = []
  /// The positions of the runs of each panel.
  private var runsOfPanels: [Range<Int>] = []
  private let setter: LabelSetter

  /// None at all.
  init(setter: LabelSetter) {
    self.setter = setter
  }

  /// - Parameters:
  ///   - slot: the width of a slot.
  ///   - lane: the width of a lane, where there are several.
  init(_ marked: MarkedTable, slot: Double, lane: Double, height: Double, setter: LabelSetter) {
    self.setter = setter
    for (panel, slots) in marked.panels.map(\.slots).enumerated() {
      let first = runs.count
      for (index, slot) in slots.enumerated() { add(slot, at: index, of: panel) }
      runsOfPanels.append(first..<runs.count)
    }
    let style = setter.style
    for index in runs.indices where runs[index].absence.isWhole {
      let text = runs[index].absence.text
      let place = runs[index].lane == nil || marked.lanes == 1 ? slot : lane
      let width = place * Double(runs[index].slots.count) - 4 * style.unit
      guard !text.isEmpty, width > setter.widestWord(text, .missing) * setter.style.smallest else { continue }
      let label = setter.fitted([.init(text, .missing)], width: width, height: height, alignment: .center)
      if label.truncated == nil { runs[index].label = label }
    }
  }

  private mutating func add(_ slot: MarkedSlot, at index: Int, of panel: Int) {
    if slot.isAbsent, let absence = slot.lanes.first?.absence {
      if let last = runs.last, last.panel == panel, last.lane == nil, last.slots.upperBound == index - 1,
        last.absence == absence
      {
        runs[runs.count - 1].slots = last.slots.lowerBound...index
      } else {
        runs.append(Run(panel: panel, slots: index...index, lane: nil, absence: absence))
      }
      return
    }
    for lane in slot.lanes.indices {
      guard let absence = slot.lanes[lane].absence else { continue }
      runs.append(
        Run(panel: panel, slots: index...index, lane: lane, absence: absence, isSaid: !absence.isWhole))
    }
  }

  var reaches: [Reach] {
    runs.compactMap(\.label).map { Reach(0, room: $0.size.height + 10 * setter.style.unit) }
  }

  /// Whether every absence is put into words.
  var areSaid: Bool { runs.allSatisfy { $0.isSaid || $0.label != nil || $0.absence.text.isEmpty } }

  /// The dotted lines of an area and their texts.
  func placed(in area: PlotArea) -> [(line: SceneItem, label: PlacedLabel?)] {
    guard runsOfPanels.indices.contains(area.panel) else { return [] }
    return runsOfPanels[area.panel].map { position in
      let run = runs[position]
      let (first, last) = (run.slots.lowerBound, run.slots.upperBound)
      let line =
        run.lane.map { area.band(of: $0, in: first) }
        ?? Band(start: area.band(of: first).start, end: area.band(of: last).end)
      let y = area.space.place(of: 0, plus: PlotArea.absenceGap(setter.style))
      let label = run.label.map {
        $0.at(middle: line.middle, y: y - 3 * setter.style.unit - $0.size.height)
      }
      return (area.dottedLine(for: run.absence, along: line), label)
    }
  }
}
