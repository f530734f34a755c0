import Drawing

/// A typeset text, known by the box of its ink: alignment inside the block no longer matters to who places it.
struct Label: Hashable, Sendable {
  var block: TextBlock
  /// Left edge of the ink inside the block.
  var inset: Double
  /// Width of the ink and height of the block.
  var size: Size
  /// The whole text, where the block had to leave some of it out.
  var truncated: String?

  init(_ block: TextBlock, of text: String) {
    let left = block.lines.map(\.x).min() ?? 0
    let right = block.lines.map { $0.x + $0.width }.max() ?? 0
    self.block = block
    self.inset = left
    self.size = Size(width: max(0, right - left), height: block.size.height)
    self.truncated = block.isTruncated ? text : nil
  }

  /// The size of its letters, but for what is raised.
  var letters: Double? {
    block.lines.lazy.flatMap(\.runs).lazy.filter { $0.style.rise == 0 }.map(\.style.size).min()
  }

  /// The label with its ink's top left corner at the point.
  func at(x: Double, y: Double) -> PlacedLabel {
    PlacedLabel(label: self, box: Rect(x: x, y: y, width: size.width, height: size.height))
  }

  /// The label with the middle of its ink at `middle`, which holds in every font.
  func at(middle: Double, y: Double) -> PlacedLabel {
    anchored(.middle).at(x: middle - size.width / 2, y: y)
  }

  /// The label with its ink ending at `right`, which holds in every font.
  func at(right: Double, y: Double) -> PlacedLabel {
    anchored(.right).at(x: right - size.width, y: y)
  }

  /// The label centred on the point.
  func centered(x: Double, y: Double) -> PlacedLabel {
    at(middle: x, y: y - size.height / 2)
  }

  private func anchored(_ anchor: TextBlock.Anchor) -> Label {
    var copy = self
    copy.block.anchor = anchor
    return copy
  }
}

/// A label at its place.
struct PlacedLabel: Hashable, Sendable {
  var label: Label
  /// The box of the ink on the scene.
  var box: Rect

  var item: SceneItem {
    .semantic(Semantics(.label), [.text(label.block, at: Point(x: box.x - label.inset, y: box.y))])
  }

  /// The label moved sideways as little as needed to lie between two places.
  func clamped(from left: Double, to right: Double) -> PlacedLabel {
    var copy = self
    copy.box.x = max(left, min(box.x, right - box.width))
    return copy
  }
}
