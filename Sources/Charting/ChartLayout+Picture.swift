package import Content
package import Drawing

extension ChartLayout {
  /// A chart as a picture of its own, margins and background included.
  package static func picture(
    _ table: ChartTable, size: Size, palette: Palette, typesetter: any Typesetter
  ) -> ChartLayout {
    let style = ChartStyle.picture(size)
    let setter = LabelSetter(typesetter: typesetter, style: style, palette: palette, direction: table.direction)
    let unit = style.unit
    let margin = style.margin
    let width = max(1, size.width - 2 * margin)
    let header = Header(
      table, x: margin, y: size.height * 42 / 540, width: width, height: size.height * 0.34, setter: setter)

    let foot = Foot(table, withIssue: true, x: margin, width: width, limit: size.height * 0.24, setter: setter)
    let footTop = size.height - 24 * unit - foot.height
    let rule = footTop - 9 * unit
    let isBare = foot.height == 0

    let top = header.bottom + 17 * unit
    let bottom = isBare ? size.height - 36 * unit : rule - 18 * unit
    let area = Rect(x: margin, y: top, width: width, height: max(1, bottom - top))
    var drawing = header.drawing
    drawing.add(Plot(table, setter: setter).drawing(in: area))
    if !isBare {
      drawing.items += StraightLine.item(
        [Rect(x: margin, y: rule - style.hairline / 2, width: width, height: style.hairline)], color: palette.hairline)
    }
    drawing.add(foot.drawing(top: footTop))
    return ChartLayout(drawing, of: table, size: size, palette: palette)
  }

  init(_ drawing: PlotDrawing, of table: ChartTable, size: Size, palette: Palette) {
    let items =
      table.direction == .rightToLeft ? drawing.items.map { $0.mirrored(in: size.width) } : drawing.items
    let figure = SceneItem.semantic(
      Semantics(.figure, title: table.title.string, alternativeText: table.alternativeText), items)
    scene = Scene(size: size, background: palette.paper, items: [figure])
    notices = drawing.notices
  }
}
