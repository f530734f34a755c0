import Charting
import Drawing
import SituationData

/// A bar before it is put into words.
struct BarFigure {
  var figure: Figure
  /// The label that the chart gives it, or nil.
  var label: PlacedText?
  var location: SourceLocation
  var isHighlighted = true
}

extension Composition {
  /// Puts a chart into words and values.
  mutating func chart(_ specification: ChartSpecification) -> ChartContent {
    let before = printed.count
    let found = specification.figures.map { figures(of: $0, in: specification) }
    var bars = found.flatMap { $0 ?? [] }
    refuseUnits(bars)
    arrange(&bars, by: specification)
    markHighlights(&bars, specification)
    let leftOut = leaveOut(&bars, specification)
    let parts = parts(of: specification, in: bars)
    let title = text(specification.title)
    let subtitle = text(specification.subtitle)
    var note = text(specification.note)
    if let leftOut { note += RichText((note.isEmpty ? "" : " ") + leftOut) }
    let series = seriesFrequency(specification).map { _ in bars.map(\.figure) }
    let seriesTarget = series.flatMap { $0.isEmpty ? nil : register?.enter(series: $0) }
    for bar in bars { print(bar.figure, at: bar.location) }
    let annotations = annotations(of: specification, on: bars)

    let labels = labels(of: bars, in: specification)
    var content: [Bar] = []
    var slots: [Slot] = []
    let hasAxis = seriesFrequency(specification) != nil && specification.kind == .columns
    for (index, bar) in bars.enumerated() {
      let target = seriesTarget ?? register?.enter(bar.figure)
      let drawnParts = (parts[index] ?? []).map { part(of: $0.figure, target: register?.enter($0.figure)) }
      let drawn = self.bar(bar, parts: drawnParts, target: target)
      content.append(drawn)
      slots.append(
        Slot(label: hasAxis ? "" : RichText(labels[index].label), detail: RichText(labels[index].detail), drawn))
    }
    let unit = Unit(bars.first?.figure.unit ?? "")
    let isEmpty = content.allSatisfy { $0.value == nil && $0.low == nil }
    // Where a figure was refused, that is the fault.
    if isEmpty, !found.contains(where: { $0 == nil }) { noteEmptiness(specification) }
    let (language, number, date) = (
      self.language, situation.header.number, words.date(.day(situation.header.date ?? known.day))
    )
    let keys = keys(to: bars, parts: parts, specification, unit: unit, subtitle: subtitle.string)
    let drawn = bars.map(\.figure)
    let sources = sourceLine(of: drawn + printed[before...].filter { !drawn.contains($0) })
    var chart = ChartContent(
      id: specification.id, kind: specification.kind, title: title,
      subtitle: subtitle
        + RichText((subtitle.isEmpty || keys.isEmpty ? "" : subtitle.string.last == "." ? " " : ". ") + keys),
      note: note, sourceLine: sources,
      issueLine: RichText(phrase(.issue(number: number, date: date, known: knownNote))),
      badge: situation.header.state == .draft && register == nil ? phrase(.draft) : nil,
      panels: [Panel(slots: isEmpty ? [] : slots)], periodLabels: periodLabels(bars, specification),
      annotations: annotations,
      tickTexts: { language.ticks($0, unit: unit) }, minimumStep: minimumStep(bars, unit), labels: specification.labels,
      emptyMessage: isEmpty ? RichText(phrase(.nothingToDraw)) : "", direction: language.direction)
    chart.alternativeText = alternativeText(of: specification, chart, bars: content, labels: labels)
    return chart
  }

  /// The day whose knowledge is printed, where that is not the date of issue.
  var knownNote: String? {
    known.day == situation.header.date ? nil : words.date(.day(known.day))
  }

  private mutating func noteEmptiness(_ specification: ChartSpecification) {
    note(
      .warning, .emptyChart, at: specification.location,
      "the chart “\(specification.id)” has no value to draw; a message stands in its place")
  }

  // MARK: - Figures

  private func seriesFrequency(_ specification: ChartSpecification) -> Frequency? {
    if case .period(let frequency) = specification.every { return frequency }
    return nil
  }

  /// About ten years of days; more have no room on paper.
  private static let periodLimit = 4000

  /// nil, with a diagnostic, where they are refused.
  private mutating func figures(of item: ChartSpecification.Item, in chart: ChartSpecification) -> [BarFigure]? {
    let place = item.reference.location
    let figures = attempt(at: place) { known throws(Refusal) -> [Figure] in
      if known.situation.header.derived[item.reference.text] != nil {
        return [try known.figure(named: item.reference.text)]
      }
      let reference = try known.reference(named: item.reference.text)
      let references =
        try chart.by.map { dimension throws(Refusal) in try known.members(of: reference, by: dimension) } ?? [reference]
      var figures: [Figure] = []
      for reference in references {
        switch chart.every {
        case nil: figures.append(try known.figure(reference))
        case .event: figures += try known.occurrences(of: reference)
        case .period(let frequency):
          figures += try known.series(reference, by: PeriodQuestion(frequency, from: chart.from, to: chart.to))
        }
      }
      return figures
    }
    if let figures, let first = figures.first?.period, figures.count > Self.periodLimit {
      note(
        .error, .wrongType, at: place,
        "“\(item.reference.text)” has \(figures.count) periods from \(first.calendar.lowerBound.iso) on, and a chart shows \(Self.periodLimit) at most; choose a longer period, write “from” and “to”, or look for a mistyped year"
      )
      return nil
    }
    return figures?.map { BarFigure(figure: $0, label: item.label, location: place) }
  }

  private mutating func refuseUnits(_ bars: [BarFigure]) {
    guard let first = bars.first(where: { !$0.figure.unit.isEmpty }) else { return }
    var refused: [SourceLocation] = []
    for bar in bars
    where bar.figure.unit != first.figure.unit && !bar.figure.unit.isEmpty && !refused.contains(bar.location) {
      refused.append(bar.location)
      note(
        .error, .oneUnit, at: bar.location,
        "“\(bar.figure.reference)” is in \(bar.figure.unit) and “\(first.figure.reference)” in \(first.figure.unit); one axis has one unit, so make two charts"
      )
    }
  }

  private func arrange(_ bars: inout [BarFigure], by chart: ChartSpecification) {
    let order = bars.enumerated().sorted { left, right in
      let (a, b) = (left.element.figure, right.element.figure)
      switch chart.order {
      case .given:
        guard chart.every == .event, a.asOf.last != b.asOf.last else { break }
        return (a.asOf.last ?? .unknown) < (b.asOf.last ?? .unknown)
      case .value, .descendingValue:
        // What has no value stands last in either order.
        guard let x = a.value ?? a.low, let y = b.value ?? b.low else {
          if (a.value ?? a.low) == nil, (b.value ?? b.low) == nil { break }
          return (a.value ?? a.low) != nil
        }
        if x != y { return chart.order == .value ? x < y : y < x }
      case .label:
        let (x, y) = (words.label(a) + words.sourceNames(a), words.label(b) + words.sourceNames(b))
        if x != y { return x < y }
      }
      return left.offset < right.offset
    }
    bars = order.map(\.element)
  }

  private mutating func markHighlights(_ bars: inout [BarFigure], _ chart: ChartSpecification) {
    guard !chart.highlight.isEmpty else { return }
    var wanted: Set<[Int]> = []
    for place in chart.highlight {
      if let figure = attempt(at: place.location, { known throws(Refusal) in try known.figure(named: place.text) }) {
        wanted.insert(figure.rows)
      }
    }
    for index in bars.indices { bars[index].isHighlighted = wanted.contains(bars[index].figure.rows) }
  }

  /// `top`: the rest is gathered in one bar where it may be added up, and named in the note where it may not.
  private func leaveOut(_ bars: inout [BarFigure], _ chart: ChartSpecification) -> String? {
    guard let top = chart.top, bars.count > top, chart.every == nil else { return nil }
    let rest = Array(bars[top...])
    bars.removeSubrange(top...)
    guard rest.count > 1, let sum = try? known.sum(of: rest.map(\.figure)), sum.value != nil else {
      return phrase(.othersLeftOut(language.list(rest.map { words.label($0.figure) })))
    }
    bars.append(
      BarFigure(
        figure: sum, label: PlacedText(phrase(.others(rest.count)), at: rest[0].location), location: rest[0].location,
        isHighlighted: false))
    return nil
  }

  /// For each bar, by its position, the figures that it already includes.
  private mutating func parts(
    of chart: ChartSpecification, in bars: [BarFigure]
  ) -> [Int: [(figure: Figure, location: SourceLocation)]] {
    var parts: [Int: [(figure: Figure, location: SourceLocation)]] = [:]
    for part in chart.parts {
      guard
        let reference = attempt(at: part.location, { known throws(Refusal) in try known.reference(named: part.text) }),
        let asked = attempt(at: part.location, { known throws(Refusal) in try known.figure(reference) })
      else { continue }
      var isFound = asked.absence == .notYetReported
      for (index, bar) in bars.enumerated() {
        let included = known.includedFigures(of: bar.figure).first { included in
          included.figure.indicator?.id == reference.indicator && included.figure.sources == asked.sources
            && included.figure.group == asked.group
        }
        guard let included else { continue }
        isFound = true
        guard included.figure.value != nil else { continue }
        parts[index, default: []].append((included.figure, part.location))
        print(included.figure, at: part.location)
      }
      // A bar that was refused might have been the one.
      let isComplete = chart.figures.allSatisfy { item in bars.contains { $0.location == item.reference.location } }
      if !isFound, isComplete, !bars.isEmpty, !mayLackRows(of: part, bars) {
        note(
          .error, .addition, at: part.location,
          "no bar of this chart includes “\(part.text)”; a part has to be named in the column includes of the bar's row"
        )
      }
    }
    return parts
  }

  /// Whether a bar or its part may be missing because rows could not be read.
  private func mayLackRows(of part: PlacedText, _ bars: [BarFigure]) -> Bool {
    ([part.text] + bars.map(\.figure.reference)).contains { text in
      guard let reference = try? known.reference(named: text) else { return true }
      return known.mayLackRows(of: reference)
    }
  }

  // MARK: - Axes

  private func minimumStep(_ bars: [BarFigure], _ unit: Unit) -> Double {
    switch unit.kind {
    case .people, .word: bars.allSatisfy { $0.figure.value?.isWhole ?? true } ? 1 : 0
    case .percent, .currency: 0
    }
  }

  private func periodLabels(_ bars: [BarFigure], _ chart: ChartSpecification) -> [[ChartContent.PeriodLabel]] {
    guard let frequency = seriesFrequency(chart) else { return [] }
    let periods = bars.compactMap { $0.figure.period?.calendar }
    return language.axisLabels(periods, frequency).map { level in
      level.map { ChartContent.PeriodLabel(start: Double($0.start), end: Double($0.end), text: $0.text) }
    }
  }

  private mutating func annotations(of chart: ChartSpecification, on bars: [BarFigure]) -> [ChartContent.Annotation] {
    var annotations: [ChartContent.Annotation] = []
    for remark in chart.remarks {
      let text = text(remark.text)
      switch remark.place {
      case .day(let day):
        if let position = position(of: day, on: bars) {
          annotations.append(ChartContent.Annotation(place: .position(position), text: text))
        } else if !bars.isEmpty {
          note(
            .warning, .outsideOfChart, at: remark.text.location,
            "\(day.iso) lies outside of the chart “\(chart.id)”; the annotation is not drawn")
        }
      case .value(let reference):
        guard
          let figure = attempt(
            at: reference.location, { known throws(Refusal) in try known.figure(named: reference.text) }),
          let value = figure.value
        else { continue }
        if figure.status == .target, figure.indicator?.accumulation == .flow, let frequency = seriesFrequency(chart),
          frequency != .day
        {
          note(
            .error, .derivation, at: reference.location,
            "“\(figure.reference)” is a level for each day, and the chart draws sums by \(frequency.rawValue); draw it by day, or leave the line out"
          )
        }
        if let unit = bars.first?.figure.unit, unit != figure.unit {
          note(
            .error, .oneUnit, at: reference.location,
            "“\(figure.reference)” is in \(figure.unit) and the axis in \(unit); one axis has one unit")
        }
        print(figure, at: reference.location)
        let number = RichText([RichText.Span(words.value(figure), link: register?.enter(figure))])
        annotations.append(ChartContent.Annotation(place: .value(value.approximation), text: text + ": " + number))
      }
    }
    return annotations
  }

  /// Where a day lies along the bars; nil outside of them.
  private func position(of day: Day, on bars: [BarFigure]) -> Double? {
    for (index, bar) in bars.enumerated() {
      guard let period = bar.figure.period?.calendar else { continue }
      if period.contains(day) {
        let length = Double(period.upperBound.number - period.lowerBound.number + 1)
        return Double(index) + Double(day.number - period.lowerBound.number) / length
      }
    }
    // Between events: in front of the first one that is not before the day.
    guard bars.allSatisfy({ $0.figure.period == nil }),
      bars.contains(where: { $0.figure.days.map { $0.lowerBound <= day } ?? false })
    else { return nil }
    return Double(bars.count { $0.figure.days.map { $0.upperBound < day } ?? false })
  }
}
