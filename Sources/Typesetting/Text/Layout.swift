import CPangoCairo

/// Pango's layout of one text.
struct Layout: ~Copyable {
  private let pointer: OpaquePointer
  private let text: PrintableText

  /// - Parameters:
  ///   - width: in Pango's units at the nominal size; nil for no wrapping.
  ///   - scale: of the text that this is all or a part of.
  init(
    _ text: PrintableText, width: Int32?, scale: TextScale, context: TypesettingContext, descriptions: FontDescriptions
  ) {
    self.text = text
    pointer = pango_layout_new(context.pointer)
    pango_layout_set_auto_dir(pointer, 0)
    if let width {
      pango_layout_set_width(pointer, width)
      pango_layout_set_wrap(pointer, PANGO_WRAP_WORD_CHAR)
    }
    text.bytes.withUnsafeBytes { bytes in
      pango_layout_set_text(
        pointer, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: bytes.count))
    }
    let attributes = LayoutAttributes(text, scale: scale, descriptions: descriptions)
    pango_layout_set_attributes(pointer, attributes.list)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pointer))
  }

  /// The lines, at most `limit` of them, and whether there are more.
  func lines(limit: Int, faces: PangoFaces) -> (lines: [ShapedLine], hasMore: Bool) {
    var lines: [ShapedLine] = []
    var node = pango_layout_get_lines_readonly(pointer)
    while let current = node, lines.count < limit {
      if let line = current.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
        lines.append(ShapedLine(line.pointee, of: text, faces: faces))
      }
      node = current.pointee.next
    }
    return (lines, node != nil)
  }
}
