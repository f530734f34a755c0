import Content
import SituationData
import SourceText
import Wording

/// The texts that a report and its charts print, gathered once with their places.
struct PrintedStrings: PuttingIntoWords {
  let basis: ReportBasis
  private(set) var strings: [PrintedString] = []
  /// The figures of each paragraph, block and chart.
  private(set) var groups: [FigureGroup] = []
  /// Where warnings are silenced: a place that silences none is idle.
  private(set) var allowances: [Allowance] = []
  private let tokenizer: TextTokenizer

  init(_ basis: ReportBasis) {
    self.basis = basis
    tokenizer = TextTokenizer(language: basis.words.language)
  }

  private mutating func add(
    _ kind: PrintedString.Kind, _ tokens: [TextToken], at location: SourceLocation, _ allowed: [Allowance] = []
  ) {
    guard !tokens.isEmpty else { return }
    strings.append(PrintedString(kind: kind, tokens: tokens, location: location, allowed: allowed))
  }

  private mutating func add(
    _ kind: PrintedString.Kind, _ text: String, at location: SourceLocation, _ allowed: [Allowance] = []
  ) {
    guard !text.isEmpty else { return }
    add(kind, tokenizer.tokens(of: text), at: location, allowed)
  }

  private mutating func noted(_ allowance: Allowance?) -> [Allowance] {
    let allowed = [allowance].compactMap(\.self)
    allowances += allowed
    return allowed
  }

  // MARK: - The report

  mutating func addFrontMatter() {
    let allowed = noted(situation.header.allowance)
    // What stands for all editions is checked in the first.
    for text in situation.header.texts where situation.original?.report.map({ $0.name == text.location.file }) != true {
      add(text.isProse ? .frontMatter : .sourceName, text.text, at: text.location, allowed)
    }
    for text in basis.style.texts { add(.frontMatter, text.text, at: text.location) }
    for derived in situation.header.derived.entries
    where situation.original?.header.derived[derived.id]?.label != derived.label {
      add(.label(of: derived.id), derived.label, at: derived.location, allowed)
    }
  }

  mutating func add(_ summary: SummaryPlan) {
    add(.frontMatter, summary.title, at: summary.titleLocation ?? summary.location)
    add(summary.blocks)
  }

  mutating func add(_ blocks: [MarkdownBlock], _ allowed: [Allowance] = []) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines, let place): add(.heading, tokenizer.tokens(of: inlines), at: place, allowed)
      case .table(let columns, let rows, let place):
        add(columns.map(\.header), rows.map { $0.map(tokenizer.tokens) }, at: place, allowed)
      case .paragraph(let inlines, let place), .footnote(_, let inlines, let place):
        let tokens = tokenizer.tokens(of: inlines)
        add(.paragraph, tokens, at: place, allowed)
        groups.append(FigureGroup(references: Self.references(in: tokens), allowed: allowed))
      case .list(_, let items): for item in items { add(item, allowed) }
      case .quotation(let inner): add(inner, allowed)
      case .code(let text, let place): add(.paragraph, tokenizer.tokens(of: text), at: place, allowed)
      case .directive(KeyFiguresBlock.name, let lines, _, _):
        let lines = lines.map { PlacedText($0.text, at: $0.location) }
        groups.append(FigureGroup(references: lines, allowed: allowed))
        for line in lines { addKeyFigure(line, allowed) }
      case .directive(FiguresBlock.name, let lines, _, _):
        groups.append(FigureGroup(references: lines.map { PlacedText($0.text, at: $0.location) }, allowed: allowed))
      case .directive(CorrectionsBlock.name, _, let range, let place): addCorrections(range, in: place.file, allowed)
      case .directive(TableBlock.name, _, let range, let place): addTable(range, in: place.file, allowed)
      case .directive(NextBlock.name, let lines, _, _):
        for line in lines {
          let tokens = tokenizer.tokens(of: PlacedText(line.text, at: line.location))
          add(.paragraph, tokens, at: line.location, allowed)
          groups.append(FigureGroup(references: Self.references(in: tokens), allowed: allowed))
        }
      case .allowing(let allowance, let inner):
        allowances.append(allowance)
        add([inner], allowed + [allowance])
      case .images(let images):
        for image in images {
          add(.paragraph, tokenizer.tokens(of: image.credit), at: image.location, allowed)
          add(.paragraph, image.alternativeText, at: image.location, allowed)
          groups.append(
            FigureGroup(references: Self.references(in: tokenizer.tokens(of: image.credit)), allowed: allowed))
        }
      case .rule, .charts, .directive: break
      }
    }
  }

  /// A table of texts: what stands at the head of a column or row speaks of the figures below or beside it.
  private mutating func add(
    _ headers: [[MarkdownInline]], _ rows: [[[TextToken]]], at place: SourceLocation, _ allowed: [Allowance]
  ) {
    func references(_ cells: [[TextToken]]) -> [String] { cells.flatMap(Self.references).map(\.text) }
    groups.append(FigureGroup(references: rows.joined().flatMap(Self.references), allowed: allowed))
    for (index, header) in headers.enumerated() {
      let below = references(rows.compactMap { $0.indices.contains(index) ? $0[index] : nil })
      add(below.isEmpty ? .paragraph : .cellHead(of: below), tokenizer.tokens(of: header), at: place, allowed)
    }
    for row in rows {
      let beside = references(Array(row.dropFirst()))
      for (index, cell) in row.enumerated() {
        let isHead = index == 0 && !beside.isEmpty && Self.references(in: cell).isEmpty
        add(isHead ? .cellHead(of: beside) : .paragraph, cell, at: place, allowed)
      }
    }
  }

  private static func references(in tokens: [TextToken]) -> [PlacedText] {
    tokens.compactMap { token in
      token.content == .figure ? token.location.map { PlacedText(token.text, at: $0) } : nil
    }
  }

  /// What a figure in large type is printed under is made of its parts, and says of what a share is or does not.
  private mutating func addKeyFigure(_ line: PlacedText, _ allowed: [Allowance]) {
    guard let figure = try? known.figure(named: line.text) else { return }
    add(
      .keyFigure, [TextTokenizer.figure(line.text, line.location)] + tokenizer.tokens(of: words.label(figure)),
      at: line.location, allowed)
  }

  /// What a cross table asks for; its labels are those of indicators and names of places, which stand in their tables.
  private mutating func addTable(_ range: Range<Int>, in file: String, _ allowed: [Allowance]) {
    guard let file = situation.file(file),
      case .mapping(let entries, _) = YAMLReader(file: file, range: range).read().root
    else { return }
    for case .sequence(let nodes, _) in entries.filter({ $0.key == "columns" }).map(\.value) {
      let references = nodes.compactMap { node in
        if case .scalar(let text, _, let place) = node { PlacedText(text, at: place) } else { nil }
      }
      groups.append(FigureGroup(references: references, allowed: allowed))
    }
  }

  private mutating func addCorrections(_ range: Range<Int>, in file: String, _ allowed: [Allowance]) {
    guard let file = situation.file(file),
      case .sequence(let nodes, _) = YAMLReader(file: file, range: range).read().root
    else { return }
    for case .mapping(let entries, _) in nodes {
      for entry in entries where CorrectionsBlock.texts.contains(entry.key) {
        if case .scalar(let text, _, let place) = entry.value { add(.correction, text, at: place, allowed) }
      }
    }
  }

  // MARK: - Charts

  /// As with tables, texts without a translation are left out.
  ///
  /// - Parameter allowed: what is silenced for the chart, wherever the report shows it.
  mutating func add(_ chart: ChartSpecification, _ allowed: [Allowance]) {
    _ = noted(chart.allowance)
    let references = chart.figures.map(\.reference.text)
    var group = FigureGroup(
      references: chart.every == nil ? chart.figures.map(\.reference) + [chart.gap].compactMap(\.self) : [],
      allowed: allowed)
    let original = Set(chart.untranslated.map(\.text.location))
    for text in [chart.title, chart.subtitle, chart.note].compactMap(\.self) {
      group.references += Self.references(in: tokenizer.tokens(of: text))
      guard !original.contains(text.location) else { continue }
      add(
        .chartText(of: chart.id, references: references, holdsFigures: true), tokenizer.tokens(of: text),
        at: text.location, allowed)
    }
    groups.append(group)
    for item in chart.figures {
      guard let label = item.label, !original.contains(label.location) else { continue }
      add(.label(of: item.reference.text), label.text, at: label.location, allowed)
    }
    for remark in chart.remarks where !original.contains(remark.text.location) {
      let kind: PrintedString.Kind =
        if case .value(let reference) = remark.place {
          .label(of: reference.text)
        } else {
          .chartText(of: chart.id, references: [], holdsFigures: false)
        }
      add(kind, remark.text.text, at: remark.text.location, allowed)
    }
  }

  // MARK: - Tables

  mutating func addTables() {
    let texts = TableStrings(basis)
    allowances += texts.allowances
    texts.eachOfTables { strings.append($0) }
  }
}
