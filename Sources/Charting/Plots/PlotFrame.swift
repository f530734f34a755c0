import Content
import Drawing

/// One attempt at bars, dots or intervals on a value axis, every measure of it decided: the same for slots that follow
/// downwards and for slots that follow to the right. Only how slots share the room differs (`PlotFrame+Rows`,
/// `PlotFrame+Columns`). It does not change; by reference since it is large and held by all that draws.
final class PlotFrame {
  let marked: MarkedTable
  let orientation: PlotSpace.Orientation
  let area: Rect
  let demands: PlotDemands
  let setter: LabelSetter
  let names: SeriesNames
  let measures: Measures

  /// What slots, captions, values and axis measure.
  struct Measures {
    /// The panels, or the blocks of a single one.
    var areas: [PlotArea]
    /// The left edge of what belongs to each area.
    var lefts: [Double]
    var axis: ValueAxis
    var values: ValueLabels
    var absences: SharedAbsences
    var captions: SlotCaptions
    var titles: PanelTitles
    /// Where small multiples stand, and how many blocks a single row of slots is divided into.
    var grid: PanelGrid
    var blocks = 1
    /// The most slots of an area.
    var slots: Int
    /// What texts may take beyond the far end of the axis.
    var overhang: Double
    /// What stands between the title of a panel and its plot.
    var head: Double
    /// Whether every panel has below it what the lowest have.
    var repeatsFoot: Bool
    /// The slot whose parts are named below it; nil for none.
    var slotWithPartsBelow: Int?
    /// The share of the height that rows leave free.
    var slack = 0.0
    /// Whether slots are so narrow that no label on them can be read.
    var isCrowded = false
    /// Whether columns are thinner than a pixel.
    var isThin = false
    /// Whether the plots are so low that nothing on them can be compared.
    var isTooLow = false
  }

  var areas: [PlotArea] { measures.areas }
  var axis: ValueAxis { measures.axis }
  var values: ValueLabels { measures.values }
  var table: PlotTable { marked.table }
  var style: ChartStyle { setter.style }
  /// The place of the first area.
  var space: PlotSpace { areas[0].space }

  init(
    _ marked: MarkedTable, _ orientation: PlotSpace.Orientation, in area: Rect, demands: PlotDemands,
    setter: LabelSetter
  ) {
    self.marked = marked
    self.orientation = orientation
    self.area = area
    self.demands = demands
    self.setter = setter
    names = SeriesNames(marked, orientation, isWanted: demands.names, width: area.width, setter: setter)
    measures =
      switch orientation {
      case .lying: Self.rows(marked, in: area, demands, names, setter)
      case .standing: Self.columns(marked, in: area, demands, names, setter)
      }
  }

  /// The position of the area that holds a slot, by its position in its panel.
  func position(panel: Int, slot: Int) -> Int {
    marked.panels.count > 1 ? panel : min(areas.count - 1, slot / measures.slots)
  }

  /// Whether nothing stands below an area, so that ticks or captions do.
  func hasFoot(_ index: Int) -> Bool {
    measures.repeatsFoot || measures.blocks > 1 || measures.grid.isLowest(areas[index].panel)
  }

  /// Whether what holds for single bars stands whole behind or below their values, and leaves the bars their room.
  var remarksFit: Bool {
    !marked.remarksBeside
      || values.labels.compactMap(\.self).allSatisfy { label in
        label.text.note.isEmpty
          || (label.label.truncated == nil && label.label.size.width <= 0.45 * space.plot.width
            && !measures.isCrowded)
      }
  }

  /// What the words at a bracket would take along the value axis.
  var wantedGapRoom: Double {
    guard let gap = table.gap else { return 0 }
    return switch orientation {
    case .lying: min(setter.label(gap.text, .annotation).size.width, area.width * 0.3) + 12 * style.unit
    case .standing: 2.2 * style.lineHeight(.annotation) + 3 * style.lineHeight(.value)
    }
  }

  /// Where a value may be written in an area, nil where it would leave its room: along the value axis beyond the plot as far as was kept free.
  func kept(_ label: PlacedLabel, in area: PlotArea) -> PlacedLabel? {
    let plot = area.space.plot
    switch orientation {
    case .lying:
      return label.box.x >= plot.x - 0.5 && label.box.maxX <= plot.maxX + measures.overhang + 0.5 ? label : nil
    case .standing:
      // Beside its column a value may stand over the neighbours' empty places.
      let label = label.clamped(from: plot.x, to: plot.maxX)
      let isHeld =
        label.box.width <= plot.width && label.box.y >= plot.y - measures.overhang - 0.01
        && label.box.maxY <= plot.maxY + 0.5
      return isHeld ? label : nil
    }
  }
}
