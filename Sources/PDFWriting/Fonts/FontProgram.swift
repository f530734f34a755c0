import CHarfBuzz
import Drawing
import Typesetting

/// Owns a font file that HarfBuzz measures and cuts down.
struct FontProgram: ~Copyable {
  /// A font with some of the glyphs, under numbers of their own.
  struct Cut {
    /// A table of outlines by itself (CFF), or a file (TrueType), as a PDF embeds it.
    let bytes: [UInt8]
    let isTrueType: Bool
    /// What a PDF calls the glyphs, by their numbers in the whole font: those that they have now, or what a font that names its
    /// glyphs by numbers, as one of Chinese, names them.
    let numbers: [UInt32: UInt16]
  }

  private let face: OpaquePointer
  let font: OpaquePointer
  private let path: String
  /// From the units of the font to thousandths of its size.
  let scale: Double

  init(_ file: FontFile) throws(RenderingError) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
      throw RenderingError(.damagedFont, "\(file.path) is not a font that can be read")
    }
    defer { hb_blob_destroy(blob) }
    path = file.path
    face = hb_face_create(blob, UInt32(clamping: file.index))
    font = hb_font_create(face)
    scale = 1000 / Double(max(1, hb_face_get_upem(face)))
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// How wide a glyph is, in whole thousandths of the size.
  func width(of glyph: UInt32) -> Double { thousandths(hb_font_get_glyph_h_advance(font, glyph)) }

  /// A font with the outlines of these glyphs alone.
  func cut(to glyphs: some Sequence<UInt32>) throws(RenderingError) -> Cut {
    guard let input = hb_subset_input_create_or_fail() else { throw RenderingError(.fonts, "no memory to cut a font") }
    defer { hb_subset_input_destroy(input) }
    let kept = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(kept, glyph) }
    // What shapes and names is not needed to draw glyphs by their numbers.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["GSUB", "GPOS", "GDEF", "BASE", "name", "cmap", "OS/2", "post", "kern", "DSIG", "STAT"] {
      hb_set_add(dropped, Self.tag(table))
    }
    // What glyphs share packs less well than glyphs that are complete, and takes longer to take out.
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    guard let plan = hb_subset_plan_create_or_fail(face, input) else { throw fault }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw fault }
    defer { hb_face_destroy(subset) }
    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers: [UInt32: UInt16] = [:]
    for glyph in glyphs { numbers[glyph] = UInt16(exactly: hb_map_get(map, glyph)) }
    let outlines = Self.bytes(hb_face_reference_table(subset, Self.tag("CFF ")))
    guard outlines.isEmpty else {
      let named = CompactFontCharset(outlines).map { names in
        numbers.mapValues { names.identifiers.indices.contains(Int($0)) ? names.identifiers[Int($0)] : 0 }
      }
      return Cut(bytes: outlines, isTrueType: false, numbers: named ?? numbers)
    }
    return Cut(bytes: Self.bytes(hb_face_reference_blob(subset)), isTrueType: true, numbers: numbers)
  }

  private var fault: RenderingError { RenderingError(.damagedFont, "\(path) cannot be cut down to its glyphs") }

  // MARK: - Measures

  /// `[left bottom right top]` around all glyphs of the font, in thousandths.
  var box: [Double] {
    let head = Self.bytes(hb_face_reference_table(face, Self.tag("head")))
    return stride(from: 36, to: 44, by: 2).map { place in
      place + 1 < head.count
        ? thousandths(Int32(Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1])))) : 0
    }
  }

  var ascent: Double { metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER) }
  var descent: Double { metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER) }
  var capitalHeight: Double { metric(HB_OT_METRICS_TAG_CAP_HEIGHT) }
  /// In degrees, against the clock.
  var slant: Double { Double(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)) }

  private func metric(_ tag: hb_ot_metrics_tag_t) -> Double {
    var value: hb_position_t = 0
    return hb_ot_metrics_get_position(font, tag, &value) != 0 ? thousandths(value) : 0
  }

  /// Whole ones, as the formats of fonts in a PDF have them.
  private func thousandths(_ units: Int32) -> Double { (Double(units) * scale).rounded(.towardZero) }

  private static func tag(_ letters: String) -> hb_tag_t { letters.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }

  private static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &count) else { return [] }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
  }
}
