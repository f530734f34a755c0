package import Drawing

/// One bar of a chart, with everything that is written on it.
package struct Bar: Hashable, Sendable {
  /// What the bar stands for; stands beside it (below it in columns). Empty on an axis of periods.
  package var label: RichText
  /// A second, quieter line of the label, e.g. "as of 18 February 2025"; empty for none.
  package var detail: RichText
  /// In the unit of the axis; nil where it is not known: `valueText` then says why ("not reported"), or names the bounds.
  package var value: Double?
  /// The finished value, e.g. "48,291" or "6 (announced)".
  package var valueText: RichText
  /// The bounds of the value, drawn as an interval, also where there is no value; nil for none.
  package var low: Double?
  package var high: Double?
  package var appearance: Appearance
  package var hue: Hue
  /// What the value already includes, hatched at the far end of the bar, in this order from the end inwards.
  package var parts: [Part]
  package var mark: MarkDescription

  /// A share of a bar that the value already contains.
  package struct Part: Hashable, Sendable {
    package var value: Double
    /// The finished label, e.g. "14,222 missing".
    package var text: RichText
    package var mark: MarkDescription

    package init(value: Double, text: RichText, mark: MarkDescription) {
      self.value = value
      self.text = text
      self.mark = mark
    }
  }

  package init(
    label: RichText, detail: RichText = "", value: Double?, valueText: RichText, low: Double? = nil,
    high: Double? = nil, appearance: Appearance = .solid, hue: Hue = .blue, parts: [Part] = [], mark: MarkDescription
  ) {
    self.label = label
    self.detail = detail
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
