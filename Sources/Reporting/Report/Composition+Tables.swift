import Content
import Drawing
import SituationData
import SourceText
import Wording

extension Composition {
  // MARK: - Statements

  /// Topic × party: the latest statement of each party on each topic, as known.
  ///
  /// - Returns: nil where none is known.
  mutating func statementsTable() -> ReportTable? {
    let stated = situation.statements.filter { $0.published <= known.day }
    guard !stated.isEmpty else { return nil }
    var topics: [String] = []
    for statement in stated where !topics.contains(statement.topic) { topics.append(statement.topic) }
    let parties = Set(stated.map(\.party)).sorted { (words.attribution($0), $0) < (words.attribution($1), $1) }
    var rows: [ReportTable.Row] = []
    for topic in topics {
      var cells = [ReportTable.Cell(RichText(topic), look: .strong)]
      for party in parties {
        let latest = stated.filter { $0.topic == topic && $0.party == party }.max { $0.published < $1.published }
        cells.append(latest.map { cell(of: $0) } ?? ReportTable.Cell(RichText(phrase(.notStated)), look: .muted))
      }
      rows.append(ReportTable.Row(cells))
    }
    let columns =
      [ReportTable.Column(RichText(phrase(.column(.topic))), weight: 0.8)]
      + parties.map { ReportTable.Column(RichText(words.attribution($0)), weight: 1) }
    return ReportTable(columns: columns, rows: rows, note: RichText(phrase(.statementsNote)), hasRowHeaders: true)
  }

  private mutating func cell(of statement: Statement) -> ReportTable.Cell {
    var text = RichText(statement.statement.isolated)
    if !statement.quote.isEmpty { text.append(" “\(statement.quote.isolated)”") }
    let detail = statement.party == statement.source ? "" : phrase(.accordingTo(words.attribution(statement.source)))
    statementSources.append((statement.source, statement.published))
    if let marks = register?.marks([statement.source]) { text += marks }
    return ReportTable.Cell(text, detail: RichText(detail))
  }

  // MARK: - Cross tables

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
  mutating func table(range: Range<Int>, at location: SourceLocation) -> ReportTable? {
    guard let file = situation.report else { return nil }
    let (root, faults) = YAMLReader(file: file, range: range).read()
    diagnostics += faults
    guard let root else {
      if faults.isEmpty { note(.error, .missingKey, at: location, "a table needs the keys rows and columns") }
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
    diagnostics += keys.faults
    guard let rows, !columns.isEmpty else { return nil }
    let references = columns.compactMap { column in
      attempt(at: column.location) { known throws(Refusal) in try known.reference(named: column.text) }
    }
    guard references.count == columns.count else { return nil }
    return crossTable(rows.dimension, Array(zip(columns, references)), order, top)
  }

  private mutating func crossTable(
    _ dimension: Dimension, _ columns: [(place: PlacedText, reference: Reference)], _ order: ChartSpecification.Order,
    _ top: Int?
  ) -> ReportTable? {
    var names: [String] = []
    var seen: Set<String> = []
    var figures: [[String: Figure]] = []
    for column in columns {
      var cells: [String: Figure] = [:]
      let isFound: Void? = attempt(at: column.place.location) { known throws(Refusal) in
        // What is of no place or group, or the sum of all, has no row of its own.
        let members = try known.members(of: column.reference.with { $0.time = .latest }, by: dimension)
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
    let leftOut = top.map { Array(names.dropFirst($0)) } ?? []
    names.removeLast(leftOut.count)
    var rows: [ReportTable.Row] = []
    let shared = columns.indices.map { index in sharedDate(names.compactMap { figures[index][$0] }) }
    for name in names {
      var cells = [
        ReportTable.Cell(RichText(dimension == .source ? words.attribution(name) : name.isolated), look: .strong)
      ]
      for (index, column) in columns.enumerated() {
        cells.append(cell(figures[index][name], showsDate: shared[index] == nil, at: column.place.location))
      }
      rows.append(ReportTable.Row(cells))
    }
    let headers = columns.indices.map { index in
      header(of: names.compactMap { figures[index][$0] }, columns[index], shared[index], by: dimension)
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

  /// The as-of of all figures of a column, where it is one.
  private func sharedDate(_ figures: [Figure]) -> String? {
    let dates = Set(figures.filter { $0.absence == nil }.map { words.asOf($0, isShort: true) })
    return dates.count == 1 ? dates.first : nil
  }

  private mutating func header(
    of figures: [Figure], _ column: (place: PlacedText, reference: Reference), _ date: String?,
    by dimension: Dimension
  ) -> RichText {
    let reference = column.reference
    let indicator = situation.indicators[reference.indicator]
    let name = figures.first.map(words.name) ?? words.label(indicator?.label ?? reference.text, term: "")
    // What the column asks for beside what its rows are: two columns may differ in nothing else.
    let group = dimension == .group ? nil : reference.group
    let place = dimension == .place ? nil : reference.place
    var text = RichText([name, group?.isolated, place?.isolated].compactMap(\.self).joined(separator: ", "))
    if let word = figures.first.flatMap({ Unit($0.unit).word }), !name.lowercased().contains(word.lowercased()) {
      text.append(", \(word)")
    }
    if let marks = register?.marks(Set(figures.flatMap(\.sources)).sorted()) { text += marks }
    if let date { text += RichText("\n\(date)") }
    return text
  }

  private mutating func cell(_ figure: Figure?, showsDate: Bool, at location: SourceLocation) -> ReportTable.Cell {
    guard let figure, figure.value != nil || figure.low != nil else {
      return ReportTable.Cell(RichText(figure.map(words.value) ?? phrase(.absence(.notReported))), look: .muted)
    }
    print(figure, at: location)
    let target = register?.enter(figure)
    let status = words.statusWord(figure)
    let remarks = [status, words.bounds(figure), figure.scope, showsDate ? words.asOf(figure, isShort: true) : nil]
      .compactMap(\.self).filter { !$0.isEmpty }
    return ReportTable.Cell(
      RichText([RichText.Span(words.value(figure), link: target)]),
      detail: RichText([RichText.Span(remarks.joined(separator: "\u{A0}· "), link: target)]))
  }

  private func sort(
    _ names: inout [String], _ order: ChartSpecification.Order, _ figures: [String: Figure], _ dimension: Dimension
  ) {
    let given = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    names.sort { left, right in
      switch order {
      case .given: break
      case .label:
        let (a, b) = dimension == .source ? (words.attribution(left), words.attribution(right)) : (left, right)
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

extension Reference {
  /// The part of a reference that a dimension names.
  subscript(dimension: Dimension) -> String? {
    switch dimension {
    case .place: place
    case .group: group
    case .source: source
    case .status: status?.rawValue
    }
  }
}
