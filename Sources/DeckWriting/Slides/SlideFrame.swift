import Content
import Drawing

/// What all slides of a deck share: their size, their colours, what texts take, and what stands on each of them.
struct SlideFrame {
  let form: DeckSize
  let content: DeckContent
  let palette: Palette
  let measure: TextMeasure

  static let titleTop = 34.0
  static let bottom = 24.0
  private static let titleLeading = 1.16
  private static let highestTitle = 92.0

  /// The title at the head of a slide, and where it ends.
  func title(_ text: RichText) -> (item: SlideItem, end: Double) {
    let sizes: [Double] = [form.titleSize, 22, 19, 16, 13]
    let size = sizes.first { self.height(of: text, $0) <= 2.2 * $0 * Self.titleLeading } ?? 13
    let (shown, isCut) = measure.fitted(
      text, size, .bold, in: form.measure, height: Self.highestTitle, leading: Self.titleLeading)
    let height = self.height(of: shown, size)
    let place = Rect(x: form.margin, y: Self.titleTop, width: form.measure, height: height + 4)
    let item = SlideItem.text(
      place,
      [
        SlideParagraph(
          text: shown, size: size, isStrong: true, leading: Self.titleLeading, whole: isCut ? text.words : nil)
      ], name: "Title",
      place: .title)
    return (item, Self.titleTop + height + 6)
  }

  private func height(of text: RichText, _ size: Double) -> Double {
    measure.height(text, size, .bold, in: form.measure, leading: Self.titleLeading)
  }

  /// The word that all slides bear, and what stands in their upper corner.
  func head(_ corner: RichText = "") -> [SlideItem] {
    var paragraphs: [SlideParagraph] = []
    if let badge = content.badge {
      paragraphs.append(
        SlideParagraph(text: RichText(badge), size: 11, isStrong: true, color: .muted, isTrailing: true))
    }
    if !corner.isEmpty {
      var (paragraph, _) = paragraph(corner, sizes: [10], .muted, in: form.measure, height: 14)
      paragraph.isTrailing = true
      paragraphs.append(paragraph)
    }
    guard !paragraphs.isEmpty else { return [] }
    let height = Double(paragraphs.count) * 14
    return [
      .text(
        Rect(x: form.margin, y: max(4, Self.titleTop - height - 4), width: form.measure, height: height), paragraphs,
        name: "Corner")
    ]
  }

  /// A paragraph in letters with which it has room, cut where there are none.
  func paragraph(
    _ text: RichText, sizes: [Double], isStrong: Bool = false, _ color: DeckColor = .ink, in width: Double,
    height limit: Double, leading: Double = 1.3
  ) -> (paragraph: SlideParagraph, height: Double) {
    let weight: TextStyle.Weight = isStrong ? .bold : .regular
    func height(_ text: RichText, _ size: Double) -> Double {
      measure.height(text, size, weight, in: width, leading: leading)
    }
    let size = sizes.first { height(text, $0) <= limit } ?? sizes[sizes.count - 1]
    let (shown, isCut) = measure.fitted(text, size, weight, in: width, height: limit, leading: leading)
    let paragraph = SlideParagraph(
      text: shown, size: size, isStrong: isStrong, color: color, leading: leading, whole: isCut ? text.words : nil)
    return (paragraph, height(shown, size))
  }

  /// Which issue it is, and the number of the slide, at the end of the foot.
  func foot(_ issue: String) -> [SlideItem] {
    let width = issueWidth
    let edge = form.size.width - form.margin
    var (paragraph, height) = self.issue(issue)
    paragraph.isTrailing = true
    return [
      .text(
        Rect(x: edge - width, y: form.size.height - Self.bottom - 20 - height, width: width, height: height),
        [paragraph], name: "Issue"),
      .text(
        Rect(x: edge - 60, y: form.size.height - Self.bottom - 15, width: 60, height: 16),
        [SlideParagraph(text: "", size: 10.5, isStrong: true, isTrailing: true)], name: "Slide number", place: .number),
    ]
  }

  var issueWidth: Double { min(220, 0.34 * form.measure) }

  private func issue(_ text: String) -> (paragraph: SlideParagraph, height: Double) {
    paragraph(RichText(text), sizes: [10.5, 9, 8], .muted, in: issueWidth, height: 28)
  }

  /// From the lower edge of texts up to what says which issue it is.
  func heightOfFoot(_ issue: String) -> Double { self.issue(issue).height + 20 }

  /// A rule over the foot.
  func footRule(at y: Double) -> SlideItem {
    .rule(
      from: Point(x: form.margin, y: y), to: Point(x: form.size.width - form.margin, y: y), .own(palette.hairline),
      width: 0.75)
  }
}

extension SlideFrame {
  /// Signs of a key, whose texts are mirrored with all others.
  func mirrored(_ items: [SlideItem]) -> [SlideItem] {
    guard content.direction == .rightToLeft else { return items }
    let width = form.size.width
    return items.map { item in
      switch item {
      case .box(let rect, let look):
        .box(Rect(x: width - rect.maxX, y: rect.y, width: rect.width, height: rect.height), look)
      case .rule(let from, let to, let color, let thickness, let dash):
        .rule(
          from: Point(x: width - to.x, y: to.y), to: Point(x: width - from.x, y: from.y), color, width: thickness,
          dash: dash)
      default: item
      }
    }
  }
}
