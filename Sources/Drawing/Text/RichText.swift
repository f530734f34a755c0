/// Words with emphasis, raised marks and links, before any size or colour is chosen.
package struct RichText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of words of one kind.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var isStrong: Bool
    package var isEmphasized: Bool
    /// With a line through it: it holds no more.
    package var isStruck: Bool
    /// Small and raised, as the mark of a source.
    package var isRaised: Bool
    package var link: LinkTarget?
    /// That of its words, where it is another than that of the text around them.
    package var language: LanguageTag?
    /// What it prints, as a number of its maker's, who makes it a link or drops it; nothing that is drawn has one.
    package var mention: Int?

    package init(
      _ text: String, isStrong: Bool = false, isEmphasized: Bool = false, isStruck: Bool = false,
      isRaised: Bool = false, link: LinkTarget? = nil, mention: Int? = nil
    ) {
      self.text = text
      self.isStrong = isStrong
      self.isEmphasized = isEmphasized
      self.isStruck = isStruck
      self.isRaised = isRaised
      self.link = link
      self.mention = mention
    }
  }

  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// Plain words.
  package init(_ text: String) {
    self.spans = text.isEmpty ? [] : [Span(text)]
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The letters alone.
  package var string: String { spans.map(\.text).joined() }

  package static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.spans + right.spans)
  }

  package static func += (left: inout RichText, right: RichText) {
    left.spans += right.spans
  }

  /// The same words, each span leading to `target` unless it already leads elsewhere.
  package func linked(to target: LinkTarget) -> RichText {
    RichText(
      spans.map { span in
        var span = span
        span.link = span.link ?? target
        return span
      })
  }

  /// The words in a style: strong ones in `strong`, raised ones at 64 % of the size and a third of it higher, coloured
  /// `markColor` where they are links.
  package func styled(
    _ style: TextStyle, strong: TextStyle.Weight = .bold, markColor: Color? = nil,
    alignment: StyledText.Alignment = .leading, direction: StyledText.Direction = .leftToRight, leading: Double = 1.3
  ) -> StyledText {
    let stretches = spans.map { span in
      StyledText.Stretch(
        span.text,
        style: style.with { style in
          if span.isStrong { style.weight = strong }
          if span.isEmphasized { style.isItalic = true }
          if span.isStruck { style.isStruck = true }
          style.language = span.language
          if span.isRaised {
            style.rise = style.size * 0.34
            style.size *= 0.64
            style.weight = .semibold
            style.tracking = 0
            if span.link != nil, let markColor { style.color = markColor }
          }
        },
        link: span.link)
    }
    // An empty text still needs a size for its one empty line.
    return StyledText(
      stretches.isEmpty ? [StyledText.Stretch("", style: style)] : stretches, alignment: alignment,
      direction: direction, leading: leading)
  }
}
