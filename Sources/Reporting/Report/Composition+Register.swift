import Drawing
import SituationData

extension Composition {
  func headers(_ columns: [ReportPhrase.Column]) -> [RichText] { columns.map { RichText(phrase(.column($0))) } }

  // MARK: - The register

  /// A line for each value printed: what it is, of when, who says so, with which status and caveat, and its rows.
  func registerBlocks() -> [PageBlock] {
    guard let register, !register.entries.isEmpty else { return [] }
    let headers = headers([.figure, .value, .asOf, .source, .status, .caveat])
    let weights = [2, 0.6, 1, 0.6, 0, 3]
    let columns = zip(headers, weights).enumerated().map { index, column in
      ReportTable.Column(column.0, alignment: index == 1 ? .number : .leading, weight: column.1)
    }
    let rows = register.entries.map { entry in
      entry.isSeries ? seriesRow(entry, in: register) : row(entry, in: register)
    }
    return [
      .heading(level: 2, RichText(phrase(.registerTitle)), note: RichText(phrase(.registerNote)), id: "register"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }

  private func row(_ entry: Register.Entry, in register: Register) -> ReportTable.Row {
    let figure = entry.figures[0]
    return ReportTable.Row(
      id: entry.id,
      [
        ReportTable.Cell(RichText(words.label(figure))),
        ReportTable.Cell(RichText(registerValue(figure))),
        ReportTable.Cell(
          RichText(
            figure.asOf.isEmpty
              ? phrase(.absence(figure.absence ?? .notYetReported))
              : language.list(figure.asOf.map { words.date($0, isShort: true) })),
          detail: RichText(words.published(figure, isShort: true) ?? "")),
        ReportTable.Cell(sourceMarks(figure, register)),
        ReportTable.Cell(RichText(words.statusLabel(figure)), look: .badge),
        ReportTable.Cell(caveat(figure)),
      ])
  }

  /// Of a series the latest value, the range of dates and the number of values.
  private func seriesRow(_ entry: Register.Entry, in register: Register) -> ReportTable.Row {
    let drawn = entry.figures.filter { $0.value != nil }
    guard let last = drawn.last, let first = drawn.first, let from = first.period, let to = last.period else {
      return row(Register.Entry(id: entry.id, figures: Array(entry.figures.prefix(1)), isSeries: false), in: register)
    }
    let range = phrase(
      .registerSeries(
        count: drawn.count, from: language.period(from.calendar, from.frequency),
        to: language.period(to.calendar, to.frequency)))
    let weakest = drawn.map(\.status).reduce(last.status, Status.weaker)
    return ReportTable.Row(
      id: entry.id,
      [
        ReportTable.Cell(RichText(words.label(last)), detail: RichText(range)),
        ReportTable.Cell(RichText(registerValue(last))),
        ReportTable.Cell(RichText(language.list(last.asOf.map { words.date($0, isShort: true) }))),
        ReportTable.Cell(sourceMarks(last, register)),
        ReportTable.Cell(RichText(phrase(.status(weakest))), look: .badge),
        ReportTable.Cell(caveat(last)),
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

  private func sourceMarks(_ figure: Figure, _ register: Register) -> RichText {
    RichText(
      figure.sources.enumerated().map { index, source in
        let number = (register.sources.firstIndex(of: source) ?? 0) + 1
        return RichText.Span("\(index > 0 ? " " : "")[\(number)]", link: .element("source-\(source)"))
      })
  }

  private func caveat(_ figure: Figure) -> RichText {
    // The caveats of what a figure is computed from stand with its inputs.
    if let derivation = figure.derivation { return withRows([phrase(.computed(words.definition(derivation)))], figure) }
    var parts = (words.bounds(figure).map { [$0] } ?? []) + figure.caveats.map(\.isolated)
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
    return withRows(parts, figure)
  }

  /// How many values were added up: rows that report one event are one.
  private func countedRows(_ figure: Figure) -> Int {
    let rows = figure.rows.map { situation.observations.rows[$0] }
    let events = Set(rows.filter { $0.event != nil }.map { [$0.event, $0.place, $0.group] })
    return rows.count { $0.event == nil } + events.count
  }

  private func withRows(_ parts: [String], _ figure: Figure) -> RichText {
    RichText(
      [words.capitalized(parts.joined(separator: "; ")), rowNames(figure.rows)].filter { !$0.isEmpty }.joined(
        separator: "\u{A0}· "))
  }

  /// The rows by file and hash; of many the first two are named.
  private func rowNames(_ rows: [Int]) -> String {
    guard !rows.isEmpty else { return "" }
    // A name stays on one line.
    let shown = rows.prefix(rows.count > 3 ? 2 : 3).map { situation.rowName($0).replacing(":", with: ":\u{2060}") }
    let names = shown.joined(separator: ", ")
    return rows.count > 3 ? "\(names) \(phrase(.moreRows(rows.count - 2)))" : names
  }

  // MARK: - The sources

  func sourceBlocks() -> [PageBlock] {
    guard let register, !register.sources.isEmpty else { return [] }
    let headers = headers([.number, .source, .kind, .published])
    let rows = register.sources.enumerated().map { index, id in
      let source = situation.sources[id]
      let address = source.flatMap { $0.url.isEmpty ? nil : LinkTarget.address($0.url) }
      let name = RichText([RichText.Span((source?.name ?? id).isolated, isStrong: true, link: address)])
      let documents = documents(of: id)
      return ReportTable.Row(
        id: "source-\(id)",
        [
          ReportTable.Cell(RichText("[\(index + 1)]")),
          ReportTable.Cell(documents.isEmpty ? name : name + "\u{A0}· " + documents),
          ReportTable.Cell(RichText(source.map { phrase(.sourceKind($0.kind)) } ?? "")),
          ReportTable.Cell(RichText(lastPublication(of: id))),
        ])
    }
    return [
      .heading(level: 2, RichText(phrase(.sourcesTitle)), note: "", id: "sources"),
      .table(
        ReportTable(
          columns: [
            ReportTable.Column(headers[0], weight: 0), ReportTable.Column(headers[1], weight: 4),
            ReportTable.Column(headers[2], weight: 0),
            ReportTable.Column(headers[3], weight: 0),
          ], rows: rows, isDense: true)),
    ]
  }

  /// The rows of a source that the report prints.
  private func printedRows(of source: String) -> [Int] {
    let index = situation.sources.index(of: source)
    let entries = register?.entries ?? []
    return Set(entries.flatMap { $0.figures.flatMap(\.rows) }).filter {
      situation.observations.rows[$0].source == index
    }.sorted()
  }

  /// Where the printed figures of a source were read: documents that lead to their address; three are named.
  private func documents(of source: String) -> RichText {
    var documents: [(name: String, url: String)] = []
    for row in printedRows(of: source) {
      let name = situation.observations.text(.document, of: row)
      let url = situation.observations.text(.url, of: row)
      let shown = name.isEmpty ? url : name
      if !shown.isEmpty, !documents.contains(where: { $0.name == shown }) { documents.append((shown, url)) }
    }
    for statement in situation.statements
    where statement.source == source && !statement.url.isEmpty && statement.published <= known.day {
      if !documents.contains(where: { $0.url == statement.url }) {
        documents.append((phrase(.statement), statement.url))
      }
    }
    var text = RichText()
    for (index, document) in documents.prefix(3).enumerated() {
      if index > 0 { text.append("; ") }
      text += RichText([
        RichText.Span(document.name.isolated, link: document.url.isEmpty ? nil : .address(document.url))
      ])
    }
    if documents.count > 3 { text.append("; " + phrase(.moreDocuments(documents.count - 3))) }
    return text
  }

  private func lastPublication(of source: String) -> String {
    let rows = printedRows(of: source).map { situation.observations.rows[$0].published }
    let days = rows.map(\.day) + statementSources.filter { $0.source == source }.map(\.published)
    guard let last = days.max() else { return "" }
    let isLatestPossible = rows.first { $0.day == last }?.isLatestPossible ?? false
    let date = words.date(.day(last), isShort: true)
    return isLatestPossible ? phrase(.byDate(date)) : date
  }

  /// What the words for statuses mean, of those that occur, and the fingerprint.
  func readingBox(fingerprint: String) -> [PageBlock] {
    guard register?.entries.isEmpty == false else { return [] }
    let occurring = Set((register?.entries ?? []).flatMap { $0.figures.map(\.status) })
    var text = RichText()
    for status in Status.allCases where occurring.contains(status) {
      text += RichText([
        RichText.Span(words.capitalized(phrase(.status(status))), isStrong: true),
        RichText.Span(": \(phrase(.explain(status))) "),
      ])
    }
    if (register?.entries ?? []).contains(where: { $0.figures.contains { $0.derivation != nil } }) {
      text += RichText([
        RichText.Span(words.capitalized(phrase(.computedStatus)), isStrong: true),
        RichText.Span(": \(phrase(.explainComputed)) "),
      ])
    }
    let digits = stride(from: 0, to: 16, by: 4).map { start in String(fingerprint.dropFirst(start).prefix(4)) }.joined(
      separator: " ")
    text += RichText(phrase(.fingerprint(digits)))
    return [.box(title: RichText(phrase(.howToRead)), [.paragraph(text)])]
  }
}
