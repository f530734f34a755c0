import Content
import Drawing

/// One attempt at a chart as a picture, with what gave way in it.
struct ChartPicture {
  let layout: ChartLayout
  /// Whether its marks can be compared, its letters be read, and its sources are there.
  let holds: Bool
  /// Whether each remark has found a place, and none a line through it.
  let hasAllRemarks: Bool
  /// The share of its plot's height that nothing stands in.
  let slack: Double
  /// How long its longest mark is along the value axis; infinite where nothing is measured.
  let longest: Double

  /// - Parameters:
  ///   - steps: what gives way to the marks.
  ///   - enlargement: how many times as large its letters are as usual.
  init(
    _ table: ChartTable, size: Size, steps: [RoomStep], enlargement: Double = 1, palette: Palette,
    typesetter: any Typesetter
  ) {
    var table = table
    var style = ChartStyle.picture(size, enlargement: enlargement).leaded(for: table.language)
    style.hasClosePanels = steps.contains(.closePanels)
    if steps.contains(.shortSources) { table.sourceLine = table.shortSourceLine }
    if steps.contains(.shortSubtitle) { table.subtitle = table.necessarySubtitle }
    if steps.contains(.numberedRemarks) { table = table.numberingAnnotations() }
    let setter = LabelSetter(typesetter: typesetter, style: style, palette: palette, direction: table.direction)
    let unit = style.unit
    let margin = style.margin
    let width = max(1, size.width - 2 * margin)
    let isPressed = steps.contains(.wholeLines)
    let header = Header(
      table, x: margin, y: isPressed ? min(size.height * 42 / 540, 24 * unit) : size.height * 42 / 540, width: width,
      height: size.height * 0.34, setter: setter)

    let plot = Plot(table, setter: setter)
    func below(_ unlabelled: RichText) -> (foot: Foot, top: Double, rule: Double, plot: PlotDrawing) {
      let foot = Foot(
        table, unlabelled: unlabelled, issue: isPressed ? .below : .beside, x: margin, width: width,
        limit: size.height * (isPressed ? 0.45 : 0.24), setter: setter)
      let footTop = size.height - (isPressed ? 14 : 24) * unit - foot.height
      let rule = footTop - (isPressed ? 6 : 9) * unit
      let top = header.bottom + (isPressed ? 10 : 17) * unit
      let bottom = foot.height == 0 ? size.height - 36 * unit : rule - (isPressed ? 9 : 18) * unit
      let area = Rect(x: margin, y: top, width: width, height: max(1, bottom - top))
      return (foot, footTop, rule, plot.drawing(in: area, lying: steps.contains(.laidDown)))
    }
    var found = below("")
    // Their words take height from the plot, so that there may be some more of them.
    for _ in 0..<2 where !found.plot.unlabelled.isEmpty {
      let words = table.unlabelledText(found.plot.unlabelled)
      guard !words.isEmpty else { break }
      let told = found.plot.unlabelled
      found = below(words)
      if found.foot.isWhole, found.plot.unlabelled == told {
        found.plot.unlabelled = []
        break
      }
    }
    var drawing = header.drawing
    drawing.add(found.plot)
    if found.foot.height > 0 {
      drawing.items += StraightLine.item(
        [Rect(x: margin, y: found.rule - style.hairline / 2, width: width, height: style.hairline)],
        color: palette.hairline)
    }
    drawing.add(found.foot.drawing(top: found.top))
    drawing.tellUnlabelled()

    slack = found.plot.slack
    longest = drawing.longest ?? .infinity
    hasAllRemarks = drawing.hasAllRemarks(of: table)
    let isRoomless = drawing.notices.contains { if case .noRoom = $0 { true } else { false } }
    // What stands at the bars alone has to stand there whole.
    let isAllSaid = drawing.notices.allSatisfy { if case .thinnedAxis = $0 { true } else { false } }
    let isSourced = found.foot.isWhole && (!steps.contains(.shortSources) || isAllSaid)
    holds =
      !isRoomless && isSourced && drawing.smallestLetters >= ChartStyle.leastLetters - 0.001
      && longest >= plot.leastLength - 0.001
    let told = steps.filter { $0 != .laidDown }
    if holds, !told.isEmpty { drawing.notices.insert(.roomMade(told), at: 0) }
    layout = ChartLayout(drawing, of: table, size: size, palette: palette)
  }

  /// What gives way, a step more in each attempt; only what the chart has.
  static func attempts(for table: ChartTable) -> [[RoomStep]] {
    let steps = RoomStep.allCases.filter { step in
      switch step {
      case .wholeLines: true
      case .shortSources: !table.shortSourceLine.isEmpty
      case .closePanels: table.layout == .multiples && table.series.count > 1
      case .shortSubtitle: table.subtitle != table.necessarySubtitle
      case .numberedRemarks: !table.numberedNote.isEmpty
      case .laidDown: table.kind == .columns && table.slots.allSatisfy(\.periodLabels.isEmpty)
      }
    }
    return steps.indices.map { Array(steps[...$0]) }
  }

  /// What has a place of its own for words: things with names, or panels, and remarks and entries of the key.
  static func words(of table: ChartTable) -> Int {
    let isNamed = table.slots.allSatisfy(\.periodLabels.isEmpty)
    let slots =
      table.layout == .multiples ? table.series.count : isNamed ? table.slots.map(\.lanes.count).reduce(0, +) : 0
    return slots + table.annotations.count + table.key.count
  }

  static let mostWords = 120

  /// Sizes that may do where one does not, the smallest first.
  static func largerSizes(than size: Size) -> [Size] {
    // Whole tens of pixels, of which a unit has two.
    func rounded(_ length: Double) -> Double { (length / 5).rounded(.up) * 5 }
    let factors = [1.25, 1.6, 2, 3]
    let sizes = factors.flatMap { factor in
      [(factor, factor), (1, factor), (factor, 1)].map { wide, high in
        Size(width: rounded(size.width * wide), height: rounded(size.height * high))
      }
    }
    return sizes.filter { $0.width <= 4000 && $0.height <= 4000 }.sorted { $0.width * $0.height < $1.width * $1.height }
  }
}
