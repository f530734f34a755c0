import CPangoCairo
import Drawing

/// What Pango needs to know before it shapes a text, for one base direction.
final class TypesettingContext {
  let pointer: OpaquePointer

  init(map: UnsafeMutablePointer<PangoFontMap>?, direction: StyledText.Direction) {
    pointer = pango_font_map_create_context(map)
    pango_context_set_base_dir(
      pointer, direction == .leftToRight ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL)
    // The default is the language of the environment, which must not change a layout.
    pango_context_set_language(pointer, pango_language_from_string("en"))
    pango_context_set_round_glyph_positions(pointer, 0)
    pango_cairo_context_set_resolution(pointer, 72)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    // Letters keep the shape and width that they were measured with.
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(pointer, options)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pointer))
  }
}
