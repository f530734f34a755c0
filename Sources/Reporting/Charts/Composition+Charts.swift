import Content
import Drawing
import SituationData
import Wording

extension Composition {
  /// A chart in the words of the report, with marks and links to the register; nil where no report is wanted.
  mutating func chart(_ specification: ChartSpecification) -> ChartTable? {
    let composed = composed(specification)
    note(composed.diagnostics)
    guard let arranged = composed.arranged, let printout = composed.printout else { return nil }
    print(printout)
    // All of it was noted and printed with the picture.
    let noted = diagnostics.count
    let content = content(of: arranged)
    diagnostics.removeSubrange(noted...)
    printed = []
    return content
  }

  /// Puts a chart into the words of its picture, which is handed on. Its figures are found once, wherever it is shown.
  mutating func composed(_ specification: ChartSpecification) -> ComposedChart {
    if let composed = composedCharts[specification.id] { return composed }
    let around = (register, printed, diagnostics, allowed)
    (register, printed, diagnostics, allowed) = (nil, [], [], [])
    let arranged = arranged(specification)
    let picture = content(of: arranged)
    if specification.isDoubtful { dropConsequences() }
    let printout = Printout(printed, in: situation)
    takePicture(
      Issue.Picture(
        picture, of: specification, in: situation.charts, fingerprint: Fingerprint.of(printout.rows),
        allowed: allowedByChart[specification.id] ?? []))
    noteRows()
    let composed = ComposedChart(
      arranged: keepsReport ? arranged : nil, printout: keepsReport ? printout : nil, diagnostics: diagnostics)
    (register, printed, diagnostics, allowed) = around
    composedCharts[specification.id] = composed
    return composed
  }

  /// Finds the figures of a chart, arranges them in slots and series, and holds them against the house rules.
  private mutating func arranged(_ specification: ChartSpecification) -> ArrangedChart {
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
    return ArrangedChart(
      specification: specification, arrangement: arrangement, given: arrangement.given,
      labels: labels(of: arrangement, in: specification), parts: parts,
      keys: keyWords(arrangement, parts: parts, gaps: gaps, specification), printed: printed, leftOut: leftOut,
      isRefused: !isSound || arranged == nil || found.contains { $0 == nil })
  }

  /// Puts a chart into words and values, drawn as its layout has them.
  private mutating func content(of chart: ArrangedChart) -> ChartTable {
    let (specification, arrangement, given) = (chart.specification, chart.arrangement, chart.given)
    printed = chart.printed
    let title = text(specification.title)
    let subtitle = text(specification.subtitle)
    var note = text(specification.note)
    if let leftOut = chart.leftOut { note += RichText((note.isEmpty ? "" : " ") + leftOut) }
    let before = printed.count
    for bar in given { print(bar.figure, at: bar.location) }
    let behind = printed.count
    let drawn = draw(chart)
    let gap = self.gap(of: specification, in: arrangement, drawn)
    if let gap { note += RichText(note.isEmpty ? "" : " ") + gap.sentence }

    let isShare = specification.layout == .share && !arrangement.series.isEmpty
    let bars = arrangement.bars
    let unit = Unit(bars.first?.figure.unit ?? "")
    let axisUnit = isShare ? Unit("%") : unit
    let annotations = self.annotations(
      of: specification, on: arrangement, unit: isShare ? "%" : bars.first?.figure.unit ?? "")
    let sourceLine = self.sourceLine(of: given, and: Array(printed[..<before] + printed[behind...]))
    for figure in drawn.computed { print(figure, at: specification.place(of: "layout")) }
    let isEmpty = given.allSatisfy { $0.figure.value == nil && $0.figure.low == nil }
    // Where a figure was refused, that is the fault.
    if isEmpty, !chart.isRefused { noteEmptiness(specification) }

    let said = subtitleWords(chart, drawn, unit: unit, subtitle: subtitle.string)
    let language = language
    let isDiverging = specification.layout == .diverging
    var content = ChartTable(
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
      panels: drawn.panels, key: isEmpty ? [] : chart.keys.map(\.entry), gap: gap?.gap,
      periodLabels: periodLabels(arrangement, specification), annotations: annotations,
      tickTexts: { language.ticks(isDiverging ? $0.map(abs) : $0, unit: axisUnit) },
      minimumStep: isShare ? 0 : minimumStep(bars, unit), labels: specification.labels,
      emptyMessage: isEmpty ? RichText(phrase(.nothingToDraw)) : "", direction: language.direction)
    content.alternativeText = alternativeText(of: specification, content, arrangement, chart.labels, chart.keys)
    if isEmpty { content.panels = [Panel(slots: [])] }
    return content
  }

  /// Takes out what may only follow from a word that was not understood.
  private mutating func dropConsequences() {
    let rules: [Rule] = [.ambiguousFigure, .addition, .wrongType, .emptyChart, .outsideOfChart]
    diagnostics.removeAll { rules.contains($0.rule) }
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
