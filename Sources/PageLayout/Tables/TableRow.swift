import Drawing

/// A cell with its texts set in its column.
struct TableCell {
  /// The outline of a badge.
  struct Pill {
    var color: Color
    var padding: Double
  }

  struct Part {
    var lines: SetLines
    var x: Double
    /// Outline around the text; nil for none.
    var pill: Pill?
  }

  var role: Semantics.Role
  var parts: [Part] = []

  init(role: Semantics.Role) {
    self.role = role
  }

  var height: Double { parts.map(\.lines.height).sum }

  /// The first lines that fit a height, and the rest.
  func split(at height: Double) -> (TableCell, TableCell) {
    var first = TableCell(role: role)
    var second = TableCell(role: role)
    var rest = height
    for part in parts {
      let count = second.parts.isEmpty ? part.lines.count(within: rest) : 0
      var (above, below) = (part, part)
      (above.lines, below.lines) = part.lines.split(after: count)
      if !above.lines.isEmpty { first.parts.append(above) }
      if !below.lines.isEmpty { second.parts.append(below) }
      rest -= above.lines.height
    }
    return (first, second)
  }

  /// The ink of the cell, from the top of its first line.
  func items(at top: Double) -> [SceneItem] {
    var items: [SceneItem] = []
    var y = top
    for part in parts {
      let text = part.lines.text
      if let pill = part.pill { items.append(outline(pill, around: text, at: Point(x: part.x, y: y))) }
      items.append(.text(text, at: Point(x: part.x, y: y)))
      y += text.size.height
    }
    return items
  }

  private func outline(_ pill: Pill, around text: TextBlock, at place: Point) -> SceneItem {
    let left = text.lines.map(\.x).min() ?? 0
    let right = text.lines.map { $0.x + $0.width }.max() ?? 0
    let rect = Rect(x: place.x + left, y: place.y, width: right - left, height: text.size.height)
      .inset(x: -pill.padding, y: 0.25)
    let path = Path.roundedRectangle(rect, radius: min(text.lineHeight / 2, 6))
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
