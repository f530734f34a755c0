import CPangoCairo
import Drawing

/// The attributes of a text for Pango: fonts, tracking and tabular figures. An item ends wherever a font's attribute does, so
/// that none is of two spans. None may be of a kind that Pango leaves for after the shaping, as colours: for each item it
/// would walk through all of them.
struct LayoutAttributes: ~Copyable {
  let list: OpaquePointer

  init(_ text: PrintableText, scale: TextScale, descriptions: FontDescriptions) {
    list = pango_attr_list_new()
    // To put letters and marks together takes most of the time of shaping, in vain where there are no marks. The features keep
    // their ends, the text's: HarfBuzz would go on looking where they were taken away from a part.
    let digits = text.spans.allSatisfy(\.style.hasProportionalDigits) ? "tnum=0" : "tnum=1"
    let features = text.bytes.mayHoldMarks ? digits : "\(digits),ccmp=0"
    pango_attr_list_insert(list, pango_attr_font_features_new(features))
    // A word that has to be broken between letters may be an address or a number: a hyphen would be part of it.
    insert(pango_attr_insert_hyphens_new(0), 0..<text.bytes.count)
    for span in text.spans {
      for piece in text.pieces(of: span.range) {
        let size = scale.nominal(span.style.size)
        insert(descriptions[span.style, size].flatMap { pango_attr_font_desc_new($0) }, piece)
      }
      let tracking = (span.style.tracking * scale.nominal(span.style.size) * 1024).rounded()
      if tracking != 0, abs(tracking) < 1e6, !text.bytes[span.range].joinsLetters {
        insert(pango_attr_letter_spacing_new(Int32(tracking)), span.range)
      }
    }
  }

  deinit {
    pango_attr_list_unref(list)
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>) {
    guard let attribute else { return }
    attribute.pointee.start_index = UInt32(clamping: range.lowerBound)
    attribute.pointee.end_index = UInt32(clamping: range.upperBound)
    pango_attr_list_insert(list, attribute)
  }
}

extension [UInt8] {
  /// Whether there is anything but letters of Latin without marks of their own (below U+0300), punctuation and signs of
  /// currencies (U+2000 to U+20BF).
  fileprivate var mayHoldMarks: Bool {
    indices.contains { place in
      guard self[place] >= 0xCC else { return false }
      return !(self[place] == 0xE2 && place + 1 < count && (0x80...0x82).contains(self[place + 1]))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes of UTF-8 have letters that tracking would tear apart, as those of Arabic, of India and of Cambodia, or that
  /// are never set with it, as those of Hebrew: all but Latin, Greek, Cyrillic and those of China, Japan and Korea.
  fileprivate var joinsLetters: Bool {
    indices.contains { place in
      switch self[place] {
      case 0xD6...0xE0, 0xF0...0xF4: true
      // Up to U+1DFF, and from U+A800 to U+ABFF.
      case 0xE1: place + 1 < endIndex && self[place + 1] < 0xB8
      case 0xEA: place + 1 < endIndex && self[place + 1] >= 0xA0 && self[place + 1] < 0xB0
      default: false
      }
    }
  }
}
