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
  func placed(in field: Field) -> PlacedLabel? {
    end.map { end in
      field.space.label(
        label, beyond: end.value, gap: gap, isBackward: end.isBackward,
        band: field.band(of: lane, in: slot - field.first))
    }
  }
}

extension MarkedContent {
  /// Every text beyond an end, with its place among the lanes.
  var beyondTexts: [(panel: Int, slot: Int, lane: Int, text: LaneText, absence: LaneAbsence?)] {
    panels.indices.flatMap { panel in
      panels[panel].slots.indices.flatMap { slot in
        panels[panel].slots[slot].lanes.indices.flatMap { lane in
          let marked = panels[panel].slots[slot].lanes[lane]
          return marked.texts.filter { $0.isBackward != nil }.map { text in
            (panel, slot, lane, text, text.role == .missing || !text.absent.isEmpty ? marked.absence : nil)
          }
        }
      }
    }
  }
}
