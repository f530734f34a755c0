import Content
import Drawing
import SituationData
import SourceText
import Wording

/// A table of figures by place, group or source.
struct TableBlock: DirectiveBlock {
  static let name = "table"

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    table(directive, &record).map { [.block(.table($0))] } ?? []
  }

  /// The references of the columns of a table that stands in report.md; none where it cannot be read.
  static func columns(in file: TextFile, _ range: Range<Int>) -> [PlacedText] {
    guard let root = YAMLReader(file: file, range: range).read().root else { return [] }
    var keys = KeyReader(root, named: "a table", known: ["columns"], in: file)
    return keys.texts("columns")
  }

  private enum RowKind: String, CaseIterable {
    case place, group, source

    var dimension: Dimension {
      switch self {
      case .place: .place
      case .group: .group
      case .source: .source
      }
    }
  }

  /// A table of figures by place, group or source.
  private func table(_ directive: Directive, _ record: inout BlockRecord) -> ReportTable? {
    guard let file = situation.file(directive.location.file) else { return nil }
    let (root, faults) = YAMLReader(file: file, range: directive.range).read()
    record.findings.add(faults)
    guard let root else {
      if faults.isEmpty {
        record.findings.note(
          .error, .missingKey, at: directive.location, "a table needs the keys rows and columns")
      }
      return nil
    }
    var keys = KeyReader(root, named: "a table", known: ["rows", "columns", "sort", "top"], in: file)
    _ = keys.requiredText("rows")
    let rows = keys.word(RowKind.self, "rows")
    if keys.lacks("columns") {
      keys.fail(.missingKey, at: keys.location, "the key “columns” is missing; it lists references")
    }
    let columns = keys.texts("columns")
    let order = keys.word(ChartSpecification.Order.self, "sort") ?? .given
    let top = keys.wholeNumber("top", in: 1...10_000)
    record.findings.add(keys.faults)
    guard let rows, !columns.isEmpty else { return nil }
    let references = columns.compactMap { column in
      attempt(at: column.location, &record.findings) { known throws(Refusal) in
        try known.reference(named: column.text)
      }
    }
    guard references.count == columns.count else { return nil }
    return crossTable(rows.dimension, Array(zip(columns, references)), order, top, &record)
  }

  private func crossTable(
    _ dimension: Dimension, _ columns: [(place: PlacedText, reference: Reference)], _ order: ChartSpecification.Order,
    _ top: Int?, _ record: inout BlockRecord
  ) -> ReportTable? {
    var names: [String] = []
    var seen: Set<String> = []
    var figures: [[String: Figure]] = []
    for column in columns {
      var cells: [String: Figure] = [:]
      let isFound: Void? = attempt(at: column.place.location, &record.findings) { known throws(Refusal) in
        // What is of no place or group, or the sum of all, has no row of its own.
        let members = try dimension.members(of: column.reference.with { $0.time = .latest }, in: known)
        for member in members {
          guard let name = member[dimension] else { continue }
          if seen.insert(name).inserted { names.append(name) }
          cells[name] = try known.figure(member.with { $0.time = column.reference.time })
        }
      }
      guard isFound != nil else { return nil }
      figures.append(cells)
    }
    sort(&names, order, figures[0], dimension)
    let leftOut = top.map { names.dropFirst($0).map { printedName($0, of: dimension) } } ?? []
    names.removeLast(leftOut.count)
    var rows: [ReportTable.Row] = []
    let shared = columns.indices.map { index in sharedDate(names.compactMap { figures[index][$0] }) }
    let terms = columns.indices.map { index in
      names.compactMap { figures[index][$0].map { words.term($0.term, of: $0) } }.unique
    }
    let scaled = columns.indices.map { index in words.beside(names.compactMap { figures[index][$0] }) }
    for name in names {
      var cells = [
        ReportTable.Cell(RichText(printedName(name, of: dimension)), look: .strong)
      ]
      for (index, column) in columns.enumerated() {
        cells.append(
          cell(
            figures[index][name], scaled[index], showsDate: shared[index] == nil,
            showsTerm: terms[index].count > 1, at: column.place.location, &record))
      }
      rows.append(ReportTable.Row(cells))
    }
    var headers: [RichText] = []
    for (index, column) in columns.enumerated() {
      headers.append(
        header(
          of: names.compactMap { figures[index][$0] }, terms[index], column, shared[index], by: dimension, &record))
    }
    let title: ReportPhrase.Column =
      switch dimension {
      case .place: .place
      case .group, .status: .group
      case .source: .source
      }
    return ReportTable(
      columns: [ReportTable.Column(RichText(phrase(.column(title))), weight: 1.6)]
        + headers.map { ReportTable.Column($0, alignment: .number, weight: 1) },
      rows: rows, note: RichText(leftOut.isEmpty ? "" : phrase(.othersLeftOut(language.list(leftOut)))),
      hasRowHeaders: true)
  }

  private func printedName(_ name: String, of dimension: Dimension) -> String {
    switch dimension {
    case .source: words.attribution(name)
    case .place: words.place(name)
    case .group: words.group(name)
    case .status: language.isolated(name)
    }
  }

  /// The as-of of all figures of a column, where it is one.
  private func sharedDate(_ figures: [Figure]) -> String? {
    let dates = Set(figures.filter { $0.absence == nil }.map { words.asOf($0, isShort: true) })
    return dates.count == 1 ? dates.first : nil
  }

  private func header(
    of figures: [Figure], _ terms: [String], _ column: (place: PlacedText, reference: Reference), _ date: String?,
    by dimension: Dimension, _ record: inout BlockRecord
  ) -> RichText {
    let reference = column.reference
    let indicator = situation.indicators[reference.indicator]
    // Of several words of a source each stands in the head, and at its value.
    let term = phrase(.enumeration(terms))
    let name =
      figures.first.map { terms.count > 1 ? words.name($0, term: term) : words.name($0) }
      ?? words.label(indicator?.label ?? reference.text, term: "")
    // What the column asks for beside what its rows are: two columns may differ in nothing else.
    let group = dimension == .group ? nil : reference.group
    let place = dimension == .place ? nil : reference.place
    let text = phrase(.enumeration([name, group.map { words.group($0) } ?? "", place.map(words.place) ?? ""]))
    let word = figures.first.flatMap(words.unitWord).flatMap {
      name.lowercased().contains($0.lowercased()) ? nil : $0
    }
    let sources = Set(figures.flatMap(\.sources)).sorted()
    let header =
      RichText(phrase(.enumeration([text, language.isolated(word ?? "")]))) + record.register.marks(sources, language)
    return date.map { header + RichText("\n\($0)") } ?? header
  }

  private func cell(
    _ figure: Figure?, _ words: FigureWords, showsDate: Bool, showsTerm: Bool, at location: SourceLocation,
    _ record: inout BlockRecord
  ) -> ReportTable.Cell {
    guard let figure, figure.value != nil || figure.low != nil else {
      return ReportTable.Cell(RichText(figure.map(words.value) ?? phrase(.absence(.notReported))), look: .muted)
    }
    record.print(figure, at: location, basis)
    let target = record.register.enter(figure)
    let remarks = phrase(
      .details([
        words.statusRemark(figure, isShort: true) ?? "", words.targetSpan(figure) ?? "", words.bounds(figure) ?? "",
        words.coverage(figure) ?? "", words.text(figure.scope, .scope),
        showsTerm ? language.isolated(words.term(figure.term, of: figure)) : "",
        showsDate ? words.asOf(figure, isShort: true) : "",
      ]))
    return ReportTable.Cell(
      RichText([RichText.Span(words.value(figure), link: target)]),
      detail: RichText([RichText.Span(remarks, link: target)]))
  }

  private func sort(
    _ names: inout [String], _ order: ChartSpecification.Order, _ figures: [String: Figure], _ dimension: Dimension
  ) {
    let given = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    names.sort { left, right in
      switch order {
      case .given: break
      case .label:
        let (a, b) = (printedName(left, of: dimension), printedName(right, of: dimension))
        if a != b { return a < b }
      case .value, .descendingValue:
        guard let a = figures[left]?.value, let b = figures[right]?.value else {
          if (figures[left]?.value == nil) != (figures[right]?.value == nil) { return figures[left]?.value != nil }
          break
        }
        if a != b { return order == .value ? a < b : b < a }
      }
      return given[left, default: 0] < given[right, default: 0]
    }
  }
}
