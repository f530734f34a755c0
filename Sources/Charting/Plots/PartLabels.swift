import Content
import Drawing

/// The labels of what bars include, above or below rows. Columns have them in the lines of their values.
struct PartLabels {
  private let frame: PlotFrame

  init(_ frame: PlotFrame) {
    self.frame = frame
  }

  private var style: ChartStyle { frame.style }
  private var stand: Bool { frame.orientation == .lying && !frame.demands.partsBeside }

  /// For each area and slot; nothing for an area where they stand elsewhere.
  var placed: [[[PlacedLabel]]] {
    guard stand else { return frame.areas.map { _ in [] } }
    return frame.areas.map { area in
      area.slots.indices.map { slot in
        // Below, where a bracket or a caption stands above.
        let isBelow =
          frame.measures.captions.areAbove
          || (area.panel == 0 && area.first + slot == frame.measures.slotWithPartsBelow)
        return area.slots[slot].lanes.indices.flatMap { lane in
          area.slots[slot].lanes[lane].texts.flatMap {
            labels(of: $0, beside: area.band(of: lane, in: slot), isBelow: isBelow, in: area.space)
          }
        }
      }
    }
  }

  /// Each is right-aligned with its part as long as those further out leave it the room. One that is longer than its part
  /// begins with it, where it is the only one: over the rest of the bar it would seem to name that.
  private func labels(of text: LaneText, beside band: Band, isBelow: Bool, in space: PlotSpace) -> [PlacedLabel] {
    let isBackward = text.isBackward == true
    let gap = style.textGap
    var limit = isBackward ? -Double.infinity : Double.infinity
    return text.remarks.map { remark in
      let part = space.rect(from: space.scale(remark.from), to: space.scale(remark.to), band: band)
      let label = frame.setter.fitted(
        [.init(remark.text, .part)], width: space.plot.width, height: style.lineHeight(.part) + 0.01)
      let y = isBelow ? band.end + 2 * style.unit : band.start - label.size.height - 2 * style.unit
      let isLonger = label.size.width > part.width && text.remarks.count == 1
      let startsWithPart = isLonger || remark.isAtStart
      // The guide of a bracket rises from the end of the bar.
      let free = frame.table.gap == nil ? 0 : 4 * style.unit
      let x =
        isBackward
        ? (startsWithPart ? part.maxX - label.size.width : max(part.x + free, limit))
        : (startsWithPart ? part.x : min(part.maxX - free, limit) - label.size.width)
      // A label wider than its bar begins at the zero line rather than cross it, if the axis is long enough.
      let (zero, margin) = (space.scale(0), 3 * style.unit)
      let placed = label.at(x: x, y: y)
        .clamped(from: isBackward ? space.plot.x : zero + margin, to: isBackward ? zero - margin : space.plot.maxX)
        .clamped(from: space.plot.x + margin, to: space.plot.maxX)
      if !remark.isAtStart { limit = isBackward ? placed.box.maxX + gap : placed.box.x - gap }
      return placed
    }
  }

  /// Whether labels meet no other text and stay near what they name.
  ///
  /// - Parameters:
  ///   - values: what the values take.
  ///   - labels: of each area and slot.
  func fit(beside values: [Rect], _ labels: [[[PlacedLabel]]]) -> Bool {
    guard stand, frame.marked.allTexts.contains(where: { !$0.remarks.isEmpty }) else { return true }
    // Several lanes leave no room between them, and above a stack stand the names of its series.
    if frame.marked.lanes > 1 || (frame.demands.names && frame.names.isAbove) { return false }
    var taken = BoxIndex(values, along: .vertical)
    for (area, slots) in zip(frame.areas, labels) {
      for (slot, labels) in slots.enumerated() {
        let neighbours = [slot - 1, slot + 1].filter(area.slots.indices.contains).flatMap(area.extents)
        for label in labels {
          let isHit = taken.overlaps(label.box) || neighbours.contains { label.box.overlaps($0) }
          if isHit || label.label.truncated != nil { return false }
          taken.add([label.box])
        }
      }
    }
    return true
  }
}
