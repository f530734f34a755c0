package import Drawing

/// A number in large type with what it is, who says so, of when and with which status.
package struct KeyFigure: Hashable, Sendable {
  package var value: RichText
  package var label: RichText
  /// Source, date and status in full, a line each.
  package var details: [RichText]

  package init(value: RichText, label: RichText, details: [RichText]) {
    self.value = value
    self.label = label
    self.details = details
  }
}
