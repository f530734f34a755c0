import Content
import Drawing

extension PageComposer {
  /// A table: its header with the first two rows, a row at a time, the last two with the note below them.
  mutating func table(_ table: ReportTable, in measure: Measure) -> [Fragment] {
    guard !table.columns.isEmpty else { return [] }
    let sheet = TableSheet(table, in: measure, type: type, typesetter: typesetter)
    let element = element(.table)
    let header = headerRow(of: sheet, in: sheet.measure)
    let repeated = header.map { [continuation(in: measure), $0.asArtifact] } ?? []

    var fragments = header.map { [$0.within(element)] } ?? []
    for index in table.rows.indices {
      let room = PageMetrics.body.height * 0.9 - repeated.map(\.height).sum
      var row = row(sheet.row(index), in: sheet.measure, room: room).within(element)
      row.repeatedHeader = repeated
      // Neither the first nor the last row stands alone.
      if index == 0, header != nil { row.cohesion = .rigid }
      if index == 1 || (index > 1 && index == table.rows.count - 1) { row.cohesion = .firm }
      fragments.append(row)
    }
    guard !table.note.isEmpty else { return fragments }
    var note = lines(of: table.note, type.note, in: measure).within(self.element(.paragraph))
    note.spaceBefore = 4
    note.cohesion = .rigid
    return fragments + [note]
  }

  /// The header with the dark rule below it; nil where no column has one. Headers of several lines stand on the rule.
  private func headerRow(of sheet: TableSheet, in measure: Measure) -> Fragment? {
    let columns = sheet.table.columns
    guard columns.contains(where: { !$0.header.isEmpty }) else { return nil }
    let texts = zip(columns, sheet.measures).map { column, place in
      typesetter.typeset(
        sheet.type.styled(column.header, sheet.type.header, in: column, measure.direction), width: place.width,
        maximumLines: Int(PageMetrics.body.height / 3 / sheet.type.header.line))
    }
    let height = PageMetrics.onRhythm((texts.map(\.size.height).max() ?? 0) + 6)
    let cells = zip(zip(columns, sheet.measures), texts).map { place, text -> SceneItem in
      let items: [SceneItem] =
        place.0.header.isEmpty ? [] : [.text(text, at: Point(x: place.1.x, y: height - 5 - text.size.height))]
      return .semantic(Semantics(.headerCell(scope: .column)), items)
    }
    let rule = Rect(x: measure.x, y: height - 1, width: measure.width, height: 1)
    return Fragment(
      height: height,
      items: [
        .semantic(Semantics(.tableRow), cells),
        .semantic(Semantics(.artifact), [.rectangle(rule, fill: palette.ink, stroke: nil)]),
      ])
  }

  /// The quiet line above a repeated header: which table this is, and that it goes on.
  private func continuation(in measure: Measure) -> Fragment {
    let words = caption.isEmpty ? RichText(continued) : RichText("\(caption.string) · \(continued)")
    let text = set(words, type.note, in: measure, upTo: 0.05)
    return Fragment(
      height: text.size.height, items: [.semantic(Semantics(.artifact), [.text(text, at: Point(x: measure.x, y: 0))])])
  }

  /// A row with the hairline below it. One that is taller than what a page has room for below the repeated header may break
  /// between its lines.
  private mutating func row(_ row: TableRow, in measure: Measure, room: Double) -> Fragment {
    guard row.height > room else { return Self.ink(of: row, in: measure, palette: palette) }
    let element = element(.tableRow, id: row.id)
    return Self.tallRow(row, number: element.number, in: measure, palette: palette).within(element)
  }

  private static func ink(of row: TableRow, in measure: Measure, palette: Palette) -> Fragment {
    let cells = row.cells.map { SceneItem.semantic(Semantics($0.role), $0.items(at: row.padding)) }
    return Fragment(
      height: row.height,
      items: [.semantic(Semantics(.tableRow, id: row.id), cells), hairline(below: row, in: measure, palette: palette)])
  }

  /// The cells have ids, since each goes on over the page.
  private static func tallRow(_ row: TableRow, number: Int, in measure: Measure, palette: Palette) -> Fragment {
    var fragment = Fragment(
      height: row.height, items: [],
      flexibility: .splitting { height in
        row.split(at: height).map { first, second in
          (
            tallRow(first, number: number, in: measure, palette: palette),
            tallRow(second, number: number, in: measure, palette: palette)
          )
        }
      })
    fragment.draw = {
      let cells = row.cells.enumerated().map { index, cell in
        SceneItem.semantic(
          Semantics(cell.role, id: "continued-\(number)-\(index + 1)"), cell.items(at: row.padding))
      }
      return (cells + [hairline(below: row, in: measure, palette: palette)], [])
    }
    return fragment
  }

  private static func hairline(below row: TableRow, in measure: Measure, palette: Palette) -> SceneItem {
    let rule = Rect(x: measure.x, y: row.height - 0.5, width: measure.width, height: 0.5)
    return .semantic(Semantics(.artifact), [.rectangle(rule, fill: palette.hairline, stroke: nil)])
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
