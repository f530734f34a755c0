import Drawing

/// Sets the texts of one chart in the faces of its medium.
struct LabelSetter {
  /// Words that stand in one line of text with a face of their own.
  struct Piece: Hashable {
    var text: RichText
    var role: ChartStyle.Role
    /// In place of the colour of the role, e.g. on a bar.
    var color: Color?

    init(_ text: RichText, _ role: ChartStyle.Role, color: Color? = nil) {
      self.text = text
      self.role = role
      self.color = color
    }

    /// Room between two texts on one line, which are no sentence together.
    static func gap(_ role: ChartStyle.Role) -> Piece { Piece(RichText(StyledText.gap), role) }
    static func lineBreak(_ role: ChartStyle.Role) -> Piece { Piece("\n", role) }
  }

  /// Text shrinks to this share of its size, and no further, before it is cut.
  static let smallest = 0.8
  /// The sizes that are tried in turn.
  static let scales = [1, 0.93, 0.86, smallest]

  let typesetter: any Typesetter
  let style: ChartStyle
  let palette: Palette
  /// Of all themes that the same layout is drawn in; none where that is the one of `palette` alone.
  var palettes: [Palette] = []
  let direction: StyledText.Direction

  /// The words in the faces of their roles; the leading is that of the first.
  func styled(_ pieces: [Piece], scale: Double = 1, alignment: StyledText.Alignment = .leading) -> StyledText {
    let stretches = pieces.flatMap { piece -> [StyledText.Stretch] in
      let face = style.face(piece.role)
      var look = TextStyle(
        size: face.size * scale, weight: face.weight, color: piece.color ?? (face.isMuted ? palette.muted : palette.ink)
      )
      // Tabular digits fall apart in a title.
      look.hasProportionalDigits =
        piece.role == .title && piece.text.spans.contains { $0.text.contains(where: \.isNumber) }
      return piece.text.styled(look, markColor: piece.color ?? palette.accent).stretches
    }
    return StyledText(
      stretches, alignment: alignment, direction: direction,
      leading: pieces.first.map { style.face($0.role).leading } ?? 1)
  }

  /// Sets words on one line, or on as many as the width asks for; labels are broken so that their lines are even.
  func label(
    _ pieces: [Piece], scale: Double = 1, width: Double? = nil, alignment: StyledText.Alignment = .leading,
    maximumLines: Int? = nil
  ) -> Label {
    let text = styled(pieces, scale: scale, alignment: alignment)
    guard let width else {
      let block = typesetter.typeset(text, width: nil)
      // Without a measure lines are set flush left; several need one to be aligned at all.
      guard block.lines.count > 1 else { return placeable(block, text) }
      return placeable(typesetter.typeset(text, width: block.size.width + 0.1), text)
    }
    if let maximumLines {
      return placeable(typesetter.typeset(text, width: width, maximumLines: maximumLines), text)
    }
    if let role = pieces.first?.role, role == .subtitle || role == .source {
      // Running text fills its lines, unless it would leave a word or two alone on the last, or of small print on the
      // second.
      let loose = typesetter.typeset(text, width: width)
      if (role == .source && loose.lines.count > 2) || (loose.lines.last?.width ?? 0) > 0.3 * width {
        return placeable(loose, text)
      }
    }
    let block = typesetter.typesetBalanced(text, width: width)
    return placeable(block.breaksFigure ? keepingFigures(of: text, block, width: width) : block, text)
  }

  /// A text that was set, in another way that breaks no figure, or at least no span of numbers, and takes as many lines; itself
  /// where there is none.
  private func keepingFigures(of text: StyledText, _ block: TextBlock, width: Double) -> TextBlock {
    for parts: Set<StyledText.FigurePart> in [[.dash, .bracket], [.dash]] {
      guard let kept = text.keepingFigures(parts),
        typesetter.breakWidths(of: kept).paragraphs.joined().allSatisfy({ $0.width <= width })
      else { continue }
      let other = typesetter.typesetBalanced(kept, width: width)
      if other.lines.count <= block.lines.count { return other }
    }
    return block
  }

  /// A text that was set, held at the side at which it begins: that is the left until the chart is mirrored.
  private func placeable(_ block: TextBlock, _ text: StyledText) -> Label {
    guard direction == .rightToLeft else { return Label(block, of: text.string) }
    var block = block
    block.anchor = block.anchor.mirrored
    return Label(block, of: text.string)
  }

  func label(
    _ text: RichText, _ role: ChartStyle.Role, scale: Double = 1, width: Double? = nil,
    alignment: StyledText.Alignment = .leading, maximumLines: Int? = nil
  ) -> Label {
    label([Piece(text, role)], scale: scale, width: width, alignment: alignment, maximumLines: maximumLines)
  }

  /// The width of the widest word at full size, below which a label would have to break inside it; at another size it
  /// is that much wider or narrower.
  func widestWord(_ text: RichText, _ role: ChartStyle.Role) -> Double {
    if UnspacedScript.occurs(in: text.string) {
      return typesetter.breakWidths(of: styled([Piece(text, role)])).paragraphs.joined().map(\.width).max() ?? 0
    }
    let words = text.string.split { $0 == " " || $0 == "\n" || $0 == "-" }
    // Only the longest can be the widest, give or take a narrow letter or two.
    let longest = words.map(\.count).max() ?? 0
    return words.filter { $0.count + 3 >= longest }
      .map { typesetter.width(of: styled([Piece(RichText(String($0) + "-"), role)])) }.max() ?? 0
  }

  /// The width of the widest word of several pieces.
  func widestWord(_ pieces: [Piece]) -> Double {
    pieces.map { widestWord($0.text, $0.role) }.max() ?? 0
  }
}
