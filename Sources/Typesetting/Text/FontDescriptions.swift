import CPangoCairo
import Drawing

/// Pango's descriptions of the fonts of styles, made once for each.
final class FontDescriptions {
  private struct Key: Hashable {
    var names: [FontName]
    var size: Double
  }

  private var descriptions: [Key: OpaquePointer] = [:]

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
  }

  /// The description of a style's fonts at a size in points.
  subscript(style: TextStyle, size: Double) -> OpaquePointer? {
    let key = Key(names: FontName.names(for: style), size: (size * 1024).rounded())
    if let known = descriptions[key] { return known }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, key.names.map(\.rawValue).joined(separator: ","))
    pango_font_description_set_absolute_size(description, key.size)
    descriptions[key] = description
    return description
  }
}
