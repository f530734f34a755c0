import Content
import Drawing

extension TableSheet {
  /// The header with the dark rule below it; nil where no column has one. Headers of several lines stand on the rule.
  var headerRow: Fragment? {
    let columns = table.columns
    guard columns.contains(where: { !$0.header.isEmpty }) else { return nil }
    let texts = zip(columns, measures).map { column, place in
      typesetter.typeset(
        type.styled(column.header, type.header, in: column, measure.direction), width: place.width,
        maximumLines: Int(type.type.page.body.height / 3 / type.header.line))
    }
    let height = type.type.height(ofRow: (texts.map(\.size.height).max() ?? 0) + 6)
    let cells = zip(zip(columns, measures), texts).map { place, text -> SceneItem in
      let items: [SceneItem] =
        place.0.header.isEmpty ? [] : [.text(text, at: Point(x: place.1.x, y: height - 5 - text.size.height))]
      return .semantic(Semantics(.headerCell(scope: .column)), items)
    }
    let rule = Rect(x: measure.x, y: height - 1, width: measure.width, height: 1)
    var fragment = Fragment(
      height: height,
      items: [
        .semantic(Semantics(.tableRow), cells),
        .semantic(Semantics(.artifact), [.rectangle(rule, fill: type.type.palette.ink, stroke: nil)]),
      ])
    fragment.notices = zip(columns, texts).filter { $0.1.isTruncated }.map {
      .truncated($0.0.header.string)
    }
    return fragment
  }
}
