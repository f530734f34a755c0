extension TextBlock.Run {
  /// The run as a `text` element that begins at `start` on its baseline.
  ///
  /// `textLength` is the measured width: where another font has to step in, it is fitted to the place that was laid out.
  func svgText(at start: Point) -> [UInt8] {
    let isRightToLeft = !bidiLevel.isMultiple(of: 2)
    var element = SVGElement("text").with("x", isRightToLeft ? start.x + width : start.x).with("y", start.y)
    if width > 0 {
      element = element.with("textLength", width).with("lengthAdjust", "spacingAndGlyphs")
    }
    element = element.with("font-size", style.size).with("fill", style.color.hex)
    let (weight, isItalic) = face
    if weight != 400 { element = element.with("font-weight", "\(weight)") }
    if isItalic { element = element.with("font-style", "italic") }
    if style.hasProportionalDigits { element = element.with("style", "font-feature-settings:'tnum' 0") }
    if style.isStruck { element = element.with("text-decoration", "line-through") }
    if style.tracking != 0, !isRightToLeft {
      element = element.with("letter-spacing", style.tracking * style.size)
    }
    // Said of both directions: inside a page the text would otherwise take the page's.
    element = element.with("direction", isRightToLeft ? "rtl" : "ltr")
    if isRightToLeft { element = element.with("unicode-bidi", "embed") }
    return element.holding(plainText)
  }

  /// The letters without marks of direction, which the run's own direction stands for.
  private var plainText: String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The weight and slant of the font file that was used, which may differ from those asked for: Arabic and Hebrew have
  /// no italic.
  private var face: (weight: Int, isItalic: Bool) {
    switch font.split(separator: "-").last {
    case "Regular": (400, false)
    case "Italic": (400, true)
    case "SemiBold": (600, false)
    case "Bold": (700, false)
    default: (style.weight.rawValue, style.isItalic)
    }
  }
}
