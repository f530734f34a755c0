/// A text that has been shaped and broken into lines. Coordinates are relative to the block's top left corner.
package struct TextBlock: Hashable, Sendable {
  /// One line of a block.
  package struct Line: Hashable, Sendable {
    /// Distance of the baseline from the top of the block.
    package var baseline: Double
    /// Left edge and width of the ink's advance, spaces at the end of the line not counted.
    package var x: Double
    package var width: Double
    /// In the order of the eye, from left to right.
    package var runs: [Run]
    /// Whether the next line goes on without a space: in the midst of a word or an address, or behind a hyphen.
    package var isUnspaced: Bool

    package init(baseline: Double, x: Double, width: Double, runs: [Run], isUnspaced: Bool = false) {
      self.baseline = baseline
      self.x = x
      self.width = width
      self.runs = runs
      self.isUnspaced = isUnspaced
    }
  }

  /// A stretch of one line with one font, style, direction and link.
  package struct Run: Hashable, Sendable {
    /// The font file's key in the typesetter's font set, e.g. `Inter-Bold`.
    package var font: String
    package var style: TextStyle
    /// Left edge from the left edge of the block, and advance.
    package var x: Double
    package var width: Double
    /// In visual order, from left to right.
    package var glyphs: [Glyph]
    /// The letters in logical order.
    package var text: String
    /// Unicode bidirectional level; odd is right to left.
    package var bidiLevel: UInt8
    package var link: LinkTarget?

    package init(
      font: String, style: TextStyle, x: Double, width: Double, glyphs: [Glyph], text: String, bidiLevel: UInt8,
      link: LinkTarget?
    ) {
      self.font = font
      self.style = style
      self.x = x
      self.width = width
      self.glyphs = glyphs
      self.text = text
      self.bidiLevel = bidiLevel
      self.link = link
    }
  }

  /// One glyph, placed from the run's left edge on the baseline (which `style.rise` has not yet raised).
  package struct Glyph: Hashable, Sendable {
    package var id: UInt32
    package var x: Double
    package var y: Double
    /// Byte offset in the run's text of the cluster that the glyph belongs to.
    package var cluster: Int

    package init(id: UInt32, x: Double, y: Double, cluster: Int) {
      self.id = id
      self.x = x
      self.y = y
      self.cluster = cluster
    }
  }

  /// What of a line stays in its place where a program sets it in another font, in which it is longer or shorter.
  package enum Anchor: Hashable, Sendable {
    case left
    case middle
    case right
  }

  /// Width of the widest line and height from the top of the first to the bottom of the last line.
  package var size: Size
  package var lines: [Line]
  package var anchor: Anchor
  /// Whether text was left out for want of lines; the last line then ends in an ellipsis.
  package var isTruncated: Bool

  package init(size: Size, lines: [Line], anchor: Anchor = .left, isTruncated: Bool = false) {
    self.size = size
    self.lines = lines
    self.anchor = anchor
    self.isTruncated = isTruncated
  }

  /// The letters as they were set, lines joined by a space where they are not in the midst of a word.
  package var string: String {
    lines.indices.map { index in
      let text = lines[index].runsInReadingOrder.map(\.text).joined()
      return index + 1 == lines.count || lines[index].isUnspaced ? text : "\(text) "
    }.joined()
  }
}
