import Drawing

extension String {
  /// The text between marks that keep it from what stands beside it (Unicode Standard Annex 9), read from left to right.
  var isolatedLeftToRight: String { "\u{2066}\(self)\u{2069}" }

  var holdsRightToLeft: Bool { unicodeScalars.contains(where: \.isRightToLeft) }

  /// The text without marks that turn the line over, or that would end the isolate around it; it ends those it begins.
  private var balanced: String {
    guard utf8.contains(0xE2) else { return self }
    var (text, depth) = (String.UnicodeScalarView(), 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E: continue
      case 0x2066...0x2068: depth += 1
      case 0x2069:
        if depth == 0 { continue }
        depth -= 1
      default: break
      }
      text.append(scalar)
    }
    return String(text) + String(repeating: "\u{2069}", count: depth)
  }

  /// - Parameter direction: of the line that it stands in.
  fileprivate func isolated(in direction: StyledText.Direction) -> String {
    if isEmpty { return self }
    // From left to right only what is read the other way can move its neighbours: other lines stay as they are.
    guard holdsRightToLeft else { return direction == .rightToLeft ? "\u{2068}\(balanced)\u{2069}" : self }
    // It is read in the direction of its first letter, as its isolate has it.
    let first = unicodeScalars.first { $0.isRightToLeft || $0.isLeftToRight }
    let own: StyledText.Direction = first?.isLeftToRight == true ? .leftToRight : .rightToLeft
    return "\u{2068}\(own.inReadingOrder(balanced))\u{2069}"
  }
}

extension Language {
  /// A text of the data or of an author between isolates (U+2068, U+2069): in a line of the other direction the marks, dates
  /// and commas that follow it would otherwise be drawn on its wrong side.
  package func isolated(_ text: String) -> String { text.isolated(in: direction) }

  /// Digits with the signs that belong to them, or the name of a file or row, which are read from left to right everywhere.
  package func leftToRight(_ text: String) -> String { direction == .rightToLeft ? text.isolatedLeftToRight : text }
}
