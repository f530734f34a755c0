import Content
import Drawing

/// The sizes of one medium: a picture for slides, or a chart among the paragraphs of a page.
struct ChartStyle: Hashable, Sendable {
  /// What a text of a chart is for.
  enum Role: Hashable, Sendable {
    case title
    case subtitle
    case category
    case detail
    case value
    /// The words in place of a value that is not there.
    case missing
    /// A value inside a segment of a stack.
    case inside
    /// The name of a series beside its marks.
    case series
    case tick
    case annotation
    case part
    case source
    case badge
  }

  /// How texts of one role look.
  struct Face: Hashable, Sendable {
    var size: Double
    var weight: TextStyle.Weight = .regular
    var isMuted = true
    var leading = 1.25
  }

  /// What 1 unit of a slide of 960 × 540 measures here; every distance is a multiple of it.
  var unit: Double
  var faces: [Role: Face]
  /// The least distance of two texts side by side.
  var textGap: Double { 10 * unit }
  /// From a bar to its value.
  var valueGap: Double { 7 * unit }
  /// From a category label to its bar.
  var categoryGap: Double { 10 * unit }
  /// What the texts of ticks take below a plot.
  var tickBand: Double { lineHeight(.tick) + 9 * unit }
  var hairline: Double
  /// The width of the zero line, of outlines and of leaders.
  var line: Double
  /// How far the plot of such a chart gives way without a word.
  static let gentleStretch = 0.8
  /// Whether it is a chart among other things on a page, whose height is free.
  var isInPage = false
  /// The least size of letters; 0 where readers may be expected to enlarge them.
  var least = 0.0
  /// What is free beside a picture's plot; around a chart on a page is the page.
  var margin = Double.infinity
  /// What labels shrink to before they are cut, and the sizes that are tried in turn.
  var smallest: Double { max(LabelSetter.smallest, leastScale) }
  var scales: [Double] { least > 0 ? LabelSetter.scales.map { max($0, leastScale) } : LabelSetter.scales }
  /// That below which the smallest of them would be smaller than the medium allows.
  private var leastScale: Double { least > 0 ? min(1, least / face(.tick).size) : 0 }
  /// From the header of such a chart to its plot, and from there to its foot.
  var headGap: Double { (isDense ? 6 : 8) * scale }
  var footGap: Double { (isDense ? 6 : 10) * scale }
  /// Up to how many lying bars have their names above them, and not beside them.
  var mostNamesAbove = 0
  /// A pixel of a picture; 0 in a page, which has none.
  var pixel = 0.0
  /// Whether panels stand closer than they would, so that their marks are higher.
  var hasClosePanels = false
  /// Whether room is dear, as on a summary: plots ask for less of it.
  var isDense = false

  func face(_ role: Role) -> Face { faces[role] ?? Face(size: 10 * unit) }

  /// The same with the leading that the letters of a language need.
  func leaded(for language: String) -> ChartStyle {
    let extra = ScriptLanguage.extraLeading(of: language)
    guard extra > 0 else { return self }
    var style = self
    for role in Array(faces.keys) { style.faces[role]?.leading += extra }
    return style
  }

  /// The height of one line of a role.
  func lineHeight(_ role: Role) -> Double { face(role).size * face(role).leading }

  /// The least size of letters in a picture: 9 pixels.
  static let leastLetters = 4.5

  /// What a picture has free at either side, as a share of its width.
  static let pictureMargin = 56.0 / 960

  /// A picture of its own. Its type follows the area, but shrinks less than the picture does: a square for a telephone
  /// keeps readable letters.
  ///
  /// - Parameter enlargement: how many times as large as that it is.
  static func picture(_ size: Size, enlargement: Double = 1) -> ChartStyle {
    let area = (size.width * size.height / (960 * 540)).squareRoot()
    let unit = enlargement * max(0.05, min(max(area, 0.85), size.width / 480, size.height / 480))
    let faces: [Role: Face] = [
      .title: Face(size: 27 * unit, weight: .bold, isMuted: false, leading: 1.16),
      .subtitle: Face(size: 14.5 * unit, leading: 1.38),
      .category: Face(size: 14.5 * unit, weight: .semibold, isMuted: false),
      .detail: Face(size: 12.5 * unit),
      .value: Face(size: 15.5 * unit, weight: .bold, isMuted: false, leading: 1.2),
      .missing: Face(size: 13.5 * unit),
      .inside: Face(size: 13.5 * unit, weight: .semibold, isMuted: false, leading: 1.2),
      .series: Face(size: 13 * unit, weight: .semibold, isMuted: false, leading: 1.2),
      .tick: Face(size: 12.5 * unit),
      .annotation: Face(size: 12.5 * unit, isMuted: false),
      .part: Face(size: 12.5 * unit, leading: 1.2),
      .source: Face(size: 11 * unit, leading: 1.4),
      .badge: Face(size: 11 * unit, weight: .bold, leading: 1.2),
    ]
    return ChartStyle(
      unit: unit,
      faces: faces.mapValues { face in
        var face = face
        face.size = max(face.size, leastLetters)
        return face
      },
      hairline: 0.75 * unit, line: unit, least: leastLetters, margin: max(20 * unit, size.width * pictureMargin),
      // Beside bars names take the width that a square or upright picture has not.
      mostNamesAbove: size.width > 1.1 * size.height ? 0 : Int(min(8, size.height * 0.52 / (62 * unit))), pixel: 0.5)
  }

  /// A chart inside a page.
  static func page(_ form: InlineForm) -> ChartStyle {
    switch form {
    case .wide: inline
    case .half: half
    case .narrow(let scale, let least, let namesAbove): narrow(scale, least, namesAbove)
    case .web(let namesAbove): web(namesAbove)
    }
  }

  /// What the sizes of a chart inside a page are multiplied by.
  var scale: Double { unit / Self.inline.unit }

  /// Half of a summary or a small picture, the names of bars above them.
  private static func narrow(_ scale: Double, _ least: Double, _ namesAbove: Int) -> ChartStyle {
    func face(
      _ size: Double, _ weight: TextStyle.Weight = .regular, isMuted: Bool = true, leading: Double = 1.25
    ) -> Face {
      // Lines of letters that cannot be smaller stand closer instead.
      let isHeld = size * scale < 0.95 * least
      return Face(
        size: max(least, size * scale), weight: weight, isMuted: isMuted, leading: isHeld ? min(leading, 1.25) : leading
      )
    }
    return ChartStyle(
      unit: inline.unit * scale,
      faces: [
        .title: face(9.6, .semibold, isMuted: false, leading: 1.3),
        .subtitle: face(7.6, leading: 1.4),
        .category: face(8, .semibold, isMuted: false),
        .detail: face(7.4),
        .value: face(9, .bold, isMuted: false, leading: 1.2),
        .missing: face(7.8),
        .inside: face(7.8, .semibold, isMuted: false, leading: 1.2),
        .series: face(7.6, .semibold, isMuted: false, leading: 1.2),
        .tick: face(7.4),
        .annotation: face(7.4, isMuted: false),
        .part: face(7.4, leading: 1.15),
        .source: face(6.6, leading: 1.4),
        .badge: face(6.6, .bold, leading: 1.2),
      ],
      hairline: 0.5 * scale, line: 0.75 * scale, isInPage: true, least: least, mostNamesAbove: namesAbove, isDense: true
    )
  }

  /// A chart on a page of the web, whose header and foot the page sets itself: no letter is smaller than 12 pixels.
  private static func web(_ namesAbove: Int) -> ChartStyle {
    ChartStyle(
      unit: 1,
      faces: [
        .category: Face(size: 13.5, weight: .semibold, isMuted: false),
        .detail: Face(size: 12.5),
        .value: Face(size: 14.5, weight: .bold, isMuted: false, leading: 1.2),
        .missing: Face(size: 13),
        .inside: Face(size: 13, weight: .semibold, isMuted: false, leading: 1.2),
        .series: Face(size: 13, weight: .semibold, isMuted: false, leading: 1.2),
        .tick: Face(size: 12.5),
        .annotation: Face(size: 12.5, isMuted: false),
        .part: Face(size: 12.5, leading: 1.2),
      ],
      hairline: 1, line: 1.25, isInPage: true, least: 12, mostNamesAbove: namesAbove)
  }

  /// As `inline`, the names of bars above them.
  private static let half = {
    var style = inline
    style.mostNamesAbove = 4
    return style
  }()

  /// As a report has it.
  static let inline = ChartStyle(
    unit: 0.62,
    faces: [
      .title: Face(size: 9.6, weight: .semibold, isMuted: false, leading: 1.3),
      .subtitle: Face(size: 7.8, leading: 1.4),
      .category: Face(size: 8.4, weight: .semibold, isMuted: false),
      .detail: Face(size: 7.4),
      .value: Face(size: 9, weight: .bold, isMuted: false, leading: 1.2),
      .missing: Face(size: 8),
      .inside: Face(size: 8, weight: .semibold, isMuted: false, leading: 1.2),
      .series: Face(size: 7.8, weight: .semibold, isMuted: false, leading: 1.2),
      .tick: Face(size: 7.6),
      .annotation: Face(size: 7.6, isMuted: false),
      .part: Face(size: 7.6, leading: 1.15),
      .source: Face(size: 6.9, leading: 1.4),
      .badge: Face(size: 6.9, weight: .bold, leading: 1.2),
    ],
    hairline: 0.5, line: 0.75, isInPage: true)
}
