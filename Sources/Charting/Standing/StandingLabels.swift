import Drawing

/// The values beyond columns: all of them where all have room, else those that a reader looks for first.
struct StandingLabels {
  /// In the order of the lanes; nil where a text is left out.
  var labels: [LaneLabel?]
  /// The positions in `labels` in the order in which they are kept when they meet.
  var order: [Int]
  /// Whether labels that meet others may be left out.
  var isPartial: Bool
  /// Whether texts of things with names have no sure place.
  var isShort = false

  private typealias Item = (panel: Int, slot: Int, lane: Int, text: LaneText, absence: LaneAbsence?)

  /// - Parameters:
  ///   - slot: the width of a slot.
  ///   - lane: the width of a lane, where there are several.
  init(_ marked: MarkedContent, slot: Double, lane: Double, height: Double, setter: LabelSetter) {
    let unit = setter.style.unit
    let items: [Item] = marked.beyondTexts.filter { $0.text.role != .missing }
    labels = items.map { _ in nil }
    order = Array(items.indices)
    isPartial = marked.isPeriodic
    let width = marked.lanes == 1 ? slot - 6 * unit : lane - 3 * unit
    let mayBeAll = marked.content.labels == .all || !isPartial
    let attempts: [(wrapping: Bool, withRest: Bool)] =
      isPartial ? [(false, true), (false, false)] : [(false, true), (true, true)]
    if mayBeAll, width > 8 * unit {
      for attempt in attempts {
        let all = Self.fitting(
          items, width: width, height: height, wrapping: attempt.wrapping, withRest: attempt.withRest,
          isPeriodic: isPartial, setter: setter)
        guard let all else { continue }
        labels = zip(items, all).map { Self.label($0, $1, setter) }
        return
      }
    }
    // A number is never cut: where a column has no room for it, it is not there.
    isShort = !isPartial && !items.isEmpty
    isPartial = true
    let isSmall = marked.panels.count > 1
    // Low panels are read for their shape: their greatest value tells the scale.
    let ranks = !isSmall ? 4 : height < 40 * unit ? 1 : 2
    order = marked.content.labels == .ends ? items.indices.reversed() : Self.extremes(of: items, ranks: ranks)
    for index in order {
      let pieces = Self.pieces(items[index].text, withRest: false, isPeriodic: marked.isPeriodic)
      let scale = isSmall ? LabelSetter.smallest : 0.93
      labels[index] = Self.label(items[index], setter.label(pieces, scale: scale, alignment: .center), setter)
    }
  }

  var reaches: [Reach] { labels.compactMap { $0?.reach(.standing) } }

  private static func label(_ item: Item, _ label: Label, _ setter: LabelSetter) -> LaneLabel {
    let gap = (5 + item.text.clearance) * setter.style.unit + (item.absence == nil ? 0 : Field.absenceGap(setter.style))
    return LaneLabel(panel: item.panel, slot: item.slot, lane: item.lane, text: item.text, label: label, gap: gap)
  }

  /// Of each series in each panel the greatest, then the last, the first and the least.
  private static func extremes(of items: [Item], ranks count: Int) -> [Int] {
    var groups: [(panel: Int, series: Int?, items: [Int])] = []
    for index in items.indices {
      let (panel, series) = (items[index].panel, items[index].text.series)
      if let group = groups.firstIndex(where: { $0.panel == panel && $0.series == series }) {
        groups[group].items.append(index)
      } else {
        groups.append((panel, series, [index]))
      }
    }
    func value(_ index: Int) -> Double { items[index].text.value }
    let ranks: [([Int]) -> Int?] = [
      { $0.max { value($0) < value($1) } }, \.last, \.first, { $0.min { value($0) < value($1) } },
    ]
    return ranks.prefix(count).flatMap { rank in groups.compactMap { rank($0.items) } }.reduce(into: []) {
      kept, index in
      if !kept.contains(index) { kept.append(index) }
    }
  }

  /// All labels at one size, or nil where one of them does not fit its slot even when small.
  private static func fitting(
    _ items: [Item], width: Double, height: Double, wrapping: Bool, withRest: Bool, isPeriodic: Bool,
    setter: LabelSetter
  ) -> [Label]? {
    for scale in LabelSetter.scales {
      var labels: [Label] = []
      for item in items {
        let pieces = pieces(item.text, withRest: withRest, isPeriodic: isPeriodic)
        var label = setter.label(pieces, scale: scale, alignment: .center)
        if wrapping, label.size.width > width, setter.widestWord(pieces) * scale <= width {
          label = setter.label(pieces, scale: scale, width: width, alignment: .center)
        }
        guard label.size.width <= width, label.size.height <= height else { break }
        labels.append(label)
      }
      if labels.count == items.count { return labels }
    }
    return nil
  }

  /// The value, and below it what the bar includes and what it lacks. Of periods the part that is counted from zero is
  /// named once for all.
  private static func pieces(_ text: LaneText, withRest: Bool, isPeriodic: Bool) -> [LabelSetter.Piece] {
    var pieces = [LabelSetter.Piece(text.text, text.role)]
    for remark in text.remarks where !(remark.isAtStart && isPeriodic) {
      pieces += [.init("\n", .part), .init(remark.text, .part)]
    }
    if withRest, !text.absent.isEmpty { pieces += [.init("\n", .missing), .init(text.absent, .missing)] }
    return pieces
  }
}
