import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Puts blocks of Markdown into words.
struct BlockComposer: PuttingIntoWords {
  let basis: ReportBasis
  private let context: BlockContext
  private let charts: ChartCatalog
  /// The charts that the report shows, in words, and what they print.
  private let shown: [String: ShownChart]
  /// Those that there are; nil where none are shown.
  private let images: ImageFiles?
  /// What is said of charts that there are not.
  private var hints: WordHints

  init(_ context: BlockContext, charts: ChartCatalog, shown: [String: ShownChart], images: ImageFiles?) {
    (self.context, self.charts, self.shown, self.images) = (context, charts, shown, images)
    basis = context.basis
    hints = WordHints(charts.ids)
  }

  mutating func drafts(_ blocks: [MarkdownBlock], _ record: inout BlockRecord) -> [DraftBlock] {
    var drafts: [DraftBlock] = []
    for block in blocks {
      drafts += draft(block, &record)
      record.settle()
    }
    return drafts
  }

  /// The words of the paragraphs that come first.
  mutating func lead(of blocks: [MarkdownBlock], _ record: inout BlockRecord) -> [RichText] {
    var lead: [RichText] = []
    for block in blocks.prefix(while: \.isParagraph) {
      for case .block(.paragraph(let text)) in draft(block, &record) { lead.append(text) }
    }
    record.settle()
    return lead
  }

  /// A paragraph's words.
  private func text(_ inlines: [MarkdownInline], _ record: inout BlockRecord) -> RichText {
    TextWriter(basis: basis).text(inlines, &record.register, &record.printed, &record.findings)
  }

  private mutating func draft(_ block: MarkdownBlock, _ record: inout BlockRecord) -> [DraftBlock] {
    switch block {
    case .heading(let level, let inlines, _):
      record.headings += 1
      let id = TextAnchor.heading.id(record.headings)
      return [.block(.heading(level: level, text(inlines, &record), note: "", id: id))]
    case .paragraph(let inlines, _): return [.block(.paragraph(text(inlines, &record)))]
    case .list(let start, let items):
      var texts: [[PageBlock]] = []
      for item in items { texts.append(pageBlocks(item, &record)) }
      return [.block(.list(start: start, items: texts))]
    case .quotation(let inner): return [.block(.quotation(pageBlocks(inner, &record)))]
    case .rule: return [.block(.rule)]
    case .table(let columns, let rows, _): return [.block(.table(table(columns, rows, &record)))]
    case .footnote(_, let inlines, _):
      record.footnotes.append(text(inlines, &record))
      return []
    case .code(let text, _): return [.block(.paragraph(RichText(text)))]
    case .charts(let images): return self.charts(images, &record)
    case .images(let images):
      let shown = images.compactMap { image($0, &record) }
      return shown.isEmpty ? [] : [.block(.images(shown))]
    case .directive(let name, let lines, let range, let location):
      guard let block = DirectiveCatalog.block(named: name) else {
        let word = DirectiveCatalog.word(of: name)
        record.findings.note(
          .error, .unknownWord, at: location,
          "there is no block “\(word)”\(Nearest.hint(to: word, among: DirectiveCatalog.all.map { $0.name }))")
        return []
      }
      let rest = name.dropFirst(block.name.count).drop { $0 == " " }
      if !rest.isEmpty {
        record.findings.note(
          .error, .wrongType, at: location,
          "“\(rest)” behind the name of the block is not read; delete it, or write it on a line of its own"
        )
      }
      if !block.takesLines, let line = lines.first {
        record.findings.note(
          .error, .wrongType, at: line.location,
          "the block “\(block.name)” says what there is by itself; take out what stands in it")
      }
      let lines = lines.map { PlacedText($0.text, at: $0.location) }
      let directive = Directive(lines: lines, range: range, location: location)
      return block.init(context).drafts(for: directive, &record)
    case .allowing(let allowance, let inner):
      let before = record.findings.count
      let drafts = draft(inner, &record)
      record.findings.silence([allowance], since: before)
      return drafts
    }
  }

  /// A table of the text, as it was typed.
  private func table(
    _ columns: [MarkdownTableColumn], _ rows: [[[MarkdownInline]]], _ record: inout BlockRecord
  ) -> ReportTable {
    ReportTable(
      columns: columns.map {
        ReportTable.Column(text($0.header, &record), alignment: $0.isTrailing ? .number : .leading, weight: 1)
      }, rows: rows.map { row in ReportTable.Row(row.map { ReportTable.Cell(text($0, &record)) }) })
  }

  private mutating func charts(
    _ images: [(id: String, location: SourceLocation)], _ record: inout BlockRecord
  ) -> [DraftBlock] {
    var tables: [ChartTable] = []
    for image in images {
      if charts.chart(image.id) == nil, !charts.isIncomplete {
        record.findings.note(
          .error, .unknownChart, at: image.location,
          "there is no chart “\(image.id)” in charts.yaml\(hints.hint(to: image.id))")
      }
      guard let chart = shown[image.id] else { continue }
      record.settle()
      record.ledger.add(chart.rows, of: chart.observations)
      var table = chart.words.shown(in: &record.register, language)
      // Who relays what stands at the foot of a summary.
      if let extent = context.extent {
        table.sourceLine = chart.words.shortSourceLine(basis, in: &record.register, hasMarks: extent.hasSources)
      }
      tables.append(table)
    }
    return tables.isEmpty ? [] : [.block(.charts(tables))]
  }

  private func image(_ image: MarkdownImage, _ record: inout BlockRecord) -> ReportImage? {
    guard let images else {
      record.findings.note(
        .error, .badImage, at: image.location, "a summary shows charts and no images; show them in report.md")
      return nil
    }
    // What is no name of a file was said where it was read.
    guard !image.name.isEmpty, !image.name.contains("/") else { return nil }
    return file(image.name, in: images, at: image.location, &record).map { file in
      ReportImage(file, alternativeText: image.alternativeText, credit: text(image.credit, &record))
    }
  }

  /// The image that stands for whoever publishes the report.
  func logo(_ logo: ReportHeader.NamedFile, _ record: inout BlockRecord) -> ReportImage? {
    file(logo.name, in: images ?? [:], at: logo.location, &record).map { file in
      ReportImage(file, alternativeText: phrase(.logo(of: situation.header.publisher)))
    }
  }

  private func file(
    _ name: String, in images: ImageFiles, at location: SourceLocation, _ record: inout BlockRecord
  ) -> ImageFile? {
    switch images[name] {
    case .success(let file): return file
    case .failure(let fault):
      record.findings.note(
        .error, .badImage, at: location, "the image “\(name)” cannot be printed: \(fault.message)")
    case nil:
      record.findings.note(
        .error, .badImage, at: location,
        "there is no image “\(name)” in the folder\(Nearest.hint(to: name, among: images.keys.sorted())); images are PNG and JPEG files beside report.md"
      )
    }
    return nil
  }

  /// Blocks inside a list or quotation, where the changes, the sources and the register cannot stand.
  private mutating func pageBlocks(_ blocks: [MarkdownBlock], _ record: inout BlockRecord) -> [PageBlock] {
    drafts(blocks, &record).compactMap { draft in
      switch draft {
      case .block(let block): return block
      // They stand at the end where they are not placed.
      case .sources, .register: return nil
      case .changes(let location):
        record.findings.note(
          .error, .wrongType, at: location,
          "the block “\(ChangesBlock.name)” stands in the report itself; take it out of the list or quotation")
        return nil
      }
    }
  }
}

/// A chart that the report shows.
struct ShownChart: Sendable {
  let words: WordedChart
  /// The rows of figures.csv that it prints.
  let rows: [FigureRow]
  /// The rows of the observations that these come from.
  let observations: [Int]
}
