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
  var isFlat: Bool { size.width >= 1.2 * size.height }

  private var area: Double { size.width * size.height }

  /// What the type of a slide is multiplied by: a small picture has less on it, and not smaller letters.
  private var unit: Double {
    switch self {
    case .page: 1
    case .picture: max(1, (area / (960 * 540)).squareRoot())
    }
  }

  /// What large type and spaces of a picture that is smaller than a slide or a feed are multiplied by as well.
  private var headline: Double {
    switch self {
    case .page: 1
    case .picture: min(1, max(0.8, (area / (isFlat ? 960 * 540 : 540 * 675)).squareRoot()))
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
        side: max(20 * unit, min(56 * unit, size.width * 0.067)), top: 34 * unit * headline,
        bottom: 20 * unit * headline,
        aboveRule: 14 * unit * headline, belowRule: 8 * unit)
    }
  }

  /// What the size of a title is multiplied by in turn until it stands on a line; the last where none does.
  var titleScales: [Double] { self != .page && isFlat ? [1, 0.95, 24.2 / 27] : [1] }

  /// What the type of key figures, and of text where there are none, is multiplied by in turn where there is room, the last always.
  ///
  /// - Parameter figures: how many there are.
  func keyScales(of figures: Int, withCharts hasCharts: Bool) -> [Double] {
    switch (self, figures) {
    case (.page, _): [1]
    case (.picture, 0): hasCharts ? [1] : [4, 3.4, 2.8, 2.2, 1.6, 1]
    case (.picture, 1): hasCharts ? [1.9, 1.6, 1.3, 1.15, 1] : [4, 3.4, 2.8, 2.2, 1.8, 1.6, 1.4, 1.2, 1]
    case (.picture, 2): hasCharts ? [1.3, 1.15, 1] : [2.6, 2.2, 1.8, 1.6, 1.4, 1.2, 1]
    case (.picture, _): hasCharts ? [1] : [1.8, 1.6, 1.4, 1.2, 1]
    }
  }

  /// - Parameters:
  ///   - title: what the size of the title is multiplied by.
  ///   - keys: the same for key figures.
  ///   - isTight: whether lines stand closer, cells and key figures have less around them, and charts are set smaller: what is
  ///     tried before anything is left out.
  func type(_ palette: Palette, title: Double = 1, keys: Double = 1, isTight: Bool = false) -> PageType {
    switch self {
    case .page: isTight ? pageType(palette).tightPage : pageType(palette)
    case .picture:
      isTight
        ? pictureType(palette, title: title, keys: keys, charts: 1.4).tightPicture
        : pictureType(palette, title: title, keys: keys, charts: 1.65)
    }
  }

  /// Those of a page on which there is room to spare, the largest first.
  func roomyTypes(_ palette: Palette) -> [PageType] {
    let factors = [
      (2.6, 5.5, 1.7), (2, 5.5, 1.5), (1.7, 4, 1.4), (1.45, 2.8, 1.3), (1.45, 1.6, 1.3), (1.25, 1.9, 1.15),
      (1.25, 1.2, 1.15), (1.12, 1.3, 1),
    ]
    return factors.map { pageType(palette).roomyPage(texts: $0.0, keys: $0.1, title: $0.2) }
  }

  /// That of a low picture whose charts have too little room: the names of bars stand beside them.
  func lowType(_ palette: Palette, title: Double) -> PageType? {
    guard isFlat, size.height < 400 else { return nil }
    var type = type(palette, title: title, isTight: true)
    type.chartForm = .narrow(scale: 1.4 * unit, least: type.source.style.size, namesAbove: 0)
    type.chartFormBeside = type.chartForm
    return type
  }

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
    (type.chartsInRow, type.keyColumns) = (2, .equal(most: 3, alone: 4))
    type.chartForm = .narrow(scale: 1, least: type.source.style.size)
    type.chartFormBeside = type.chartForm
    type.hasNotesBesideHeadings = true
    (type.keyPadding, type.rowPadding, type.isOnRhythm) = (7, 3, false)
    (type.spacing, type.gutter, type.keyShare) = (0.7, 24, nil)
    // Nothing is printed smaller than the sources.
    type.leastTableScale = type.source.style.size / type.pill.style.size
    type.leastChartStretch = 0.56
    return type
  }

  private func pictureType(_ palette: Palette, title: Double, keys: Double, charts: Double) -> PageType {
    var type = PageType(palette: palette)
    let (ink, muted) = (palette.ink, palette.muted)
    func role(
      _ size: Double, _ weight: TextStyle.Weight = .regular, leading: Double, _ color: Color, tracking: Double = 0
    ) -> TypeRole {
      TypeRole(size * unit, weight, leading: leading, color: color, tracking: tracking)
    }
    type.kicker = role(12, .semibold, leading: 1.5, palette.accent, tracking: 0.06)
    type.title = role((isFlat ? 27 : 23.4) * title * headline, .bold, leading: 1.16, ink, tracking: -0.015).display
    type.lead = role(14.5 * (1 + (keys - 1) / 3), leading: 1.4, ink)
    type.keyValue = role(33 * headline * keys, .bold, leading: 1.15, ink, tracking: -0.02).display
    type.keyLabel = role(13 * max(0.9, headline) * (1 + (keys - 1) / 2), .semibold, leading: 1.3, ink)
    type.keyDetail = role(11 * (1 + (keys - 1) / 3), leading: 1.35, muted)
    type.note = role(11, leading: 1.4, muted)
    type.source = role(11, leading: 1.35, muted)
    type.footer = role(11, leading: 1.4, muted)
    type.badge = role(11, .bold, leading: 1.4, ink, tracking: 0.12)
    type.chartsInRow = isFlat ? 2 : 1
    type.chartForm = .narrow(scale: charts * unit, least: type.source.style.size)
    type.chartFormBeside = type.chartForm
    type.keyColumns = isFlat ? .measured : .equal(most: 2, alone: 3)
    type.hasChartBesideKeys = isFlat
    (type.keyPadding, type.keyRowGap, type.isOnRhythm) = (0, 20 * unit * headline, false)
    (type.spacing, type.gutter, type.keyShare) = (unit * headline, 30 * unit, nil)
    type.leastChartStretch = 0.32
    return type
  }
}

extension PageType {
  /// The type of a page on which room is dear: a shorter leading and less around what stands in rows. Letters keep their sizes, but
  /// for those of charts and of what key figures say below their names.
  fileprivate var tightPage: PageType {
    var type = self
    type.title.leading = 1.12
    type.lead.leading = 1.36
    type.body.leading = 1.35
    type.note.leading = 1.3
    type.keyValue.leading = 1.12
    type.keyLabel.leading = 1.22
    (type.keyDetail.style.size, type.keyDetail.leading) = (6.5, 1.27)
    (type.cell.style.size, type.cell.leading) = (7.2, 1.22)
    type.columnHeader.leading = 1.25
    (type.cellDetail.style.size, type.cellDetail.leading) = (6.5, 1.26)
    type.source.leading = 1.2
    (type.keyPadding, type.rowPadding, type.spacing) = (4, 1.5, 0.45)
    type.chartForm = .narrow(scale: 0.94, least: type.source.style.size)
    type.chartFormBeside = type.chartForm
    return type
  }

  /// The type of a page on which there is little: larger, each chart as wide as the page.
  ///
  /// - Parameters:
  ///   - texts: what the size of texts is multiplied by.
  ///   - keys: the same for the numbers of key figures.
  ///   - title: the same for the title.
  fileprivate func roomyPage(texts: Double, keys: Double, title: Double) -> PageType {
    var type = self
    for role in [\PageType.lead, \.body, \.note, \.keyLabel, \.keyDetail, \.cell, \.columnHeader, \.cellDetail] {
      type[keyPath: role] = type[keyPath: role].scaled(by: texts)
    }
    for role in [\PageType.kicker, \.source, \.boxTitle] {
      type[keyPath: role] = type[keyPath: role].scaled(by: min(texts, 1.3))
    }
    (type.title, type.keyValue) = (self.title.scaled(by: title), keyValue.scaled(by: keys))
    (type.keyPadding, type.rowPadding, type.chartsInRow) = (10, 4, 1)
    if texts > 1.2 { (type.keyColumns, type.spacing) = (.equal(most: 2, alone: 3), spacing * texts) }
    type.chartForm = .narrow(scale: min(1.03 * texts, 1.5), least: type.source.style.size)
    type.chartFormBeside = type.chartForm
    return type
  }

  /// The same for a picture, whose charts are set smaller.
  fileprivate var tightPicture: PageType {
    var type = self
    type.kicker.leading = 1.35
    type.title.leading = 1.1
    type.keyValue = type.keyValue.scaled(by: 0.9)
    type.keyDetail.leading = 1.25
    type.source.leading = 1.25
    type.footer.leading = 1.25
    type.spacing *= 0.75
    type.keyRowGap = type.keyRowGap.map { 0.8 * $0 }
    return type
  }
}
