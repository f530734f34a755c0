import Drawing

/// What Pango needs to know of a text at the nominal size: two texts of one form have the same glyphs at the same places, whatever
/// their size, colour and links.
struct TextForm: Hashable {
  private struct Span: Hashable {
    var end: Int
    var weight: TextStyle.Weight
    var isItalic: Bool
    var hasProportionalDigits: Bool
    /// At the nominal size.
    var size: Double
    var tracking: Double
  }

  private let bytes: [UInt8]
  private let spans: [Span]
  private let direction: StyledText.Direction
  /// Where lines are broken, and how many are wanted; nil for a text without a width.
  var units: Int32?
  var limit: Int?

  /// By the letters, all at once, and the measure, which most forms differ in.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(units ?? 0)
  }

  init(_ text: PrintableText, direction: StyledText.Direction) {
    bytes = text.bytes
    self.direction = direction
    let scale = TextScale(text)
    spans = text.spans.map { span in
      Span(
        end: span.range.upperBound, weight: span.style.weight, isItalic: span.style.isItalic,
        hasProportionalDigits: span.style.hasProportionalDigits, size: scale.nominal(span.style.size),
        tracking: span.style.tracking)
    }
  }
}
