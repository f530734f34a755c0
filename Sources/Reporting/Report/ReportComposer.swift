import Content
package import Drawing
package import SituationData
import SourceText
package import Wording

/// Puts a situation into words as it was known on a day: first its charts, one by one, then the report that shows some of them.
package struct ReportComposer: Sendable {
  let situation: Situation
  /// The charts that are defined.
  package let charts: ChartCatalog
  let basis: ReportBasis
  /// The images of the folder that report.md names.
  private let images: ImageFiles
  let keepsReport: Bool
  /// Whether charts are wanted together, and not only one by one.
  let keepsCharts: Bool
  /// Whether what a summary made from the report prints is among the report's figures.
  private let printsSummary: Bool
  private let checksSituation: Bool
  /// Rules whose warnings are silenced where the report shows a chart, for each time that it does, by its id.
  let allowances: [String: [[Allowance]]]
  let blocks: [MarkdownBlock]
  /// What summary.md holds; nil where the summary is made from the report.
  let ownSummary: SummaryPlan?
  private let faults: [Diagnostic]
  let baseline: Baseline?

  /// - Parameters:
  ///   - baseline: what it is compared with; nil for what was known at the last issue, where the report names it by its date.
  ///   - style: how everything looks, and what stands in the corners.
  ///   - images: what the files are that report.md and the style name.
  ///   - keepsReport: whether the report is wanted. Where it is not, it is put into words for its faults alone, and has no
  ///     blocks and no rows: what pictures of many charts need is then no more than that of one.
  ///   - keepsCharts: whether the report holds all charts when it is done.
  ///   - printsSummary: whether report.md names the summary among what is built.
  ///   - checksSituation: whether what is doubtful whatever is printed is said too: of several editions, by the first.
  package init(
    _ known: KnownSituation, since baseline: Baseline? = nil, language: any Language,
    charts: ChartCatalog, style: HouseStyle = HouseStyle(), images: ImageFiles = [:], keepsReport: Bool = true,
    keepsCharts: Bool = false, printsSummary: Bool = false, checksSituation: Bool = true
  ) {
    let situation = known.situation
    self.keepsCharts = keepsCharts
    (self.situation, self.charts, self.images, self.keepsReport) = (situation, charts, images, keepsReport)
    (self.printsSummary, self.checksSituation) = (printsSummary, checksSituation)
    let last = baseline ?? situation.header.since?.day.map(Baseline.day)
    let plain = ReportBasis(known, language, lastIssue: last?.day, style: style, images: images)
    basis = plain.marking(OriginalTexts(plain, charts))
    let report = situation.report.map { MarkdownReader.read($0, body: situation.header.body) }
    blocks = report?.blocks ?? []
    let own = situation.summary.map { SummaryPlan.read($0, in: situation) }
    ownSummary = own?.plan
    faults = (report?.faults ?? []) + (own?.faults ?? [])
    allowances = (blocks + (own?.plan.blocks ?? [])).allowances()
    self.baseline = last.flatMap { $0.day < known.day ? $0 : nil }
  }

  /// All charts as pictures of their own, none of them in words before it is asked for.
  package var composedCharts: ComposedCharts { ComposedCharts(self) }

  /// The report, with everything that is wrong or doubtful in it and in its charts: nothing may be written where one of that
  /// is an error.
  ///
  /// - Parameter charts: those of this composer. What was not asked of them is put into words now.
  package func report(showing charts: ComposedCharts) -> ComposedReport {
    var charts = charts
    while charts.next() != nil {}
    var record = BlockRecord(
      findings: Findings(in: situation), ledger: FigureLedger(in: situation, keepsRows: keepsReport),
      register: Register())
    if checksSituation { SituationChecks(basis: basis).check(&record.findings) }
    record.findings.add(faults)
    record.findings.add(charts.findings)
    let all = blocks + (ownSummary?.blocks ?? [])
    let comparison = baseline.flatMap { all.hold { $0.comparesStates } ? Comparison(basis.known, with: $0) : nil }
    let context = BlockContext(basis: basis, comparison: comparison)
    var composer = BlockComposer(context, charts: self.charts, shown: charts.shown, images: images)
    let lead = composer.lead(of: blocks, &record)
    let drafts = composer.drafts(Array(blocks.dropFirst(lead.count)), &record)
    // What has changed is told of all that the report prints, so it is found when that is done, wherever it stands.
    let changes = drafts.lazy.compactMap(\.locationOfChanges).first.map {
      ChangesBlock(context).blocks(at: $0, &record)
    }
    record.settle()
    if !all.hold({ $0 == ReportedBlock.self }) { noteUnprintedStatements(&record.findings) }
    record.ledger.add(charts.ledger)
    let summary = SummaryComposer(
      ownSummary ?? SummaryPlan(from: blocks, without: charts.empty, basis, at: start), context, charts: self.charts,
      shown: charts.shown)
    if ownSummary != nil || (keepsReport && printsSummary) {
      let draft = summary.draft(SummaryExtent(.page))
      record.ledger.add(draft.record.ledger)
      // What is made from the report has no faults of its own.
      if ownSummary != nil { record.findings.add(draft.record.findings) }
    }
    let printedRows = record.ledger.observationRows(and: record.namedRows)
    checkTexts(printing: printedRows, beside: charts, &record)
    let untranslated = UntranslatedTexts.find(
      basis, printing: printedRows, wholes: record.ledger.wholes, self.charts,
      record.statements.values.joined().map(\.location))
    if !situation.header.keepsUntranslated {
      UntranslatedTexts.note(untranslated, in: basis.words.language.code, &record.findings)
    }
    let data = PrintedData(
      record.ledger.rows, sources: (record.register.sources + charts.ledger.sources).unique, printedRows: printedRows,
      basis)
    let ofStyle = basis.style.logo.flatMap { composer.logo($0, &record) }
    let logo = situation.header.logo.map { composer.logo($0, &record) } ?? ofStyle
    if let place = basis.style.logo, let fault = ofStyle.flatMap({ HouseStyle.fault(ofLogo: $0.file) }) {
      record.findings.note(
        .warning, .badImage, at: place.location,
        "pictures of charts do not have the logo “\(place.name)”: \(fault.message)")
    }
    let frame = ReportFrame(
      basis: basis, record: record, fingerprint: data.fingerprint, baseline: baseline, logo: logo, lead: lead,
      drafts: drafts,
      changes: changes ?? [])
    return ComposedReport(
      frame: frame, data: data,
      findings: Array(Set(record.findings.diagnostics)).sorted(), charts: charts.kept, places: places, summary: summary,
      untranslated: untranslated)
  }

  /// The beginning of the report.
  private var start: SourceLocation { SourceLocation(file: situation.report?.name ?? "report.md", line: 1, column: 1) }

  /// A row without its party would be missed by nobody where the report does not print what sources say of the situation.
  private func noteUnprintedStatements(_ findings: inout Findings) {
    let statements = situation.statements.current(on: basis.known.day).filter {
      $0.party == nil && $0.allowance?.rules.contains(DiagnosticRule.notPrinted.rawValue) != true
    }
    guard let first = statements.first else { return }
    findings.note(
      .warning, .notPrinted, at: first.location,
      "\(statements.count == 1 ? "this statement without a party is" : "statements without a party, this one and \(statements.count - 1) more, are") not printed: the report has no block “\(ReportedBlock.name)”; name the party, or write the block"
    )
  }

  /// Checks everything that is printed and that somebody has typed.
  private func checkTexts(printing rows: [Int], beside drawn: ComposedCharts, _ record: inout BlockRecord) {
    var texts = PrintedStrings(basis)
    texts.addFrontMatter()
    texts.add(blocks)
    if let ownSummary { texts.add(ownSummary) }
    for chart in charts.charts { texts.add(chart, silenced(of: chart)) }
    var typed = texts.strings.flatMap(\.numbers)
    let numbered = TableStrings(basis, areNumbered: true)
    numbered.eachOfTables { typed += $0.numbers }
    numbered.each(of: rows) { typed += $0.numbers }
    let context = TextContext(
      basis: basis, days: drawn.days, rows: rows, computed: record.ledger.computed, typed: typed,
      sourceNames: SourceNames(basis))
    var rules = TextRules(context)
    for text in texts.strings { rules.check(text, &record.findings) }
    let ofTables = TableStrings(basis)
    ofTables.eachOfTables { rules.check($0, &record.findings) }
    ofTables.each(of: rows) { rules.check($0, &record.findings) }
    rules.checkRows(&record.findings)
    for group in texts.groups { NewerValueRule(basis: basis).check(group, &record.findings) }
    // What stands for all editions is silenced in the language that it is written for.
    let own = [situation.report?.name, situation.summary?.name]
    let allowances = (texts.allowances + ofTables.allowances).filter {
      situation.original == nil || own.contains($0.location.file)
    }
    record.findings.noteIdle(allowances.unique)
  }

  /// The rules that are silenced for a chart wherever the report shows it: they are silenced for its picture too.
  func silenced(of chart: ChartSpecification) -> [Allowance] {
    let shows = allowances[chart.id] ?? []
    let rules = shows.map { $0.reduce(into: Set<String>()) { $0.formUnion($1.rules) } }
    let everywhere = rules.dropFirst().reduce(rules.first ?? []) { $0.intersection($1) }
    return [chart.allowance].compactMap(\.self)
      + shows.joined().map { Allowance($0.rules.intersection(everywhere), at: $0.location) }
  }

  /// Where a chart is defined, and what is silenced for it.
  func place(of chart: ChartSpecification) -> ChartPlace {
    let shows = (allowances[chart.id] ?? []).joined().map(\.rules)
    return ChartPlace(
      chart, in: situation.charts, allowed: shows.reduce(into: chart.allowance?.rules ?? []) { $0.formUnion($1) })
  }

  /// Where the charts that the report shows are defined.
  private var places: [String: ChartPlace] {
    var places: [String: ChartPlace] = [:]
    for id in allowances.keys {
      guard let chart = charts.chart(id) else { continue }
      places[id] = place(of: chart)
    }
    return places
  }
}

extension DraftBlock {
  fileprivate var locationOfChanges: SourceLocation? {
    if case .changes(let location) = self { location } else { nil }
  }
}

extension [MarkdownBlock] {
  /// What is silenced where charts are shown, for each time, by their ids.
  fileprivate func allowances(_ allowed: [Allowance] = []) -> [String: [[Allowance]]] {
    reduce(into: [:]) { result, block in
      switch block {
      case .charts(let images): for image in images { result[image.id, default: []].append(allowed) }
      case .list(_, let items): result.merge(items.flatMap(\.self).allowances(allowed)) { $0 + $1 }
      case .quotation(let blocks): result.merge(blocks.allowances(allowed)) { $0 + $1 }
      case .allowing(let more, let block): result.merge([block].allowances(allowed + [more])) { $0 + $1 }
      case .heading, .paragraph, .rule, .table, .images, .footnote, .code, .directive: break
      }
    }
  }

  /// Whether there is a block of a kind among them.
  fileprivate func hold(_ isMeant: (any DirectiveBlock.Type) -> Bool) -> Bool {
    contains { block in
      switch block {
      case .directive(let name, _, _, _): DirectiveCatalog.block(named: name).map(isMeant) ?? false
      case .allowing(_, let inner): [inner].hold(isMeant)
      case .quotation(let inner): inner.hold(isMeant)
      case .list(_, let items): items.contains { $0.hold(isMeant) }
      case .heading, .paragraph, .rule, .table, .images, .footnote, .code, .charts: false
      }
    }
  }
}
