import Content
import Drawing

/// Makes bars and columns, side by side, in stacks, and with the parts that they include.
struct BarChartBuilder: ChartBuilder {
  let area: ChartArea

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

  var isOverTime: Bool { table.slots.contains { !$0.periodLabels.isEmpty } }

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
    return table.slots.map { slot in
      let text = axisText(of: slot, size, in: width)
      // Over time every second is left out where their words have no room.
      return measure.height(text, size, in: max(Self.nameShare * width, isOverTime ? widestWord(of: [text], size) : 0))
    }.max() ?? size
  }

  private func widestWord(of names: [String], _ size: Double) -> Double {
    names.flatMap { $0.split { " \n".contains($0) } }.map { measure.width(String($0), size) }.max() ?? 0
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
    dropLabels(of: &series)
    let all = series.flatMap { $0.points.compactMap { $0?.label?.text } }
    let labelSize = labelSize(of: series, form, slot / lanes)
    if form == .columns { breakLabels(of: &series, labelSize ?? 10, in: slot / lanes) }
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
        ? (measure.width(label.text, chart.labelSize, .bold) + 8) / plot.width
        : (chart.labelSize * 1.6 + label.heightOfWords) / plot.height
    }
    let visible = chart.series.filter { $0.look != .invisible || !isStacked }.flatMap { $0.points.compactMap(\.self) }
    let ends = isStacked ? stackEnds(chart) : []
    let bounds = visible.flatMap { [$0.low, $0.high].compactMap(\.self) }.map { ($0, 0.03) }
    chart.axis = DeckAxis(
      holding: (isStacked ? ends.map { ($0.end, room($0.label)) } : visible.map { ($0.value, room($0.label)) }) + bounds
        + annotatedValues.map { ($0, 0.03) }, holdsZero: table.holdsZero, minimumStep: table.minimumStep,
      isShare: isShare, table.tickTexts)
    if form == .columns || form == .dots {
      let width = width(ofTicksAlong: chart.axis)
      plot = Rect(x: width, y: plot.y, width: size.width - width - 8, height: plot.height)
      chart.plot = plot
    }
    if !isLying, isOverTime {
      let room = plot.width / count
      let widest = names.flatMap { $0.split(separator: "\n") }.map { measure.width(String($0), 12) }.max() ?? 0
      // Of many days each has its place on an axis of days.
      let days = table.slots.compactMap(\.period).filter { $0.count == 1 }.map(\.lowerBound)
      if widest > room, days.count == table.slots.count, (days.first ?? 0) >= NativeChart.firstDay {
        chart.days = days
      }
      let isBroken = widestWord(of: names, 12) + 4 <= room
      chart.nameStep = isBroken ? 1 : max(1, Int(((widest + 4) / room).rounded(.up)))
      chart.categories = Self.thinned(names, step: chart.nameStep)
    }
    settle(&chart, isStacked)
    return chart
  }

  /// Names of which every so-many-th is written: a second line, as the year below its first month, stands below the next that
  /// is too, also where a program writes more of them.
  private static func thinned(_ names: [String], step: Int) -> [String] {
    guard step > 1 else { return names }
    var second: Substring?
    return names.enumerated().map { place, name in
      let lines = name.split(separator: "\n", maxSplits: 1)
      if lines.count > 1 { second = lines[1] }
      guard place % step == 0, let line = second else { return name }
      second = nil
      return "\(lines.first ?? "")\n\(line)"
    }
  }

  private func stackEnds(_ chart: NativeChart) -> [(end: Double, label: NativeChart.Label?)] {
    table.slots.indices.map { slot in
      let own = chart.series.filter { $0.look != .invisible }.compactMap { $0.points[slot]?.value }.reduce(0, +)
      return (own, chart.series.first { $0.look == .invisible }?.points[slot]?.label)
    }
  }

  /// The name of a place; on an axis of time a sign beside the others says that a value is missing.
  private func axisText(of slot: Slot, _ size: Double, in width: Double) -> String {
    (isOverTime ? slot.periodLabels.min { $0.level < $1.level }?.text ?? "" : slot.axisText)
      .breakable { measure.width($0, size) <= Self.nameShare * width }
  }

  func axisName(of slot: Int) -> String {
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
