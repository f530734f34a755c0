import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Topic × party: the latest statement of each party on each topic, as known.
struct StatementsBlock: DirectiveBlock {
  static let name = "statements"

  private let context: BlockContext
  var basis: ReportBasis { context.basis }

  init(_ context: BlockContext) { self.context = context }

  private enum Layout: String, CaseIterable {
    case table, list
  }

  /// The most parties that stand side by side in a summary.
  private static let mostColumns = 6

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    guard var options = StatementOptions(directive, ["topics", "parties", "layout"], basis, &record) else { return [] }
    let layout = options.keys?.word(Layout.self, "layout")
    let current = situation.statements.current(on: known.day).filter { $0.party != nil }
    var shown = options.chosen(of: current, &record.findings)
    if let extent = context.extent {
      shown = SharedTopics(of: shown).statements(shown, onFirst: extent.topics)
    }
    let asked = options.parties(&record.findings)
    record.findings.add(options.keys?.faults ?? [])
    guard !shown.isEmpty else { return [.block(.paragraph(RichText(phrase(.noStatements))))] }
    let stating = Set(shown.compactMap(\.party))
    let expected = asked ?? situation.sources.entries.filter { $0.kind == .party }.map(\.id)
    let parties = stating.filter { asked?.contains($0) ?? true }.sorted(by: isBefore)
    let statements = shown.filter { parties.contains($0.speaking) }
    let silent = expected.filter { !stating.contains($0) }.sorted(by: isBefore)
    // On the one page of a summary so many columns cannot be read.
    switch layout ?? (context.extent != nil && parties.count > Self.mostColumns ? .list : .table) {
    case .table: return [.block(.table(table(statements, parties, silent, &record)))]
    case .list: return list(statements, silent, &record)
    }
  }

  /// Parties stand in the order of their names, which favours none.
  private func isBefore(_ one: String, _ other: String) -> Bool {
    (language.sortKey(words.attribution(one)), one) < (language.sortKey(words.attribution(other)), other)
  }

  private func table(
    _ statements: [Statement], _ parties: [String], _ silent: [String], _ record: inout BlockRecord
  ) -> ReportTable {
    let byPlace = Dictionary(statements.map { ([$0.topic, $0.speaking], $0) }, uniquingKeysWith: { first, _ in first })
    let topics = statements.map(\.topic).unique
    var rows: [ReportTable.Row] = []
    for topic in topics {
      var cells = [ReportTable.Cell(RichText(language.isolated(language.unbroken(topic))), look: .strong)]
      for party in parties {
        cells.append(
          byPlace[[topic, party]].map { cell(of: $0, &record) }
            ?? ReportTable.Cell(RichText(phrase(.notStated)), look: .muted))
      }
      rows.append(ReportTable.Row(cells))
    }
    let columns =
      [ReportTable.Column(RichText(phrase(.column(.topic))), weight: 0.8)]
      + parties.map { ReportTable.Column(RichText(words.attribution($0)), weight: 1) }
    let note = note(silent, explainsGaps: statements.count < topics.count * parties.count)
    let table = ReportTable(columns: columns, rows: rows, note: RichText(note), hasRowHeaders: true)
    record.positions.append(table)
    return table
  }

  private func cell(of statement: Statement, _ record: inout BlockRecord) -> ReportTable.Cell {
    let writer = StatementWriter(basis: basis)
    // In a summary the mark alone says who relays it, and when.
    let origin = context.extent == nil ? writer.origin(of: statement) : []
    return ReportTable.Cell(writer.text(of: statement, &record), detail: RichText(phrase(.details(origin))))
  }

  /// A paragraph for each topic: who says what.
  private func list(_ statements: [Statement], _ silent: [String], _ record: inout BlockRecord) -> [DraftBlock] {
    let writer = StatementWriter(basis: basis)
    var blocks: [DraftBlock] = []
    var rows: [ReportTable.Row] = []
    for topic in statements.map(\.topic).unique {
      var said: [RichText] = []
      for statement in statements.filter({ $0.topic == topic }).sorted(by: { isBefore($0.speaking, $1.speaking) }) {
        let text = RichText(phrase(.sentences([writer.words(of: statement)]))) + writer.marks(of: statement, &record)
        let origin = context.extent == nil ? writer.origin(of: statement) : []
        let party = RichText(words.attribution(statement.speaking))
        said.append(
          language.phrase(
            .labelled(party, language.phrase(.remarked(text, RichText(phrase(.enumeration(origin))))))))
        rows.append(
          ReportTable.Row([
            ReportTable.Cell(RichText(language.isolated(language.unbroken(topic))), look: .strong),
            ReportTable.Cell(
              language.phrase(.labelled(party, text)), detail: RichText(phrase(.details(origin)))),
          ]))
      }
      let name = RichText([RichText.Span(phrase(.sentences([language.unbroken(topic)])), isStrong: true)])
      blocks.append(.block(.paragraph(language.phrase(.running([name] + said)))))
    }
    let note = context.extent == nil ? note(silent, explainsGaps: false) : phrase(.statementsNote)
    record.positions.append(
      ReportTable(
        columns: [
          ReportTable.Column(RichText(phrase(.column(.topic))), weight: 0.5),
          ReportTable.Column(RichText(phrase(.positionsTitle)), weight: 1),
        ], rows: rows, note: RichText(note), hasRowHeaders: true))
    return blocks + [.block(.paragraph(RichText(note)))]
  }

  private func note(_ silent: [String], explainsGaps: Bool) -> String {
    guard context.extent == nil else { return phrase(.sharedTopicsNote) }
    return phrase(
      .sentences([
        phrase(.statementsNote), explainsGaps ? phrase(.notStatedNote) : "",
        silent.isEmpty ? "" : phrase(.silentParties(silent.map(words.attribution))),
      ]))
  }
}

/// What a block of statements is asked to show.
struct StatementOptions {
  /// nil where nothing is asked for.
  var keys: KeyReader?
  private let situation: Situation

  /// nil, with a fault, where what stands in the block cannot be read.
  init?(_ directive: Directive, _ known: [String], _ basis: ReportBasis, _ record: inout BlockRecord) {
    situation = basis.known.situation
    guard let file = situation.file(directive.location.file), !directive.lines.isEmpty else { return }
    let (root, faults) = YAMLReader(file: file, range: directive.range).read()
    record.findings.add(faults)
    if root == nil, !faults.isEmpty { return nil }
    keys = root.map { KeyReader($0, named: "the block", known: known, in: file) }
  }

  /// The statements on the topics that are asked for, in their order; else all.
  mutating func chosen(of statements: [Statement], _ findings: inout Findings) -> [Statement] {
    guard keys?.has("topics") == true, let topics = keys?.texts("topics") else { return statements }
    // What is said later is no mistake, and is not known yet.
    let known = situation.statements.map(\.topic).unique
    let byTopic = Dictionary(grouping: statements, by: \.topic)
    return topics.flatMap { topic -> [Statement] in
      let name = situation.translations.text(NameForm.printed(topic.text), of: "topic")
      if let statements = byTopic[name] { return statements }
      if known.contains(name) { return [] }
      findings.note(
        .error, .unknownWord, at: topic.location,
        "no statement is on the topic “\(name)”\(Nearest.hint(to: name, among: known))")
      return []
    }
  }

  /// The parties that are asked for; nil where none are named.
  mutating func parties(_ findings: inout Findings) -> [String]? {
    guard keys?.has("parties") == true, let parties = keys?.texts("parties") else { return nil }
    return parties.compactMap { party in
      if situation.sources[party.text] != nil { return party.text }
      findings.note(
        .error, .unknownSource, at: party.location,
        "the source “\(party.text)” is unknown\(Nearest.hint(to: party.text, among: situation.sources.ids))")
      return nil
    }
  }
}
