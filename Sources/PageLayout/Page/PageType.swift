import Charting
import Drawing

/// A style with the leading that belongs to it.
struct TypeRole: Hashable {
  var style: TextStyle
  /// As a multiple of the size.
  var leading: Double

  init(_ size: Double, _ weight: TextStyle.Weight = .regular, leading: Double, color: Color, tracking: Double = 0) {
    style = TextStyle(size: size, weight: weight, color: color, tracking: tracking)
    self.leading = leading
  }

  /// Height of a line in points.
  var line: Double { style.size * leading }

  /// The same for large type, whose digits stand alone and not below each other.
  var display: TypeRole {
    var role = self
    role.style.hasProportionalDigits = true
    return role
  }

  func scaled(by factor: Double) -> TypeRole {
    var role = self
    role.style.size *= factor
    return role
  }
}

/// The type of a page: one role for each kind of text, and how what is made of several stands in it.
struct PageType {
  let palette: Palette
  let page: PageMetrics

  var kicker: TypeRole
  var title: TypeRole
  var subtitle: TypeRole
  var lead: TypeRole
  var body: TypeRole
  var note: TypeRole
  var boxTitle: TypeRole

  var keyValue: TypeRole
  var keyLabel: TypeRole
  var keyDetail: TypeRole

  var cell: TypeRole
  var columnHeader: TypeRole
  var cellDetail: TypeRole
  var pill: TypeRole

  /// The sources at the foot of a summary.
  var source: TypeRole
  var footer: TypeRole
  var badge: TypeRole

  /// The most charts that stand side by side; how one is drawn that stands alone, and one beside another.
  var chartsInRow = 3
  var chartForm = InlineForm.wide
  var chartFormBeside = InlineForm.half
  /// What the plots of charts give way at most.
  var leastChartStretch = 0.0
  /// How key figures stand side by side.
  var keyColumns = KeyColumns.equal(most: 4, alone: 4)
  /// Whether a single chart stands beside the key figures, and not below them.
  var hasChartBesideKeys = false
  /// Whether the quiet line of a heading stands at the other end of its line, where it has room.
  var hasNotesBesideHeadings = false
  /// Above and below key figures and the cells of tables.
  var keyPadding = 10.0
  /// Between rows of key figures, where no hairlines are drawn above and below them; nil where they are.
  var keyRowGap: Double?
  /// What one of their texts may take of the height of a page before it is cut; nil where they are never cut.
  var keyShare: Double? = 0.15
  var rowPadding = 4.0
  /// What the type of tables is multiplied by at least where many columns share a width.
  var leastTableScale = 0.0
  /// Whether rows of tables and key figures end on the rhythm of the page.
  var isOnRhythm = true
  /// What the spaces between blocks are multiplied by, and what lies between columns.
  var spacing = 1.0
  var gutter = PageMetrics.gutter
  /// What lines take beyond what Latin needs, as a part of the size.
  private var extraLeading = 0.0

  enum KeyColumns: Hashable {
    /// Even columns, so many at most, or a few more where that makes a single row of all.
    case equal(most: Int, alone: Int)
    /// One row of columns that are as wide as what stands in them.
    case measured
  }

  /// That of a report.
  init(palette: Palette, page: PageMetrics = .portrait) {
    (self.palette, self.page) = (palette, page)
    let (ink, muted) = (palette.ink, palette.muted)
    kicker = TypeRole(7.6, .semibold, leading: 12 / 7.6, color: palette.accent, tracking: 0.06)
    title = TypeRole(20, .bold, leading: 1.18, color: ink, tracking: -0.015).display
    subtitle = TypeRole(8.2, leading: 12 / 8.2, color: muted)
    lead = TypeRole(10.6, leading: 1.5, color: ink)
    body = TypeRole(8.6, leading: 1.55, color: ink)
    note = TypeRole(7.8, leading: 12 / 7.8, color: muted)
    boxTitle = TypeRole(9.6, .semibold, leading: 16 / 9.6, color: ink)
    keyValue = TypeRole(20, .bold, leading: 1.2, color: ink, tracking: -0.02).display
    keyLabel = TypeRole(8.6, leading: 12 / 8.6, color: ink)
    keyDetail = TypeRole(7.2, leading: 10 / 7.2, color: muted)
    cell = TypeRole(8, leading: 1.5, color: ink)
    columnHeader = TypeRole(7.4, .semibold, leading: 12 / 7.4, color: muted)
    cellDetail = TypeRole(7.2, leading: 10 / 7.2, color: muted)
    pill = TypeRole(6.8, leading: 12 / 6.8, color: muted)
    source = TypeRole(6.9, leading: 1.4, color: muted)
    footer = TypeRole(6.9, leading: 1.4, color: muted)
    badge = TypeRole(9, .bold, leading: 1.4, color: ink, tracking: 0.12)
    if page == .landscape {
      chartsInRow = 4
      keyColumns = .equal(most: 6, alone: 6)
    }
  }

  /// The same with the leading that the letters of a language need. Large numbers are the same in all, and words in an outline,
  /// which keeps others away.
  func leaded(for language: String) -> PageType {
    var type = self
    type.extraLeading = ScriptLanguage.extraLeading(of: language)
    guard type.extraLeading > 0 else { return self }
    for role in [
      \PageType.kicker, \.title, \.subtitle, \.lead, \.body, \.note, \.boxTitle, \.keyLabel, \.keyDetail, \.cell,
      \.columnHeader, \.cellDetail, \.source, \.footer,
    ] {
      type[keyPath: role].leading += type.extraLeading
    }
    return type
  }

  /// The height of a row, on the rhythm of the page where it has one.
  func height(ofRow height: Double) -> Double { isOnRhythm ? PageMetrics.onRhythm(height) : height }

  func heading(level: Int) -> TypeRole {
    var role = plainHeading(level: level)
    role.leading += extraLeading
    return role
  }

  private func plainHeading(level: Int) -> TypeRole {
    switch level {
    case ...2: TypeRole(11.6, .bold, leading: 16 / 11.6, color: palette.ink)
    case 3: TypeRole(9.6, .semibold, leading: 14 / 9.6, color: palette.ink)
    case 4: TypeRole(8.6, .bold, leading: 1.55, color: palette.ink)
    default: TypeRole(8.6, .semibold, leading: 1.55, color: palette.muted)
    }
  }

  /// Words in a role: source marks raised and blue, links to other places blue.
  func styled(
    _ text: RichText, _ role: TypeRole, alignment: StyledText.Alignment = .leading, direction: StyledText.Direction
  ) -> StyledText {
    var styled = text.styled(
      role.style, markColor: palette.accent, alignment: alignment, direction: direction, leading: role.leading)
    for index in styled.stretches.indices {
      if case .address = styled.stretches[index].link { styled.stretches[index].style.color = palette.accent }
    }
    return styled
  }
}
