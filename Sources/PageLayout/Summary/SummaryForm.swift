import Charting
package import Drawing

/// What a summary is put on.
package enum SummaryForm: Hashable, Sendable {
  /// A page of A4, in points.
  case page
  /// A picture of a size, in units of a slide of 960 × 540: flat ones have their key figures and charts side by side, upright
  /// ones below each other.
  case picture(Size)

  package var size: Size {
    switch self {
    case .page: PageMetrics.portrait.size
    case .picture(let size): size
    }
  }

  /// Whether charts stand side by side, or one beside the key figures.
  private var isFlat: Bool { size.width >= 1.2 * size.height }

  /// What the type of a slide is multiplied by: a small picture has less on it, and not smaller letters.
  private var unit: Double {
    switch self {
    case .page: 1
    case .picture(let size): max(1, (size.width * size.height / (960 * 540)).squareRoot())
    }
  }

  /// The margins of a page, and the distances around the rule above its foot.
  struct Margins {
    var side: Double
    var top: Double
    var bottom: Double
    var aboveRule: Double
    var belowRule: Double
  }

  var margins: Margins {
    switch self {
    case .page: Margins(side: 42.5, top: 29, bottom: 16, aboveRule: 9, belowRule: 5)
    case .picture(let size):
      Margins(
        side: max(20 * unit, min(56 * unit, size.width * 0.067)), top: 34 * unit, bottom: 20 * unit,
        aboveRule: 10 * unit, belowRule: 8 * unit)
    }
  }

  /// Its type, the title as large as it may be or smaller.
  func type(_ palette: Palette, smallTitle: Bool = false) -> PageType {
    switch self {
    case .page: pageType(palette)
    case .picture: pictureType(palette, title: isFlat ? (smallTitle ? 24.2 : 27) : 23.4)
    }
  }

  /// Whether a title that needs two lines is set smaller.
  var hasSmallTitle: Bool { self != .page && isFlat }

  private func pageType(_ palette: Palette) -> PageType {
    var type = PageType(palette: palette)
    let (ink, muted) = (palette.ink, palette.muted)
    type.title = TypeRole(19, .bold, leading: 1.18, color: ink, tracking: -0.015).display
    type.lead = TypeRole(8.8, leading: 1.46, color: ink)
    type.body = TypeRole(7.8, leading: 1.45, color: ink)
    type.note = TypeRole(6.9, leading: 1.4, color: muted)
    type.boxTitle = TypeRole(9.6, .semibold, leading: 1.35, color: ink)
    type.keyValue = TypeRole(19, .bold, leading: 1.2, color: ink, tracking: -0.02).display
    type.keyLabel = TypeRole(8.4, .semibold, leading: 1.3, color: ink)
    type.keyDetail = TypeRole(6.7, leading: 1.4, color: muted)
    type.cell = TypeRole(7.5, leading: 1.35, color: ink)
    type.columnHeader = TypeRole(7, .semibold, leading: 1.35, color: muted)
    type.cellDetail = TypeRole(6.7, leading: 1.35, color: muted)
    type.pill = TypeRole(6.6, leading: 1.5, color: muted)
    type.source = TypeRole(6.2, leading: 1.32, color: muted)
    type.footer = TypeRole(6.6, leading: 1.4, color: muted)
    type.badge = TypeRole(7, .bold, leading: 1.4, color: ink, tracking: 0.12)
    (type.chartsInRow, type.chartForm, type.keyColumns) = (2, .narrow(scale: 1), .equal(most: 3, alone: 4))
    type.hasNotesBesideHeadings = true
    (type.keyPadding, type.rowPadding, type.isOnRhythm) = (7, 3, false)
    (type.spacing, type.gutter) = (0.7, 24)
    return type
  }

  private func pictureType(_ palette: Palette, title: Double) -> PageType {
    var type = PageType(palette: palette)
    let (ink, muted) = (palette.ink, palette.muted)
    func role(
      _ size: Double, _ weight: TextStyle.Weight = .regular, leading: Double, _ color: Color, tracking: Double = 0
    ) -> TypeRole {
      TypeRole(size * unit, weight, leading: leading, color: color, tracking: tracking)
    }
    type.kicker = role(12, .semibold, leading: 1.5, palette.blue, tracking: 0.06)
    type.title = role(title, .bold, leading: 1.16, ink, tracking: -0.015).display
    type.lead = role(14.5, leading: 1.4, ink)
    type.keyValue = role(33, .bold, leading: 1.15, ink, tracking: -0.02).display
    type.keyLabel = role(13, .semibold, leading: 1.3, ink)
    type.keyDetail = role(11, leading: 1.35, muted)
    type.footer = role(11, leading: 1.4, muted)
    type.badge = role(11, .bold, leading: 1.4, ink, tracking: 0.12)
    type.chartsInRow = isFlat ? 2 : 1
    type.chartForm = .narrow(scale: 1.65 * unit)
    type.keyColumns = isFlat ? .measured : .equal(most: 2, alone: 2)
    type.hasChartBesideKeys = isFlat
    (type.keyPadding, type.isOnRhythm) = (7 * unit, false)
    (type.spacing, type.gutter) = (0.85 * unit, 30 * unit)
    return type
  }
}
