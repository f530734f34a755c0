import Content
import Drawing

/// Where small multiples stand: in rows from left to right.
struct PanelGrid: Hashable, Sendable {
  var count: Int
  var columns: Int

  var rows: Int { max(1, (count + columns - 1) / columns) }

  /// What a grid with empty places is worth beside an even one.
  private static let ragged = 0.72

  static let single = PanelGrid(count: 1, columns: 1)

  /// As many columns as are asked for, else as make the panels look best: `worth` of a width and height is greater the better.
  init(count: Int, asked: Int?, size: Size, narrowest: Double, gap: Size, worth: (Size) -> Double) {
    if let asked {
      self.init(count: count, columns: min(asked, count))
      return
    }
    let most = max(1, min(count, Int((size.width + gap.width) / (narrowest + gap.width))))
    func balanced(_ columns: Int) -> PanelGrid {
      let grid = PanelGrid(count: count, columns: columns)
      return PanelGrid(count: count, columns: (count + grid.rows - 1) / grid.rows)
    }
    func value(_ columns: Int) -> Double {
      worth(Self.cell(count, columns, size, gap)) * (balanced(columns).isRagged ? Self.ragged : 1)
    }
    let columns = (1...most).max { value($0) < value($1) } ?? 1
    // As few empty places as there can be in as many rows.
    self = balanced(columns)
  }

  init(count: Int, columns: Int) {
    self.count = count
    self.columns = max(1, columns)
  }

  private static func cell(_ count: Int, _ columns: Int, _ size: Size, _ gap: Size) -> Size {
    let rows = (count + columns - 1) / columns
    return Size(
      width: (size.width - gap.width * Double(columns - 1)) / Double(columns),
      height: (size.height - gap.height * Double(rows - 1)) / Double(rows))
  }

  func column(of panel: Int) -> Int { panel % columns }
  func row(of panel: Int) -> Int { panel / columns }

  /// Whether the last row has empty places.
  var isRagged: Bool { rows > 1 && count < rows * columns }

  /// Whether no panel stands below.
  func isLowest(_ panel: Int) -> Bool { panel + columns >= count }
}
