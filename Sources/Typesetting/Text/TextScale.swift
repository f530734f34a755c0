import Drawing

/// Every text is shaped as if its first letter were of one nominal size, and scaled: nothing is hinted, so that letters have the
/// same form and width at every size. Fonts are then looked up and measured once, and a label that stands in a slide and on a
/// page is shaped once.
struct TextScale {
  static let nominalSize = 64.0

  /// What points at the text's own size are multiplied by.
  let toNominal: Double
  /// What points at the nominal size are multiplied by.
  let fromNominal: Double

  init(_ text: PrintableText) {
    let size = Self.drawable(text.spans.first?.style.size ?? Self.nominalSize)
    toNominal = Self.nominalSize / size
    fromNominal = size / Self.nominalSize
  }

  /// Sizes that cannot be drawn become ones that can.
  private static func drawable(_ size: Double) -> Double { size.isFinite ? min(max(size, 0.25), 2000) : 1 }

  /// A size as it is shaped, in whole units of Pango.
  func nominal(_ size: Double) -> Double { (Self.drawable(size) * toNominal * 1024).rounded() / 1024 }

  /// A width in Pango's units at the nominal size, rounded up, so that a text fits where its own measured width is given; nil
  /// for one that has no end.
  func units(_ width: Double) -> Int32? {
    guard width.isFinite else { return width == .infinity ? nil : 0 }
    // What comes from units and back differs from them in the last digits.
    return Int32((min(max(width * toNominal, 0), 1_000_000) * 1024 - 0.001).rounded(.up))
  }
}
