import Drawing

/// What a scene is drawn on: a picture, or a page of a document. Coordinates are logical points from the top left corner.
protocol SceneMedium: AnyObject {
  func fill(_ rect: Rect, _ color: Color)

  /// Draws along the middle of the rectangle's edge.
  func stroke(_ rect: Rect, _ stroke: Stroke)

  func fill(_ path: Path, _ color: Color)

  func stroke(_ path: Path, _ stroke: Stroke)

  /// Draws a run with its left end on the baseline at `origin`.
  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point) throws(RenderingError)

  /// Where a rectangle and a stroke come to lie: on whole pixels, where there are any.
  ///
  /// - Parameter isMeasure: whether the rectangle's length stands for a value.
  func fitted(_ rect: Rect, isMeasure: Bool) -> Rect
  func fitted(_ stroke: Stroke) -> Stroke

  /// Whether text can be copied and is read out.
  var carriesText: Bool { get }

  /// What is written down of the ink's meaning, and where it leads; nil where nobody can ask.
  var structure: StructureRecorder? { get }
}

extension SceneMedium {
  func fitted(_ rect: Rect, isMeasure: Bool) -> Rect { rect }
  func fitted(_ stroke: Stroke) -> Stroke { stroke }
}

extension TextBlock.Run {
  /// Nothing can be drawn in a size that is no number.
  var canBeDrawn: Bool { !glyphs.isEmpty && style.size.isFinite && style.size > 0 }
}
