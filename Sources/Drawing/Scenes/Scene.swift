/// Everything that one picture or page shows, in the order of painting, which is the order of reading.
package struct Scene: Hashable, Sendable {
  /// In logical points.
  package var size: Size
  package var background: Color
  package var items: [SceneItem]

  package init(size: Size, background: Color, items: [SceneItem] = []) {
    self.size = size
    self.background = background
    self.items = items
  }
}

/// One thing in a scene. The list is closed on purpose: an encoder is one switch over it.
package indirect enum SceneItem: Hashable, Sendable {
  /// A rectangle; the PNG encoder snaps it to whole pixels. A stroke lies inside the rectangle's edge.
  case rectangle(Rect, fill: Color?, stroke: Stroke?)
  /// A free form.
  case path(Path, fill: Color?, stroke: Stroke?)
  /// A typeset text with the top left corner of its block at the point.
  case text(TextBlock, at: Point)
  /// A photo or drawing that fills the rectangle.
  case image(ImageFile, in: Rect)
  /// Several items moved together.
  case group([SceneItem], offset: Point)
  /// Items that lead somewhere; the area is the box around them.
  case link(LinkTarget, [SceneItem])
  /// Items with a meaning of their own.
  case semantic(Semantics, [SceneItem])
}
