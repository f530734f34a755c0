import SituationData
import SourceText
import Wording

/// What of a report has to be looked at before it goes out as the next issue: its text is that of the last one, and what was
/// true then may be so no more.
struct IssueReview: PuttingIntoWords {
  let basis: ReportBasis
  let report: [MarkdownBlock]
  /// What summary.md holds.
  let summary: [MarkdownBlock]
  let charts: [ChartSpecification]
  private let news: News

  init(
    _ basis: ReportBasis, report: [MarkdownBlock], summary: [MarkdownBlock], charts: [ChartSpecification],
    since baseline: Baseline
  ) {
    (self.basis, self.report, self.summary, self.charts) = (basis, report, summary, charts)
    news = News(basis.known, since: baseline)
  }

  /// All that is found.
  ///
  /// - Parameter findings: what the next build will warn of, and the last one has not.
  func entries(beside findings: [Diagnostic]) -> [Diagnostic] {
    var found = Findings(in: situation)
    // What is pinned to a day is told of below, wherever it stands.
    found.add(findings.filter { $0.severity != .notice && $0.rule != .newerKnown })
    let pinned = PinnedValues(basis: basis)
    pinned.check(situation.header.derived.entries, since: news.day, &found)
    let groups =
      ReferenceGroup.groups(of: report, in: situation.report)
      + ReferenceGroup.groups(of: summary, in: situation.summary)
    for group in groups {
      pinned.check(group.references, &found)
      checkOutcomes(of: group, &found)
      noteUnchanged(group, &found)
    }
    let tokenizer = TextTokenizer(language: language)
    for chart in charts {
      let group = ReferenceGroup(of: chart, tokenizer)
      pinned.check(group.references, &found)
      pinned.check(endOf: chart, &found)
      if !noteUnchanged(chart, &found) {
        checkTitle(of: chart, tokenizer, "the chart “\(chart.id)” draws what the last issue did not know", &found)
      } else if let frequency = chart.frequency, chart.to == nil,
        frequency.period(of: known.day) != frequency.period(of: news.day)
      {
        checkTitle(of: chart, tokenizer, "a \(frequency.rawValue) has begun that “\(chart.id)” has no value of", &found)
      }
    }
    noteLeftOver(&found)
    let overdue = overdueRows
    noteEvents(overdue, &found)
    OldSentences(basis: basis, news: news, hasMoved: !overdue.isEmpty || !news.movedEvents.isEmpty)
      .check(strings, &found)
    // What a warning says already is not remarked beside it.
    func key(_ finding: Diagnostic) -> [String] {
      [finding.rule.rawValue, finding.location.file, "\(finding.location.line):\(finding.location.column)"]
    }
    let warned = Set(found.diagnostics.filter { $0.severity != .notice }.map(key))
    return found.diagnostics.filter { $0.severity != .notice || !warned.contains(key($0)) }
  }

  /// The texts that the report and its charts print, and what parties say where the report shows it.
  private var strings: [PrintedString] {
    var texts = PrintedStrings(basis)
    texts.addFrontMatter()
    texts.add(report + summary)
    for chart in charts { texts.add(chart, []) }
    if directives.contains(where: { [StatementsBlock.name, ReportedBlock.name].contains($0.name) }) {
      texts.addTables()
    }
    return texts.strings
  }

  private var directives: [(name: String, location: SourceLocation)] { (report + summary).directives }

  // MARK: - Events

  /// What was to happen by now and of which nobody says what has become.
  private var overdueRows: [Int] {
    situation.indicators.entries.indices.flatMap { indicator -> [Int] in
      let table = situation.observations
      return known.currentRows(of: indicator).rows.filter { row in
        table.rows.status(of: row).isProspective && known.settled(known.figure(ofRow: row)).outcome == .overdue
      }
    }
  }

  /// Events that have reached another stage, and those that should have, at their rows.
  private func noteEvents(_ overdue: [Int], _ found: inout Findings) {
    let table = situation.observations
    for event in news.movedEvents {
      found.note(
        .notice, .replaced, at: table.location(nil, of: event.row).location,
        "since the last issue: \(event.text); see what the report says of it")
    }
    for row in overdue {
      found.note(
        .notice, .overdue, at: table.location(nil, of: row).location,
        "the day of “\(known.figure(ofRow: row).reference)” is past (\(table.rows[row].asOf.iso)), and no row says what became of it; add that row"
      )
    }
  }

  /// Names are printed whatever has become of the event.
  private func checkOutcomes(of group: ReferenceGroup, _ found: inout Findings) {
    for reference in group.references {
      guard let figure = try? known.figure(named: reference.text), let outcome = figure.outcome else { continue }
      OutcomeCheck(basis: basis).check(outcome, of: figure, at: reference.location, &found)
    }
  }

  // MARK: - What has not changed

  private func noteUnchanged(_ group: ReferenceGroup, _ found: inout Findings) {
    var names: [String] = []
    var place: SourceLocation?
    for reference in group.references {
      if let mark = SourceMark(reference.text) {
        guard let last = news.silence(of: mark.source) else { continue }
        place = place ?? reference.location
        names.append("“@\(mark.source)” (\(last.iso))")
        continue
      }
      guard let figure = try? known.figure(named: reference.text), figure.absence == nil, figure.outcome == nil,
        !news.isIn(figure), PinnedValues(basis: basis).later(than: reference.text) == nil
      else { continue }
      if isStale(figure) {
        found.note(
          .notice, .stale, at: reference.location,
          "“\(reference.text)” is of \(figure.days?.upperBound.iso ?? ""), which is old: see whether a later value is to be had"
        )
        continue
      }
      place = place ?? reference.location
      names.append("“\(reference.text)” (\(figure.days?.upperBound.iso ?? AsOf.unknown.iso))")
    }
    guard let place else { return }
    found.note(
      .notice, .unchanged, at: place,
      "nothing newer is known than in the last issue of \(names.unique.firstNamed)")
  }

  private func isStale(_ figure: Figure) -> Bool {
    guard let limit = situation.header.staleAfter, let last = figure.days?.upperBound else { return false }
    return Int(known.day.number - last.number) > limit
  }

  private func noteUnchanged(_ statements: [Statement], _ location: SourceLocation, _ found: inout Findings) {
    guard let last = statements.current(on: known.day).map(\.published).max(), last <= news.day else { return }
    found.note(
      .notice, .unchanged, at: location, "no statement is newer than the last issue; the latest is of \(last.iso)")
  }

  /// - Returns: whether the chart draws nothing new.
  private func noteUnchanged(_ chart: ChartSpecification, _ found: inout Findings) -> Bool {
    var (printed, unused) = (PrintedFigures(), Findings(in: situation))
    let figures = ChartArranger(basis: basis, chart: chart).arranged(&printed, &unused).figures
    guard !figures.contains(where: news.isIn), !figures.contains(where: { $0.outcome != nil }) else { return false }
    let last = figures.compactMap { $0.days?.upperBound }.max()
    found.note(
      .notice, .unchanged, at: chart.location,
      "the chart “\(chart.id)” draws nothing that the last issue did not know\(last.map { "; its last value is of \($0.iso)" } ?? "")"
    )
    return true
  }

  // MARK: - Titles

  private func checkTitle(
    of chart: ChartSpecification, _ tokenizer: TextTokenizer, _ reason: String, _ found: inout Findings
  ) {
    for text in [chart.title, chart.subtitle].compactMap(\.self) {
      TitleWords(language).check(tokenizer.tokens(of: text), at: text.location, reason, &found)
    }
  }

  // MARK: - What is of the last issue

  private func noteLeftOver(_ found: inout Findings) {
    if let covers = situation.header.covers, let file = situation.report,
      let place = FrontMatter(of: file)?.place(of: "covers")
    {
      found.note(.notice, .ofLastIssue, at: place, "“covers” (\(covers.iso)) names the days of the last issue")
    }
    for directive in directives {
      switch directive.name {
      case CorrectionsBlock.name:
        found.note(.notice, .ofLastIssue, at: directive.location, "these corrections were printed in the last issue")
      case StatementsBlock.name:
        noteUnchanged(situation.statements.filter { $0.party != nil }, directive.location, &found)
      case ReportedBlock.name:
        noteUnchanged(situation.statements.filter { $0.party == nil }, directive.location, &found)
      default: continue
      }
    }
  }
}

extension [MarkdownBlock] {
  /// The blocks that are asked for by their names.
  fileprivate var directives: [(name: String, location: SourceLocation)] {
    flatMap { block -> [(name: String, location: SourceLocation)] in
      switch block {
      case .directive(let name, _, _, let location): [(DirectiveCatalog.word(of: name), location)]
      case .allowing(_, let inner): [inner].directives
      case .quotation(let inner): inner.directives
      case .list(_, let items): items.flatMap(\.directives)
      case .heading, .paragraph, .rule, .table, .footnote, .charts, .images, .code: []
      }
    }
  }
}
