import Content
import Drawing

extension BarChartBuilder {
  /// What a label of several lines has at most.
  private static let mostLines = 4

  /// How far a label may reach over its column, as a multiple of it.
  private static let overhang = 1.05

  private func isWide(_ text: String, _ size: Double, in room: Double) -> Bool {
    measure.width(text, size, .bold) > room
  }

  /// How far lines reach over their column, as a multiple of it: beside it another series may stand, and be higher.
  private static func reach(of series: [NativeChart.Series]) -> Double { series.count > 1 ? 1 : 1.1 }

  /// The largest size in which labels have room at their marks; nil for none.
  func labelSize(of series: [NativeChart.Series], _ form: NativeChart.Form, _ room: Double) -> Double? {
    let sizes = [14, 13, 12, 11, 10, 9, 8].map(Double.init)
    let reach = Self.reach(of: series)
    if form == .bars { return sizes.first { room / 1.5 >= $0 * 1.25 } }
    func size(_ labels: [NativeChart.Label]) -> Double? {
      sizes.first { size in
        labels.allSatisfy { label in
          !isWide(label.text, size, in: Self.overhang * room)
            || form == .columns && label.position != "ctr" && lines(of: label.text, size, in: reach * room) != nil
        }
      }
    }
    // Words on parts are broken into lines, or stand in the note.
    let all = series.flatMap { $0.points.compactMap { $0?.isPart == true ? nil : $0?.label } }
    let plain = all.filter(\.text.isPlainNumber)
    // Over time longer words among numbers are broken, or else leave the numbers to the greatest alone.
    return size(all) ?? (isOverTime && !plain.isEmpty ? size(plain) : nil)
  }

  /// A number, and below it its words in smaller letters; nil where these have no room either.
  private func lines(of text: String, _ size: Double, in room: Double) -> [String]? {
    var lines: [String] = []
    // A number is not broken, the words around it are where nothing else helps.
    let words = text.split(separator: " ").enumerated().flatMap { index, word in
      index == 0
        ? [word] : String(word).breakable { !isWide($0, NativeChart.Label.wordSize, in: room) }.split(separator: " ")
    }
    for word in words {
      let own = lines.count < 2 ? size : NativeChart.Label.wordSize
      // What stands in brackets is not begun beside the number.
      let isApart = lines.count == 1 && String(word).withoutIsolates.hasPrefix("(")
      if let last = lines.last, !isApart, !isWide("\(last) \(word)", own, in: room) {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        guard !isWide(String(word), lines.isEmpty ? size : NativeChart.Label.wordSize, in: room) else { return nil }
        lines.append(String(word))
      }
    }
    return 2...Self.mostLines ~= lines.count ? lines : nil
  }

  /// Breaks what is wider than its column.
  func breakLabels(of series: inout [NativeChart.Series], _ size: Double, in room: Double) {
    for index in series.indices {
      for slot in table.slots.indices {
        guard let label = series[index].points[slot]?.label, label.position != "ctr",
          isWide(label.text, size, in: Self.overhang * room),
          let lines = lines(of: label.text, size, in: Self.reach(of: series) * room)
        else { continue }
        series[index].points[slot]?.label?.lines = lines
        // No format has lines.
        series[index].points[slot]?.label?.format = nil
      }
    }
  }

  /// Where something over time is still wider than its column, the greatest alone has a label, as in a picture, and what has not
  /// happened: a number that is missing among others would be taken for none.
  func thinOut(_ series: inout [NativeChart.Series], _ room: Double, _ size: Double) {
    func share(_ label: NativeChart.Label) -> Double { measure.width(label.text, size, .bold) / room }
    let labels = series.flatMap { $0.points.compactMap { $0?.label } }
    guard labels.contains(where: { $0.position != "ctr" && $0.lines.isEmpty && share($0) > Self.overhang }) else {
      return
    }
    for index in series.indices {
      let greatest = series[index].points.compactMap { $0?.value }.max()
      let top = series[index].points.firstIndex { $0?.value == greatest }
      for slot in table.slots.indices {
        guard let point = series[index].points[slot], let label = point.label, label.position != "ctr" else { continue }
        // Of several series the greatest may stand beside each other.
        let hasRoom = !label.lines.isEmpty || series.count == 1 || share(label) <= 2
        if !point.isOutlined, slot != top || !hasRoom { series[index].points[slot]?.label = nil }
      }
    }
  }

  /// Puts labels where they have room, and into the note what has none.
  func settle(_ chart: inout NativeChart, _ isStacked: Bool) {
    let length = chart.isLying ? chart.plot.width : chart.plot.height
    var unlabelled: [ChartTable.Unlabelled] = []
    for slot in table.slots.indices {
      var left: [ChartTable.Unlabelled.Value] = []
      for index in chart.series.indices {
        guard let point = chart.series[index].points[slot], var label = point.label else { continue }
        let extent = length * (chart.axis.share(of: abs(point.value)) - chart.axis.share(of: 0))
        if isStacked, label.position == "ctr" {
          guard place(&label, on: extent, of: chart) else {
            left.append(unlabelledValue(label, of: point, in: chart.series[index]))
            chart.series[index].points[slot]?.label = nil
            continue
          }
          if case .solid = point.look.fill { label.isOnMark = true }
        } else if let low = point.low, chart.form != .dots {
          // Bounds run where the label would stand: it stands at the beginning of the bar, before the lower one.
          let taken = chart.isLying ? measure.width(label.text, chart.labelSize, .bold) : chart.labelSize * 1.3
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
  }

  /// Whether a label has room on its part of a stack, in lines where it needs them.
  private func place(_ label: inout NativeChart.Label, on extent: Double, of chart: NativeChart) -> Bool {
    let size = chart.labelSize
    let across = (chart.isLying ? chart.plot.height : chart.plot.width) / Double(table.slots.count) / 1.5
    let width = measure.width(label.text, size, .bold)
    if chart.isLying {
      if width <= 0.95 * extent, size * 1.2 <= 1.3 * across { return true }
      // What is wider than a fifth of a chart programs break themselves.
      let broken = 0.2 * self.size.width
      return broken <= 0.95 * extent && measure.height(label.text, size, .bold, in: broken) <= across
    }
    if width <= 1.3 * across { return size * 1.3 <= 0.95 * extent }
    guard let lines = lines(of: label.text, size, in: 0.95 * across) else { return false }
    (label.lines, label.format) = (lines, nil)
    return size * 1.3 + label.heightOfWords <= 0.95 * extent
  }

  /// Of a part whose words say what it is, its name would say it again.
  private func unlabelledValue(
    _ label: NativeChart.Label, of point: NativeChart.Point, in series: NativeChart.Series
  ) -> ChartTable.Unlabelled.Value {
    ChartTable.Unlabelled.Value(
      series: RichText(point.isPart && !label.text.isPlainNumber ? "" : series.name), text: RichText(label.text))
  }

  /// Leaves out what the chart was asked to have without labels. What has not happened never stands without its words.
  func dropLabels(of series: inout [NativeChart.Series]) {
    // Beside lines over them numbers could not be read.
    let kept = table.averages.isEmpty ? table.labels : .none
    guard kept != .all else { return }
    for index in series.indices {
      let points = series[index].points
      let ends = [points.firstIndex { $0 != nil }, points.lastIndex { $0 != nil }]
      for slot in points.indices where kept != .ends || !ends.contains(slot) {
        if points[slot]?.isOutlined != true { series[index].points[slot]?.label = nil }
      }
    }
  }
}
