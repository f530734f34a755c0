import Content
import Drawing

/// A sign for each person, in rows that can be counted and, all signs being of one size, compared.
struct PeoplePlot: FramedPlot {
  let table: PlotTable
  let setter: LabelSetter
  private let lanes: [[PeopleLane]]

  init(_ marked: MarkedTable, setter: LabelSetter) {
    let table = marked.table.withPeriodsAsLabels
    self.table = table
    self.setter = setter
    let last = table.slots.count - 1
    lanes = table.slots.enumerated().map { index, slot in
      slot.lanes.map { lane in
        let isWanted = table.labels == .all || (table.labels == .ends && (index == 0 || index == last))
        return PeopleLane(lane, isLabelled: isWanted, setter: setter)
      }
    }
  }

  private var unit: Double { setter.style.unit }

  /// The sizes of signs in units, in a picture of its own and in a page, where they are as large as in a sentence with air
  /// around it; smaller ones are not counted by anyone.
  private static let inPicture = 9.0...60.0
  private static let inPage = 11.0...42.0

  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    let count = Double(table.slots.count)
    // Many signs share what half a page has.
    let isNamedAbove = PeopleBlocks.hasNamesAbove(table, width: width, setter.style)
    let titles = isNamedAbove ? count : table.panels.count > 1 ? Double(table.panels.count) : 0
    let budget = max(170 * unit, 0.3 * width, min(640 * unit, count * 34 * unit)) + titles * 16 * unit
    let smallest = Self.inPage.lowerBound...Self.inPage.lowerBound
    let natural =
      best(width: width, height: budget, sizes: Self.inPage, looseness: 1)
      ?? best(width: width, height: .infinity, sizes: smallest, looseness: 1)
      ?? crowded(width: width, height: budget)
    let least = natural.with(
      signs: min(natural.grid.height, 8 * unit), line: natural.grid.line, looseness: min(natural.looseness, 0.4))
    return (natural.height, min(natural.height, least.height), !names)
  }

  /// The whole plot. Names of series stand in the key: between signs they would have to be counted around.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    guard !names else { return (PlotDrawing(), false) }
    // A page gives the height that was asked for; a picture leaves some air.
    let airs = setter.style.isInPage ? [1] : [0.94, 1]
    let frame =
      airs.reduce(nil) { $0 ?? best(width: area.width, height: $1 * area.height, sizes: Self.inPicture, looseness: 1) }
      ?? best(width: area.width, height: area.height, sizes: 5...Self.inPicture.lowerBound, looseness: 0.4)
      ?? crowded(width: area.width, height: area.height)
    // What is left over goes between the rows, as far as they still belong together, and the rest around them.
    let loosest = [2.2, 1.9, 1.6, 1.3].lazy.map {
      frame.with(signs: frame.grid.height, line: frame.grid.line, looseness: $0)
    }
    let chosen = frame.looseness < 1 ? frame : loosest.first { $0.height <= area.height } ?? frame
    let slack = max(0, area.height - chosen.height)
    let middle = Rect(x: area.x, y: area.y + 0.4 * slack, width: area.width, height: chosen.height)
    var drawing = chosen.drawing(in: middle)
    if frame.grid.height < 2 * unit, !table.bars.isEmpty {
      drawing.notices.append(.noRoom(bars: table.bars.count, panels: table.panels.count))
    } else if frame.isCrowded || frame.grid.height < 5 * unit * 0.999, !table.bars.isEmpty {
      drawing.notices.append(.crowded(table.bars.count))
    }
    return (drawing, true)
  }

  // MARK: - Choosing

  private var hasRemarks: Bool { lanes.contains { $0.contains { !$0.remarks.isEmpty } } }

  /// The arrangement that is read most easily of those with words and signs of a size that can be read.
  ///
  /// - Parameter sizes: of signs, in units.
  private func best(
    width: Double, height: Double, sizes: ClosedRange<Double>, looseness: Double
  ) -> PeopleFrame? {
    let widest = Int(max(1, min(12, width / (170 * unit))))
    let isSingle = table.panels.count == 1
    let arrangements = PeopleArrangement.all(
      columns: min(widest, isSingle ? table.slots.count : table.panels.count),
      hasLanes: lanes.contains { $0.count > 1 }, hasRemarks: hasRemarks)
    var best: (frame: PeopleFrame, worth: Double)?
    // Words as large as they are, or else in rows of one height.
    let rowHeights: [Double?] = height.isFinite ? [nil, height] : [nil]
    var bases: [PeopleArrangement: [PeopleBlocks]] = [:]
    for arrangement in arrangements {
      let ease = arrangement.ease(isSinglePanel: isSingle, hasRemarks: hasRemarks)
      // What cannot be better than what is found is not measured.
      guard ease * SignGrid.greatestEase * Self.worth(sizes.upperBound) > best?.worth ?? 0 else { continue }
      var key = arrangement
      key.remarks = .behind
      for (index, rows) in rowHeights.enumerated() {
        if bases[key, default: []].count == index {
          bases[key, default: []].append(blocks(arrangement, width: width, height: rows))
        }
        let base = bases[key, default: []][index]
        let frame = PeopleFrame(table, lanes: lanes, arrangement, on: base, setter: setter)
        if frame.isCrowded { continue }
        var isFound = false
        for line in SignGrid.lines(for: frame.most) where !isFound || line >= 5 {
          let factor = ease * SignGrid.ease(line: line, most: frame.most) * (frame.column.isFull ? 1 : 0.75)
          let search = Search(line: line, height: height, sizes: sizes, looseness: looseness)
          guard let size = largest(frame, search, better: (best?.worth ?? 0) / factor, isFound: &isFound) else {
            continue
          }
          best = (frame.with(signs: size * unit, line: line, looseness: looseness), factor * Self.worth(size))
        }
        if isFound { break }
      }
    }
    return best?.frame
  }

  private func blocks(_ arrangement: PeopleArrangement, width: Double, height: Double?) -> PeopleBlocks {
    PeopleBlocks(
      table, lanes: lanes, columns: arrangement.columns, isAbreast: arrangement.isAbreast, width: width,
      height: height, setter: setter)
  }

  /// Larger signs are better, the less so the larger they are.
  private static func worth(_ size: Double) -> Double { size / (size + 30) }

  /// What signs are looked for: in lines of a length, within a height, and of sizes in units.
  private struct Search {
    var line: Int
    var height: Double
    var sizes: ClosedRange<Double>
    var looseness: Double
  }

  /// The largest signs, in units, that have room; nil where even the smallest have none, or where they are not worth more
  /// than what is known.
  ///
  /// - Parameter isFound: becomes true where the smallest have room.
  private func largest(
    _ frame: PeopleFrame, _ search: Search, better worth: Double, isFound: inout Bool
  ) -> Double? {
    func fits(_ size: Double) -> Bool {
      let attempt = frame.with(signs: size * unit, line: search.line, looseness: search.looseness)
      return attempt.fitsWidth && attempt.height <= search.height + 0.01
    }
    guard fits(search.sizes.lowerBound) else { return nil }
    isFound = isFound || frame.arrangement.remarks != .below
    // The size of that worth: what is no larger is no better.
    let known = worth < 1 ? 30 * worth / (1 - worth) : .infinity
    guard known < search.sizes.upperBound, known <= search.sizes.lowerBound || fits(known) else { return nil }
    var (low, high) = (max(search.sizes.lowerBound, known), search.sizes.upperBound)
    if fits(high) { low = high }
    while high - low > 0.25 {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    let found = frame.with(signs: low * unit, line: search.line, looseness: search.looseness)
    guard Self.worth(low) > worth, found.fitsRemarks else { return nil }
    isFound = true
    return low
  }

  /// Where there is no room for what can be read: words and signs as large as they can be, all the same.
  private func crowded(width: Double, height: Double) -> PeopleFrame {
    let widest = Int(max(1, min(12, width / (170 * unit))))
    let columns = table.panels.count == 1 ? min(widest, table.slots.count) : min(widest, table.panels.count)
    let arrangement = PeopleArrangement(columns: max(1, columns), isAbreast: false, remarks: .fewest)
    // Rows that are one above the other in several panels, or have several lanes, also need the space between them.
    let shares = [1, 0.8, 0.6, 0.4, 0.2, 0.1]
    let frames = shares.lazy.map { share in
      PeopleFrame(
        table, lanes: lanes, arrangement, on: blocks(arrangement, width: width, height: share * height),
        setter: setter)
    }
    for frame in frames {
      let sizes = SignGrid.lines(for: frame.most).compactMap { line -> (line: Int, size: Double)? in
        var isFound = false
        let search = Search(line: line, height: height, sizes: 0.001...5, looseness: 0.1)
        return largest(frame, search, better: 0, isFound: &isFound).map { (line: line, size: $0) }
      }
      guard let most = sizes.max(by: { $0.size < $1.size }) else { continue }
      return frame.with(signs: most.size * unit, line: most.line, looseness: 0.1)
    }
    return frames[shares.count - 1].with(signs: 0.001, line: 1000, looseness: 0.1)
  }
}

extension PlotTable {
  /// The table with the names of periods beside the rows, where rows are periods.
  fileprivate var withPeriodsAsLabels: PlotTable {
    guard let names = periodLabels.first else { return self }
    var table = self
    var texts: [Int: String] = [:]
    for name in names {
      for slot in name.slots { texts[slot] = name.text }
    }
    for panel in table.panels.indices {
      for slot in table.panels[panel].slots.indices where table.panels[panel].slots[slot].label.isEmpty {
        table.panels[panel].slots[slot].label = RichText((texts[slot] ?? "").replacing("\n", with: " "))
      }
    }
    return table
  }
}
