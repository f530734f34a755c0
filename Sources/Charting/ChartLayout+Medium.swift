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
    drawing.add(Plot.drawing(of: content, in: area, setter: setter))
    if !isBare {
      drawing.items += Rule.item(
        [Rect(x: margin, y: rule - style.hairline / 2, width: width, height: style.hairline)], color: palette.hairline)
    }
    drawing.add(foot.drawing(top: footTop))
    return ChartLayout(drawing, of: content, size: size, palette: palette)
  }

  /// What the header and the plot of a chart in a page take: charts side by side are drawn with the greatest of each, so
  /// that their plots begin and end in line.
  package struct Heights: Hashable, Sendable {
    package var header = 0.0
    package var plot = 0.0

    package init() {}

    /// The greater of each.
    package func union(_ other: Heights) -> Heights {
      var union = self
      union.header = max(header, other.header)
      union.plot = max(plot, other.plot)
      return union
    }
  }

  /// What a chart asks for as a part of a page.
  package static func inlineHeights(
    _ content: ChartContent, width: Double, palette: Palette, typesetter: any Typesetter
  ) -> Heights {
    let setter = LabelSetter(
      typesetter: typesetter, style: .inline, palette: palette, direction: content.direction)
    let content = content.withDrawableNumbers
    var heights = Heights()
    heights.header = inlineHeader(of: content, width: width, setter: setter).bottom
    heights.plot = Plot.height(of: content, width: width, stretch: 1, setter: setter)
    return heights
  }

  /// A chart as a part of a page: no margins, as wide as its column and as high as it needs to be.
  ///
  /// - Parameters:
  ///   - heights: what header and plot take at least; a plot is drawn half as high again at most, since bars that are
  ///     pulled apart no longer read as one chart.
  ///   - stretch: 1 for the natural height of the plot, down to 0.8 where a page has no more room.
  package static func inline(
    _ content: ChartContent, width: Double, heights: Heights = Heights(), stretch: Double, palette: Palette,
    typesetter: any Typesetter
  ) -> ChartLayout {
    let setter = LabelSetter(
      typesetter: typesetter, style: .inline, palette: palette, direction: content.direction)
    let content = content.withDrawableNumbers
    let header = inlineHeader(of: content, width: width, setter: setter)
    let stretch = max(0.1, min(stretch, 2))
    let own = Plot.height(of: content, width: width, stretch: stretch, setter: setter)
    let height = max(own, min(heights.plot * stretch, own * 1.5))
    let bottom = max(header.bottom, heights.header)
    let top = bottom + (bottom > 0 ? 8 : 0)
    var drawing = header.drawing
    drawing.add(
      Plot.drawing(of: content, in: Rect(x: 0, y: top, width: width, height: height), setter: setter))
    let foot = Foot(content, withIssue: false, x: 0, width: width, limit: 120, setter: setter)
    let footTop = top + height + (foot.height > 0 ? 10 : 0)
    drawing.add(foot.drawing(top: footTop))
    let size = Size(width: width, height: footTop + foot.height)
    return ChartLayout(drawing, of: content, size: size, palette: palette)
  }

  private static func inlineHeader(of content: ChartContent, width: Double, setter: LabelSetter) -> Header {
    Header(content, x: 0, y: 0, width: width, height: 120, setter: setter)
  }

  private init(_ drawing: PlotDrawing, of content: ChartContent, size: Size, palette: Palette) {
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
  fileprivate var withDrawableNumbers: ChartContent {
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
