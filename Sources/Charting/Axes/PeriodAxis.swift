import Content
import Drawing

/// The labels under columns that are periods, in the finest level that has room.
struct PeriodAxis {
  var labels: [PlacedLabel] = []
  /// Short lines between neighbours, where labels name more than one column.
  var separators: [Separator] = []
  var height = 0.0
  /// What no level has room for.
  private(set) var leftOut: [String] = []

  struct Separator: Hashable, Sendable {
    var place: Double
    /// Whether it ends above the labels, since one of them is wider than what it names.
    var isShort: Bool
  }

  /// Without any.
  init() {}

  /// - Parameters:
  ///   - origin: the left edge of the first column's slot.
  ///   - slot: the width of a slot.
  ///   - region: the labels stay inside; their tops are at its upper edge.
  init(_ levels: [[PlotTable.PeriodLabel]], origin: Double, slot: Double, region: Rect, setter: LabelSetter) {
    let gap = setter.style.textGap
    for level in levels where !level.isEmpty && Double(level.count) * gap <= region.width {
      let placed = Self.place(level, origin: origin, slot: slot, region: region, setter: setter)
      if !Self.touch(placed, gap: gap) {
        take(placed, of: level, origin: origin, slot: slot)
        return
      }
    }
    // No level fits as a whole: of the coarsest, one in so many.
    guard let coarsest = levels.last(where: { !$0.isEmpty }) else { return }
    let placed = Self.place(coarsest, origin: origin, slot: slot, region: region, setter: setter)
    let kept = AxisThinning.kept(of: placed.map(\.box), gap: gap)
    leftOut = placed.indices.filter { !kept.contains($0) }.map { coarsest[$0].text }
    take(kept.map { placed[$0] }, of: [], origin: origin, slot: slot)
  }

  private mutating func take(
    _ labels: [PlacedLabel], of level: [PlotTable.PeriodLabel], origin: Double, slot: Double
  ) {
    self.labels = labels
    height = labels.map(\.box.height).max() ?? 0
    guard level.contains(where: { $0.slots.count > 1 }) else { return }
    separators = zip(level.dropFirst(), zip(labels, labels.dropFirst())).map { period, beside in
      let place = origin + Double(period.slots.lowerBound) * slot
      return Separator(place: place, isShort: beside.0.box.maxX > place || beside.1.box.x < place)
    }
  }

  /// Each label centred under what it names, or at its beginning where it is wider than that.
  private static func place(
    _ level: [PlotTable.PeriodLabel], origin: Double, slot: Double, region: Rect, setter: LabelSetter
  ) -> [PlacedLabel] {
    level.map { period in
      let label = setter.label(RichText(period.text), .tick, alignment: .center)
      let (start, end) = (
        origin + Double(period.slots.lowerBound) * slot, origin + Double(period.slots.upperBound) * slot
      )
      let isLong = period.slots.count > 1
      let x = isLong && label.size.width > end - start ? start : (start + end - label.size.width) / 2
      return label.at(x: x, y: region.y).clamped(from: region.x, to: region.maxX)
    }
  }

  private static func touch(_ labels: [PlacedLabel], gap: Double) -> Bool {
    zip(labels, labels.dropFirst()).contains { $0.box.maxX + gap > $1.box.x }
  }
}
