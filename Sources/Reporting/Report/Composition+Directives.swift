import Content
import Drawing
import SituationData
import SourceText
import Wording

extension Composition {
  typealias Line = (text: String, location: SourceLocation)

  /// Puts a block that was asked for by name into words.
  mutating func directive(
    _ name: String, lines: [Line], range: Range<Int>, at location: SourceLocation
  ) -> [DraftBlock] {
    let word = name.split(separator: " ").first.map(String.init) ?? name
    guard let directive = Directive(rawValue: word) else {
      note(
        .error, .unknownWord, at: location,
        "there is no block “\(word)”\(Nearest.hint(to: word, among: Directive.allCases.map(\.rawValue)))")
      return []
    }
    switch directive {
    case .keyFigures: return [.block(.keyFigures(figures(lines).map { keyFigure($0.0) }))]
    case .figures: return [.block(.table(figureTable(lines, at: location)))]
    case .names: return names(lines)
    case .table: return table(range: range, at: location).map { [.block(.table($0))] } ?? []
    case .statements:
      return [.block(statementsTable().map(PageBlock.table) ?? .paragraph(RichText(phrase(.noStatements))))]
    case .changes: return [.block(changesBox())]
    case .corrections: return corrections(range: range, at: location)
    case .sources: return [.sources]
    case .register: return [.register]
    }
  }

  /// One figure for each line that can be looked up.
  private mutating func figures(_ lines: [Line]) -> [(Figure, SourceLocation)] {
    var figures: [(Figure, SourceLocation)] = []
    for line in lines {
      guard let figure = attempt(at: line.location, { known throws(Refusal) in try known.figure(named: line.text) })
      else { continue }
      print(figure, at: line.location)
      figures.append((figure, line.location))
    }
    return figures
  }

  // MARK: - Key figures

  private mutating func keyFigure(_ figure: Figure) -> KeyFigure {
    let target = register?.enter(figure)
    var label = RichText(words.label(figure))
    if let word = Unit(figure.unit).word, !label.string.lowercased().contains(word.lowercased()) {
      label.append(", \(word)")
    }
    if let marks = register?.marks(figure.sources) { label += marks }
    var dates = [words.asOf(figure, isShort: true), words.published(figure, isShort: true)].compactMap(\.self)
    var status = words.statusLabel(figure)
    if let replaced = figure.replacedOn {
      status += ", " + phrase(.replaced(on: words.date(.day(replaced), isShort: true)))
    }
    if !figure.scope.isEmpty { dates.append(figure.scope) }
    var details = [RichText(words.sourceNames(figure))]
    if let derivation = figure.derivation { details.append(RichText(phrase(.computed(derivation.definition.text)))) }
    details.append(RichText(([status] + dates).filter { !$0.isEmpty }.joined(separator: "\u{A0}· ")))
    if let bounds = words.bounds(figure) { details.append(RichText([RichText.Span(bounds, link: target)])) }
    if let mark = changeMark(of: figure) { details.append(mark) }
    return KeyFigure(
      value: RichText([RichText.Span(words.value(figure), link: target)]), label: label, details: details)
  }

  // MARK: - A table of figures

  private mutating func figureTable(_ lines: [Line], at location: SourceLocation) -> ReportTable {
    let listed =
      lines.isEmpty
      ? known.latestFigures().map { ($0, location) } : figures(lines)
    if lines.isEmpty { for (figure, location) in listed { print(figure, at: location) } }
    let headers = headers([.figure, .value, .asOf, .source, .status, .caveat])
    let rows = listed.map { figure, _ in
      let target = register?.enter(figure)
      return ReportTable.Row([
        ReportTable.Cell(RichText(words.label(figure)), look: .strong),
        ReportTable.Cell(
          RichText([RichText.Span(words.value(figure), link: target)]),
          detail: RichText([
            RichText.Span(
              [words.bounds(figure), figure.scope].compactMap(\.self).filter { !$0.isEmpty }
                .joined(separator: "\u{A0}· "), link: target)
          ])),
        ReportTable.Cell(RichText(words.asOf(figure, isShort: true))),
        ReportTable.Cell(RichText(words.sourceNames(figure)) + (register?.marks(figure.sources) ?? "")),
        ReportTable.Cell(RichText(words.statusLabel(figure)), look: .badge),
      ])
    }
    return ReportTable(
      columns: [
        ReportTable.Column(headers[0], weight: 3), ReportTable.Column(headers[1], alignment: .number, weight: 1),
        ReportTable.Column(headers[2], weight: 1.2), ReportTable.Column(headers[3], weight: 2),
        ReportTable.Column(headers[4], weight: 0),
      ], rows: rows, hasRowHeaders: true)
  }

  // MARK: - Names

  /// The persons that rows name and allow to be printed.
  private mutating func names(_ lines: [Line]) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    for line in lines {
      guard
        let reference = attempt(
          at: line.location,
          { known throws(Refusal) in
            let reference = try known.reference(named: line.text)
            _ = try known.figure(reference)
            return reference
          })
      else { continue }
      let persons = known.persons(of: reference)
      guard !persons.names.isEmpty else {
        note(
          .warning, .names, at: line.location,
          "no row of “\(line.text)” gives a name that may be printed (name_public: yes)")
        continue
      }
      namedRows.formUnion(persons.rows)
      var text = RichText(language.list(persons.names.map(\.isolated)))
      if let marks = register?.marks(persons.sources) { text += marks }
      blocks.append(.block(.paragraph(text)))
    }
    return blocks
  }

  // MARK: - Corrections

  /// A list of maps with issue, printed, right and reason.
  private mutating func corrections(range: Range<Int>, at location: SourceLocation) -> [DraftBlock] {
    guard let file = situation.report else { return [] }
    let (root, faults) = YAMLReader(file: file, range: range).read()
    diagnostics += faults
    guard case .sequence(let nodes, _) = root else {
      if faults.isEmpty {
        note(
          .error, .wrongType, at: location, "corrections are a list: “- {issue: 1, printed: …, right: …, reason: …}”")
      }
      return []
    }
    let names = ["issue", "printed", "right", "reason"]
    var rows: [ReportTable.Row] = []
    for node in nodes {
      var keys = KeyReader(node, named: "a correction", known: names, in: file)
      let texts = names.map { keys.requiredText($0) }
      diagnostics += keys.faults
      rows.append(ReportTable.Row(texts.map { ReportTable.Cell(RichText($0)) }))
    }
    let headers = headers([.issue, .printed, .right, .reason])
    let weights = [0, 2, 2, 3.0]
    corrections.append(
      .box(
        title: RichText(phrase(.correctionsTitle)),
        [.table(ReportTable(columns: zip(headers, weights).map { ReportTable.Column($0, weight: $1) }, rows: rows))]))
    return []
  }
}
