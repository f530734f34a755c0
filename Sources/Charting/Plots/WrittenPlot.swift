import Content
import Drawing

/// A frame with everything that is written on it, but for captions and ticks.
struct WrittenPlot {
  /// A value at its place; nil where it has none.
  struct Value {
    /// The position of its label among those of the frame.
    var position: Int
    var label: PlacedLabel?
  }

  let frame: PlotFrame
  /// For each area, in the order of its lanes.
  let values: [[Value]]
  /// For each area and slot: the labels of parts above or below the bars.
  let parts: [[[PlacedLabel]]]
  let inside: [[PlacedLabel]]
  /// For each area: the values that have no room inside, beside their stacks.
  let segments: [SegmentLabels]
  /// The words of slots side by side that have no value.
  let absences: [[(line: SceneItem, label: PlacedLabel?)]]
  let titles: [PlacedLabel?]
  /// Those that stand inside the areas, above the bars.
  let captions: [[PlacedLabel]]
  let names: PlacedNames
  /// Whether all names that were asked for have a place.
  let namesFit: Bool
  let bracket: (area: Int, bracket: GapBracket)?
  let remarks: Remarks

  init(_ frame: PlotFrame) {
    let (areas, measures) = (frame.areas, frame.measures)
    let absences = areas.map(measures.absences.placed)
    let values = frame.values.placed(on: frame, taken: absences.map { $0.compactMap { $0.label?.box } })
    let parts = PartLabels(frame).placed
    let (inside, leftInside) = InsideLabels.placed(in: areas, setter: frame.setter)
    let titles = zip(areas, measures.lefts).map { area, left in
      measures.titles.placed(area.panel, x: area.space.plot.x, bottom: area.space.plot.y - measures.head)?
        .clamped(from: left, to: max(left, area.space.plot.maxX))
    }
    // Beside a plot captions meet nothing that is in it.
    let captions = areas.map { area in
      measures.captions.areAbove ? area.slots.indices.flatMap { measures.captions.atRow($0, in: area) } : []
    }
    func boxes(_ area: Int) -> [Rect] {
      let labels =
        values[area].compactMap(\.label) + parts[area].flatMap(\.self) + inside[area]
        + absences[area].compactMap(\.label) + [titles[area]].compactMap(\.self) + captions[area]
      return labels.map(\.box)
    }
    let names = frame.placedNames.flatMap { names in
      names.taken.contains { name in boxes(0).contains { $0.overlaps(name) } } ? nil : names
    }
    let namesTaken = names?.taken ?? []
    func written(_ area: Int) -> [Rect] { boxes(area) + (area == 0 ? namesTaken : []) }
    // Of periods the shape tells what numbers leave out.
    let segments = areas.indices.map { area in
      SegmentLabels(
        frame.marked.isPeriodic ? [] : leftInside[area], in: areas[area], of: frame.table.series,
        taken: leftInside[area].isEmpty ? [] : written(area), namesBeside: frame.names.isBeside, setter: frame.setter)
    }
    func texts(_ area: Int) -> [Rect] { written(area) + segments[area].labels.map(\.box) }
    let bracket = frame.bracket(texts)
    self.frame = frame
    self.values = values
    self.parts = parts
    self.inside = inside
    self.segments = segments
    self.absences = absences
    self.titles = titles
    self.captions = captions
    self.names = names ?? PlacedNames()
    // Names beside the columns must not take the width that those below them need.
    namesFit = names != nil && measures.captions.areWhole
    self.bracket = bracket
    remarks = Remarks(on: frame) { area in
      texts(area) + (bracket.flatMap { $0.area == area ? $0.bracket.taken : nil } ?? [])
    }
  }

  /// What is written in an area, remarks included.
  func boxes(_ area: Int) -> [Rect] {
    var labels = values[area].compactMap(\.label)
    for slot in parts[area] { labels += slot }
    labels += inside[area]
    labels += segments[area].labels
    labels += absences[area].compactMap(\.label)
    labels += [titles[area]].compactMap(\.self)
    labels += captions[area]
    labels += remarks.labels[area]
    return labels.map(\.box) + (area == 0 ? names.taken : [])
      + (bracket.flatMap { $0.area == area ? $0.bracket.taken : nil } ?? [])
  }

  /// The values that have found no place.
  var lost: [LaneLabel] {
    values.lazy.flatMap(\.self).filter { $0.label == nil }.compactMap { frame.values.labels[$0.position] }
  }

  /// The values of segments that have no room for them, slot by slot.
  var unlabelled: [ChartTable.Unlabelled] {
    var found: [ChartTable.Unlabelled] = []
    for (area, segments) in zip(frame.areas, segments) where !segments.left.isEmpty {
      for slot in area.slots.indices {
        let own = segments.left.filter { $0.slot == slot }.map(\.text).sorted { ($0.series ?? 0) < ($1.series ?? 0) }
        let values = own.map { text in
          ChartTable.Unlabelled.Value(
            series: text.series.flatMap { frame.table.series.indices.contains($0) ? frame.table.series[$0].name : nil }
              ?? "",
            text: text.text)
        }
        if !values.isEmpty { found.append(.init(slot: area.slots[slot].slot.label, values: values)) }
      }
    }
    return found
  }

  var needsGapRoom: Bool { frame.marked.gapEnds != nil && bracket == nil }

  /// Whether the labels of parts meet no other text and stay near what they name.
  var partLabelsFit: Bool { PartLabels(frame).fit(beside: values.flatMap { $0.compactMap { $0.label?.box } }, parts) }
}

extension PlotFrame {
  /// The names of series at their places; nil where they do not fit, or none are asked for.
  fileprivate var placedNames: PlacedNames? {
    guard demands.names, let area = areas.first else { return nil }
    let plot = area.space.plot
    let right = areas.count == 1 ? self.area.maxX : plot.maxX + measures.overhang
    return names.placed(
      in: area, behind: demands.namesBehind, labels: values.labels, range: plot.x...max(plot.x, right))
  }

  /// The bracket of a gap, where it has a place.
  fileprivate func bracket(_ boxes: (_ area: Int) -> [Rect]) -> (area: Int, bracket: GapBracket)? {
    guard marked.gapEnds != nil else { return nil }
    // Above columns it may stand as high as their values do.
    let free = orientation == .standing ? measures.overhang : 0
    for (index, area) in areas.enumerated() {
      let plot = area.space.plot
      let right = areas.count == 1 ? self.area.maxX : plot.maxX
      let region = Rect(x: plot.x, y: plot.y - free, width: right - plot.x, height: plot.height + free)
      if let bracket = GapBracket(marked, in: area, region: region, labels: boxes(index), setter: setter) {
        return (index, bracket)
      }
    }
    return nil
  }
}
