package import Drawing

/// A number in large type with what it is, who says so, of when and with which status.
package struct KeyFigure: Hashable, Sendable {
  package var value: RichText
  /// What the value may not be read without, as that it is only announced: it stands behind it, with what parts the two; empty for none.
  package var status: RichText
  package var label: RichText
  /// Source, date and status in full, a line each.
  package var details: [RichText]

  package init(value: RichText, status: RichText = "", label: RichText, details: [RichText]) {
    self.value = value
    self.status = status
    self.label = label
    self.details = details
  }
}
