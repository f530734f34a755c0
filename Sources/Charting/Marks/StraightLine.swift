import Content
import Drawing

/// A thin line, upright or level, as the rectangle that it fills: the encoder of pixels then snaps it.
enum StraightLine {
  /// What is left of a line where it makes way for labels, so that no letter is struck through.
  static func pieces(of line: Rect, around boxes: [Rect], margin: Double) -> [Rect] {
    let isUpright = line.height >= line.width
    let holes = boxes.lazy.map { $0.inset(x: -margin, y: -margin * 0.3) }.filter { $0.overlaps(line, tolerance: 0) }
    var pieces: [Rect] = []
    // What is left of the line beyond the holes before.
    var rest = line
    for hole in holes.sorted(by: { isUpright ? $0.y < $1.y : $0.x < $1.x }) where rest.overlaps(hole, tolerance: 0) {
      var piece = rest
      if isUpright {
        piece.height = hole.y - rest.y
        rest = Rect(x: rest.x, y: hole.maxY, width: rest.width, height: rest.maxY - hole.maxY)
      } else {
        piece.width = hole.x - rest.x
        rest = Rect(x: hole.maxX, y: rest.y, width: rest.maxX - hole.maxX, height: rest.height)
      }
      pieces.append(piece)
    }
    return (pieces + [rest]).filter { (isUpright ? $0.height : $0.width) > 0 }
  }

  /// The line with a rim on both sides; filled with paper below the line it parts the line from the bars that it
  /// crosses. At the edge of the area the rim ends with it.
  static func rim(of line: Rect, width: Double, in area: Rect) -> Rect {
    let wide = line.height >= line.width ? line.inset(x: -width, y: 0) : line.inset(x: 0, y: -width)
    let (x, y) = (max(wide.x, min(area.x, line.x)), max(wide.y, min(area.y, line.y)))
    return Rect(
      x: x, y: y, width: min(wide.maxX, max(area.maxX, line.maxX)) - x,
      height: min(wide.maxY, max(area.maxY, line.maxY)) - y)
  }

  /// Lines as ink without a meaning for the ear.
  static func item(_ lines: [Rect], color: Color, role: Semantics.Role = .artifact) -> [SceneItem] {
    guard !lines.isEmpty else { return [] }
    return [.semantic(Semantics(role), lines.map { .rectangle($0, fill: color, stroke: nil) })]
  }
}
