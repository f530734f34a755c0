import CPangoCairo
import Drawing
import Typesetting

/// A document of Cairo's that shows glyphs with the letters that they stand for.
struct GlyphSpecimen {
  /// What is shown, in its order: those that were asked for, each once, font by font, and here and there another one.
  let uses: [GlyphUse]
  let file: [UInt8]

  init(_ uses: [GlyphUse]) throws(RenderingError) {
    let rows = Self.rows(uses)
    // What lies beside a page might be left out.
    let longest = rows.map(\.count).max() ?? 0
    let document = try PDFSurface(size: Size(width: Double(longest + 3), height: Double(rows.count + 2)))
    let canvas = SpecimenCanvas(surface: document.surface)
    var shown: [GlyphUse] = []
    for (index, row) in rows.enumerated() { shown += canvas.show(row, at: Double(index + 1)) }
    self.uses = shown
    cairo_show_page(canvas.context)
    try canvas.check()
    file = try document.finish()
  }

  /// Those of one font that stand for letters, and those that do not, in rows of their own.
  private static func rows(_ uses: [GlyphUse]) -> [[GlyphUse]] {
    var rows: [[GlyphUse]] = []
    for use in uses {
      let row = rows.firstIndex { $0[0].face === use.face && ($0[0].text == nil) == (use.text == nil) }
      if let row { rows[row].append(use) } else { rows.append([use]) }
    }
    return rows
  }
}

/// Owns Cairo's drawing context of a specimen.
private struct SpecimenCanvas: ~Copyable {
  let context: OpaquePointer

  init(surface: OpaquePointer) {
    context = cairo_create(surface)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
  }

  deinit {
    cairo_destroy(context)
  }

  /// The first thing that went wrong; Cairo draws nothing from then on.
  func check() throws(RenderingError) {
    try RenderingError.check(cairo_status(context))
  }

  /// Shows glyphs of one font side by side.
  ///
  /// - Returns: what was shown. Cairo leaves out text in which nothing has ink, so that a sign that has some, the one for
  ///   missing letters, is put in front of it.
  fileprivate func show(_ row: [GlyphUse], at baseline: Double) -> [GlyphUse] {
    guard let face = row.first?.face else { return [] }
    cairo_set_font_face(context, face.face)
    cairo_set_font_size(context, 1)
    let uses = hasInk(row) ? row : [GlyphUse(0, nil, face)] + row
    let glyphs = Self.placed(uses, baseline)
    let text = uses.flatMap { Array(($0.text ?? "").utf8) }
    guard !text.isEmpty else {
      cairo_show_glyphs(context, glyphs, Int32(clamping: glyphs.count))
      return uses
    }
    let clusters = uses.map { use in
      cairo_text_cluster_t(num_bytes: Int32(clamping: use.text?.utf8.count ?? 0), num_glyphs: 1)
    }
    text.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: bytes.count), glyphs,
        Int32(clamping: glyphs.count), clusters, Int32(clamping: clusters.count),
        cairo_text_cluster_flags_t(rawValue: 0))
    }
    return uses
  }

  private static func placed(_ uses: [GlyphUse], _ baseline: Double) -> [cairo_glyph_t] {
    uses.enumerated().map { cairo_glyph_t(index: UInt($1.id), x: Double($0 + 1), y: baseline) }
  }

  /// Whether any of the glyphs has: most often the first.
  private func hasInk(_ uses: [GlyphUse]) -> Bool {
    var extents = cairo_text_extents_t()
    for use in uses {
      cairo_glyph_extents(context, Self.placed([use], 0), 1, &extents)
      if extents.width > 0, extents.height > 0 { return true }
    }
    return false
  }
}
