package import Drawing

/// How the bars of several series stand to each other.
package enum SeriesLayout: String, CaseIterable, Hashable, Sendable {
  /// Side by side in each slot.
  case grouped
  /// One after the other from the zero line.
  case stacked
  /// One after the other, each slot as long as all others: the values of the bars are percentages of their slot.
  case share
  /// Two series back to back, the first behind the zero line; their values are as they are said.
  case diverging
  /// A panel for each series, all on one scale.
  case multiples
}

/// What a colour or a panel of the chart stands for.
package struct Series: Hashable, Sendable {
  package var name: RichText
  package var hue: Hue
  /// Whether it stands behind the others, without a name at its end.
  package var isBehind: Bool

  package init(name: RichText, hue: Hue, isBehind: Bool = false) {
    self.name = name
    self.hue = hue
    self.isBehind = isBehind
  }
}

/// An entry of the key: how marks are drawn, and what that means.
package struct KeyEntry: Hashable, Sendable {
  package enum Swatch: Hashable, Sendable {
    case mark(Appearance, Hue)
    /// A part that a figure includes, at the far end of its bar or from the zero line.
    case part(Hue)
    case ofWhich(Hue)
    /// A line over marks: a moving average.
    case average
    /// Bounds.
    case interval
    /// The dotted line where a value is missing.
    case missing
  }

  package var swatch: Swatch
  package var text: RichText

  package init(_ swatch: Swatch, _ text: RichText) {
    self.swatch = swatch
    self.text = text
  }
}

/// A bracket between the ends of two bars with what lies between them.
package struct Gap: Hashable, Sendable {
  /// Positions of the two bars' slots and lanes.
  package struct End: Hashable, Sendable {
    package var slot: Int
    package var lane: Int

    package init(slot: Int, lane: Int = 0) {
      self.slot = slot
      self.lane = lane
    }
  }

  package var from: End
  package var to: End
  /// The finished difference, e.g. "Difference: 13,418".
  package var text: RichText
  package var mark: MarkDescription

  package init(from: End, to: End, text: RichText, mark: MarkDescription) {
    self.from = from
    self.to = to
    self.text = text
    self.mark = mark
  }
}
