import Content
import Drawing

/// What stands at the foot of a summary: its sources, and what it is known by.
struct SummaryFoot {
  let content: SummaryContent
  let texts: TextSetter
  let measure: Measure
  /// Whether there is room for two columns.
  let isWide: Bool

  private var type: PageType { texts.type }

  // MARK: - Sources

  /// The sources in small type, in two columns where there is room for them.
  func sources(_ composer: inout PageComposer) -> [SummaryFlow.Part] {
    guard let sources = content.sources else { return [] }
    var heading = type.note
    heading.style.size = min(heading.style.size, 1.12 * type.source.style.size)
    heading.style.weight = .semibold
    heading.style.color = type.palette.ink
    var title = texts.unbroken(texts.set(sources.title, heading, in: measure), in: measure)
      .within(composer.element(.heading(level: 2), id: "sources"))
    title.spaceBefore = 14 * type.spacing
    let columns = SourceList(sources.entries, in: measure, texts, columns: isWide && sources.entries.count > 1 ? 2 : 1)
      .columns(&composer)
    return [SummaryFlow.Part(title), SummaryFlow.Part(columns: columns, spaceBefore: 0.3 * type.source.style.size)]
  }

  // MARK: - Below the rule

  /// Who says what is shown, where that does not stand in full, and what the figures are known by: beside each other where that
  /// takes no more than two lines, else below each other.
  var lines: (height: Double, items: [SceneItem]) {
    let (leading, trailing) = content.foot
    if content.sourceLine.isEmpty {
      let isOneLine = width(leading) + width(trailing) + type.gutter <= measure.width
      return isOneLine ? sideBySide([leading], [trailing]) : stacked([leading, trailing])
    }
    let issue = max(width(leading), width(trailing))
    let room = measure.width - issue - type.gutter
    let names = texts.set(content.sourceLine, type.footer, in: measure.part(from: 0, width: max(1, room)))
    return isWide && room > 0.4 * measure.width && names.lines.count <= 3
      ? sideBySide([content.sourceLine], [leading, trailing], width: room)
      : stacked([content.sourceLine, leading, trailing])
  }

  private func width(_ text: RichText) -> Double {
    texts.typesetter.width(of: type.styled(text, type.footer, direction: measure.direction)) + 0.02
  }

  private func stacked(_ texts: [RichText]) -> (height: Double, items: [SceneItem]) {
    set(texts, in: measure, alignment: .leading)
  }

  private func sideBySide(
    _ first: [RichText], _ second: [RichText], width: Double? = nil
  ) -> (height: Double, items: [SceneItem]) {
    let left = set(first, in: width.map { measure.part(from: 0, width: $0) } ?? measure, alignment: .leading)
    let right = set(second, in: measure, alignment: .trailing)
    return (max(left.height, right.height), left.items + right.items)
  }

  private func set(
    _ paragraphs: [RichText], in measure: Measure, alignment: StyledText.Alignment
  ) -> (height: Double, items: [SceneItem]) {
    var y = 0.0
    let items = paragraphs.filter { !$0.isEmpty }.map { paragraph -> SceneItem in
      let block = texts.set(paragraph, type.footer, in: measure, alignment: alignment)
      defer { y += block.size.height }
      return .semantic(Semantics(.paragraph), [.text(block, at: Point(x: measure.x, y: y))])
    }
    return (y, items)
  }
}
