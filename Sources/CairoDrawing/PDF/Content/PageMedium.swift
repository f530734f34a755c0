import Drawing

/// A page of a document: exact places, text that can be copied, and a record of what it means and where it leads.
final class PageMedium: SceneMedium {
  private let content: PageContent
  private let fonts: EmbeddedFonts
  private let recorder: StructureRecorder

  init(_ content: PageContent, fonts: EmbeddedFonts, recorder: StructureRecorder) {
    (self.content, self.fonts, self.recorder) = (content, fonts, recorder)
  }

  var carriesText: Bool { true }
  var structure: StructureRecorder? { recorder }

  func fill(_ rect: Rect, _ color: Color) {
    recorder.willPaint()
    content.fill(rect, color)
  }

  func stroke(_ rect: Rect, _ stroke: Stroke) {
    recorder.willPaint()
    content.stroke(rect, stroke)
  }

  func fill(_ path: Path, _ color: Color) {
    guard !path.segments.isEmpty else { return }
    recorder.willPaint()
    content.fill(path, color)
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    guard !path.segments.isEmpty else { return }
    recorder.willPaint()
    content.stroke(path, stroke)
  }

  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point) throws(RenderingError) {
    recorder.willPaint()
    try content.showText(size: run.style.size, run.style.color, at: origin) { writer throws(RenderingError) in
      for cluster in GlyphClusters(run).clusters {
        let glyphs = run.glyphs[cluster.glyphs]
        guard let first = glyphs.first else { continue }
        let glyph = try fonts.glyph(for: GlyphUse(first.id, in: cluster, face))
        if glyph.spellsItsText {
          writer.show(glyph, x: first.x, y: first.y)
          continue
        }
        writer.beginSpelling(cluster.text)
        for glyph in glyphs {
          writer.show(try fonts.glyph(for: GlyphUse(glyph.id, in: cluster, face)), x: glyph.x, y: glyph.y)
        }
        writer.endSpelling()
      }
    }
  }
}
