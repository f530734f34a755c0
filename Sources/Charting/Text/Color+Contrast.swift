import Content
import Drawing

extension Color {
  /// The colour of text on this one: paper or ink where either can be read, else black or white.
  func text(in palette: Palette) -> Color {
    let candidates = [palette.paper, palette.ink, Color(0x000000), Color(0xFFFFFF)]
    return candidates.first { contrast(with: $0) >= 4.5 }
      ?? candidates.max { contrast(with: $0) < contrast(with: $1) } ?? palette.ink
  }
}
