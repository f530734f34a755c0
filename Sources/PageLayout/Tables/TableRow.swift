import Drawing

/// A cell with its texts set in its column.
struct TableCell {
  /// The outline of a badge.
  struct Pill {
    var color: Color
    var padding: Double
  }

  struct Part {
    var text: TextBlock
    var x: Double
    /// Outline around the text; nil for none.
    var pill: Pill?
  }

  var role: Semantics.Role
  var parts: [Part] = []

  init(role: Semantics.Role) {
    self.role = role
  }

  var height: Double { parts.map(\.text.size.height).sum }

  /// The first lines that fit a height, and the rest.
  func split(at height: Double) -> (TableCell, TableCell) {
    var first = TableCell(role: role)
    var second = TableCell(role: role)
    var rest = height
    for part in parts {
      let count = second.parts.isEmpty ? part.text.lineCount(within: rest) : 0
      var (above, below) = (part, part)
      above.text = part.text.part(0..<count)
      below.text = part.text.part(count..<part.text.lines.count)
      if count > 0 { first.parts.append(above) }
      if count < part.text.lines.count { second.parts.append(below) }
      rest -= above.text.size.height
    }
    return (first, second)
  }

  /// The ink of the cell, from the top of its first line.
  func items(at top: Double) -> [SceneItem] {
    var items: [SceneItem] = []
    var y = top
    for part in parts {
      if let pill = part.pill { items.append(outline(pill, around: part, at: y)) }
      items.append(.text(part.text, at: Point(x: part.x, y: y)))
      y += part.text.size.height
    }
    return items
  }

  private func outline(_ pill: Pill, around part: Part, at y: Double) -> SceneItem {
    let left = part.text.lines.map(\.x).min() ?? 0
    let right = part.text.lines.map { $0.x + $0.width }.max() ?? 0
    let rect = Rect(x: part.x + left, y: y, width: right - left, height: part.text.size.height)
      .inset(x: -pill.padding, y: 0.25)
    let path = Path.roundedRectangle(rect, radius: min(part.text.lineHeight / 2, 6))
    return .semantic(Semantics(.artifact), [.path(path, fill: nil, stroke: Stroke(pill.color, width: 0.5))])
  }
}

/// A row of set cells.
struct TableRow {
  var id: String?
  var cells: [TableCell]
  /// Above and below the cells.
  var padding: Double
  /// Whether rows stand on the rhythm of the page; those of a dense table follow each other closer.
  var isOnRhythm = true

  var height: Double {
    let height = (cells.map(\.height).max() ?? 0) + 2 * padding
    return isOnRhythm ? PageMetrics.onRhythm(height) : height
  }

  /// The first lines of all cells that fit a height, and the rest; nil where not even one does.
  func split(at height: Double) -> (TableRow, TableRow)? {
    let parts = cells.map { $0.split(at: height - 2 * padding) }
    guard parts.contains(where: { !$0.0.parts.isEmpty }), parts.contains(where: { !$0.1.parts.isEmpty }) else {
      return nil
    }
    return (
      TableRow(id: id, cells: parts.map(\.0), padding: padding, isOnRhythm: isOnRhythm),
      TableRow(id: id, cells: parts.map(\.1), padding: padding, isOnRhythm: isOnRhythm)
    )
  }
}
