import Drawing

/// A sign for each person, in rows that can be counted and, all signs being of one size, compared.
struct PeoplePlot: FramedPlot {
  let content: ChartContent
  let setter: LabelSetter

  init(marked: MarkedContent, setter: LabelSetter) {
    content = marked.content.withPeriodsAsLabels
    self.setter = setter
  }

  private var unit: Double { setter.style.unit }

  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    let count = Double(content.slots.count)
    // Signs are as large as in a sentence with air around it; many of them share what half a page has.
    let titles = content.panels.count > 1 ? Double(content.panels.count) * 16 * unit : 0
    let budget = max(170 * unit, 0.3 * width, min(640 * unit, count * 34 * unit)) + titles
    let natural = frame(width: width, height: budget, largest: 42 * unit, smallest: 11 * unit)
    let least = natural.with(signs: min(natural.grid.height, 8 * unit), looseness: 0.4)
    return (natural.height, min(natural.height, least.height), !names)
  }

  /// The whole plot. Names of series stand in the key: between signs they would have to be counted around.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    guard !names else { return (PlotDrawing(), false) }
    let frame = frame(width: area.width, height: area.height, largest: 84 * unit)
    // What is left over goes between the rows, as far as they still belong together, and the rest around them.
    let loosest = [2.2, 1.9, 1.6, 1.3].lazy.map { frame.with(signs: frame.grid.height, looseness: $0) }
    let chosen = frame.looseness < 1 ? frame : loosest.first { $0.height <= area.height } ?? frame
    let slack = max(0, area.height - chosen.height)
    let middle = Rect(x: area.x, y: area.y + 0.4 * slack, width: area.width, height: chosen.height)
    return (chosen.drawing(in: middle), true)
  }

  // MARK: Choosing

  /// The panels side by side as makes the signs largest; the rows of a single one only where they are too many for one
  /// column.
  ///
  /// - Parameter smallest: the size below which signs rather take more height than there is; words then do so too.
  private func frame(width: Double, height: Double, largest: Double, smallest: Double? = nil) -> PeopleFrame {
    let isSingle = content.panels.count == 1
    let most = min(Int(max(0, min(1e4, width / (170 * unit)))), isSingle ? 12 : content.panels.count)
    var best = frame(columns: 1, width: width, height: height, largest: largest, smallest: smallest)
    for columns in stride(from: 2, through: most, by: 1) where !isSingle || best.isCrowded {
      let frame = frame(columns: columns, width: width, height: height, largest: largest, smallest: smallest)
      if isSingle || Self.rank(best) < Self.rank(frame) { best = frame }
    }
    return best
  }

  /// Readable words first, then whole ones, then large signs.
  private static func rank(_ frame: PeopleFrame) -> Double {
    (frame.isCrowded ? 0 : 1e6) + (frame.column.isFull ? 1e5 : 0) + frame.grid.height * (frame.isSingleLine ? 1.5 : 1)
  }

  /// Words as large as they are, or else in rows of one height.
  private func frame(
    columns: Int, width: Double, height: Double, largest: Double, smallest: Double?
  ) -> PeopleFrame {
    let free = frame(
      columns: columns, width: width, height: height, rows: nil, sizes: (smallest ?? 0.5 * unit, largest))
    if smallest != nil || free.height <= height { return free }
    // Rows that are one above the other in several panels, or have several lanes, also need the space between them.
    let shares = [1, 0.8, 0.6, 0.4, 0.2, 0.1]
    let even = shares.lazy.map { share in
      frame(columns: columns, width: width, height: height, rows: share * height, sizes: (0.5 * unit, largest))
    }
    return even.first { $0.height <= height } ?? even[shares.count - 1]
  }

  /// Remarks stand below their signs; of lanes where they cannot, behind them, which may make the signs of all smaller.
  private func frame(
    columns: Int, width: Double, height: Double, rows: Double?, sizes: (least: Double, most: Double)
  ) -> PeopleFrame {
    var frame = PeopleFrame(content, columns: columns, width: width, height: rows, setter: setter)
    while true {
      let sized = sized(frame, height: height, sizes: sizes)
      let misfits = sized.misfits
      if misfits.isEmpty { return sized }
      frame = frame.with(beside: misfits)
    }
  }

  /// Signs as large as there is room: in single lines while they are not small, then in lines of tens.
  private func sized(_ frame: PeopleFrame, height: Double, sizes: (least: Double, most: Double)) -> PeopleFrame {
    func first(from: Double, to: Double, looseness: Double, where isGood: (PeopleFrame) -> Bool) -> PeopleFrame? {
      var size = min(from * unit, sizes.most)
      while size >= min(sizes.most, max(sizes.least, to * unit)) * 0.999 {
        let attempt = frame.with(signs: size, looseness: looseness)
        if attempt.height <= height, isGood(attempt) { return attempt }
        size *= 0.96
      }
      return nil
    }
    return first(from: 84, to: 17, looseness: 1, where: \.isSingleLine)
      ?? first(from: 30, to: 9, looseness: 1) { $0.isSingleLine || $0.grid.line >= 10 }
      ?? first(from: 30, to: 0, looseness: 0.4) { $0.grid.line >= min(5, $0.most) }
      ?? frame.with(signs: max(0.001, sizes.least), looseness: sizes.least < unit ? 0.1 : 1)
  }
}

extension ChartContent {
  /// The content with the names of periods beside the rows, where rows are periods.
  fileprivate var withPeriodsAsLabels: ChartContent {
    guard let names = periodLabels.first else { return self }
    var content = self
    var position = 0
    for panel in content.panels.indices {
      for slot in content.panels[panel].slots.indices where content.panels[panel].slots[slot].label.isEmpty {
        let place = panels.count > 1 ? Double(slot) : Double(position)
        let name = names.first { $0.start <= place + 0.001 && $0.end > place + 0.001 }
        content.panels[panel].slots[slot].label = RichText((name?.text ?? "").replacing("\n", with: " "))
        position += 1
      }
    }
    return content
  }
}
