import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What is to come: every event that is planned, announced or postponed for a later day or for none, and what is typed.
struct NextBlock: DirectiveBlock {
  static let name = "next"

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  /// A line of the block.
  fileprivate struct Line {
    /// nil where nobody knows.
    var due: AsOf?
    var text: RichText
  }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    var lines: [Line] = []
    for figure in EventsToCome(in: known).figures { lines.append(line(of: figure, at: directive.location, &record)) }
    for line in directive.lines { lines.append(typed(line, &record)) }
    guard !lines.isEmpty else { return [.block(.paragraph(RichText(phrase(.nothingToCome))))] }
    let sorted =
      lines.filter { $0.due != nil }.enumerated().sorted { one, other in
        (one.element.due?.last?.number ?? 0, one.offset) < (other.element.due?.last?.number ?? 0, other.offset)
      }.map(\.element) + lines.filter { $0.due == nil }
    // What is due on one day is one row.
    var rows: [ReportTable.Row] = []
    for days in sorted.chunked(by: { $0.due == $1.due }) {
      rows.append(
        ReportTable.Row([
          ReportTable.Cell(RichText(due(days[0].due)), look: .strong),
          ReportTable.Cell(language.phrase(.clauses(days.map(\.text)))),
        ]))
    }
    let note = phrase(.toComeNote(known.day))
    let columns = [ReportTable.Column("", weight: 0), ReportTable.Column("", weight: 1)]
    return [
      .block(.table(ReportTable(columns: columns, rows: rows, note: RichText(note), hasRowHeaders: true)))
    ]
  }

  private func due(_ due: AsOf?) -> String {
    due.map { words.date($0) } ?? language.capitalized(phrase(.dateNotGiven))
  }

  private func line(of figure: Figure, at location: SourceLocation, _ record: inout BlockRecord) -> Line {
    record.print(figure, at: location, basis)
    let value = TextWriter(basis: basis.beside([figure])).inline(figure, &record.register)
    return Line(
      due: figure.due,
      text: language.phrase(.labelled(RichText(words.label(figure)), value)))
  }

  /// A line that somebody has typed, its day in front of it: “2025-03-01: The first phase ends.”
  private func typed(_ line: PlacedText, _ record: inout BlockRecord) -> Line {
    let parts = line.text.split(separator: ":", maxSplits: 1).map { $0.trimmed }
    let date = parts.count == 2 ? situation.header.dates.asOf(parts[0]) : nil
    let text = PlacedText(date == nil ? line.text : parts[1], at: line.location)
    if let date, let last = date.last, last < known.day {
      record.findings.note(
        .warning, .overdue, at: line.location,
        "\(date.iso) is past on \(known.day.iso), and the block says what is to come; take the line out, or say in the text what became of it"
      )
    }
    return Line(
      due: date == .unknown ? nil : date,
      text: TextWriter(basis: basis).line(text, &record.register, &record.printed, &record.findings))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension [NextBlock.Line] {
  /// Neighbours that belong together.
  fileprivate func chunked(by belong: (NextBlock.Line, NextBlock.Line) -> Bool) -> [[NextBlock.Line]] {
    reduce(into: []) { chunks, line in
      if let last = chunks.last?.last, belong(last, line) {
        chunks[chunks.count - 1].append(line)
      } else {
        chunks.append([line])
      }
    }
  }
}
