import Content
import Drawing

/// Values above or below columns: all of them where all have room, else those that a reader looks for first.
extension ValueLabels {
  /// - Parameters:
  ///   - slot: the width of a slot.
  ///   - lane: the width of a lane, where there are several.
  ///   - extremesOnly: whether all of them were tried in vain.
  init(
    above marked: MarkedTable, slot: Double, lane: Double, height: Double, extremesOnly: Bool = false,
    setter: LabelSetter
  ) {
    let unit = setter.style.unit
    let items = marked.beyondTexts.filter { $0.text.role != .missing }
    self.init(items.map { _ in nil }, order: Array(items.indices), isPartial: marked.isPeriodic)
    let width = marked.lanes == 1 ? slot - 6 * unit : lane - 3 * unit
    let mayBeAll = marked.table.labels == .all || !isPartial
    let attempts: [(wrapping: Bool, withRest: Bool)] =
      isPartial ? [(false, true), (false, false)] : [(false, true), (true, true)]
    if mayBeAll, width > 8 * unit, !extremesOnly {
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
    func label(_ index: Int, scale: Double) -> LaneLabel {
      let pieces = Self.pieces(items[index].text, withRest: false, isPeriodic: marked.isPeriodic)
      return Self.label(items[index], setter.label(pieces, scale: scale, alignment: .center), setter)
    }
    if mayBeAll, !extremesOnly, !isShort, width > 8 * unit {
      // Columns of different heights leave room for labels that are a little wider than they.
      let small = items.indices.map { label($0, scale: setter.style.smallest) }
      if small.allSatisfy({ $0.label.size.width <= 1.3 * width }) {
        labels = small
        isTight = true
        return
      }
    }
    // Low panels are read for their shape: their greatest value tells the scale. Of very many columns the ends are none
    // that anyone looks for.
    let ranks: [Rank] =
      isSmall
      ? (height < 40 * unit ? [.greatest] : [.greatest, .last])
      : marked.slots > 60 ? [.greatest, .least, .last] : [.greatest, .last, .first, .least]
    order = marked.table.labels == .ends ? items.indices.reversed() : Self.positions(of: ranks, among: items)
    for index in order { labels[index] = label(index, scale: isSmall ? setter.style.smallest : 0.93) }
  }

  /// What a reader looks for in a series.
  private enum Rank {
    case greatest, last, first, least
  }

  private static func label(_ item: BeyondText, _ label: Label, _ setter: LabelSetter) -> LaneLabel {
    let gap =
      (5 + item.text.clearance) * setter.style.unit + (item.absence == nil ? 0 : PlotArea.absenceGap(setter.style))
    return LaneLabel(panel: item.panel, slot: item.slot, lane: item.lane, text: item.text, label: label, gap: gap)
  }

  private struct Group: Hashable {
    var panel: Int
    var series: Int?
  }

  /// Of each series in each panel the texts of some ranks, rank by rank.
  private static func positions(of ranks: [Rank], among items: [BeyondText]) -> [Int] {
    var groups: [[Int]] = []
    var places: [Group: Int] = [:]
    for index in items.indices {
      let group = Group(panel: items[index].panel, series: items[index].text.series)
      let place = places[group, default: groups.count]
      if place == groups.count {
        places[group] = place
        groups.append([])
      }
      groups[place].append(index)
    }
    func value(_ index: Int) -> Double { items[index].text.value }
    func position(_ rank: Rank, _ items: [Int]) -> Int? {
      switch rank {
      case .greatest: items.max { value($0) < value($1) }
      case .least: items.min { value($0) < value($1) }
      case .first: items.first
      case .last: items.last
      }
    }
    var kept: Set<Int> = []
    return ranks.flatMap { rank in groups.compactMap { position(rank, $0) } }.filter { kept.insert($0).inserted }
  }

  /// All labels at one size, or nil where one of them does not fit its slot even when small.
  private static func fitting(
    _ items: [BeyondText], width: Double, height: Double, wrapping: Bool, withRest: Bool, isPeriodic: Bool,
    setter: LabelSetter
  ) -> [Label]? {
    for scale in setter.style.scales {
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
      pieces += [.lineBreak(.part), .init(remark.text, .part)]
    }
    if withRest, !text.absent.isEmpty { pieces += [.lineBreak(.missing), .init(text.absent, .missing)] }
    return pieces
  }
}
