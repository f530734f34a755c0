import CPangoCairo
import Drawing

/// One line as Pango shaped it, its runs placed from x = 0, spaces at its end left out; at the nominal size until it is set in
/// its own.
struct ShapedLine {
  var runs: [TextBlock.Run] = []
  /// For each run, the span of the text that it belongs to.
  private var spans: [Int] = []
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
      if let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
        let item = run.pointee.item, let glyphs = run.pointee.glyphs
      {
        append(item.pointee, glyphs.pointee, of: text, faces: faces)
      }
      node = current.pointee.next
    }
  }

  /// A text of one style and one line. It needs no layout, which looks for places to break it and takes as long again as to
  /// shape it.
  init(unbroken text: PrintableText, context: TypesettingContext, descriptions: FontDescriptions, faces: PangoFaces) {
    range = 0..<(text.bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0)
    isUnspaced = false
    let glyphs = pango_glyph_string_new()
    defer { pango_glyph_string_free(glyphs) }
    text.bytes.withUnsafeBytes { bytes in
      guard let letters = bytes.assumingMemoryBound(to: CChar.self).baseAddress, let glyphs else { return }
      context.forEachItem(of: text, descriptions) { item in
        if bytes.isIsolate(item) {
          pango_glyph_string_set_size(glyphs, 0)
        } else {
          pango_shape_with_flags(
            letters + Int(item.offset), item.length, letters, Int32(clamping: bytes.count), &item.analysis, glyphs,
            PANGO_SHAPE_NONE)
        }
        append(item, glyphs.pointee, of: text, faces: faces)
      }
    }
  }

  /// The line in the sizes, colours and links of a text that was shaped as this one.
  func set(as text: PrintableText, _ scale: TextScale) -> ShapedLine {
    var line = self
    line.width *= scale.fromNominal
    for index in line.runs.indices {
      let span = text.spans[spans[index]]
      line.runs[index].style = span.style
      line.runs[index].link = span.link
      line.runs[index].x *= scale.fromNominal
      line.runs[index].width *= scale.fromNominal
      line.runs[index].glyphs.withUnsafeMutableBufferPointer { glyphs in
        for glyph in glyphs.indices {
          glyphs[glyph].x *= scale.fromNominal
          glyphs[glyph].y *= scale.fromNominal
        }
      }
    }
    return line
  }

  /// The width at the nominal size in Pango's units.
  var units: Int32 { Int32(clamping: Int((width * 1024).rounded())) }

  private mutating func append(
    _ item: PangoItem, _ string: PangoGlyphString, of text: PrintableText, faces: PangoFaces
  ) {
    guard let font = item.analysis.font else { return }
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
    spans.append(index)
    width += x
  }

  // Macros with casts, which Swift does not import.
  private static let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
  private static let unknownFlag: PangoGlyph = 0x1000_0000

  private static func points(_ units: PangoGlyphUnit) -> Double {
    Double(units) / 1024
  }
}

extension UnsafeRawBufferPointer {
  /// Whether an item of this text is an isolate alone, which has no glyph. Each number of a line from right to left stands between
  /// two.
  fileprivate func isIsolate(_ item: PangoItem) -> Bool {
    let start = Int(item.offset)
    guard item.length == 3, start + 3 <= count else { return false }
    return self[start] == 0xE2 && self[start + 1] == 0x81 && (0xA6...0xA9).contains(self[start + 2])
  }
}
