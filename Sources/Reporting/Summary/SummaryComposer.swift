import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Puts a summary into words, as much of it as an extent shows. Each extent is a page of its own: its sources, its figures and
/// its fingerprint are those of what it shows.
struct SummaryComposer: PuttingIntoWords {
  let plan: SummaryPlan
  private let context: BlockContext
  private let charts: ChartCatalog
  private let shown: [String: ShownChart]
  var basis: ReportBasis { context.basis }

  init(_ plan: SummaryPlan, _ context: BlockContext, charts: ChartCatalog, shown: [String: ShownChart]) {
    (self.plan, self.context, self.charts, self.shown) = (plan, context, charts, shown)
  }

  /// What a summary says, before the lists at its end.
  struct Draft {
    var lead: [RichText] = []
    var blocks: [PageBlock] = []
    var record: BlockRecord
  }

  func draft(_ extent: SummaryExtent) -> Draft {
    var draft = Draft(
      record: BlockRecord(
        findings: Findings(in: situation), ledger: FigureLedger(in: situation, keepsRows: true), register: Register()))
    let context = BlockContext(
      basis: basis, comparison: extent.hasChanges ? context.comparison : nil, extent: extent)
    var composer = BlockComposer(context, charts: charts, shown: shown, images: nil)
    let blocks = plan.blocks(in: extent)
    draft.lead = composer.lead(of: blocks, &draft.record)
    let rest = composer.drafts(Array(blocks.dropFirst(draft.lead.count)), &draft.record)
    for block in rest {
      switch block {
      case .block(let block): draft.blocks.append(block)
      case .changes(let location): draft.blocks += ChangesBlock(context).blocks(at: location, &draft.record)
      // Sources stand at the foot, and every figure with its rows in the report.
      case .sources, .register: break
      }
    }
    draft.record.settle()
    let footnotes = FootnoteList(basis: basis).blocks(draft.record.footnotes)
    draft.blocks = (draft.record.notices + draft.blocks + footnotes).withNotesInHeadings
    return draft
  }

  /// - Parameters:
  ///   - report: the name of the file of the full report, and its fingerprint.
  func content(
    of draft: Draft, _ extent: SummaryExtent, fingerprint: String, report: (name: String, fingerprint: String)
  ) -> SummaryContent {
    let register = draft.record.register
    let places = Set(draft.blocks.ids + (extent.hasSources ? register.sources.map(Register.id(ofSource:)) : []))
    func adapted(_ text: RichText) -> RichText { text.leading(to: places) }
    let (header, originals) = (situation.header, basis.originals)
    let sources = SourcesBlock(context)
    return SummaryContent(
      kicker: issueLine, kind: phrase(.headline([phrase(.summary), basis.style.upperCorner?.text].compactMap(\.self))),
      title: RichText(language.inReadingOrder(plan.title)), lead: draft.lead.map(adapted),
      blocks: originals.marked(draft.blocks.map { $0.mappingTexts(adapted) }),
      sources: extent.hasSources && !register.sources.isEmpty
        ? SummaryContent.Sources(
          title: RichText(phrase(.sourcesTitle)),
          entries: sources.entries(of: register, statements: draft.record.statements).map {
            .init(id: $0.id, mark: $0.mark, text: originals.marked($0.text))
          }) : nil,
      sourceLine: extent.hasSources || register.sources.isEmpty ? "" : originals.marked(sources.line(of: register)),
      foot: foot(extent.form, fingerprint, report), badge: header.state == .draft ? phrase(.draft) : nil,
      alternativeText: alternativeText(draft),
      sourceNames: phrase(.clauses(draft.record.register.sources.map(words.attribution))),
      direction: language.direction, language: language.code)
  }

  /// The title, each key figure with its source and dates, and each chart.
  private func alternativeText(_ draft: Draft) -> String {
    func string(_ text: RichText) -> String { text.leading(to: []).string }
    var sentences = [plan.title] + draft.lead.map(string)
    for block in draft.blocks {
      switch block {
      case .keyFigures(let figures):
        sentences += figures.map { figure in
          phrase(
            .labelled(
              string(figure.label),
              phrase(.clauses([string(figure.value + figure.status)] + figure.details.map(string)))))
        }
      case .charts(let charts): sentences += charts.map(\.alternativeText)
      default: break
      }
    }
    return phrase(.sentences(sentences))
  }

  /// What the figures are known by, and where all of them stand.
  private func foot(
    _ form: SummaryExtent.Form, _ fingerprint: String, _ report: (name: String, fingerprint: String)
  ) -> (leading: RichText, trailing: RichText) {
    let (day, figures) = (known.day, Fingerprint.short(fingerprint))
    let own =
      form == .page
      ? phrase(.summaryFoot(number: situation.header.number, known: day, figures: figures))
      : phrase(.pictureFoot(known: day, figures: figures))
    let name = RichText([RichText.Span(language.isolated(report.name), isStrong: true)])
    let full = language.phrase(
      .headline([
        language.phrase(.labelled(RichText(phrase(.fullReport)), name)),
        RichText(phrase(.figuresOf(Fingerprint.short(report.fingerprint)))),
      ]))
    return (RichText(phrase(.headline([own, basis.style.lowerCorner?.text].compactMap(\.self)))), full)
  }
}

extension [PageBlock] {
  /// The note of a table right below a heading becomes that of the heading, where it takes no line of its own.
  fileprivate var withNotesInHeadings: [PageBlock] {
    var blocks = self
    for index in blocks.indices.dropLast() {
      guard case .heading(let level, let text, let note, let id) = blocks[index], note.isEmpty,
        case .table(var table) = blocks[index + 1]
      else { continue }
      blocks[index] = .heading(level: level, text, note: table.note, id: id)
      table.note = ""
      blocks[index + 1] = .table(table)
    }
    return blocks
  }
}

// MARK: - Extents

extension SummaryComposer {
  /// From all that a form may show to the least, in the order in which parts are left out.
  func extents(_ form: SummaryExtent.Form) -> [SummaryExtent] {
    var extents = [SummaryExtent(form)]
    func step(_ change: (inout SummaryExtent) -> Void) {
      var next = extents[extents.count - 1]
      change(&next)
      extents.append(next)
    }
    if context.comparison != nil { step { $0.hasChanges = false } }
    if form == .picture { step { $0.hasSources = false } }
    for figures in [5, 4] where plan.figures > figures { step { $0.figures = figures } }
    switch form {
    case .page:
      for count in stride(from: sharedTopics - 1, through: 0, by: -1) { step { $0.topics = count } }
      if SummarySections(plan.blocks).hasOptional { step { $0.hasSections = false } }
    case .picture:
      // One chart with fewer and fewer key figures, which stand in pairs; where the first has no room with any of them, the second.
      for chart in 0..<min(plan.charts, 2) {
        if plan.charts > 1 { step { ($0.charts, $0.figures) = (chart..<chart + 1, 4) } }
        for figures in [2, 1] where plan.figures > figures { step { $0.figures = figures } }
      }
      // Where not even one chart has room, all of it is the key figures'.
      guard plan.charts > 0, plan.figures > 0 else { break }
      step { ($0.charts, $0.figures) = (0..<0, 4) }
      for figures in [2, 1] where plan.figures > figures { step { $0.figures = figures } }
    }
    return extents
  }
}

extension SummaryComposer {
  /// How many topics the widest extent shows.
  var sharedTopics: Int {
    plan.blocks.contains { $0.names(StatementsBlock.name) } ? SharedTopics(in: known).all.count : 0
  }
}

extension [PageBlock] {
  /// The places that links may lead to.
  fileprivate var ids: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(_, _, _, let id): [id].compactMap(\.self)
      case .table(let table): table.rows.compactMap(\.id)
      case .list(_, let items): items.flatMap(\.ids)
      case .quotation(let inner), .box(_, let inner): inner.ids
      case .sources(let entries): entries.map(\.id)
      case .paragraph, .rule, .keyFigures, .charts, .images: []
      }
    }
  }
}

extension RichText {
  /// The text with those links only that lead to some places. A mark that leads nowhere says nothing: it is left out.
  fileprivate func leading(to places: Set<String>) -> RichText {
    var text = RichText()
    for var span in spans {
      if case .element(let id) = span.link, !places.contains(id) {
        span.link = nil
        if span.isRaised {
          if text.spans.last?.text == Register.joiner { text.spans.removeLast() }
          continue
        }
      }
      text.spans.append(span)
    }
    return text
  }
}
