package import Drawing

/// One value of a chart, with everything that is written on it; the kind of the chart decides whether it is drawn as a bar.
package struct Bar: Hashable, Sendable {
  /// The position of its series in the chart's; nil where the chart has none.
  package var series: Int?
  /// In the unit of the axis; nil where it is not known: `valueText` then says why ("not reported"), or names the bounds.
  package var value: Double?
  /// The finished value, e.g. "48,291" or "6 (announced)".
  package var valueText: RichText
  /// What holds for this bar and not for the others of its slot, e.g. "as of 2 February 2025"; empty for nothing.
  package var remark: RichText = ""
  /// The bounds of the value, drawn as an interval, also where there is no value; nil for none.
  package var low: Double?
  package var high: Double?
  package var appearance: Appearance
  /// Whether a period that is partly covered is open towards the one before it, and towards the one behind it.
  package var startsOpen = false
  package var endsOpen = false
  /// Where it stands on an axis of time, in days from any one day on: the middle of what it speaks of; nil without such an axis.
  package var day: Double?
  /// Whether the line that joins the values of its series is broken in front of it.
  package var followsGap = false
  package var hue: Hue
  /// What the value already includes, hatched, in this order away from where they begin.
  package var parts: [Part]
  package var mark: MarkDescription

  /// A share of a bar that the value already contains.
  package struct Part: Hashable, Sendable {
    package enum Anchor: Hashable, Sendable {
      /// From the far end of the bar inwards: a part that the source names beside the rest.
      case end
      /// From the zero line outwards, so that the parts of several bars can be compared.
      case zero
    }

    package var value: Double
    /// The finished label, e.g. "14,222 missing".
    package var text: RichText
    package var mark: MarkDescription
    package var anchor: Anchor

    package init(value: Double, text: RichText, mark: MarkDescription, anchor: Anchor = .end) {
      self.anchor = anchor
      self.value = value
      self.text = text
      self.mark = mark
    }
  }

  /// The bounds that are drawn; nil where there are none. Of a value that is not known they are all there is to draw.
  package var interval: ClosedRange<Double>? {
    guard let low, let high, value == nil ? low <= high : low < high else { return nil }
    return low...high
  }

  /// Whether there is nothing to draw.
  package var isMissing: Bool { value == nil && interval == nil }

  package init(
    series: Int? = nil, value: Double?, valueText: RichText, low: Double? = nil, high: Double? = nil,
    appearance: Appearance = .solid, hue: Hue = .blue, parts: [Part] = [], mark: MarkDescription
  ) {
    self.series = series
    self.value = value
    self.valueText = valueText
    self.low = low
    self.high = high
    self.appearance = appearance
    self.hue = hue
    self.parts = parts
    self.mark = mark
  }
}
