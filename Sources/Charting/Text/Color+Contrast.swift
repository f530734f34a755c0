import Content
import Drawing

extension Color {
  /// Relative luminance as the Web Content Accessibility Guidelines 2.2 define it.
  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      // (share + 0.055) / 1.055 to the power of 2.4, as square root and cube root by Newton, without Foundation.
      guard share > 0.04045 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      var root = 1.0
      for _ in 0..<40 { root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root) }
      return base * base * root
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// 1 for equal colours, 21 for black on white.
  func contrast(with other: Color) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The colour of text on this one: paper or ink where either can be read, else black or white.
  func text(in palette: Palette) -> Color {
    let candidates = [palette.paper, palette.ink, Color(0x000000), Color(0xFFFFFF)]
    return candidates.first { contrast(with: $0) >= 4.5 }
      ?? candidates.max { contrast(with: $0) < contrast(with: $1) } ?? palette.ink
  }
}
