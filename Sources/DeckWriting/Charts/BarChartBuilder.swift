import Content
import Drawing

/// Makes bars and columns, side by side, in stacks, and with the parts that they include.
struct BarChartBuilder {
  let table: ChartTable
  let size: Size
  let palette: Palette
  let measure: TextMeasure

  private static let gap = 10.0
  private static let tickSize = 11.0
  /// What names below columns take of the width of these.
  private static let nameShare = 0.86

  /// nil where the format draws no such chart.
  func chart() -> NativeChart? {
    guard table.kind == .bars || table.kind == .columns || table.kind == .intervals, table.emptyMessage.isEmpty,
      !table.slots.isEmpty, table.layout != .multiples, table.layout != .diverging, table.series.count <= 12,
      !hidesAbsences
    else { return nil }
    let isStack = table.layout != .grouped && !table.series.isEmpty
    guard
      var series = isStack
        ? stacks() : table.slots.contains(where: { $0.bars.contains { !$0.parts.isEmpty } }) ? parts() : lanes()
    else { return nil }
    guard series.contains(where: { $0.points.contains { $0 != nil } }) else { return nil }
    let isStacked = isStack || series.count > 1 && table.slots.contains { $0.bars.contains { !$0.parts.isEmpty } }
    var form: NativeChart.Form = table.kind == .columns ? .columns : .bars
    if table.kind == .intervals {
      guard !isStacked, series.count == 1, table.slots.count <= 8 else { return nil }
      form = .dots
    }
    // Names of columns that take too much of the height are laid beside bars.
    if form == .columns, !isOverTime, nameSize(0.35) == nil { form = .bars }
    if form == .bars, size.height / Double(table.slots.count) < 13 { return nil }
    if form == .dots, nameSize(0.4) == nil { return nil }
    return laidOut(form, isStacked, &series)
  }

  private var isOverTime: Bool { table.slots.contains { !$0.periodLabels.isEmpty } }

  /// Whether a value is missing without a word or sign: over time the axis names periods alone, and a slide draws a sign where
  /// all columns of one are missing.
  private var hidesAbsences: Bool {
    isOverTime
      && table.slots.contains { slot in
        slot.bars.contains(where: \.isMissing) && (table.kind != .columns || !slot.bars.allSatisfy(\.isMissing))
      }
  }

  // MARK: - Layout

  private func categoryHeight(columns size: Double) -> Double {
    let width = (self.size.width - 50) / Double(table.slots.count)
    // Names of periods are short, and every second is left out where they have no room.
    return table.slots.map { slot in
      isOverTime
        ? Double(axisText(of: slot, size, in: width).split(separator: "\n").count) * size * 1.3
        : measure.height(axisText(of: slot, size, in: width), size, in: Self.nameShare * width)
    }.max() ?? size
  }

  /// The size in which names below columns take no more than a part of the height.
  private func nameSize(_ share: Double) -> Double? {
    [12, 11, 10, 9].first { categoryHeight(columns: $0) <= share * size.height }
  }

  private func laidOut(
    _ form: NativeChart.Form, _ isStacked: Bool, _ series: inout [NativeChart.Series]
  ) -> NativeChart? {
    let isLying = form == .bars
    let isShare = table.layout == .share && isStacked
    let count = Double(table.slots.count)
    let standing = isOverTime ? 12 : nameSize(0.4) ?? 9
    let foot = isLying ? 22 : categoryHeight(columns: standing) + 10
    let across = isLying ? 0.36 * size.width : (size.width - 50) / count
    let names = table.slots.map { axisText(of: $0, isLying ? 12 : standing, in: across) }
    let side = min(
      0.36 * size.width, (names.flatMap { $0.split(separator: "\n") }.map { measure.width(String($0), 12) }.max() ?? 0))
    let ticks = measure.width("1,000,000", Self.tickSize)
    let left = isLying ? side + Self.gap : ticks + Self.gap
    var plot = Rect(x: left, y: 10, width: size.width - left - 8, height: size.height - foot - 12)
    guard plot.width > 60, plot.height > 40 else { return nil }
    let slot = (isLying ? plot.height : plot.width) / count
    let lanes = isStacked ? 1 : Double(series.count)
    let all = series.flatMap { $0.points.compactMap { $0?.label?.text } }
    // Over time a longer one among numbers goes beyond its column, or is left out.
    let labels = isOverTime && all.contains(where: Self.isPlain) ? all.filter(Self.isPlain) : all
    let labelSize = [14, 13, 12, 11, 10, 9, 8].map(Double.init).first { size in
      isLying
        ? slot / lanes / 1.5 >= size * 1.25
        : (labels.map { measure.width($0, size, .bold) }.max() ?? 0) <= 1.1 * slot / lanes
    }
    if !isLying, isOverTime { thinOut(&series, slot / lanes, labelSize ?? 10) }
    var chart = NativeChart(
      form: form, grouping: isShare ? .percentStacked : isStacked ? .stacked : form == .dots ? .standard : .clustered,
      categories: names, series: series, averages: averages(),
      axis: DeckAxis(holding: [], holdsZero: true, minimumStep: 1, isShare: true, { _ in [] }), plot: plot)
    chart.labelSize = labelSize ?? (isLying ? 8 : 10)
    chart.categorySize =
      isLying
      ? [12, 11, 10, 9, 8].first { size in
        names.allSatisfy { measure.height($0, size, in: side * 0.94, leading: 1.25) <= slot }
      } ?? 7 : standing
    // Names and words that are too long for the format's own axes are cut in a picture, which says so.
    if isLying, names.contains(where: { measure.height($0, 7, in: side, leading: 1.25) > 1.6 * slot }) { return nil }
    if all.contains(where: { measure.width($0, chart.labelSize, .bold) > 0.6 * plot.width }) { return nil }
    chart.isMirrored =
      table.direction == .rightToLeft && (!isOverTime || isLying || table.timeDirection == .rightToLeft)
    func room(_ label: NativeChart.Label?) -> Double {
      guard let label, ["outEnd", "inBase", "t"].contains(label.position) else { return 0.02 }
      return isLying
        ? (measure.width(label.text, chart.labelSize, .bold) + 8) / plot.width : chart.labelSize * 1.6 / plot.height
    }
    let visible = chart.series.filter { $0.look != .invisible || !isStacked }.flatMap { $0.points.compactMap(\.self) }
    let ends = isStacked ? stackEnds(chart) : []
    let bounds = visible.flatMap { [$0.low, $0.high].compactMap(\.self) }.map { ($0, 0.03) }
    chart.axis = DeckAxis(
      holding: (isStacked ? ends.map { ($0.end, room($0.label)) } : visible.map { ($0.value, room($0.label)) }) + bounds
        + annotated, holdsZero: table.holdsZero, minimumStep: table.minimumStep, isShare: isShare, table.tickTexts)
    if form == .columns || form == .dots {
      let texts = table.tickTexts([0, chart.axis.step, chart.axis.range.upperBound])
      let width = (texts.map { measure.width($0, Self.tickSize) }.max() ?? ticks) + Self.gap
      plot = Rect(x: width, y: plot.y, width: size.width - width - 8, height: plot.height)
      chart.plot = plot
    }
    if !isLying, isOverTime {
      let widest = names.flatMap { $0.split(separator: "\n") }.map { measure.width(String($0), 12) }.max() ?? 0
      // Of many days each has its place on an axis of days.
      let days = table.slots.compactMap(\.period).filter { $0.count == 1 }.map(\.lowerBound)
      if widest > plot.width / count, days.count == table.slots.count, (days.first ?? 0) >= NativeChart.firstDay {
        chart.days = days
      }
      chart.nameStep = max(1, Int(((widest + 4) / (plot.width / count)).rounded(.up)))
      chart.categories = Self.thinned(names, step: chart.nameStep)
    }
    settle(&chart, isStacked)
    return chart
  }

  /// Names of which every so-many-th is written: a second line, as the year below its first month, moves to the next that is.
  private static func thinned(_ names: [String], step: Int) -> [String] {
    guard step > 1 else { return names }
    var second: Substring?
    return names.enumerated().map { place, name in
      let lines = name.split(separator: "\n", maxSplits: 1)
      if lines.count > 1 { second = lines[1] }
      let first = String(lines.first ?? "")
      guard place % step == 0, let line = second else { return first }
      second = nil
      return "\(first)\n\(line)"
    }
  }

  private var annotated: [(Double, Double)] {
    table.annotations.compactMap { annotation in
      if case .value(let value) = annotation.place { (value, 0.03) } else { nil }
    }
  }

  private func stackEnds(_ chart: NativeChart) -> [(end: Double, label: NativeChart.Label?)] {
    table.slots.indices.map { slot in
      let own = chart.series.filter { $0.look != .invisible }.compactMap { $0.points[slot]?.value }.reduce(0, +)
      return (own, chart.series.first { $0.look == .invisible }?.points[slot]?.label)
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || ",.\u{202F}\u{A0}".contains($0) }
  }

  /// What is wider than its column over time is left out, but for the greatest and what has not happened.
  private func thinOut(_ series: inout [NativeChart.Series], _ room: Double, _ size: Double) {
    for index in series.indices {
      let greatest = series[index].points.compactMap { $0?.value }.max()
      for slot in table.slots.indices {
        guard let point = series[index].points[slot], let label = point.label, label.position != "ctr" else { continue }
        let share = measure.width(label.text, size, .bold) / room
        let isKept =
          point.isOutlined || share <= 1.05 || (point.value == greatest && share <= (series.count > 1 ? 2 : 4))
        if !isKept { series[index].points[slot]?.label = nil }
      }
      if let greatest { clearNeighbours(ofGreatest: greatest, in: &series[index], room, size) }
    }
  }

  /// Leaves out what the label of the greatest, where it is wider than its column, would lie on.
  private func clearNeighbours(
    ofGreatest greatest: Double, in series: inout NativeChart.Series, _ room: Double, _ size: Double
  ) {
    guard greatest > 0, let top = series.points.firstIndex(where: { $0?.value == greatest }),
      let wide = series.points[top]?.label.map({ measure.width($0.text, size, .bold) }), wide > room
    else { return }
    for slot in series.points.indices where slot != top {
      guard let point = series.points[slot], let label = point.label, !point.isOutlined else { continue }
      let reach = (wide + measure.width(label.text, size, .bold)) / 2
      let below = (1 - point.value / greatest) * self.size.height
      if Double(abs(slot - top)) * room < reach, below < 2 * size { series.points[slot]?.label = nil }
    }
  }

  /// The name of a place; on an axis of time a sign beside the others says that a value is missing.
  private func axisText(of slot: Slot, _ size: Double, in width: Double) -> String {
    isOverTime
      ? slot.periodLabels.min { $0.level < $1.level }?.text ?? ""
      : slot.axisText.breakable { measure.width($0, size) <= Self.nameShare * width }
  }

  /// Puts labels where they have room, and into the note what has none.
  private func settle(_ chart: inout NativeChart, _ isStacked: Bool) {
    let length = chart.isLying ? chart.plot.width : chart.plot.height
    var unlabelled: [ChartTable.Unlabelled] = []
    for slot in table.slots.indices {
      var left: [ChartTable.Unlabelled.Value] = []
      for index in chart.series.indices {
        guard let point = chart.series[index].points[slot], var label = point.label else { continue }
        let extent = length * (chart.axis.share(of: abs(point.value)) - chart.axis.share(of: 0))
        let taken = chart.isLying ? measure.width(label.text, chart.labelSize, .bold) : chart.labelSize * 1.3
        if isStacked, label.position == "ctr" {
          let across = (chart.isLying ? chart.plot.height : chart.plot.width) / Double(table.slots.count) / 1.5
          let own = chart.isLying ? chart.labelSize * 1.2 : measure.width(label.text, chart.labelSize, .bold)
          if taken > 0.95 * extent || own > 1.3 * across {
            left.append(
              ChartTable.Unlabelled.Value(series: RichText(chart.series[index].name), text: RichText(label.text)))
            chart.series[index].points[slot]?.label = nil
            continue
          }
          if case .solid = point.look.fill { label.isOnMark = true }
        } else if let low = point.low, chart.form != .dots {
          // Bounds run where the label would stand: it stands at the beginning of the bar, before the lower one.
          if length * chart.axis.share(of: low) > taken + 10 { (label.position, label.isOnMark) = ("inBase", true) }
        } else if chart.form == .dots {
          label.position = "r"
        }
        chart.series[index].points[slot]?.label = label
      }
      if !left.isEmpty {
        unlabelled.append(ChartTable.Unlabelled(slot: RichText(axisName(of: slot)), values: left))
      }
    }
    if !unlabelled.isEmpty { chart.remark = table.unlabelledText(unlabelled) }
    // Beside lines over them numbers could not be read.
    switch table.averages.isEmpty ? table.labels : .none {
    case .all: break
    case .ends, .none:
      for index in chart.series.indices {
        let points = chart.series[index].points
        let ends = [points.firstIndex { $0 != nil }, points.lastIndex { $0 != nil }]
        for slot in points.indices where table.labels != .ends || !ends.contains(slot) {
          chart.series[index].points[slot]?.label = nil
        }
      }
    }
  }

  private func axisName(of slot: Int) -> String {
    table.slots[slot].axisText.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func averages() -> [NativeChart.Series] {
    guard table.kind == .columns else { return [] }
    return table.averages.map { average in
      let points = average.bars.map { bar -> NativeChart.Point? in
        guard let bar, let value = bar.value else { return nil }
        return NativeChart.Point(text: bar.digits, value: value, look: PointLook(.solid, bar.hue, palette))
      }
      return NativeChart.Series(
        name: average.name.words, look: PointLook(fill: .none, line: .ink), points: points)
    }
  }
}
