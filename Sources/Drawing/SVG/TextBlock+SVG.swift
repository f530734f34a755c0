extension TextBlock.Line {
  /// The line as `text` elements.
  ///
  /// In a picture no text is fitted to a length: a program with another font draws it in that font's own width, and what holds is
  /// the side where the text is anchored. In a page, which browsers draw, each is as wide as it was laid out. What is read from left
  /// to right is one element, so that its runs follow each other in any font; a label held at the right and the detail behind it are
  /// two, each held there, the label with the room beyond the gap that wider type of the detail needs. Of a text of many digits each
  /// word is held in its place: not all programs know digits of one width. Where directions mix each run is an element of its own in
  /// its place, held at the right where the line is: programs do not agree on the direction of a paragraph, and all draw the letters
  /// of one run alike.
  ///
  /// - Parameters:
  ///   - point: where the block has its top left corner.
  ///   - perPoint: how many units of the view box a point has.
  ///   - wrap: puts a run into what it leads to.
  func svg(
    at point: Point, _ anchor: TextBlock.Anchor, _ perPoint: Double, _ colors: inout SVGColors,
    wrap: (TextBlock.Run, [UInt8]) -> [UInt8]
  ) -> [UInt8] {
    let y = point.y + baseline
    guard let first = runs.first else { return [] }
    if runs.count == 1 {
      return wrap(first, first.svgText(at: anchor, of: x + point.x, width, y, perPoint, &colors))
    }
    if runs.contains(where: \.isRightToLeft) {
      // A search, a copy and a screen reader take the elements in their order. A mark of direction may be a run of its own.
      let elements = runsInReadingOrder.filter { !$0.plainText.isEmpty }.map { run in
        let side = anchor == .right ? anchor : .left
        return wrap(run, run.svgText(at: side, of: run.x + point.x, run.width, y, perPoint, &colors))
      }
      return Array(elements.joined(separator: "\n".utf8))
    }
    // What stands behind a gap is an element of its own: LibreOffice anchors each span by itself.
    if anchor == .right, !colors.areOfPage, runs.count == 2, runs[1].text.hasPrefix(StyledText.gap) {
      let wider = runs[1].style.weight == .regular ? TextStyle.widerType.regular : TextStyle.widerType.bold
      // Wider type takes the gap first, but for a hair space.
      let blank = runs[1].style.size * 0.05
      let room = max(0, runs[1].width * (wider - 1) - max(0, runs[1].leadingBlanks - blank))
      let elements = zip(runs, [room, 0]).map { run, room in
        wrap(run, run.svgText(at: .right, of: run.x + point.x - room, run.width, y, perPoint, &colors))
      }
      return Array(elements.joined(separator: "\n".utf8))
    }
    var (content, end, rise) = ([UInt8](), first.x, 0.0)
    for run in runs where !run.plainText.isEmpty {
      var span = SVGElement("tspan", perPoint: perPoint).with(language: run.style.language?.code)
      if abs(run.x - end) > 0.01 { span = span.with("dx", run.x - end) }
      if run.style.rise != rise { span = span.with("dy", rise - run.style.rise) }
      content += wrap(run, run.styled(span, &colors).holding(run.plainText))
      (end, rise) = (run.x + run.width, run.style.rise)
    }
    // In the middle, too, the line begins at its left edge: else each span would be there by itself.
    return SVGElement("text", perPoint: perPoint).placed(at: .left, of: x + point.x, width, y)
      .with(length: colors.areOfPage ? end - first.x : nil).holding(content)
  }
}

extension TextBlock.Run {
  fileprivate var isRightToLeft: Bool { !bidiLevel.isMultiple(of: 2) }

  /// The run as a `text` element of its own.
  fileprivate func svgText(
    at anchor: TextBlock.Anchor, of x: Double, _ width: Double, _ y: Double, _ perPoint: Double,
    _ colors: inout SVGColors
  ) -> [UInt8] {
    let language = style.language?.code ?? (isRightToLeft ? ScriptLanguage.language(of: text) : nil)
    let element = SVGElement("text", perPoint: perPoint).with(language: language).placed(
      at: anchor, of: x, width, y - style.rise
    ).with(length: colors.areOfPage ? width : nil)
    if anchor == .left, !colors.areOfPage, !isRightToLeft, hasManyDigits {
      return styled(element, &colors).holding(heldWords(from: x, perPoint))
    }
    return styled(element, &colors).holding(isRightToLeft ? plainText.heldFromTheRight : plainText)
  }

  /// Whether digits of one width move the end of the run by more than a reader overlooks, in a program that does not know them.
  private var hasManyDigits: Bool {
    !style.hasProportionalDigits && text.utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } > 7
      && text.contains(" ") && !glyphs.isEmpty
  }

  /// The words with the blanks behind them, each in its own place.
  private func heldWords(from left: Double, _ perPoint: Double) -> [UInt8] {
    var words: [(start: Int, text: Substring)] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix { $0 != " " }
      let end = rest[word.endIndex...].firstIndex { $0 != " " } ?? rest.endIndex
      words.append((text.utf8.distance(from: text.startIndex, to: rest.startIndex), rest[..<end]))
      rest = rest[end...]
    }
    return words.flatMap { start, word in
      let span = SVGElement("tspan", perPoint: perPoint)
      let place = glyphs.first { $0.cluster >= start }?.x ?? 0
      return (start == 0 ? span : span.with("x", left + place)).holding(plain(word))
    }
  }

  /// How much room the blanks at the start take.
  fileprivate var leadingBlanks: Double {
    let count = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return glyphs.first { $0.cluster >= count }?.x ?? 0
  }

  fileprivate func styled(_ element: consuming SVGElement, _ colors: inout SVGColors) -> SVGElement {
    var element = element.with("font-size", style.size).with(fill: style.color, stroke: nil, &colors)
    let (weight, isItalic) = face
    if weight != 400 { element = element.with("font-weight", "\(weight)") }
    if isItalic { element = element.with("font-style", "italic") }
    if style.hasProportionalDigits, !colors.areOfPage {
      element = element.with("style", "font-feature-settings:'tnum' 0")
    }
    if style.isStruck { element = element.with("text-decoration", "line-through") }
    if style.tracking != 0, !isRightToLeft {
      element = element.with("letter-spacing", style.tracking * style.size)
    }
    return element
  }

  /// The letters without marks of direction: the element's place stands for them.
  fileprivate var plainText: String { plain(text[...]) }

  private func plain(_ text: Substring) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E: false
      default: !scalar.isIsolate
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

extension SVGElement {
  /// Letters and what is between them take a length, in whatever font they are.
  fileprivate consuming func with(length: Double?) -> SVGElement {
    guard let length, length > 0 else { return self }
    return with("textLength", length).with("lengthAdjust", "spacingAndGlyphs")
  }

  /// A text of some width, held where it is anchored. Its blanks are its own: what is around it may be cut out and put
  /// elsewhere.
  fileprivate consuming func placed(
    at anchor: TextBlock.Anchor, of x: Double, _ width: Double, _ y: Double
  ) -> SVGElement {
    switch anchor {
    case .left: with("x", x).with("y", y).with("xml:space", "preserve")
    case .middle: with("x", x + width / 2).with("y", y).with("text-anchor", "middle").with("xml:space", "preserve")
    case .right: with("x", x + width).with("y", y).with("text-anchor", "end").with("xml:space", "preserve")
    }
  }
}

extension String {
  /// With a mark on each side where a sign that has no direction, as a bracket or a full stop, would take that of the page.
  fileprivate var heldFromTheRight: String {
    func needsMark(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return false }
      return switch scalar.value {
      case 0x05D0...0x05EA, 0x0620...0x064A, 0x066E...0x06D3, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: false
      default: true
      }
    }
    let mark = "\u{200F}"
    return (needsMark(unicodeScalars.first) ? mark : "") + self + (needsMark(unicodeScalars.last) ? mark : "")
  }
}
