import CPangoCairo
import Drawing

/// Pango's descriptions of the fonts of styles, made once for each.
final class FontDescriptions {
  private struct Key: Hashable {
    var weight: TextStyle.Weight
    var isItalic: Bool
    var size: Double
  }

  private let fonts: FontSet
  private var descriptions: [Key: OpaquePointer] = [:]

  init(fonts: FontSet) {
    self.fonts = fonts
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
  }

  /// The description of a style's fonts at a size in points.
  subscript(style: TextStyle, size: Double) -> OpaquePointer? {
    let key = Key(weight: style.weight, isItalic: style.isItalic, size: (size * 1024).rounded())
    if let known = descriptions[key] { return known }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, fonts.names(for: style).joined(separator: ","))
    pango_font_description_set_absolute_size(description, key.size)
    descriptions[key] = description
    return description
  }
}
