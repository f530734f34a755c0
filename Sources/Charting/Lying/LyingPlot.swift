import Content
import Drawing

/// Bars one below the other, each slot with its caption beside it.
struct LyingPlot: FramedPlot {
  /// First, where single bars have remarks of their own, with these beside them; then with all in the captions.
  private let attempts: [MarkedTable]
  let setter: LabelSetter

  init(marked: MarkedTable, setter: LabelSetter) {
    let beside =
      marked.hasRemarks ? [MarkedTable(marked.table, remarksBeside: true, palette: setter.palette)] : []
    attempts = beside + [marked]
    self.setter = setter
  }

  /// The height that the plot asks for in a page, and that below which names and values would have to change.
  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    for marked in attempts.dropLast() {
      let (heights, remarksFit) = heights(of: marked, width: width, names: names)
      if remarksFit { return heights }
    }
    return heights(of: attempts[attempts.count - 1], width: width, names: names).heights
  }

  private func heights(
    of marked: MarkedTable, width: Double, names: Bool
  ) -> (heights: (natural: Double, least: Double, namesFit: Bool), remarksFit: Bool) {
    func rows(partsBeside: Bool) -> (height: Double, spare: Double) {
      let (rows, spare) = RowPlan.naturalHeight(of: marked, width: width, partsBeside: partsBeside, setter: setter)
      return (rows + setter.style.tickBand, spare)
    }
    // Names, remarks and the labels of parts may need room of their own, which only an attempt shows.
    let hasParts = marked.allTexts.contains { !$0.remarks.isEmpty }
    guard names || hasParts || marked.remarksBeside || !marked.valueNotes.isEmpty else {
      let (height, spare) = rows(partsBeside: false)
      return ((height, height - spare, true), true)
    }
    func attempt(partsBeside: Bool) -> (height: Double, spare: Double, frame: LyingFrame) {
      let (rows, spare) = rows(partsBeside: partsBeside)
      var demands = LyingFrame.Demands(partsBeside: partsBeside, names: names)
      let head = SeriesNames(marked, setter: setter)
      let height = rows + (names && head.isAbove ? head.height + 7 * setter.style.unit : 0)
      let area = Rect(x: 0, y: 0, width: width, height: height)
      var frame = LyingFrame(marked, in: area, demands: demands, setter: setter)
      while demands.add(namesOf: frame) { frame = LyingFrame(marked, in: area, demands: demands, setter: setter) }
      return (height, spare, frame)
    }
    var (height, spare, frame) = attempt(partsBeside: false)
    if !frame.partLabelsFit { (height, spare, frame) = attempt(partsBeside: true) }
    height += frame.neededNoteHeight
    return ((height, height - spare, !names || frame.placedNames != nil), frame.remarksFit)
  }

  /// The whole plot: rows, axis and remarks.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    let frames = attempts.lazy.map { settled($0, in: area, names: names) }
    let frame = frames.dropLast().first(where: { $0.remarksFit }) ?? frames[attempts.count - 1]
    return (frame.drawing(), !names || frame.placedNames != nil)
  }

  private func settled(_ marked: MarkedTable, in area: Rect, names: Bool) -> LyingFrame {
    var demands = LyingFrame.Demands(names: names)
    var frame = LyingFrame(marked, in: area, demands: demands, setter: setter)
    // Remarks take height from the rows, which may change where the remarks stand: a few rounds settle it.
    for _ in 0..<6 {
      guard demands.add(of: frame) else { break }
      frame = LyingFrame(marked, in: area, demands: demands, setter: setter)
    }
    return frame
  }
}

extension LyingFrame.Demands {
  /// Takes up what a frame shows to be needed; false where nothing is.
  fileprivate mutating func add(of frame: LyingFrame) -> Bool {
    let before = self
    noteHeight = max(noteHeight, frame.neededNoteHeight)
    partsBeside = partsBeside || !frame.partLabelsFit
    let hasNames = add(namesOf: frame)
    if !hasNames, gapSpread < 2, frame.needsGapRoom {
      // First room for its words, then for the bracket itself.
      if gapRoom == 0 { gapRoom = frame.wantedGapRoom } else { gapSpread += 1 }
    }
    return self != before
  }

  /// The names that do not fit into their bars.
  fileprivate mutating func add(namesOf frame: LyingFrame) -> Bool {
    guard names, let field = frame.fields.first else { return false }
    let short = frame.names.lanesTooShort(in: field).filter { !namesBehind.contains($0) }
    namesBehind += short
    return !short.isEmpty
  }
}
