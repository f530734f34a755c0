import Content
import Drawing

/// What stands on every page: its foot and the word on the state of the report.
struct PageFurniture {
  let content: ReportContent
  let type: PageType
  let typesetter: any Typesetter

  /// A hairline, the footer and the page's label; drawn when the number of pages is known.
  func foot(page: Int, of pages: Int, in measure: Measure) -> SceneItem {
    let top = type.page.body.maxY + 12
    let label = set(content.pageLabel(page, pages), type.footer, width: nil)
    let labelMeasure = measure.part(from: measure.width - label.size.width, width: label.size.width)
    let rest = measure.part(from: 0, width: measure.width - label.size.width - PageMetrics.gutter)
    let footer = typesetter.typeset(
      StyledText(
        content.footer, style: type.footer.style, direction: content.direction, leading: type.footer.leading),
      width: rest.width, maximumLines: 2)
    let rule = Rect(x: measure.x, y: top, width: measure.width, height: 0.5)
    let (ink, words): ([SceneItem], SceneItem) = (
      [
        .rectangle(rule, fill: type.palette.hairline, stroke: nil),
        .text(label, at: Point(x: labelMeasure.x, y: top + 5)),
      ],
      .text(footer, at: Point(x: rest.x, y: top + 5))
    )
    // On a single page its foot repeats nothing: it is read out.
    return pages > 1
      ? .semantic(Semantics(.artifact), ink + [words])
      : .group(
        [.semantic(Semantics(.artifact), ink), .semantic(Semantics(.paragraph), [words])], offset: Point(x: 0, y: 0))
  }

  /// The badge in the top margin, in an outlined pill; nil without one.
  func badge(in measure: Measure) -> SceneItem? {
    guard let badge = content.badge, !badge.isEmpty else { return nil }
    let pill = BadgePill(badge, type: type, typesetter: typesetter, direction: content.direction)
    let place = measure.part(from: measure.width - pill.size.width, width: pill.size.width)
    return pill.item(at: Point(x: place.x, y: (type.page.body.y - pill.size.height) / 2))
  }

  /// The words in the corner of the top margin, beside the badge; nil without any.
  func corner(in measure: Measure) -> SceneItem? {
    guard !content.corner.isEmpty else { return nil }
    let pill = content.badge.map {
      BadgePill($0, type: type, typesetter: typesetter, direction: content.direction).size.width + type.gutter / 2
    }
    let words = set(content.corner, type.footer, width: nil)
    let place = measure.part(from: measure.width - (pill ?? 0) - words.size.width, width: words.size.width)
    return .semantic(
      Semantics(.artifact), [.text(words, at: Point(x: place.x, y: (type.page.body.y - words.size.height) / 2))])
  }

  private func set(_ text: String, _ role: TypeRole, width: Double?) -> TextBlock {
    typesetter.typeset(
      StyledText(text, style: role.style, direction: content.direction, leading: role.leading), width: width)
  }
}
