import Content
import Drawing

/// A text of a lane, set: its reach is known before the axis is.
struct LaneLabel {
  /// Positions of panel, slot in the panel and lane.
  var panel: Int
  var slot: Int
  var lane: Int
  var text: LaneText
  var label: Label
  /// From the end of the mark to the label.
  var gap: Double
  /// What is kept free beyond the label.
  var margin = 0.0

  /// Where the label begins, and on which side; nil inside of a segment.
  var end: (value: Double, isBackward: Bool)? {
    if case .beyond(let value, let isBackward) = text.anchor { (value, isBackward) } else { nil }
  }

  /// What the label takes of the value axis.
  func reach(_ orientation: PlotSpace.Orientation) -> Reach? {
    end.map { end in
      let extent = orientation == .lying ? label.size.width : label.size.height
      return Reach(end.value, room: extent + gap + margin, isBackward: end.isBackward)
    }
  }

  /// The label at its place in the field of its slot.
  func placed(in field: PlotArea) -> PlacedLabel? {
    besideBounds(in: field)
      ?? end.map { end in
        field.space.label(
          label, beyond: end.value, gap: gap, isBackward: end.isBackward,
          band: field.band(of: lane, in: slot - field.first))
      }
  }
}

extension LaneLabel {
  /// The label at the end of its own mark, beside the line of the bounds that runs on from there; nil where that leads no
  /// further than the label does, or the lane has no room for both.
  private func besideBounds(in field: PlotArea) -> PlacedLabel? {
    guard let end, let ownEnd = text.ownEnd, text.remarks.isEmpty, label.truncated == nil else { return nil }
    let (space, band) = (field.space, field.band(of: lane, in: slot - field.first))
    let distance = abs(space.scale(end.value) - space.scale(ownEnd))
    let clearance = 3.5 * field.unit
    let sign = end.isBackward ? -1.0 : 1.0
    switch space.orientation {
    case .lying:
      guard distance > label.size.width + 2 * gap,
        label.size.height + clearance <= (field.lanes > 1 ? band.width : field.pitch - field.above - field.below) / 2
      else { return nil }
      let near = space.place(of: ownEnd, plus: sign * gap)
      let top = band.middle - clearance - label.size.height
      return end.isBackward ? label.at(right: near, y: top) : label.at(x: near, y: top)
    case .standing:
      guard distance > label.size.height + 2 * gap,
        label.size.width + clearance <= (field.lanes > 1 ? band.width : field.pitch) / 2
      else { return nil }
      let near = space.place(of: ownEnd, plus: sign * gap)
      return label.at(x: band.middle + clearance, y: end.isBackward ? near : near - label.size.height)
    }
  }
}

/// A text beyond an end, with its place among the lanes.
struct BeyondText {
  var panel: Int
  var slot: Int
  var lane: Int
  var text: LaneText
  /// What it stands for, where a value is missing.
  var absence: LaneAbsence?

  static func all(in panels: [MarkedPanel]) -> [BeyondText] {
    var all: [BeyondText] = []
    for (panel, slots) in panels.map(\.slots).enumerated() {
      for (slot, lanes) in slots.map(\.lanes).enumerated() {
        for (lane, marked) in lanes.enumerated() {
          for text in marked.texts where text.isBackward != nil {
            let isMissing = text.role == .missing || !text.absent.isEmpty
            all.append(
              BeyondText(panel: panel, slot: slot, lane: lane, text: text, absence: isMissing ? marked.absence : nil))
          }
        }
      }
    }
    return all
  }
}
