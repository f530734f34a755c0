package import Content
import Drawing
package import SituationData
package import SourceText
package import Wording

/// One issue of a report: everything that it prints, in words, before any of it is laid out.
package struct Issue: Sendable {
  package let report: ReportContent
  /// Every chart of the situation as a picture of its own, where nobody has taken them.
  package let pictures: [Picture]
  /// Rules whose warnings are silenced where the report shows a chart, by its id.
  let allowedByChart: [String: Set<String>]
  /// The rows of figures.csv: every figure that the report or a picture prints.
  package let rows: [FigureRow]
  /// The fingerprint of the report: that of `rows`, which it carries.
  package let fingerprint: String
  /// The sources that the report names, in the order of their marks, and then those of its pictures.
  package let sources: [Source]
  /// The rows of the observations that the printed figures come from.
  package let printedRows: [Int]
  /// The day whose knowledge is printed.
  package let knownOn: Day
  package let situation: Situation
  package let charts: ChartCatalog
  package let language: any Language

  /// Puts a situation into words as it was known on a day.
  ///
  /// - Parameters:
  ///   - baseline: what it is compared with; nil for what was known at the last issue, as the report names it.
  ///   - keepsReport: whether the report is wanted. Where it is not, it is put into words for its faults alone, and the issue
  ///     has no blocks and no rows: what pictures of many charts need is then no more than that of one.
  ///   - takePicture: takes each chart as soon as it is in words, before it is known whether something else is wrong; nil for
  ///     `pictures` to hold all of them.
  /// - Returns: the issue, and everything that is wrong or doubtful: nothing may be written where one of them is an error.
  package static func compose(
    _ situation: Situation, knownOn day: Day, since baseline: Baseline? = nil, language: any Language,
    charts: ChartCatalog, keepsReport: Bool = true, takePicture: ((Picture) -> Void)? = nil
  ) -> (issue: Issue, diagnostics: [Diagnostic]) {
    let known = situation.known(on: day)
    let (blocks, faults) = situation.report.map { MarkdownReader.read($0, body: situation.header.body) } ?? ([], [])
    let kept = Kept()
    var composition = Composition(
      known, language, keepsReport: keepsReport, allowedByChart: blocks.allowedByChart(),
      takePicture: takePicture ?? { kept.pictures.append($0) })
    composition.checkDerivedFigures()
    composition.checkRunningTotals()
    composition.diagnostics += faults
    if let baseline = baseline ?? situation.header.since.map(Baseline.day), baseline.day < day,
      blocks.contains(where: \.comparesStates)
    {
      composition.comparison = Comparison(known, with: baseline)
    }
    let leadCount = blocks.prefix { if case .paragraph = $0 { true } else { false } }.count
    let lead = blocks.prefix(leadCount).map { block -> RichText in
      if case .paragraph(let inlines, let location) = block {
        composition.checkWords(inlines, at: location)
        return composition.text(inlines)
      }
      return ""
    }
    let drafts = composition.blocks(Array(blocks.dropFirst(leadCount)), charts: charts)
    composition.closePrintout()
    let shown = composition.printouts
    for chart in charts.charts {
      let composed = composition.composed(chart)
      // What is silenced where the report shows a chart is silenced for its picture too.
      composition.allowed = composition.allowedByChart[chart.id] ?? []
      composition.note(composed.diagnostics)
      if let printout = composed.printout { composition.print(printout) }
    }
    composition.allowed = []
    let printouts = composition.printouts
    let rows = unique(printouts.flatMap(\.rows))
    let fingerprint = Fingerprint.of(rows)
    composition.noteLaterRows()
    let places = Dictionary(charts.ids.enumerated().map { ($1, $0) }) { first, _ in first }
    let issue = Issue(
      report: composition.content(lead: lead, drafts: drafts, fingerprint: fingerprint),
      pictures: kept.pictures.sorted { places[$0.id] ?? 0 < places[$1.id] ?? 0 },
      allowedByChart: composition.allowedByChart, rows: rows, fingerprint: fingerprint,
      sources: composition.sources(withThoseOf: printouts[shown.count...].flatMap(\.figures)),
      printedRows: unique(sorted: (composition.figureRows + composition.namedRows).sorted()),
      knownOn: day, situation: situation, charts: charts, language: language)
    return (issue, Array(Set(composition.diagnostics)).sorted())
  }

  /// Pictures that nobody has taken.
  private final class Kept {
    var pictures: [Picture] = []
  }

  private static func unique(sorted rows: [Int]) -> [Int] {
    rows.indices.filter { $0 == 0 || rows[$0] != rows[$0 - 1] }.map { rows[$0] }
  }

  private static func unique(_ rows: [FigureRow]) -> [FigureRow] {
    var seen: Set<FigureRow> = []
    return rows.filter { seen.insert($0).inserted }
  }
}

extension Composition {
  /// The report's frame around its blocks.
  fileprivate func content(lead: [RichText], drafts: [DraftBlock], fingerprint: String) -> ReportContent {
    var blocks: [PageBlock] = []
    var hasRegister = false
    var hasSources = false
    for draft in drafts {
      switch draft {
      case .block(let block): blocks.append(block)
      case .register:
        blocks += registerBlocks()
        hasRegister = true
      case .sources:
        blocks += sourceBlocks()
        hasSources = true
      }
    }
    if !hasRegister { blocks += registerBlocks() }
    if !hasSources { blocks += sourceBlocks() }
    blocks += readingBox(fingerprint: fingerprint)
    let header = situation.header
    let date = words.date(.day(header.date ?? known.day))
    let language = language
    let subtitle = [
      header.covers.map { phrase(.covers(words.date($0))) }, header.publisher.isEmpty ? nil : header.publisher,
      header.state == .draft ? phrase(.draftNote) : nil,
    ]
    return ReportContent(
      kicker: phrase(.issue(number: header.number, date: date, known: knownNote)), title: RichText(header.title),
      subtitle: RichText(subtitle.compactMap(\.self).joined(separator: " · ")), notices: corrections, lead: lead,
      blocks: blocks,
      footer: phrase(
        .footer(title: header.title.shortened(to: 76), number: header.number, known: words.date(.day(known.day)))),
      pageLabel: { language.phrase(.page($0, of: $1)) }, continued: phrase(.continued),
      badge: header.state == .draft ? phrase(.draft) : nil, direction: language.direction)
  }

  /// The sources with a mark, and then those of figures that only pictures print.
  fileprivate func sources(withThoseOf figures: [Figure]) -> [Source] {
    var seen: Set<String> = []
    let ids = (register?.sources ?? []) + figures.flatMap { $0.sources + $0.via }
    return ids.filter { seen.insert($0).inserted }.compactMap { situation.sources[$0] }
  }

  /// Derived figures are checked even where nothing prints them.
  fileprivate mutating func checkDerivedFigures() {
    for derived in situation.header.derived.entries {
      _ = attempt(at: derived.location) { known throws(Refusal) in try known.figure(derived) }
    }
  }

  /// A running total that falls from one row to the next was revised: its maker should know where.
  fileprivate mutating func checkRunningTotals() {
    let table = situation.observations
    for (position, indicator) in situation.indicators.entries.enumerated() where indicator.accumulation == .cumulative {
      var last: [[Int?]: Int] = [:]
      for index in known.standing(of: position).rows {
        let row = table.rows[index]
        guard row.status.hasHappened, row.status != .extrapolated, row.asOf != .unknown, let value = row.value else {
          continue
        }
        let series = [row.source, row.place, row.group]
        if let before = last[series], let earlier = table.rows[before].value, value < earlier,
          !isAllowed(.fallingCumulative, in: [index])
        {
          let (location, excerpt) = table.location(nil, of: index)
          diagnostics.append(
            Diagnostic(
              .warning, .fallingCumulative, at: location,
              "the running total “\(indicator.id)” falls from \(earlier.plain) (\(situation.place(of: before))) to \(value.plain); it is shown as a revision",
              excerpt: excerpt))
        }
        last[series] = index
      }
    }
  }

  fileprivate mutating func noteLaterRows() {
    let count = known.laterRows
    guard count > 0, let report = situation.report else { return }
    note(
      .notice, .publishedLater, at: SourceLocation(file: report.name, line: 1, column: 1),
      "\(count) row\(count == 1 ? " was" : "s were") published after \(known.day.iso) and \(count == 1 ? "is" : "are") not used"
    )
  }
}

extension String {
  /// At most so many letters, cut behind a word: at the foot of a page number and date must have room behind it.
  fileprivate func shortened(to count: Int) -> String {
    guard self.count > count else { return self }
    let start = prefix(count - 1)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words.reversed().drop { ",;:–— ".contains($0) }.reversed().map(String.init).joined() + "…"
  }
}
