import Content
import Drawing

extension PageComposer {
  /// A table: its header with the first two rows, a row at a time, the last two with the note below them.
  mutating func table(_ table: ReportTable, in measure: Measure) -> [Fragment] {
    guard !table.columns.isEmpty else { return [] }
    let sheet = TableSheet(table, in: measure, type: type, typesetter: texts.typesetter)
    let element = element(.table)
    let header = sheet.headerRow
    let repeated = header.map { [continuation(in: measure), $0.asArtifact] } ?? []

    var fragments = header.map { [$0.within(element)] } ?? []
    for index in table.rows.indices {
      let room = type.page.body.height * 0.9 - repeated.map(\.height).sum
      var row = row(sheet.row(index), in: sheet.measure, room: room).within(element)
      row.repeatedHeader = repeated
      // Neither the first nor the last row stands alone.
      if index == 0, header != nil { row.cohesion = .rigid }
      if index == 1 || (index > 1 && index == table.rows.count - 1) { row.cohesion = .firm }
      fragments.append(row)
    }
    if !fragments.isEmpty { fragments[0].notices += sheet.notices }
    guard !table.note.isEmpty else { return fragments }
    var note = texts.lines(of: table.note, type.note, in: measure).within(self.element(.paragraph))
    note.spaceBefore = 4
    note.cohesion = .rigid
    return fragments + [note]
  }

  /// The quiet line above a repeated header: which table this is, and that it goes on.
  private func continuation(in measure: Measure) -> Fragment {
    let text = texts.set(RichText(continuation(caption.string)), type.note, in: measure, upTo: 0.05)
    return Fragment(
      height: text.size.height, items: [.semantic(Semantics(.artifact), [.text(text, at: Point(x: measure.x, y: 0))])])
  }

  /// A row with the hairline below it. One that is taller than what a page has room for below the repeated header may break
  /// between its lines.
  private mutating func row(_ row: TableRow, in measure: Measure, room: Double) -> Fragment {
    guard row.height > room else { return row.fragment(in: measure, palette: palette) }
    let element = element(.tableRow, id: row.id)
    return row.tallFragment(number: element.number, in: measure, palette: palette).within(element)
  }
}

extension Fragment {
  /// The same ink without meaning or links: it has both where it stands first.
  fileprivate var asArtifact: Fragment {
    func ink(_ items: [SceneItem]) -> [SceneItem] {
      items.flatMap { item -> [SceneItem] in
        switch item {
        case .semantic(_, let inner): ink(inner)
        case .text(let text, let point): [.text(text.withoutLinks, at: point)]
        default: [item]
        }
      }
    }
    return Fragment(height: height, items: [.semantic(Semantics(.artifact), ink(items))])
  }
}
