import SituationData
package import SourceText

/// A text with its place in the input.
package struct PlacedText: Hashable, Sendable {
  package var text: String
  package var location: SourceLocation

  package init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
