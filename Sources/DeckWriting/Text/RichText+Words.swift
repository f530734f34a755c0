import Drawing

extension RichText {
  /// The words without what leads to other places of a document.
  var words: String { spans.filter { !$0.isRaised }.map(\.text).joined() }

  /// A number of letters, an ellipsis, and the marks of sources that stand behind the last of them.
  func cut(behind count: Int) -> RichText {
    var kept: [Span] = []
    var left = count
    var isEnded = false
    for var span in spans where !span.text.isEmpty {
      if !span.isRaised {
        if isEnded { break }
        let length = span.text.count
        isEnded = length > left
        span.text = "\(span.text.prefix(left))\(isEnded ? "…" : "")"
        // Nothing of this span is shown, so marks behind it are left out.
        if isEnded, left == 0 { return RichText(kept + [span]) }
        left -= length
      }
      kept.append(span)
    }
    return RichText(kept)
  }
}
