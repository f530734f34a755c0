import Drawing

extension StyledText {
  /// What belongs to a figure, so that a line should not end within it.
  enum FigurePart: CaseIterable {
    /// The dash of a span of numbers, as in “55,298–78,525”.
    case dash
    /// The bracket behind a number, as in “120 (announced)”.
    case bracket
  }

  /// The same in which no line ends within a figure.
  ///
  /// - Returns: nil where there is none of such parts.
  func keepingFigures(_ parts: Set<FigurePart>) -> StyledText? {
    var copy = self
    var (isBehindNumber, isChanged) = (false, false)
    for index in stretches.indices {
      var text = String.UnicodeScalarView()
      let scalars = stretches[index].text.unicodeScalars
      for (place, scalar) in zip(scalars.indices, scalars) {
        let next = scalars[place...].dropFirst().first { !$0.isIsolate }
        if isBehindNumber, parts.contains(.dash), scalar == "–", next?.isDigit == true {
          text.append(contentsOf: [scalar, "\u{2060}"])
          isChanged = true
        } else if isBehindNumber, parts.contains(.bracket), scalar == " ", next == "(" {
          text.append("\u{A0}")
          isChanged = true
        } else {
          text.append(scalar)
        }
        if !scalar.isIsolate { isBehindNumber = scalar.isDigit || (isBehindNumber && scalar.isPercent) }
      }
      copy.stretches[index].text = String(text)
    }
    return isChanged ? copy : nil
  }
}

extension TextBlock {
  /// Whether a line ends within a figure.
  var breaksFigure: Bool {
    let texts = lines.map { line in
      line.runsInReadingOrder.flatMap { $0.text.unicodeScalars.filter { !$0.isIsolate && $0 != " " } }
    }
    return zip(texts, texts.dropFirst()).contains { text, next in
      guard let last = text.last, let first = next.first else { return false }
      return last == "–"
        ? first.isDigit && text.dropLast().last?.isDigit == true : first == "(" && (last.isDigit || last.isPercent)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
  fileprivate var isPercent: Bool { self == "%" || self == "\u{66A}" }
}
