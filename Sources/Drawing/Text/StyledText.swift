/// A paragraph to be typeset: stretches of text with their looks, and how its lines are set.
package struct StyledText: Hashable, Sendable {
  /// What stands between two texts on one line that are no sentence together.
  package static let gap = "  "

  package struct Stretch: Hashable, Sendable {
    package var text: String
    package var style: TextStyle
    package var link: LinkTarget?

    package init(_ text: String, style: TextStyle, link: LinkTarget? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.text.hasBytes(of: right.text) && left.style == right.style && left.link == right.link
    }
  }

  package enum Alignment: Hashable, Sendable {
    /// Left in a left-to-right text.
    case leading
    case center
    /// Right in a left-to-right text.
    case trailing
  }

  /// Base direction; an Arabic name in an English label does not change it.
  package enum Direction: Hashable, Sendable {
    case leftToRight
    case rightToLeft
  }

  package var stretches: [Stretch]
  package var alignment: Alignment
  package var direction: Direction
  /// Distance from baseline to baseline as a multiple of the size of the first stretch.
  package var leading: Double

  package init(
    _ stretches: [Stretch], alignment: Alignment = .leading, direction: Direction = .leftToRight, leading: Double = 1.3
  ) {
    self.stretches = stretches
    self.alignment = alignment
    self.direction = direction
    self.leading = leading
  }

  /// A text of one style.
  package init(
    _ text: String, style: TextStyle, alignment: Alignment = .leading, direction: Direction = .leftToRight,
    leading: Double = 1.3
  ) {
    self.init([Stretch(text, style: style)], alignment: alignment, direction: direction, leading: leading)
  }

  /// By the letters and their size, which most texts differ in: each text that is set is looked for among those before.
  package func hash(into hasher: inout Hasher) {
    for stretch in stretches { stretch.text.hashBytes(into: &hasher) }
    hasher.combine(stretches.first?.style.size ?? 0)
  }

  /// The side at which lines are aligned.
  package var anchor: TextBlock.Anchor {
    switch (alignment, direction) {
    case (.center, _): .middle
    case (.leading, .leftToRight), (.trailing, .rightToLeft): .left
    case (.leading, .rightToLeft), (.trailing, .leftToRight): .right
    }
  }

  /// The letters alone.
  package var string: String { stretches.map(\.text).joined() }

  /// The same text with all sizes multiplied by `factor`.
  package func scaled(by factor: Double) -> StyledText {
    var copy = self
    for index in copy.stretches.indices {
      copy.stretches[index].style.size *= factor
      copy.stretches[index].style.rise *= factor
    }
    return copy
  }
}

extension String {
  /// Whether both are the same byte by byte. To Swift a letter with its accent is equal to the letter and the accent; what is set,
  /// read out or copied is one or the other.
  package func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Takes the text for what `hasBytes` compares. Swift looks each letter beyond ASCII up, to take it for what is equal to it.
  package func hashBytes(into hasher: inout Hasher) {
    let isTaken: Void? = utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isTaken == nil { for byte in utf8 { hasher.combine(byte) } }
  }
}
