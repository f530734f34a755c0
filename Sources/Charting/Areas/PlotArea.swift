import Content
import Drawing

/// Slots in a row on their two axes: a panel, or one of the blocks that a long row of slots is divided into.
struct PlotArea {
  /// The position of the panel, and in it that of the first slot.
  var panel = 0
  var first = 0
  var slots: [MarkedSlot]
  var space: PlotSpace
  /// Where the first slot begins across the value axis, and from a slot to the next.
  var start: Double
  var pitch: Double
  /// What the lanes of a slot take of it, and into how many lanes that is divided.
  var thickness: Double
  var lanes: Int
  /// What stands in a slot above its lanes, and below them.
  var above = 0.0
  var below = 0.0
  let setter: LabelSetter

  private var style: ChartStyle { setter.style }
  var unit: Double { style.unit }

  /// Whether a slot, by its position in its panel, is among these.
  func holds(panel: Int, slot: Int) -> Bool {
    panel == self.panel && slot >= first && slot < first + slots.count
  }

  /// The distance between the lanes of a slot.
  private var laneGap: Double { lanes > 1 ? min(2 * style.unit, thickness / Double(lanes) * 0.1) : 0 }

  /// From a lane to the next.
  var lanePitch: Double { (thickness + laneGap) / Double(lanes) }

  /// The stretch of the lanes of a slot.
  func band(of slot: Int) -> Band {
    let middle = start + (Double(slot) + 0.5) * pitch + (above - below) / 2
    return Band(start: middle - thickness / 2, end: middle + thickness / 2)
  }

  /// The stretch of a lane; fewer lanes than others have stand in the middle of their slot.
  func band(of lane: Int, in slot: Int) -> Band {
    let free = Double(lanes - slots[slot].lanes.count) * lanePitch / 2
    let from = band(of: slot).start + free + Double(lane) * lanePitch
    return Band(start: from, end: from + max(0, lanePitch - laneGap))
  }

  func place(of lane: Int, in slot: Int) -> LanePlace {
    LanePlace(band: band(of: lane, in: slot), space: space, palette: setter.palette, style: style)
  }

  /// What labels keep clear of, for each slot.
  func extents(of slot: Int) -> [Rect] {
    slots[slot].lanes.indices.flatMap { slots[slot].lanes[$0].mark.extents(in: place(of: $0, in: slot)) }
  }

  var extents: [Rect] { slots.indices.flatMap(extents) }

  func marks(of slot: Int) -> [SceneItem] {
    slots[slot].lanes.indices.flatMap { slots[slot].lanes[$0].mark.items(in: place(of: $0, in: slot)) }
  }

  // MARK: Lines

  /// Grid and zero line where they meet no label.
  func grid(_ axis: ValueAxis, around boxes: [Rect]) -> [SceneItem] {
    let lines = axis.ticks.filter { $0.value != 0 }.map { space.line(at: $0.value, width: style.hairline) }
    return StraightLine.item(pieces(lines, around: boxes), color: setter.palette.hairline)
  }

  /// Stretches of slots, as far as they are among these.
  func shades(_ stretches: [(from: Double, to: Double)]) -> [SceneItem] {
    let range = Double(first)...Double(first + slots.count)
    let boxes = stretches.compactMap { stretch -> Rect? in
      let (from, to) = (max(stretch.from, range.lowerBound), min(stretch.to, range.upperBound))
      guard from < to else { return nil }
      let band = Band(start: start + (from - Double(first)) * pitch, end: start + (to - Double(first)) * pitch)
      return switch space.orientation {
      case .lying: Rect(x: space.plot.x, y: band.start, width: space.plot.width, height: band.width)
      case .standing: Rect(x: band.start, y: space.plot.y, width: band.width, height: space.plot.height)
      }
    }
    let width = style.hairline
    let edges = boxes.flatMap { box -> [Rect] in
      switch space.orientation {
      case .lying:
        [box.y, box.maxY].map { Rect(x: box.x, y: $0 - width / 2, width: box.width, height: width) }
      case .standing:
        [box.x, box.maxX].map { Rect(x: $0 - width / 2, y: box.y, width: width, height: box.height) }
      }
    }
    return StraightLine.item(boxes, color: setter.palette.tint)
      + StraightLine.item(edges, color: setter.palette.hairline)
  }

  /// Moving averages over the marks, each broken where it has no value, with a rim that parts it from them.
  func averages(_ lines: [AverageLine]) -> [SceneItem] {
    lines.flatMap { average -> [SceneItem] in
      var path: [Path.Segment] = []
      var marks: [SceneItem] = []
      var isBroken = true
      for slot in slots.indices {
        guard average.bars.indices.contains(first + slot), let bar = average.bars[first + slot],
          let value = bar.value?.drawable
        else {
          isBroken = true
          continue
        }
        let lane = slots[slot].slot.lanes.firstIndex { $0.bars.first?.series == average.series } ?? 0
        let place = place(of: lane, in: slot).point(of: value)
        path.append(isBroken ? .move(place) : .line(place))
        isBroken = false
        let size = style.line
        let box = Rect(x: place.x - size / 2, y: place.y - size / 2, width: size, height: size)
        marks.append(.semantic(Semantics(.mark(bar.mark)), [.rectangle(box, fill: setter.palette.ink, stroke: nil)]))
      }
      guard !path.isEmpty else { return [] }
      let (rim, line) = (
        Stroke(setter.palette.paper, width: 4.4 * style.unit, isRound: true),
        Stroke(setter.palette.ink, width: 2.2 * style.unit, isRound: true)
      )
      let strokes = [rim, line].map { SceneItem.path(Path(path), fill: nil, stroke: $0) }
      return [.semantic(Semantics(.artifact), strokes)] + marks
    }
  }

  func zeroLine(around boxes: [Rect]) -> [SceneItem] {
    let line = space.line(at: 0, width: style.line)
    return StraightLine.item(
      StraightLine.pieces(of: line, around: boxes, margin: 0), color: setter.palette.ink, role: .axisZero)
  }

  func pieces(_ lines: [Rect], around boxes: [Rect]) -> [Rect] {
    lines.flatMap { StraightLine.pieces(of: $0, around: boxes, margin: 3 * style.unit) }
  }

  // MARK: Absences

  /// From the place of a missing value to its dotted line.
  static func absenceGap(_ style: ChartStyle) -> Double { 4.5 * style.unit }

  /// The dotted lines of a slot, each in the place of a value that is missing.
  func dottedLines(of slot: Int) -> [SceneItem] {
    slots[slot].lanes.indices.compactMap { lane in
      slots[slot].lanes[lane].absence.map { dottedLine(for: $0, along: band(of: lane, in: slot)) }
    }
  }

  /// The dotted line that says that a value is missing, and not zero.
  func dottedLine(for absence: LaneAbsence, along band: Band) -> SceneItem {
    let gap = Self.absenceGap(style)
    return dottedLine(at: space.place(of: absence.place, plus: absence.isBackward ? -gap : gap), along: band)
  }

  private func dottedLine(at place: Double, along band: Band) -> SceneItem {
    let width = min(style.line * 1.3, band.width)
    let line =
      switch space.orientation {
      case .lying: Path.line(from: Point(x: place, y: band.start), to: Point(x: place, y: band.end))
      case .standing: Path.line(from: Point(x: band.start, y: place), to: Point(x: band.end, y: place))
      }
    let stroke = Stroke(setter.palette.muted, width: width, dashes: [1.5 * style.unit, 2.2 * style.unit])
    return .semantic(Semantics(.artifact), [.path(line, fill: nil, stroke: stroke)])
  }
}
