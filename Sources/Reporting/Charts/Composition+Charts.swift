import Charting
import Drawing
import SituationData

extension Composition {
  /// Puts a chart into words and values: its figures are found, arranged in slots and series, held against the house
  /// rules, and drawn as its layout has them.
  mutating func chart(_ specification: ChartSpecification) -> ChartContent {
    let faults = diagnostics.count
    defer { if specification.isDoubtful { dropConsequences(after: faults) } }
    let before = printed.count
    let found = specification.figures.map { self.figures(of: $0, in: specification) }
    var bars = found.flatMap { (figures: [BarFigure]?) -> [BarFigure] in figures ?? [] }
    if specification.series != nil { bars = withoutNamedMembers(bars) }
    for index in bars.indices { bars[index].id = index }
    refuseUnits(bars)
    refuseKind(bars, in: specification)
    let arranged = self.arrangement(of: bars, in: specification)
    var arrangement = arranged ?? Arrangement(single: [])
    sort(&arrangement, by: specification)
    markHighlights(&arrangement, specification)
    let leftOut = leaveOut(&arrangement, specification)
    let isSound = refuseLayout(arrangement, in: specification)
    let (ofWhich, gaps) = partsByPeriod(of: specification, in: arrangement)
    let parts = self.parts(of: specification, in: arrangement).merging(ofWhich) { $0 + $1 }

    let title = text(specification.title)
    let subtitle = text(specification.subtitle)
    var note = text(specification.note)
    if let leftOut { note += RichText((note.isEmpty ? "" : " ") + leftOut) }
    for bar in arrangement.given { print(bar.figure, at: bar.location) }
    let labels = self.labels(of: arrangement, in: specification)
    let drawn = draw(arrangement, labels, parts: parts, in: specification)
    let gap = self.gap(of: specification, in: arrangement, drawn)
    if let gap { note += RichText(note.isEmpty ? "" : " ") + gap.sentence }

    let isShare = specification.layout == .share && !arrangement.series.isEmpty
    let unit = Unit(arrangement.bars.first?.figure.unit ?? "")
    let axisUnit = isShare ? Unit("%") : unit
    let annotations = self.annotations(
      of: specification, on: arrangement, unit: isShare ? "%" : arrangement.bars.first?.figure.unit ?? "")
    let figures = arrangement.given.map(\.figure)
    let sourceLine = self.sourceLine(of: figures + printed[before...].filter { !figures.contains($0) })
    for figure in drawn.computed { print(figure, at: specification.place(of: "layout")) }
    let isEmpty = figures.allSatisfy { $0.value == nil && $0.low == nil }
    // Where a figure was refused, that is the fault.
    if isEmpty, isSound, arranged != nil, !found.contains(where: { $0 == nil }) { noteEmptiness(specification) }

    let said = subtitleWords(arrangement, drawn, specification, unit: unit, subtitle: subtitle.string)
    let keys = keyWords(arrangement, parts: parts, gaps: gaps, specification)
    let language = language
    let isDiverging = specification.layout == .diverging
    var chart = ChartContent(
      id: specification.id, kind: specification.kind, title: title,
      subtitle: subtitle
        + RichText(subtitle.isEmpty || said.isEmpty ? "" : subtitle.string.last == "." ? " " : ". ") + said,
      note: note, sourceLine: sourceLine,
      issueLine: RichText(
        phrase(
          .issue(
            number: situation.header.number, date: words.date(.day(situation.header.date ?? known.day)),
            known: knownNote))),
      badge: situation.header.state == .draft && register == nil ? phrase(.draft) : nil,
      layout: specification.layout ?? .grouped, series: series(of: arrangement, in: specification),
      panels: drawn.panels, key: isEmpty ? [] : keys.map(\.entry), gap: gap?.gap,
      periodLabels: periodLabels(arrangement, specification), annotations: annotations,
      tickTexts: { language.ticks(isDiverging ? $0.map(abs) : $0, unit: axisUnit) },
      minimumStep: isShare ? 0 : minimumStep(arrangement.bars, unit), labels: specification.labels,
      emptyMessage: isEmpty ? RichText(phrase(.nothingToDraw)) : "", direction: language.direction)
    chart.alternativeText = alternativeText(of: specification, chart, arrangement, labels, keys)
    if isEmpty { chart.panels = [Panel(slots: [])] }
    return chart
  }

  /// Takes out what may only follow from a word that was not understood.
  private mutating func dropConsequences(after count: Int) {
    let rules: [Rule] = [.ambiguousFigure, .addition, .wrongType, .emptyChart, .outsideOfChart]
    diagnostics[count...].removeAll { rules.contains($0.rule) }
  }

  /// What the colours stand for. The panels of small multiples have titles instead, and statuses are told apart by how
  /// they are drawn.
  private func series(of arrangement: Arrangement, in chart: ChartSpecification) -> [Series] {
    guard chart.layout != .multiples, chart.series != .status else { return [] }
    return arrangement.series.indices.map { index in
      let own = arrangement.figures(of: index).filter { !$0.isFiller }
      let isHighlighted = own.isEmpty || own.contains(where: \.isHighlighted)
      return Series(
        name: RichText(arrangement.series[index].name), hue: isHighlighted ? arrangement.series[index].hue : .grey)
    }
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
}
