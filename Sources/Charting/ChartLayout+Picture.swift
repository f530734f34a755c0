package import Content
package import Drawing

extension ChartLayout {
  /// A chart as a picture of its own, margins and background included.
  package static func picture(
    _ content: ChartContent, size: Size, palette: Palette, typesetter: any Typesetter
  ) -> ChartLayout {
    let style = ChartStyle.picture(size)
    let setter = LabelSetter(typesetter: typesetter, style: style, palette: palette, direction: content.direction)
    let content = content.withDrawableNumbers
    let unit = style.unit
    let margin = max(20 * unit, size.width * 56 / 960)
    let width = max(1, size.width - 2 * margin)
    let header = Header(
      content, x: margin, y: size.height * 42 / 540, width: width, height: size.height * 0.34, setter: setter)

    let foot = Foot(content, withIssue: true, x: margin, width: width, limit: size.height * 0.24, setter: setter)
    let footTop = size.height - 24 * unit - foot.height
    let rule = footTop - 9 * unit
    let isBare = foot.height == 0

    let top = header.bottom + 17 * unit
    let bottom = isBare ? size.height - 36 * unit : rule - 18 * unit
    let area = Rect(x: margin, y: top, width: width, height: max(1, bottom - top))
    var drawing = header.drawing
    drawing.add(Plot(content, setter: setter).drawing(in: area))
    if !isBare {
      drawing.items += Rule.item(
        [Rect(x: margin, y: rule - style.hairline / 2, width: width, height: style.hairline)], color: palette.hairline)
    }
    drawing.add(foot.drawing(top: footTop))
    return ChartLayout(drawing, of: content, size: size, palette: palette)
  }

  init(_ drawing: PlotDrawing, of content: ChartContent, size: Size, palette: Palette) {
    let items =
      content.direction == .rightToLeft ? drawing.items.map { $0.mirrored(in: size.width) } : drawing.items
    let figure = SceneItem.semantic(
      Semantics(.figure, title: content.title.string, alternativeText: content.alternativeText), items)
    scene = Scene(size: size, background: palette.paper, items: [figure])
    notices = drawing.notices
  }
}

extension ChartContent {
  /// The content with every number that cannot be drawn taken out.
  var withDrawableNumbers: ChartContent {
    var content = self
    for panel in content.panels.indices {
      for slot in content.panels[panel].slots.indices {
        for lane in content.panels[panel].slots[slot].lanes.indices {
          let bars = content.panels[panel].slots[slot].lanes[lane].bars
          content.panels[panel].slots[slot].lanes[lane].bars = bars.map(\.withDrawableNumbers)
        }
      }
    }
    content.annotations = annotations.filter { note in
      switch note.place {
      case .position(let position): position.isFinite
      case .value(let value): value.drawable != nil
      }
    }
    content.periodLabels = periodLabels.map { level in
      level.filter { $0.start.isFinite && $0.end.isFinite && $0.start <= $0.end }
    }
    content.minimumStep = minimumStep.drawable ?? 0
    return content
  }
}
