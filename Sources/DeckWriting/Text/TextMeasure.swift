import Drawing

/// What texts of a slide take. Whoever opens it may set them in another typeface: they get a little more room.
struct TextMeasure {
  private let typesetter: any Typesetter
  let direction: StyledText.Direction
  private let extraLeading: Double

  init(_ typesetter: any Typesetter, direction: StyledText.Direction, language: String) {
    (self.typesetter, self.direction) = (typesetter, direction)
    extraLeading = ScriptLanguage.extraLeading(of: language)
  }

  private static let allowance = 1.06

  /// The width of the widest line.
  func width(_ text: String, _ size: Double, _ weight: TextStyle.Weight = .regular) -> Double {
    typesetter.width(of: styled(RichText(text), size, weight)) * Self.allowance
  }

  /// Of the size of a text, that of what stands behind it in smaller letters.
  static let tailShare = 0.45

  func height(
    _ text: RichText, tail: RichText = "", _ size: Double, _ weight: TextStyle.Weight = .regular, in width: Double,
    leading: Double = 1.3
  ) -> Double {
    guard !text.isEmpty else { return 0 }
    var styled = styled(text, size, weight)
    if !tail.isEmpty { styled.stretches += self.styled(tail, size * Self.tailShare, weight).stretches }
    let block = typesetter.typeset(styled, width: max(1, width / Self.allowance))
    return Double(block.lines.count) * size * (leading + extraLeading)
  }

  func height(
    _ text: String, _ size: Double, _ weight: TextStyle.Weight = .regular, in width: Double, leading: Double = 1.3
  ) -> Double {
    height(RichText(text), size, weight, in: width, leading: leading)
  }

  /// A text, or what of it has room in a height, with an ellipsis.
  func fitted(
    _ text: RichText, _ size: Double, _ weight: TextStyle.Weight = .regular, in width: Double, height limit: Double,
    leading: Double = 1.3
  ) -> (text: RichText, isCut: Bool) {
    guard height(text, size, weight, in: width, leading: leading) > limit + 0.01 else { return (text, false) }
    func part(_ count: Int) -> RichText { text.cut(behind: count) }
    // No text of a slide has more letters than this.
    var (low, high) = (0, min(text.words.count, 20_000))
    while high - low > 1 {
      let middle = (low + high) / 2
      if height(part(middle), size, weight, in: width, leading: leading) <= limit + 0.01 {
        low = middle
      } else {
        high = middle
      }
    }
    return (part(low), true)
  }

  private func styled(_ text: RichText, _ size: Double, _ weight: TextStyle.Weight) -> StyledText {
    text.styled(TextStyle(size: size, weight: weight, color: Palette.light.ink), direction: direction)
  }
}
