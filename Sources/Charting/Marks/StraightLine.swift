import Content
import Drawing

/// A thin line, upright or level, as the rectangle that it fills: the encoder of pixels then snaps it.
enum StraightLine {
  /// What is left of a line where it makes way for labels, so that no letter is struck through.
  static func pieces(of line: Rect, around boxes: [Rect], margin: Double) -> [Rect] {
    let isUpright = line.height >= line.width
    var pieces = [line]
    for box in boxes {
      let hole = box.inset(x: -margin, y: -margin * 0.3)
      pieces = pieces.flatMap { piece -> [Rect] in
        guard piece.overlaps(hole, tolerance: 0) else { return [piece] }
        if isUpright {
          return [
            Rect(x: piece.x, y: piece.y, width: piece.width, height: hole.y - piece.y),
            Rect(x: piece.x, y: hole.maxY, width: piece.width, height: piece.maxY - hole.maxY),
          ].filter { $0.height > 0 }
        }
        return [
          Rect(x: piece.x, y: piece.y, width: hole.x - piece.x, height: piece.height),
          Rect(x: hole.maxX, y: piece.y, width: piece.maxX - hole.maxX, height: piece.height),
        ].filter { $0.width > 0 }
      }
    }
    return pieces
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

  /// Lines as ink without a meaning of its own.
  static func item(_ lines: [Rect], color: Color) -> [SceneItem] {
    guard !lines.isEmpty else { return [] }
    return [.semantic(Semantics(.artifact), lines.map { .rectangle($0, fill: color, stroke: nil) })]
  }
}
