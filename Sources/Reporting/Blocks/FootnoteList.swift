import Content
import Drawing
import Wording

/// The list of the footnotes, behind the text.
struct FootnoteList: PuttingIntoWords {
  let basis: ReportBasis

  /// Each leads back to its first mark; nothing where there are none.
  func blocks(_ notes: [RichText]) -> [PageBlock] {
    guard !notes.isEmpty else { return [] }
    let rows = notes.enumerated().map { index, note in
      let id = TextAnchor.footnote.id(index + 1)
      let mark = RichText(phrase(.footnoteMark(index + 1))).linked(to: .mention(of: id))
      return ReportTable.Row(id: id, [ReportTable.Cell(mark), ReportTable.Cell(note)])
    }
    let columns = TableColumns(basis: basis).columns([.number, .note], weights: [0, 1])
    return [
      .heading(level: 2, RichText(phrase(.footnotesTitle)), note: "", id: "footnotes"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }
}
