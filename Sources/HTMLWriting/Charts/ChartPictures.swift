import Charting
package import Content
package import Drawing

/// A chart as a page of the web shows it: wide, and narrow where the page is.
package struct ChartPictures: Sendable {
  /// In the light and in the dark theme.
  let wide: InlinePlot
  /// nil where its marks have no room in it: then the wide one is there to be moved.
  let narrow: InlinePlot?
  /// Whether the chart stands alone in its row.
  let isAlone: Bool

  /// The room of a chart that stands alone, of one beside another, and of one on a telephone, in pixels.
  static let widths = (alone: 720.0, beside: 540.0, narrow: 320.0)

  package init(_ table: ChartTable, isAlone: Bool, light: Palette, dark: Palette, typesetter: any Typesetter) {
    self.isAlone = isAlone
    wide = InlinePlot(
      table, width: isAlone ? Self.widths.alone : Self.widths.beside, form: .web(namesAbove: isAlone ? 0 : 6),
      palettes: [light, dark], typesetter: typesetter)
    let narrow = InlinePlot(
      table, width: Self.widths.narrow, form: .web(namesAbove: 12), palettes: [light, dark], typesetter: typesetter)
    self.narrow = narrow.notices.allSatisfy(\.losesNothing) ? narrow : nil
  }

  /// What its maker has to know.
  package var notices: [ChartNotice] { wide.notices }
}

extension ChartNotice {
  /// Whether all can be read that is there without it.
  fileprivate var losesNothing: Bool {
    switch self {
    case .laidDown, .lowered, .thinnedAxis, .roomMade: true
    default: false
    }
  }
}
