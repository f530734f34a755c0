import Content
import Drawing

/// A chart as the format draws charts itself, so that whoever has the slide can go on with it.
struct NativeChart: Sendable {
  enum Form: Sendable {
    case bars
    case columns
    case lines
    /// A dot for each value, with its bounds.
    case dots
  }

  enum Grouping: String, Sendable {
    case standard
    case clustered
    case stacked
    case percentStacked
  }

  struct Label: Hashable, Sendable {
    var text: String
    /// What makes the value these words; nil where nothing does.
    var format: String?
    /// As the format names it: "outEnd", "ctr".
    var position: String
    /// Whether it stands on a dark mark.
    var isOnMark = false
    /// What it is broken into over a column that is narrower: all but the first are in smaller letters. Empty for one line.
    var lines: [String] = []

    /// Of the smaller letters.
    static let wordSize = 8.0

    /// What the lines below the first one take.
    var heightOfWords: Double { Double(max(0, lines.count - 1)) * Self.wordSize * 1.3 }
  }

  struct Point: Hashable, Sendable {
    /// In digits, as figures.csv has it.
    var text: String
    var value: Double
    var low: Double?
    var high: Double?
    var look: PointLook
    var label: Label?

    /// Whether it is not told as a fact, as what is only announced: its words are never left out.
    var isOutlined: Bool { look.line != nil && look.fill == .none }

    /// Whether it is a part that another includes.
    var isPart: Bool { if case .hatched = look.fill { true } else { false } }
  }

  struct Series: Sendable {
    var name: String
    var look: PointLook
    /// For each category; nil where there is no value.
    var points: [Point?]
    var hasMarkers = false
  }

  /// Days before March 1900 have no number in the format.
  static let firstDay = -25_508

  var form: Form
  var grouping: Grouping
  /// What stands at each place of the axis.
  var categories: [String]
  /// The days of these places in days from 1970 on, where they stand as far apart as these.
  var days: [Int]?
  var series: [Series]
  /// Moving averages, as lines.
  var averages: [Series] = []
  var axis: DeckAxis
  /// Where it lies in the frame of the chart, without what stands along the axes.
  var plot: Rect
  /// Whether places follow each other from the right, and whether values grow to the left.
  var isMirrored = false
  var labelSize = 13.0
  /// One name in so many is written along the axis.
  var nameStep = 1
  var categorySize = 12.0
  /// What stands nowhere else, and belongs to the note.
  var remark = RichText()

  /// From one label of an axis of days to the next: as close as there is room for.
  var timeStep: (count: Int, unit: String)? {
    guard let days, let first = days.first, let last = days.last else { return nil }
    let span = Double(max(1, last - first))
    let most = max(2, plot.width / 70)
    if span <= 120 { return (Int((span / most).rounded(.up)), "days") }
    let months = span / 30.4 / most
    if let count = [1, 2, 3, 6].first(where: { Double($0) >= months }) { return (count, "months") }
    let years = span / 365.25 / most
    return ([1, 2, 5, 10, 20, 50].first { Double($0) >= years } ?? 100, "years")
  }

  /// Whether the axis of values is the horizontal one.
  var isLying: Bool { form == .bars }
}

/// The axis of values.
struct DeckAxis: Hashable, Sendable {
  var range: ClosedRange<Double>
  var step: Double
  var format: String
  /// What stands at its upper end, which the format has been made of; nil where it has not.
  private(set) var lastTick: String?

  /// - Parameters:
  ///   - values: all that is drawn; each is given what its label takes beyond it, as a part of the axis.
  init(
    holding values: [(value: Double, room: Double)], holdsZero: Bool, minimumStep: Double, isShare: Bool,
    _ tickTexts: ([Double]) -> [String]
  ) {
    if isShare {
      (range, step, format) = (0...100, 20, "0\"%\"")
      return
    }
    var low = values.map(\.value).min() ?? 0
    var high = values.map(\.value).max() ?? 1
    if holdsZero { (low, high) = (min(0, low), max(0, high)) }
    if low == high { high = low + 1 }
    for (value, room) in values where value >= 0 {
      high = max(high, low + (value - low) / (1 - min(0.6, room)))
    }
    if values.contains(where: { $0.value < 0 }) { low -= (high - low) * 0.08 }
    var step = Self.step(for: (high - low) / 6)
    if step < minimumStep { step = minimumStep }
    self.step = step
    let end = (high / step).rounded(.up) * step
    range = (low / step).rounded(.down) * step...end
    lastTick = tickTexts([0, step, end]).last
    format = lastTick.flatMap { NumberWords.format($0, of: end, ofAxis: true) } ?? "#,##0"
  }

  /// 1, 2 or 5 times a power of ten, no less than a length.
  private static func step(for length: Double) -> Double {
    guard length.isFinite, length > 0 else { return 1 }
    var power = 1.0
    while power > length { power /= 10 }
    while power * 10 <= length { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= length * 0.999 } ?? 10 * power
  }

  /// How far along the axis a value lies, from 0 to 1.
  func share(of value: Double) -> Double {
    min(1, max(0, (value - range.lowerBound) / (range.upperBound - range.lowerBound)))
  }
}
