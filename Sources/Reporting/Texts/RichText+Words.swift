import Drawing
import Wording

extension RichText {
  /// The words with dates, and numbers with their units, on one line each.
  func unbroken(in language: any Language) -> RichText {
    RichText(
      spans.map { span in
        var span = span
        span.text = language.unbroken(span.text)
        return span
      })
  }

  /// Adds plain words, to the last span where that is plain.
  mutating func append(_ text: String) {
    if let last = spans.last, last.isPlain {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text))
    }
  }

  /// The words with each span changed.
  func mapped(_ change: (inout Span) -> Void) -> RichText {
    RichText(
      spans.map { span in
        var span = span
        change(&span)
        return span
      })
  }
}

extension RichText.Span {
  fileprivate var isPlain: Bool {
    !isStrong && !isEmphasized && !isStruck && !isRaised && link == nil && mention == nil
  }
}
