import Drawing

extension RichText {
  /// The words without what leads to other places of a document.
  var words: String { spans.filter { !$0.isRaised }.map(\.text).joined() }
}
