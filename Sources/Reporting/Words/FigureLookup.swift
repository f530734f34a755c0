package import SituationData

/// Finds what a text in braces or in a list of figures means.
struct FigureLookup {
  let known: KnownSituation

  /// A derived figure by its id, or the figure of a reference.
  func figure(_ text: String) throws(Refusal) -> Figure {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let derived = known.situation.header.derived[text] { return try known.figure(derived) }
    return try known.figure(reference(text))
  }

  func reference(_ text: String) throws(Refusal) -> Reference {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch Reference.parse(text) {
    case .success(let reference): return reference
    case .failure(let fault): throw Refusal(fault.rule, fault.message)
    }
  }
}

/// A text with its place in the input.
package struct PlacedText: Hashable, Sendable {
  package var text: String
  package var location: SourceLocation

  package init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
