/// What a scene is drawn on: a picture, or a page of a document. Coordinates are logical points from the top left corner.
package protocol SceneMedium: AnyObject {
  func fill(_ rect: Rect, _ color: Color)

  /// Draws along the middle of the rectangle's edge.
  func stroke(_ rect: Rect, _ stroke: Stroke)

  func fill(_ path: Path, _ color: Color)

  func stroke(_ path: Path, _ stroke: Stroke)

  /// - Throws: `images` where the medium shows none.
  func draw(_ image: ImageFile, in rect: Rect) throws(RenderingError)

  /// Draws a run with its left end on the baseline at `origin`.
  ///
  /// - Parameters:
  ///   - isBehindInsertion: whether what is read before it on its line runs the other way and is a part of its text: a number in
  ///     words that run from right to left.
  ///   - isFollowedBySpace: whether a space stands between the run and what is read after it, which no glyph of it says.
  func show(
    _ run: TextBlock.Run, at origin: Point, isBehindInsertion: Bool, isFollowedBySpace: Bool
  ) throws(RenderingError)

  /// Where a rectangle and a stroke come to lie: on whole pixels, where there are any.
  ///
  /// - Parameter isMeasure: whether the rectangle's length stands for a value.
  func fitted(_ rect: Rect, isMeasure: Bool) -> Rect
  func fitted(_ stroke: Stroke) -> Stroke

  /// What is written down of the ink's meaning, and where it leads; nil where nobody can ask.
  var structure: (any SceneStructure)? { get }
}

extension SceneMedium {
  package func fitted(_ rect: Rect, isMeasure: Bool) -> Rect { rect }
  package func fitted(_ stroke: Stroke) -> Stroke { stroke }
  package var structure: (any SceneStructure)? { nil }
}

/// Writes down what the ink of a scene means while it is drawn.
package protocol SceneStructure: AnyObject {
  /// - Parameter box: the box around the element's ink.
  func begin(_ semantics: Semantics, box: @autoclosure () -> Rect?)

  func end(_ semantics: Semantics)

  /// Begins what leads somewhere.
  ///
  /// - Returns: whether there is a link, which has to be ended.
  func beginLink(to target: LinkTarget, box: Rect, text: String) -> Bool

  func endLink()
}
