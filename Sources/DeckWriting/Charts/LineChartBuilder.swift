import Content
import Drawing

/// Makes lines over days, each as far from the next as they are from each other.
struct LineChartBuilder: ChartBuilder {
  let area: ChartArea

  /// More pieces of lines nobody goes on with.
  private static let mostPieces = 16

  /// nil where the format draws no such chart.
  func chart() -> NativeChart? {
    guard table.kind == .lines, table.emptyMessage.isEmpty, table.layout == .grouped, let timeline = table.timeline,
      timeline.days.lowerBound >= NativeChart.firstDay
    else { return nil }
    let all = table.slots.flatMap(\.bars)
    // Bounds without a value have no place on a line, which would be drawn through their day.
    if all.contains(where: { $0.value == nil && $0.interval != nil }) { return nil }
    let bars = all.filter { $0.value != nil && $0.day != nil }
    let days = Set(bars.map(day) + table.averages.flatMap(\.bars).compactMap { $0 }.filter { $0.day != nil }.map(day))
      .sorted()
    guard days.count > 1, !bars.isEmpty else { return nil }
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    var series: [NativeChart.Series] = []
    for key in 0..<max(1, table.series.count) {
      let own = bars.filter { ($0.series ?? 0) == key }.sorted { ($0.day ?? 0) < ($1.day ?? 0) }
      guard Set(own.map(day)).count == own.count else { return nil }
      series += lines(own, key, places)
    }
    guard !series.isEmpty, series.count <= max(Self.mostPieces, table.series.count) else { return nil }
    let labels = series.flatMap { $0.points.compactMap { $0?.label?.text } }
    guard labels.allSatisfy({ measure.width($0, 13, .bold) < 0.4 * size.width }) else { return nil }
    let side = min(0.42 * size.width, (labels.map { measure.width($0, 13, .bold) }.max() ?? 0) + 14)
    var plot = Rect(x: 60, y: 10, width: size.width - 60 - side, height: size.height - 40)
    guard plot.width > 60, plot.height > 40 else { return nil }
    let values =
      bars.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound].compactMap(\.self) }
      + table.averages.flatMap(\.bars).compactMap { $0?.value }
    let axis = DeckAxis(
      holding: (values + annotatedValues).map { ($0, 0.04) }, holdsZero: table.holdsZero,
      minimumStep: table.minimumStep,
      isShare: false, table.tickTexts)
    let width = width(ofTicksAlong: axis)
    plot = Rect(x: width, y: plot.y, width: size.width - width - side, height: plot.height)
    var chart = NativeChart(
      form: .lines, grouping: .standard, categories: days.map { "\($0)" }, days: days,
      series: apart(series, axis, plot),
      averages: averages(places), axis: axis, plot: plot)
    chart.isMirrored = table.direction == .rightToLeft && table.timeDirection == .rightToLeft
    return chart
  }

  private func day(_ bar: Bar) -> Int { Int((bar.day ?? 0).rounded(.down)) }

  /// The line of a series in pieces: one for each stretch between gaps, since the format joins what lies beside each other, and
  /// for each look that leads to values, which not all programs draw value by value.
  private func lines(_ bars: [Bar], _ key: Int, _ places: [Int: Int]) -> [NativeChart.Series] {
    let isNamed = table.series.indices.contains(key)
    let hue = isNamed ? table.series[key].hue : bars.first?.hue ?? .blue
    let name = isNamed ? table.series[key].name.words : table.title.words
    var pieces: [(look: PointLook, bars: [Bar], isJoined: Bool)] = []
    for bar in bars {
      let look = look(leadingTo: bar, hue)
      if pieces.isEmpty || bar.followsGap {
        pieces.append((look, [bar], false))
      } else if let last = pieces[pieces.count - 1].bars.last, pieces[pieces.count - 1].look != look {
        // Nothing leads to the first value of a stretch: the line begins as it goes on, behind a mark where that value is no
        // plain one.
        if pieces[pieces.count - 1].bars.count == 1, last.appearance == .solid {
          pieces[pieces.count - 1].look = look
          pieces[pieces.count - 1].bars.append(bar)
        } else {
          pieces.append((look, [last, bar], true))
        }
      } else {
        pieces[pieces.count - 1].bars.append(bar)
      }
    }
    return pieces.enumerated().map { index, piece in
      var points: [NativeChart.Point?] = Array(repeating: nil, count: places.count)
      for (position, bar) in piece.bars.enumerated() {
        guard let value = bar.value, let place = places[day(bar)] else { continue }
        let isLast = index == pieces.count - 1 && position == piece.bars.count - 1
        let bounds = piece.isJoined && position == 0 ? nil : bar.interval
        let text = bar.valueText.words
        points[place] = NativeChart.Point(
          text: bar.digits, value: value, low: bounds?.lowerBound, high: bounds?.upperBound, look: piece.look,
          label: isLast && table.labels != .none
            ? NativeChart.Label(text: text, format: NumberWords.format(text, of: value), position: "r") : nil)
      }
      // A single value has no line to be seen by.
      return NativeChart.Series(name: name, look: piece.look, points: points, hasMarkers: piece.bars.count == 1)
    }
  }

  private func look(leadingTo bar: Bar, _ hue: Hue) -> PointLook {
    let light = DeckColor.own(hue.colors(in: palette).light)
    return switch bar.appearance {
    case .solid: PointLook(fill: .none, line: hue.color(in: palette))
    case .light, .partial, .dashed, .outlined: PointLook(fill: .none, line: light, dash: "dash")
    case .dotted, .dottedEnd: PointLook(fill: .none, line: light, dash: "sysDot")
    }
  }

  /// Labels at ends that lie close: the upper one above, the lower one below its end; what lies between has none.
  private func apart(_ series: [NativeChart.Series], _ axis: DeckAxis, _ plot: Rect) -> [NativeChart.Series] {
    var series = series
    var ends: [(series: Int, place: Int, height: Double)] = []
    for (index, line) in series.enumerated() {
      for (place, point) in line.points.enumerated() {
        if let point, point.label != nil { ends.append((index, place, axis.share(of: point.value) * plot.height)) }
      }
    }
    ends.sort { $0.height > $1.height }
    var last: Double?
    for (index, end) in ends.enumerated() {
      let isCloseBelow = index + 1 < ends.count && end.height - ends[index + 1].height < 16
      if let above = last, above - end.height < 16 {
        if isCloseBelow {
          series[end.series].points[end.place]?.label = nil
          continue
        }
        series[end.series].points[end.place]?.label?.position = "b"
      } else if isCloseBelow {
        series[end.series].points[end.place]?.label?.position = "t"
      }
      last = end.height
    }
    return series
  }

  /// Broken where one is missing.
  private func averages(_ places: [Int: Int]) -> [NativeChart.Series] {
    let look = PointLook(fill: .none, line: .ink)
    let none: [NativeChart.Point?] = Array(repeating: nil, count: places.count)
    return table.averages.flatMap { average -> [NativeChart.Series] in
      var stretches: [[NativeChart.Point?]] = []
      var isOpen = false
      for bar in average.bars {
        guard let bar, let value = bar.value, bar.day != nil, let place = places[day(bar)] else {
          isOpen = false
          continue
        }
        if !isOpen { stretches.append(none) }
        isOpen = true
        stretches[stretches.count - 1][place] = NativeChart.Point(text: bar.digits, value: value, look: look)
      }
      return stretches.map { points in
        NativeChart.Series(
          name: average.name.words, look: look, points: points, hasMarkers: points.count { $0 != nil } == 1)
      }
    }
  }
}
