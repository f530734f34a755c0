package import Drawing

extension Language {
  /// A text that somebody typed, drawn in the order in which it is read: what runs the other way than the line stands in isolates.
  package func inReadingOrder(_ text: String) -> String {
    direction.inReadingOrder(text)
  }

  package func inReadingOrder(_ text: RichText) -> RichText { direction.inReadingOrder(text) }
}

extension StyledText.Direction {
  /// Whether a text may hold anything that runs the other way.
  fileprivate func mayBeTurned(by text: String) -> Bool {
    switch self {
    case .leftToRight: text.utf8.contains { $0 >= 0xD6 } && text.holdsRightToLeft
    // Digits and letters of Latin, Greek and Cyrillic.
    case .rightToLeft:
      text.utf8.contains {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || (0xC3...0xD5).contains($0)
      }
    }
  }

  func inReadingOrder(_ text: String) -> String {
    mayBeTurned(by: text) ? inReadingOrder(RichText(text)).string : text
  }

  fileprivate func inReadingOrder(_ text: RichText) -> RichText {
    guard text.spans.contains(where: { mayBeTurned(by: $0.text) }) else { return text }
    // What the program has written itself is set apart already.
    func isWritten(_ span: RichText.Span) -> Bool { span.mention != nil || span.isRaised }
    var letters: [Unicode.Scalar] = []
    for span in text.spans {
      if isWritten(span) { letters.append(ForeignStretches.wall) } else { letters += span.text.unicodeScalars }
    }
    var ranges = ForeignStretches(in: letters, of: self).ranges[...]
    guard !ranges.isEmpty else { return text }
    let opening: Unicode.Scalar = self == .rightToLeft ? "\u{2066}" : "\u{2067}"
    var (place, isOpen) = (0, false)
    return RichText(
      text.spans.map { span in
        guard !isWritten(span) else {
          place += 1
          return span
        }
        var (span, ordered) = (span, String.UnicodeScalarView())
        for letter in span.text.unicodeScalars {
          if let next = ranges.first, next.lowerBound == place {
            ordered.append(opening)
            isOpen = true
          }
          ordered.append(letter)
          place += 1
          if isOpen, let next = ranges.first, next.upperBound == place {
            ordered.append("\u{2069}")
            isOpen = false
            ranges.removeFirst()
          }
        }
        span.text = String(ordered)
        return span
      })
  }
}
