import CPangoCairo

/// Remembers which font file each of Pango's fonts was made from.
final class PangoFaces {
  /// Held, so that Pango cannot give the address to another font.
  private var names: [UnsafeMutablePointer<PangoFont>: String] = [:]

  deinit {
    for font in names.keys { g_object_unref(font) }
  }

  /// The file's name, which `FontConfiguration` made the family's.
  func name(of font: UnsafeMutablePointer<PangoFont>) -> String {
    if let known = names[font] { return known }
    let pattern = font.withMemoryRebound(to: PangoFcFont.self, capacity: 1) { pango_fc_font_get_pattern($0) }
    var family: UnsafeMutablePointer<UInt8>?
    var name = FontName.interRegular.rawValue
    if FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch, let family {
      name = String(cString: family)
    }
    g_object_ref(font)
    names[font] = name
    return name
  }
}
