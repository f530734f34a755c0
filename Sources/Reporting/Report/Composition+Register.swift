import Content
import Drawing
import SituationData
import SourceText
import Wording

extension Composition {
  func headers(_ columns: [ReportPhrase.Column]) -> [RichText] { columns.map { RichText(phrase(.column($0))) } }

  /// A line for each value printed: what it is and with which status, its bounds, of when, who says so and where, and with
  /// which caveat and rows. What a line is of leads back to where the report first prints it.
  func registerBlocks() -> [PageBlock] {
    guard let register, !register.entries.isEmpty else { return [] }
    let headers = headers([.figureAndStatus, .value, .asOf, .sourceAndDocument, .caveat])
    let weights = [2, 0.6, 1, 1.6, 3]
    let columns = zip(headers, weights).enumerated().map { index, column in
      ReportTable.Column(column.0, alignment: index == 1 ? .number : .leading, weight: column.1)
    }
    let rows = register.entries.map { entry in
      entry.isSeries ? seriesRow(entry) : row(entry, entry.figures[0], status: words.statusLabel(entry.figures[0]))
    }
    return [
      .heading(level: 2, RichText(phrase(.registerTitle)), note: RichText(phrase(.registerNote)), id: "register"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }

  /// Of a series the latest value, the range of dates and the number of values.
  private func seriesRow(_ entry: Register.Entry) -> ReportTable.Row {
    let drawn = entry.figures.filter { $0.value != nil }
    guard let last = drawn.last, let first = drawn.first, let from = first.period, let to = last.period else {
      return row(entry, entry.figures[0], status: words.statusLabel(entry.figures[0]))
    }
    let range = phrase(
      .registerSeries(
        count: drawn.count, from: language.period(from.calendar, from.frequency),
        to: language.period(to.calendar, to.frequency)))
    let weakest = drawn.map(\.status).reduce(last.status, Status.weaker)
    return row(entry, last, status: "\(phrase(.status(weakest)))\u{A0}· \(range)")
  }

  private func row(_ entry: Register.Entry, _ figure: Figure, status: String) -> ReportTable.Row {
    let label = RichText(words.label(figure)).linked(to: .mention(of: entry.id))
    let value = RichText(registerValue(figure)).linked(to: .element(entry.id))
    let published = words.published(figure, isShort: true) ?? ""
    return ReportTable.Row(
      id: entry.id,
      [
        ReportTable.Cell(label, detail: RichText(status)),
        ReportTable.Cell(value, detail: RichText(words.bounds(figure) ?? ""), look: .strong),
        ReportTable.Cell(RichText(registerDate(figure)), detail: RichText(published)),
        ReportTable.Cell(sourceNames(figure), detail: documents(of: figure.rows)),
        ReportTable.Cell(caveat(figure), detail: RichText(rowNames(figure.rows))),
      ])
  }

  /// The value with its unit, where the number alone does not show it.
  private func registerValue(_ figure: Figure) -> String {
    // Why there is no value stands with the caveats: the column is for numbers.
    if figure.absence != nil { return "–" }
    guard let word = Unit(figure.unit).word else { return words.value(figure) }
    return words.label(figure).lowercased().contains(word.lowercased())
      ? words.value(figure) : "\(words.value(figure)) \(word)"
  }

  private func registerDate(_ figure: Figure) -> String {
    figure.asOf.isEmpty
      ? phrase(.absence(figure.absence ?? .notYetReported))
      : language.list(figure.asOf.map { words.date($0, isShort: true) })
  }

  private func sourceNames(_ figure: Figure) -> RichText {
    var text = RichText()
    for source in figure.sources {
      let number = register?.mark(of: source) ?? 1
      text.append("\(text.isEmpty ? "" : "; ")\(words.attribution(source))")
      text += RichText([RichText.Span("\u{A0}[\(number)]", link: .element("source-\(source)"))])
    }
    return text
  }

  private func caveat(_ figure: Figure) -> RichText {
    // The caveats of what a figure is computed from stand with its inputs.
    if let derivation = figure.derivation {
      return RichText(language.capitalized(phrase(.operation(derivation.definition.operation))) + ": ")
        + terms(of: derivation)
    }
    var parts = figure.caveats.map(\.isolated)
    if let absence = figure.absence { parts.insert(phrase(.absence(absence)), at: 0) }
    if figure.rows.isEmpty, figure.absence == nil { parts.insert(phrase(.asPublished), at: 0) }
    if countedRows(figure) > 1, figure.indicator?.accumulation == .flow {
      parts.insert(phrase(.sumOfRows(countedRows(figure))), at: 0)
    }
    if let replaced = figure.replacedOn {
      parts.insert(phrase(.replaced(on: words.date(.day(replaced), isShort: true))), at: 0)
    }
    if !figure.via.isEmpty { parts.append(phrase(.via(language.list(figure.via.map(words.attribution))))) }
    if !figure.scope.isEmpty { parts.append(figure.scope.isolated) }
    return RichText(language.capitalized(parts.joined(separator: "; ")))
  }

  /// How many values were added up: rows that report one event are one.
  private func countedRows(_ figure: Figure) -> Int {
    let rows = figure.rows.map { situation.observations.rows[$0] }
    let events = Set(rows.filter { $0.event != nil }.map { [$0.event, $0.place, $0.group] })
    return rows.count { $0.event == nil } + events.count
  }

  /// The rows by file and hash; of many the first two are named.
  private func rowNames(_ rows: [Int]) -> String {
    guard !rows.isEmpty else { return "" }
    // A name stays on one line.
    let shown = rows.prefix(rows.count > 3 ? 2 : 3).map { situation.rowName($0, mark: ":\u{2060}") }
    let names = shown.joined(separator: ", ")
    return rows.count > 3 ? "\(names) \(phrase(.moreRows(rows.count - 2)))" : names
  }

  // MARK: - What a figure is computed from

  /// "61,709 (Deaths, Media Office, as of 2 Feb 2025) − 48,291 (Deaths, Ministry of Health, as of 18 Feb 2025)", each number
  /// leading to its own line. What is the same of all inputs stands once behind them.
  func terms(of derivation: Figure.Derivation, isShort: Bool = true) -> RichText {
    let inputs = derivation.inputs
    guard !inputs.isEmpty else { return "" }
    let names = inputs.map { input in
      // The names of what a total adds up stand in its own line.
      let isTotal = input.derivation?.isOfChart == true
      let name: [String?] =
        isTotal ? [phrase(.total), nil, nil] : [words.name(input), input.group?.isolated, input.place?.isolated]
      return name.map { $0 ?? "" } + [words.sourceNames(input), words.asOf(input, isShort: isShort)]
    }
    let isCommon = names[0].indices.map { index in
      inputs.count > 1 && names.allSatisfy { $0[index] == names[0][index] }
    }
    func listed(_ names: [String], where wanted: Bool) -> String {
      zip(names, isCommon).filter { !$0.isEmpty && $1 == wanted }.map(\.0).joined(separator: ", ")
    }
    var text = RichText()
    for (input, names) in zip(inputs, names) {
      text.append(text.isEmpty ? "" : " \(derivation.definition.operation.sign) ")
      text += RichText([RichText.Span(words.value(input), link: register?.line(of: input))])
      let own = listed(names, where: false)
      text.append(own.isEmpty ? "" : " (\(own))")
    }
    let common = listed(names[0], where: true)
    text.append(common.isEmpty ? "" : "; \(common)")
    return text
  }
}

extension DerivedFigure.Operation {
  /// What stands between the inputs.
  fileprivate var sign: String {
    switch self {
    case .difference, .change: "\u{2212}"
    case .sum: "+"
    case .ratio, .share: "÷"
    }
  }
}
