import Charting
package import Content
package import Drawing

/// A report broken into pages.
package struct ReportPages: Sendable {
  /// One scene a page, A4 in points.
  package var pages: [Scene]
  /// What charts had to give up.
  package var notices: [PageNotice]

  /// Lays a report out: blocks become fragments, fragments are put on pages, pages become scenes.
  package init(_ content: ReportContent, palette: Palette, typesetter: any Typesetter) {
    let page = content.isLandscape ? PageMetrics.landscape : .portrait
    let measure = Measure(
      x: page.body.x, width: page.body.width, proseWidth: page.proseWidth, direction: content.direction,
      textColumns: content.isLandscape ? 2 : 1)
    let type = PageType(palette: palette, page: page).leaded(for: content.language)
    var composer = PageComposer(type: type, typesetter: typesetter, continuation: content.continuation)
    let placed = Self.placed(content, in: measure, &composer).map { page in
      page.map { PageFlow.Placed(fragment: $0.fragment.drawn, y: $0.y) }
    }
    let assembly = PageAssembly(placed, top: page.body.y)
    let furniture = PageFurniture(content: content, type: type, typesetter: typesetter)
    let head = [furniture.corner(in: measure), furniture.badge(in: measure)].compactMap(\.self)
    pages = placed.enumerated().map { index, fragments in
      let foot = furniture.foot(page: index + 1, of: placed.count, in: measure)
      return Scene(
        size: page.size, background: palette.paper,
        items: head + assembly.items(of: fragments) + [foot])
    }
    notices = placed.flatMap { fragments in
      fragments.flatMap { placed in
        let isTooTall = placed.y + placed.fragment.height > page.body.height + 0.02
        return (isTooTall ? placed.fragment.charts : []).map { .chart($0, .tallerThanPage) }
          + placed.fragment.notices
      }
    }
  }

  /// A long report has a list of its parts behind its lead. That moves what follows, but is as high whatever it says: where
  /// the parts stand is known once it has its place.
  private static func placed(
    _ content: ReportContent, in measure: Measure, _ composer: inout PageComposer
  ) -> [[PageFlow.Placed]] {
    let height = composer.type.page.body.height
    var (opening, rest) = composer.fragments(of: content, in: measure)
    let pages = PageFlow.pages(of: opening + rest, height: height)
    guard pages.count >= ContentsList.fewestPages,
      let contents = ContentsList(of: content, in: measure, &composer)
    else { return pages }
    rest[0].spaceBefore = PageSpacing.belowContents
    let found = PageFlow.pages(of: opening + contents.fragments(pages: [:]) + rest, height: height)
    return PageFlow.pages(of: opening + contents.fragments(pages: found.headings) + rest, height: height)
  }
}

extension [[PageFlow.Placed]] {
  /// The pages of all headings that have an id.
  fileprivate var headings: [String: Int] {
    var headings: [String: Int] = [:]
    for (index, page) in enumerated() {
      for case let semantics in page.lazy.flatMap(\.fragment.elements).map(\.semantics) {
        guard case .heading = semantics.role, let id = semantics.id, headings[id] == nil else { continue }
        headings[id] = index + 1
      }
    }
    return headings
  }
}
