import Content
import Drawing
import SituationData
import SourceText
import Wording

/// A chart in words: once for all that it is shown in.
struct WordedChart: Sendable {
  /// Its texts say what they print (`Mentions`).
  let table: ChartTable
  let mentions: Mentions
  private let alternative: AlternativeText
  private let originals: OriginalTexts?
  /// What the line of sources names the sources of: what is drawn, and what is printed beside it.
  private let sourced: (bars: [BarFigure], others: [Figure])

  fileprivate init(
    _ table: ChartTable, _ mentions: Mentions, _ alternative: AlternativeText, of sourced: ([BarFigure], [Figure]),
    _ originals: OriginalTexts?
  ) {
    (self.table, self.mentions, self.alternative, self.sourced) = (table, mentions, alternative, sourced)
    self.originals = originals
  }

  /// Who says so and of when, without those who relay it.
  ///
  /// - Parameter hasMarks: whether a mark stands behind each source.
  func shortSourceLine(_ basis: ReportBasis, in register: inout Register, hasMarks: Bool) -> RichText {
    var marks = Mentions()
    let line = SourceLine(basis: basis, isShort: true).text(of: sourced.bars, and: sourced.others, &marks)
    let language = basis.words.language
    return (hasMarks ? marks.entered(in: &register, language) : marks.withoutRegister(language)).applied(to: line)
  }

  /// As a picture of its own, which has no register.
  func picture(_ language: any Language) -> ChartTable { finished(mentions.withoutRegister(language)) }

  /// In a report, where each value leads to its line; the report bears the badge itself.
  func shown(in register: inout Register, _ language: any Language) -> ChartTable {
    var table = finished(mentions.entered(in: &register, language))
    table.badge = nil
    table.corner = ""
    table.logo = nil
    return table
  }

  private func finished(_ links: Mentions.Links) -> ChartTable {
    var table = table.mappingTexts(links.applied)
    table.alternativeText = alternative.text(for: table)
    if let originals { table = table.mappingTexts(originals.marked) }
    if !table.emptyMessage.isEmpty { table.slots = [] }
    return table
  }
}

/// Puts an arranged chart into words and values.
struct ChartWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }

  func worded(_ notes: inout ChartNotes) -> WordedChart {
    let title = notes.text(chart.title, basis)
    let subtitle = notes.text(chart.subtitle, basis)
    var remark = notes.text(chart.note, basis)
    if let leftOut = arranged.leftOut { remark = beside(remark, RichText(leftOut)) }
    let before = notes.printed.figures.count
    for bar in arranged.given { notes.printed.add(bar.figure, at: bar.location, basis, &notes.findings) }
    let given = arranged.given.map { (figure: $0.figure, location: $0.location) }
    if let parts = MixedRows(basis: basis).check(given, &notes.findings) {
      remark = beside(remark, RichText(parts))
    }
    if let reporting = reporting() { remark = beside(remark, RichText(reporting)) }
    for undated in undated() { remark = beside(remark, RichText(undated)) }
    let drawnTogether = arrangement.series.indices.map { arrangement.figures(of: $0).filter { !$0.isFiller } }
    MixedTerms(basis: basis).check(drawnTogether.isEmpty ? [arranged.given] : drawnTogether, &notes.findings)
    let averages = AverageWriter(basis: basis, arranged: arranged)
    let averageLines = averages.lines(&notes)
    let behind = notes.printed.figures.count
    let drawn = SlotWriter(basis: basis, arranged: arranged).drawn(&notes.mentions)
    let gap = GapWriter(basis: basis, arranged: arranged).gap(drawn, &notes)
    if let gap { remark = beside(remark, gap.sentence) }
    let timeline = TimelineWriter(basis: basis, arranged: arranged)
    if let gaps = timeline.sentence() { remark = beside(remark, RichText(gaps)) }
    if let rhythm = rhythm() { remark = beside(remark, RichText(rhythm)) }

    let isShare = chart.layout == .share && !arrangement.series.isEmpty
    let unit = arrangement.bars.first?.figure.unit ?? ""
    let axes = AnnotationWriter(basis: basis, arranged: arranged)
    let time = timeline.timeline(of: drawn.slots)
    let annotations = axes.annotations(
      unit: isShare ? "%" : unit, along: drawn.slots, within: time?.days, &notes)
    let others = notes.printed.figures[..<before] + notes.printed.figures[behind...]
    let sourced = (bars: arranged.given, others: Array(others))
    let sourceLine = SourceLine(basis: basis).text(of: sourced.bars, and: sourced.others, &notes.mentions)
    let shortSourceLine =
      others.isEmpty && areSourced(drawn.slots)
      ? RichText(SourceLine(basis: basis).textOfWhatRemains(of: arranged.given.map(\.figure))) : ""
    for figure in drawn.computed {
      notes.printed.add(figure, at: chart.place(of: "layout"), basis, &notes.findings)
    }
    let isEmpty = arranged.given.allSatisfy { $0.figure.value == nil && $0.figure.low == nil }
    // Where a figure was refused, that is the fault.
    if isEmpty, !arranged.isRefused { noteEmptiness(&notes.findings) }
    noteUnprintedLabels(&notes.findings)

    let said = SubtitleWriter(basis: basis, arranged: arranged)
      .sentences(
        drawn, unit: arrangement.bars.first.flatMap { words.unitWord($0.figure) }, subtitle: subtitle.string,
        &notes.mentions)
    let keys = KeyWriter(basis: basis, arranged: arranged).keys()
    let (language, axisUnit, scale) = (language, Unit(isShare ? "%" : unit), words.scale)
    var table = ChartTable(
      id: chart.id, kind: chart.kind, title: title,
      subtitle: said.isEmpty ? subtitle : language.phrase(.sentences([subtitle, said])), necessarySubtitle: said,
      note: remark, sourceLine: sourceLine, shortSourceLine: shortSourceLine, issueLine: RichText(cornerLine),
      badge: situation.header.state == .draft ? phrase(.draft) : nil, layout: chart.layout ?? .grouped,
      series: series, slots: drawn.slots, key: isEmpty ? [] : keys.map(\.entry), gap: gap?.gap,
      annotations: annotations,
      tickTexts: { language.ticks($0, unit: axisUnit, scale: scale) },
      unlabelledText: { slots in
        let texts = slots.map { slot in
          language.phrase(
            .labelled(
              language.isolated(slot.slot.string),
              language.phrase(
                .enumeration(
                  slot.values.map { language.phrase(.counted($0.text.string, language.isolated($0.series.string))) })))
          )
        }
        return RichText(language.phrase(.tooSmallToLabel(language.phrase(.clauses(texts)))))
      },
      minimumStep: isShare ? 0 : axes.minimumStep(Unit(unit)), labels: chart.labels,
      emptyMessage: isEmpty ? RichText(phrase(.nothingToDraw)) : "", direction: language.direction,
      language: language.code)
    table.corner = RichText(basis.style.upperCorner?.text ?? "")
    table.logo = basis.pictureLogo
    if !annotations.isEmpty { table.numberedNote = beside(remark, axes.list(annotations)) }
    table.pictureSize = chart.size.map { Size(width: Double($0.width) / 2, height: Double($0.height) / 2) }
    table.columns = chart.columns
    table.timeline = time
    table.timeDirection = situation.header.time == .mirrored ? language.direction : .leftToRight
    table.averages = averageLines
    table.holdsZero = arranged.holdsZero
    let alternative = AlternativeText(of: arranged, keys: keys, words)
    return WordedChart(table, notes.mentions, alternative, of: sourced, basis.originals)
  }

  /// Whether source and date of every bar stand beside it.
  private func areSourced(_ slots: [Slot]) -> Bool {
    zip(arrangement.slots, slots).allSatisfy { slot, drawn in
      let said = drawn.label.string + "\n" + drawn.detail.string
      return slot.given.allSatisfy { bar in
        let figure = bar.figure
        return figure.outcome == nil && !figure.sources.isEmpty
          && figure.sources.allSatisfy { said.contains(words.attribution($0)) }
          && said.contains(words.asOfBySource(figure))
      }
    }
  }

  /// How periods follow the reports, where these go over their borders.
  private func rhythm() -> String? {
    guard let frequency = chart.frequency, frequency != .day,
      let indicator = arranged.given.lazy.map(\.figure).first(where: { $0.period?.followsReports ?? false })?.indicator
    else { return nil }
    if indicator.accumulation == .cumulative { return phrase(.runsBetweenReports(frequency)) }
    return indicator.frequency.map { phrase(.countsWhereItEnds($0, in: frequency)) }
  }

  /// How many parts of their place sums over time are of, where no label says so; period by period where that differs.
  private func reporting() -> String? {
    let sums = chart.isOverTime ? arranged.given.map(\.figure).filter { $0.reporting != nil && $0.absence == nil } : []
    guard let first = sums.first else { return nil }
    let texts = sums.map(words.place).unique
    let named =
      texts.count == 1
      ? [words.place(first)]
      : sums.map { figure in
        let time = figure.period.map { language.period($0.calendar, $0.frequency) } ?? words.asOf(figure)
        return phrase(.labelled(language.capitalized(time), words.place(figure)))
      }
    let shown = named.count > 6 ? [named[0], phrase(.others(named.count - 2)), named[named.count - 1]] : named
    return phrase(.sentences([phrase(.clauses(shown))]))
  }

  /// What is not drawn since nobody said of when it is.
  private func undated() -> [String] {
    guard chart.isOverTime else { return [] }
    return arranged.given.flatMap(\.figure.caveats).unique.compactMap { caveat in
      guard case .undatedLeftOut = caveat else { return nil }
      return phrase(.sentences([language.capitalized(phrase(.caveat(caveat)))]))
    }
  }

  private func beside(_ remark: RichText, _ other: RichText) -> RichText {
    language.phrase(.named(remark, other))
  }

  /// What colours or panels stand for. Statuses in one panel are told apart by how they are drawn.
  private var series: [Series] {
    guard !chart.tellsStatusesByForm else { return [] }
    return arrangement.series.indices.map { index in
      let own = arrangement.figures(of: index).filter { !$0.isFiller }
      let isHighlighted = own.isEmpty || own.contains(where: \.isHighlighted)
      return Series(
        name: RichText(arrangement.series[index].name), hue: isHighlighted ? arrangement.series[index].hue : .grey,
        isBehind: arrangement.series[index].isBehind)
    }
  }

  /// Labels of entries that this chart calls by what differs among them: a bar by its period, an end by its date.
  private func noteUnprintedLabels(_ findings: inout Findings) {
    let items = chart.figures.filter { $0.label != nil }
    guard chart.top == nil, !items.isEmpty, !arranged.isRefused else { return }
    let printed =
      arranged.labels.flatMap { [$0.label, $0.detail] + $0.remarks.values } + arrangement.series.map(\.name)
      + arrangement.slots.compactMap(\.name)
    for item in items {
      guard let label = item.label, arranged.given.contains(where: { $0.location == item.reference.location }),
        !printed.contains(where: { $0.contains(label.text) })
      else { continue }
      findings.note(
        .warning, .notPrinted, at: label.location,
        "the label “\(label.text)” is not printed: this chart names what it draws by \(chart.isOverTime ? "its periods" : "what differs in it"); take the label out, or say it in the title"
      )
    }
  }

  private func noteEmptiness(_ findings: inout Findings) {
    findings.note(
      .warning, .emptyChart, at: chart.location,
      "the chart “\(chart.id)” has no value to draw; a message stands in its place")
  }
}
