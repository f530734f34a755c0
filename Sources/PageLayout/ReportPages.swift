import Charting
package import Content
package import Drawing

/// A report broken into pages.
package struct ReportPages: Sendable {
  /// One scene a page, A4 portrait in points.
  package var pages: [Scene]
  /// What charts had to give up.
  package var notices: [PageNotice]

  /// Lays a report out: blocks become fragments, fragments are put on pages, pages become scenes.
  package init(_ content: ReportContent, palette: Palette, typesetter: any Typesetter) {
    let body = PageMetrics.body
    let measure = Measure(
      x: body.x, width: body.width, proseWidth: PageMetrics.span(11), direction: content.direction)
    let type = PageType(palette: palette)
    var composer = PageComposer(type: type, typesetter: typesetter, continuation: content.continuation)
    let fragments = composer.fragments(of: content, in: measure)
    let placed = PageFlow.pages(of: fragments, height: body.height).map { page in
      page.map { PageFlow.Placed(fragment: $0.fragment.drawn, y: $0.y) }
    }
    let assembly = PageAssembly(placed, top: body.y)
    let furniture = PageFurniture(content: content, type: type, typesetter: typesetter)
    let badge = furniture.badge(in: measure)
    pages = placed.enumerated().map { index, page in
      let foot = furniture.foot(page: index + 1, of: placed.count, in: measure)
      return Scene(
        size: PageMetrics.size, background: palette.paper,
        items: [badge].compactMap(\.self) + assembly.items(of: page) + [foot])
    }
    notices = placed.flatMap { page in
      page.flatMap { placed in
        let isTooTall = placed.y + placed.fragment.height > body.height + 0.02
        return (isTooTall ? placed.fragment.charts : []).map { PageNotice(chart: $0, notice: .tallerThanPage) }
          + placed.fragment.notices
      }
    }
  }
}
