import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The place of the register, which is only known when all else is done.
struct RegisterBlock: DirectiveBlock {
  static let name = "register"
  static let takesLines = false

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    if situation.header.register == .attached {
      record.findings.note(
        .error, .wrongType, at: directive.location,
        "the front matter has the register attached only; take this block out, or “register: attached”")
    }
    return [.register]
  }

  /// A line for each value printed: what it is and with which status, its bounds, of when, who says so and where, and with
  /// which caveat and rows. What a line is of leads back to where the report first prints it.
  func blocks(of register: Register) -> [PageBlock] {
    guard !register.entries.isEmpty else { return [] }
    let columns = TableColumns(basis: basis).columns(
      [.figureAndStatus, .value, .asOf, .sourceAndDocument, .caveat], weights: [2, 0.6, 1, 1.6, 3], numbers: 1)
    let writer = RegisterLineWriter(basis: basis, register: register)
    return [
      .heading(level: 2, RichText(phrase(.registerTitle)), note: RichText(phrase(.registerNote)), id: Register.id),
      .table(ReportTable(columns: columns, rows: register.entries.map(writer.line), isDense: true)),
    ]
  }
}

/// Puts lines of the register into words.
struct RegisterLineWriter: PuttingIntoWords {
  let basis: ReportBasis
  let register: Register

  func line(_ entry: Register.Entry) -> ReportTable.Row {
    entry.isSeries ? series(entry) : line(entry, entry.figures[0], status: words.statusLabel(entry.figures[0]))
  }

  /// Of a series the latest value, the range of dates and the number of values.
  private func series(_ entry: Register.Entry) -> ReportTable.Row {
    let drawn = entry.figures.filter { $0.value != nil }
    guard let last = drawn.last, let first = drawn.first else {
      return line(entry, entry.figures[0], status: words.statusLabel(entry.figures[0]))
    }
    let range = phrase(.registerSeries(count: drawn.count, from: time(of: first), to: time(of: last)))
    let weakest = drawn.map(\.status).reduce(last.status, Status.weaker)
    return line(entry, last, status: phrase(.details([phrase(.status(weakest)), range])))
  }

  /// The period of a value in a series, or where it has none its date.
  private func time(of figure: Figure) -> String {
    figure.period.map { language.period($0.calendar, $0.frequency) }
      ?? words.date(figure.asOf.last ?? .unknown, isShort: true)
  }

  private func line(_ entry: Register.Entry, _ figure: Figure, status: String) -> ReportTable.Row {
    var own = register
    let label = DerivationTerms(basis: basis).label(of: figure, in: &own).linked(to: .mention(of: entry.id))
    let value = RichText(value(figure)).linked(to: .element(entry.id))
    let published = words.published(figure, isShort: true) ?? ""
    return ReportTable.Row(
      id: entry.id,
      [
        ReportTable.Cell(label, detail: RichText(status)),
        ReportTable.Cell(value, detail: RichText(words.bounds(figure) ?? ""), look: .strong),
        ReportTable.Cell(RichText(date(figure)), detail: RichText(published)),
        ReportTable.Cell(
          sourceNames(figure), detail: DocumentWriter(basis: basis).text(DocumentList(of: figure.rows, in: situation))),
        ReportTable.Cell(caveat(figure), detail: RichText(rowNames(figure.rows))),
      ])
  }

  /// The value with its unit, where the number alone does not show it.
  private func value(_ figure: Figure) -> String {
    // Why there is no value stands with the caveats: the column is for numbers.
    if figure.absence != nil { return phrase(.noNumber) }
    guard let word = words.unitWord(figure) else { return words.value(figure) }
    return words.label(figure).lowercased().contains(word.lowercased())
      ? words.value(figure) : phrase(.counted(words.value(figure), language.isolated(word)))
  }

  private func date(_ figure: Figure) -> String {
    if figure.asOf.isEmpty { return phrase(.absence(figure.absence ?? .notYetReported)) }
    // The column is headed by the day of what is known, which a day to come is not.
    if figure.status.isProspective { return words.asOf([figure], isShort: true) }
    return language.list(figure.asOf.map { words.date($0, isShort: true) })
  }

  private func sourceNames(_ figure: Figure) -> RichText {
    language.phrase(
      .clauses(
        figure.sources.map { source in
          let mark = phrase(.sourceMark(register.mark(of: source) ?? 1))
          return RichText([
            RichText.Span(words.attribution(source)),
            RichText.Span("\u{A0}\(mark)", link: .element(Register.id(ofSource: source))),
          ])
        }))
  }

  /// More caveats than these are counted.
  private static let namedCaveats = 8

  private func caveat(_ figure: Figure) -> RichText {
    // The caveats of what a figure is computed from stand with its inputs.
    if let derivation = figure.derivation, !derivation.inputs.isEmpty {
      var mentions = Mentions()
      let terms = DerivationTerms(basis: basis).text(of: derivation, &mentions)
      var register = register
      return language.phrase(
        .labelled(
          RichText(language.capitalized(phrase(.operation(derivation.definition.operation)))),
          mentions.entered(in: &register, language).applied(to: terms)))
    }
    var parts: [String] = []
    if let outcome = words.outcome(figure, isShort: true) { parts.append(outcome) }
    let count = figure.indicator?.accumulation == .flow ? countedRows(figure) : 0
    if count > 1 { parts.append(phrase(.sumOfRows(count))) }
    parts += [words.coverage(figure), words.since(figure, isShort: true)].compactMap(\.self)
    if figure.rows.isEmpty, figure.absence == nil { parts.append(phrase(.asPublished)) }
    if let absence = figure.absence { parts.append(phrase(.absence(absence))) }
    parts += figure.caveats.prefix(Self.namedCaveats).map(words.caveat)
    let more = figure.caveats.count - Self.namedCaveats
    if more > 0 { parts.append(phrase(.moreCaveats(more))) }
    if !figure.via.isEmpty { parts.append(phrase(.via(language.list(figure.via.map(words.attribution))))) }
    parts.append(words.text(figure.scope, .scope))
    return RichText(language.capitalized(phrase(.clauses(parts))))
  }

  /// How many values were added up: rows that report one event are one.
  private func countedRows(_ figure: Figure) -> Int {
    let table = situation.observations.rows
    var (count, events) = (0, Set<[Int?]>())
    for row in figure.rows {
      let observation = table[row]
      if observation.event == nil {
        count += 1
      } else {
        events.insert([observation.event, observation.place, observation.group])
      }
    }
    return count + events.count
  }

  /// The rows by file and hash; of many the first two are named.
  private func rowNames(_ rows: [Int]) -> String {
    // A name stays on one line.
    let shown = rows.prefix(rows.count > 3 ? 2 : 3).map {
      language.leftToRight(situation.rowName($0, mark: ":\u{2060}"))
    }
    let more = rows.count > 3 ? phrase(.moreRows(rows.count - 2)) : ""
    return phrase(.named(phrase(.enumeration(shown)), more))
  }
}
