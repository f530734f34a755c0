/// How a stretch of text looks. Digits are tabular, so that figures line up, where nothing else is asked for.
package struct TextStyle: Hashable, Sendable {
  package enum Weight: Int, Hashable, Sendable {
    case regular = 400
    case semibold = 600
    case bold = 700
  }

  /// How many times as wide type may be where a program that shows an SVG has not ours: DejaVu Sans is the widest of those that
  /// are common.
  package static let widerType = (regular: 1.08, bold: 1.22)

  /// In logical points.
  package var size: Double
  /// Whether each digit takes what it needs: tabular ones fall apart in large type. They are tabular where not all of a text asks.
  package var hasProportionalDigits: Bool
  package var weight: Weight
  package var isItalic: Bool
  /// With a line through it.
  package var isStruck: Bool
  package var color: Color
  /// Added behind each letter, in em.
  package var tracking: Double
  /// How far the baseline is raised, in logical points.
  package var rise: Double
  /// That of the words, where it is another than that of the text around them.
  package var language: LanguageTag?

  package init(
    size: Double, weight: Weight = .regular, isItalic: Bool = false, isStruck: Bool = false, color: Color,
    tracking: Double = 0, rise: Double = 0, hasProportionalDigits: Bool = false
  ) {
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.isStruck = isStruck
    self.hasProportionalDigits = hasProportionalDigits
    self.color = color
    self.tracking = tracking
    self.rise = rise
  }

  /// The same style with some properties changed.
  package func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = self
    change(&style)
    return style
  }
}
