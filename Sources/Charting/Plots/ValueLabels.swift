import Content
import Drawing

/// The values beyond the ends of marks, set: what they take of the axis is known before it is.
struct ValueLabels {
  /// In the order of the lanes; nil where a text is left out.
  var labels: [LaneLabel?]
  /// The positions in `labels` in the order in which they are kept when they meet.
  var order: [Int]
  /// Whether labels that meet others may be left out.
  var isPartial: Bool
  /// Whether texts of things with names have no sure place.
  var isShort = false
  /// Whether all are there, some of them wider than their columns, so that they may meet.
  var isTight = false

  /// None at all.
  static let none = ValueLabels([], order: [], isPartial: false)

  init(_ labels: [LaneLabel?], order: [Int], isPartial: Bool) {
    self.labels = labels
    self.order = order
    self.isPartial = isPartial
  }

  /// All of them, none of which may be left out.
  init(all labels: [LaneLabel]) {
    self.init(labels, order: Array(labels.indices), isPartial: false)
  }

  func reaches(_ orientation: PlotSpace.Orientation) -> [Reach] { labels.compactMap { $0?.reach(orientation) } }

  /// The values that find a place beyond their marks without meeting a neighbour or its label, by area.
  ///
  /// - Parameter taken: what is written in each area already.
  func placed(on frame: PlotFrame, taken: [[Rect]]) -> [[WrittenPlot.Value]] {
    let areas = frame.areas
    var placed: [[WrittenPlot.Value]] = areas.map { _ in [] }
    // Where each stands among those of its area.
    var places: [(area: Int, index: Int)] = []
    for (position, label) in labels.enumerated() {
      let area = label.map { frame.position(panel: $0.panel, slot: $0.slot) } ?? 0
      places.append((area, placed[area].count))
      if label != nil { placed[area].append(.init(position: position)) }
    }
    var taken = taken
    let bodies = isPartial ? areas.map { area in area.slots.indices.map(area.extents) } : []
    for position in order {
      guard let label = labels[position] else { continue }
      let place = places[position]
      let area = areas[place.area]
      guard let candidate = label.placed(in: area).flatMap({ frame.kept($0, in: area) }) else { continue }
      if isPartial {
        let room = candidate.box.inset(x: -3 * frame.style.unit, y: 0)
        let own = area.band(of: label.lane, in: label.slot - area.first)
        let meetsBody = bodies[place.area].indices.contains { slot in
          bodies[place.area][slot].contains {
            room.overlaps($0) && !(slot == label.slot - area.first && abs($0.midX - own.middle) < 0.01)
          }
        }
        if meetsBody || taken[place.area].contains(where: { room.overlaps($0) }) { continue }
        taken[place.area].append(candidate.box)
      }
      placed[place.area][place.index].label = candidate
    }
    return placed
  }
}
