import CPangoCairo
import Drawing

/// What Pango needs to know before it shapes a text, for one base direction.
final class TypesettingContext {
  /// What Pango looks at in a line of ASCII to choose its font, its direction and its script.
  private struct PlainForm: Hashable {
    var weight: TextStyle.Weight
    var isItalic: Bool
    var hasProportionalDigits: Bool
    var hasLetters: Bool
  }

  let pointer: OpaquePointer
  private let direction: StyledText.Direction
  private var plainItems: [PlainForm: UnsafeMutablePointer<PangoItem>] = [:]
  private let numberedItems = Cache<NumberedForm, LineItems>(most: 1024)

  init(map: UnsafeMutablePointer<PangoFontMap>?, direction: StyledText.Direction) {
    self.direction = direction
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
    for item in plainItems.values { pango_item_free(item) }
    g_object_unref(UnsafeMutableRawPointer(pointer))
  }

  /// Calls `shape` with each item of a text of one style and one line, from left to right.
  func forEachItem(of text: PrintableText, _ descriptions: FontDescriptions, _ shape: (inout PangoItem) -> Void) {
    if var item = plainItem(of: text, descriptions) { return shape(&item) }
    let items =
      NumberedForm(text).map { numberedItems.value(for: $0) { lineItems(of: text, descriptions) } }
      ?? lineItems(of: text, descriptions)
    items.forEach(shape)
  }

  private func lineItems(of text: PrintableText, _ descriptions: FontDescriptions) -> LineItems {
    let items = items(of: text, descriptions)
    defer { g_list_free(items) }
    let visual = pango_reorder_items(items)
    defer { g_list_free(visual) }
    return LineItems(Self.pointers(of: visual))
  }

  /// The one item that a line of ASCII is; nil for other lines. It is found once for all that are alike to Pango: to find it
  /// takes half as long as to shape it.
  private func plainItem(of text: PrintableText, _ descriptions: FontDescriptions) -> PangoItem? {
    guard direction == .leftToRight, let style = text.spans.first?.style, text.bytes.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    let hasLetters = text.bytes.contains { (0x61...0x7A).contains($0 | 0x20) }
    let form = PlainForm(
      weight: style.weight, isItalic: style.isItalic, hasProportionalDigits: style.hasProportionalDigits,
      hasLetters: hasLetters)
    if plainItems[form] == nil {
      let list = items(of: text, descriptions)
      let items = Self.pointers(of: list)
      g_list_free(list)
      guard items.count == 1 else {
        for item in items { pango_item_free(item) }
        return nil
      }
      plainItems[form] = items[0]
    }
    guard var item = plainItems[form]?.pointee else { return nil }
    let count = Int32(clamping: text.bytes.count)
    (item.offset, item.length, item.num_chars) = (0, count, count)
    return item
  }

  /// The items of a text in their logical order.
  private func items(of text: PrintableText, _ descriptions: FontDescriptions) -> UnsafeMutablePointer<GList>? {
    let attributes = LayoutAttributes(text, scale: TextScale(text), descriptions: descriptions)
    return text.bytes.withUnsafeBytes { bytes in
      pango_itemize_with_base_dir(
        pointer, pango_context_get_base_dir(pointer), bytes.assumingMemoryBound(to: CChar.self).baseAddress, 0,
        Int32(clamping: bytes.count), attributes.list, nil)
    }
  }

  private static func pointers(of list: UnsafeMutablePointer<GList>?) -> [UnsafeMutablePointer<PangoItem>] {
    var (pointers, node): ([UnsafeMutablePointer<PangoItem>], _) = ([], list)
    while let current = node {
      if let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) { pointers.append(item) }
      node = current.pointee.next
    }
    return pointers
  }
}
