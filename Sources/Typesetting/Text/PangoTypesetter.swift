import CPangoCairo
package import Drawing

/// Sets text with Pango in the fonts of a font set. Widths are exact to 1/1024 of a point and the same for every output:
/// nothing is hinted or rounded to pixels.
///
/// One typesetter belongs to one task: Pango's font maps cannot be shared.
/// `style.rise` is not given to Pango; it stays in the run, and encoders raise what they draw.
package final class PangoTypesetter: Typesetter {
  private struct Request: Hashable {
    var text: StyledText
    var width: Double?
    var maximumLines: Int?
  }

  private let fonts: FontSet
  private let map: UnsafeMutablePointer<PangoFontMap>?
  private let leftToRight: TypesettingContext
  private let rightToLeft: TypesettingContext
  private let descriptions: FontDescriptions
  private let faces = PangoFaces()
  private let blocks: Cache<Request, TextBlock>
  private let forms: Cache<TextForm, Shaped>

  private typealias Shaped = (lines: [ShapedLine], hasMore: Bool)

  /// Labels and cells repeat, and balancing asks for the same text again; texts of more bytes hardly ever do.
  private static let longestKnown = 240

  /// - Parameter remembered: how many texts are not set anew when they are asked for again. The balancing of a page's columns
  ///   asks again for what stands in them; pictures only for what they have in common.
  package init(fonts: FontSet, remembered: Int = 2048) {
    self.fonts = fonts
    descriptions = FontDescriptions(fonts: fonts)
    blocks = Cache(most: remembered)
    forms = Cache(most: remembered)
    map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    pango_fc_font_map_set_config(
      OpaquePointer(map), fonts.configuration.pointer)
    leftToRight = TypesettingContext(map: map, direction: .leftToRight)
    rightToLeft = TypesettingContext(map: map, direction: .rightToLeft)
  }

  deinit {
    g_object_unref(map)
  }

  package func typeset(_ text: StyledText, width: Double?, maximumLines: Int?) -> TextBlock {
    let request = Request(text: text, width: width, maximumLines: maximumLines)
    func set() -> TextBlock { self.set(text, width: width, limit: max(1, maximumLines ?? .max)) }
    let length = text.stretches.reduce(0) { $0 + $1.text.utf8.count }
    return length <= Self.longestKnown ? blocks.value(for: request, set) : set()
  }

  package func breakWidths(of text: StyledText) -> BreakWidths { BreakWidths(typeset(text, width: nil)) }

  private func set(_ text: StyledText, width: Double?, limit: Int) -> TextBlock {
    let printable = PrintableText(text, fonts: fonts)
    guard !printable.bytes.isEmpty else { return text.block(of: [], width: width, isTruncated: false) }
    var (lines, hasMore) = lines(printable, width: width, limit: limit, direction: text.direction)
    if hasMore, let last = lines.last {
      lines[lines.count - 1] = ellipsis(after: last, of: printable, width: width, direction: text.direction)
    }
    return text.block(of: lines, width: width, isTruncated: hasMore)
  }

  private func lines(
    _ text: PrintableText, width: Double?, limit: Int, direction: StyledText.Direction
  ) -> (lines: [ShapedLine], hasMore: Bool) {
    let scale = TextScale(text)
    let (lines, hasMore) = shaped(text, units: width.flatMap(scale.units), limit: limit, direction: direction)
    return (lines.map { $0.set(as: text, scale) }, hasMore)
  }

  /// The lines at the nominal size.
  private func shaped(
    _ text: PrintableText, units: Int32?, limit: Int, direction: StyledText.Direction
  ) -> Shaped {
    func layout(_ units: Int32?, _ limit: Int) -> Shaped {
      let context = direction == .leftToRight ? leftToRight : rightToLeft
      return Layout(text, width: units, scale: TextScale(text), context: context, descriptions: descriptions)
        .lines(limit: limit, faces: faces)
    }
    guard text.bytes.count <= Self.longestKnown else { return layout(units, limit) }
    var form = TextForm(text, direction: direction)
    let unbroken = forms.value(for: form) {
      guard text.isPlainLine else { return layout(nil, .max) }
      let context = direction == .leftToRight ? leftToRight : rightToLeft
      let line = ShapedLine(unbroken: text, context: context, descriptions: descriptions, faces: faces)
      return ([line], false)
    }
    if let units, unbroken.lines.contains(where: { $0.units > units }) {
      (form.units, form.limit) = (units, limit)
      return forms.value(for: form) { layout(units, limit) }
    }
    return (Array(unbroken.lines.prefix(limit)), unbroken.lines.count > limit)
  }

  /// The last line that is allowed, ending in an ellipsis: as many letters of what is left of its paragraph as fit.
  private func ellipsis(
    after line: ShapedLine, of text: PrintableText, width: Double?, direction: StyledText.Direction
  ) -> ShapedLine {
    let start = line.range.lowerBound
    let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
    let rest = text.string(start..<end)
    // More letters than the line had never fit by much: the search need not look at a whole page.
    let count = min(rest.count, text.string(line.range).count + 64)
    func attempt(_ letters: Int) -> ShapedLine? {
      let kept = rest.prefix(letters).utf8.count
      var stop = start + kept
      while stop > start, text.bytes[stop - 1] == 0x20 { stop -= 1 }
      return lines(text.part(start..<stop, ending: "…"), width: nil, limit: 1, direction: direction).lines.first
    }
    var (low, high) = (0, count + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if let candidate = attempt(middle), candidate.width <= (width ?? .infinity) {
        low = middle
      } else {
        high = middle
      }
    }
    return attempt(low) ?? line
  }
}
