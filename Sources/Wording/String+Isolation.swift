extension String {
  /// The text between isolates (U+2068, U+2069) where it holds right-to-left letters: in a line of the other direction the
  /// marks, dates and commas that follow it would otherwise be drawn on its wrong side (Unicode Standard Annex 9).
  package var isolated: String {
    let holdsRightToLeft = unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
      default: false
      }
    }
    return holdsRightToLeft ? "\u{2068}\(self)\u{2069}" : self
  }
}
