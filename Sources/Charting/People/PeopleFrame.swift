import Content
import Drawing

/// One attempt at signs of people: how the panels stand, and what words and signs measure.
struct PeopleFrame {
  /// What is measured of a lane.
  struct Measures {
    var count: Int
    var isMissing: Bool
    /// Of the words behind the signs, and whether small signs are among them.
    var words: Size
    var hasSigns: Bool
    /// The height of the remarks below the signs.
    var remark: Double
  }

  let table: PlotTable
  let setter: LabelSetter
  let arrangement: PeopleArrangement
  let base: PeopleBlocks
  /// The lanes of each slot, the words behind them, and the remarks below their signs.
  let lanes: [[PeopleLane]]
  let words: [[PeopleWords]]
  let remarks: [[[(remark: PeopleLane.Remark, label: Label)]]]
  let measures: [[Measures]]
  let captionHeights: [Double]
  /// Whether rows are so low that their words have to be smaller than what can be read.
  let isCrowded: Bool
  /// The signs of the longest lane.
  let most: Int
  /// The height of the tallest remark below signs.
  let tallestRemark: Double
  private(set) var grid: SignGrid
  /// What the rows stand apart, as a share of what they would without limits.
  private(set) var looseness = 1.0

  var style: ChartStyle { setter.style }
  var blocks: [PeopleBlocks.Block] { base.blocks }
  /// The width of a block.
  var width: Double { base.width }
  var column: CategoryColumn { base.column }

  init(
    _ table: PlotTable, lanes: [[PeopleLane]], _ arrangement: PeopleArrangement, on base: PeopleBlocks,
    setter: LabelSetter
  ) {
    let style = setter.style
    self.table = table
    self.setter = setter
    self.arrangement = arrangement
    self.lanes = lanes
    self.base = base
    let room = max(1, base.width - Self.start(base.column, style))
    let remarks = lanes.map { slot in
      slot.map { lane -> [(remark: PeopleLane.Remark, label: Label)] in
        guard arrangement.remarks == .below else { return [] }
        return lane.remarks.filter { !$0.signs.isEmpty }.map { ($0, setter.label($0.text, $0.role)) }
      }
    }
    let words = lanes.map { slot in
      slot.map { lane in
        let count = Double(max(1, slot.count))
        let share = arrangement.isAbreast ? room / count : room
        return PeopleWords(
          lane, remarks: lane.remarks(behind: arrangement.remarks),
          width: lane.isMissing
            ? share - Self.missingLength(room, style) - style.valueGap : share * (lane.count > 0 ? 0.5 : 0.9),
          height: base.rowHeight.map { $0 / (arrangement.isAbreast ? 1 : count) }, setter: setter)
      }
    }
    self.remarks = remarks
    self.words = words
    measures = lanes.indices.map { slot in
      lanes[slot].indices.map { lane in
        let words = words[slot][lane]
        return Measures(
          count: lanes[slot][lane].count, isMissing: lanes[slot][lane].isMissing, words: words.size,
          hasSigns: words.hasSigns, remark: remarks[slot][lane].map(\.label.size.height).max() ?? 0)
      }
    }
    captionHeights = base.column.captions.map(\.size.height)
    tallestRemark = measures.flatMap { $0.map(\.remark) }.max() ?? 0
    isCrowded =
      (base.rowHeight ?? .infinity) < style.lineHeight(.category) * style.smallest * 0.999
      || words.contains { $0.contains(where: \.isForced) }
    most = lanes.flatMap(\.self).map(\.count).max() ?? 0
    grid = SignGrid(height: 1, line: max(1, most), isGrouped: most > 6)
  }

  /// The frame with signs of a height, in lines of a length.
  func with(signs height: Double, line: Int, looseness: Double = 1) -> PeopleFrame {
    var frame = self
    frame.grid.height = height
    frame.grid.line = line
    frame.looseness = looseness
    return frame
  }

  /// Where the signs begin in a block.
  var start: Double { Self.start(column, style) }

  private static func start(_ column: CategoryColumn, _ style: ChartStyle) -> Double {
    column.width > 0 ? column.width + captionGap(style) : 0
  }

  /// The dotted line in place of signs.
  static func missingLength(_ room: Double, _ style: ChartStyle) -> Double { min(24 * style.unit, room * 0.25) }

  /// From a caption to the first sign: signs have no line to begin at, so that they keep more of a distance than bars.
  static func captionGap(_ style: ChartStyle) -> Double { 1.8 * style.categoryGap }
}
