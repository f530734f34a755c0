import CPangoCairo
import Drawing

/// One line as Pango shaped it, its runs placed from x = 0, spaces at its end left out.
struct ShapedLine {
  var runs: [TextBlock.Run] = []
  var width = 0.0
  /// The line's bytes in the text, spaces at its end left out.
  var range: Range<Int>
  /// Whether what follows in the text follows without a space.
  var isUnspaced: Bool

  init(_ line: PangoLayoutLine, of text: PrintableText, faces: PangoFaces) {
    let start = Int(line.start_index)
    var end = start + Int(line.length)
    while end > start, text.bytes[end - 1] == 0x20 { end -= 1 }
    range = start..<end
    isUnspaced = end == start + Int(line.length) && end < text.bytes.count && text.bytes[end] != 0x0A
    var node = line.runs
    while let current = node {
      if let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
        append(run.pointee, of: text, faces: faces)
      }
      node = current.pointee.next
    }
  }

  private mutating func append(_ glyphItem: PangoGlyphItem, of text: PrintableText, faces: PangoFaces) {
    guard let item = glyphItem.item?.pointee, let font = item.analysis.font, let string = glyphItem.glyphs?.pointee
    else { return }
    let offset = Int(item.offset)
    let bytes = (offset..<offset + Int(item.length)).clamped(to: range)
    guard !bytes.isEmpty, let index = text.spanIndex(at: bytes.lowerBound) else { return }
    let span = text.spans[index]
    var glyphs: [TextBlock.Glyph] = []
    glyphs.reserveCapacity(Int(string.num_glyphs))
    var x = 0.0
    for place in 0..<Int(string.num_glyphs) {
      let cluster = Int(string.log_clusters[place])
      guard bytes.contains(offset + cluster) else { continue }
      let info = string.glyphs[place]
      if info.glyph != Self.emptyGlyph {
        glyphs.append(
          TextBlock.Glyph(
            id: info.glyph & Self.unknownFlag == 0 ? info.glyph : 0, x: x + Self.points(info.geometry.x_offset),
            y: Self.points(info.geometry.y_offset), cluster: cluster))
      }
      x += Self.points(info.geometry.width)
    }
    runs.append(
      TextBlock.Run(
        font: faces.name(of: font), style: span.style, x: width, width: x, glyphs: glyphs, text: text.string(bytes),
        bidiLevel: item.analysis.level, link: span.link))
    width += x
  }

  // Macros with casts, which Swift does not import.
  private static let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
  private static let unknownFlag: PangoGlyph = 0x1000_0000

  private static func points(_ units: PangoGlyphUnit) -> Double {
    Double(units) / 1024
  }
}
