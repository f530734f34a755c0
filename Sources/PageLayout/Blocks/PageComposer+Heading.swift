import Content
import Drawing

extension PageComposer {
  /// Kicker, title, subtitle, a short rule, corrections and the lead: they open the first page and stay together.
  mutating func titleBlock(of content: ReportContent, in measure: Measure) -> [Fragment] {
    let logo = content.logo.map { LogoPlace($0, in: measure, type) }
    let wide = measure.part(
      from: 0, width: min(type.page.titleWidth, logo.map { measure.width - $0.size.width - type.gutter } ?? .infinity))
    var fragments: [Fragment] = []
    func add(_ fragment: Fragment, space: Double, _ element: Element) {
      var fragment = fragment.within(element)
      fragment.spaceBefore = space
      fragment.cohesion = .rigid
      fragments.append(fragment)
    }
    if !content.kicker.isEmpty {
      let kicker = texts.set(RichText(content.kicker.uppercased()), type.kicker, in: wide)
      add(texts.unbroken(kicker, in: wide), space: 0, element(.paragraph))
    }
    if !content.title.isEmpty {
      add(
        texts.unbroken(setTitle(content.title, in: wide), in: wide), space: fragments.isEmpty ? 0 : 4,
        element(.heading(level: 1)))
    }
    if !content.subtitle.isEmpty {
      let subtitle = texts.setBalanced(content.subtitle, type.subtitle, in: wide)
      add(texts.unbroken(subtitle, in: wide), space: 4, element(.paragraph))
    }
    guard !fragments.isEmpty || !content.lead.isEmpty else { return [] }
    if let logo {
      // It takes no height: the lines stand beside it.
      fragments.insert(Fragment(height: 0, items: [logo.item]), at: 0)
    }
    let bar = Rect(x: measure.part(from: 0, width: 33).x, y: 0, width: 33, height: 2.5)
    add(
      Fragment(height: bar.height, items: [.rectangle(bar, fill: palette.accent, stroke: nil)]), space: 8,
      element(.artifact))
    var notices = self.fragments(of: content.notices, in: measure)
    if !notices.isEmpty {
      notices[0].spaceBefore = 12
      notices[0].cohesion = .rigid
      fragments += notices
    }
    for (index, paragraph) in content.lead.enumerated() where !paragraph.isEmpty {
      let space = index > 0 ? 4 : notices.isEmpty ? 8 : PageSpacing.belowTitle
      let lines = wide.part(from: 0, width: min(wide.width, type.page.leadWidth))
      add(texts.lines(of: paragraph, type.lead, in: lines), space: space, element(.paragraph))
      // A long lead may go on over the page.
      if index > 0 || !notices.isEmpty { fragments[fragments.count - 1].cohesion = .none }
    }
    return fragments
  }

  /// A title breaks after its colon where that takes no more lines: it is a title and a subtitle.
  func setTitle(_ text: RichText, in measure: Measure) -> TextBlock {
    let balanced = texts.setBalanced(text, type.title, in: measure)
    var parts = text
    guard balanced.lines.count > 1, let index = parts.spans.firstIndex(where: { $0.text.contains(": ") }),
      let colon = parts.spans[index].text.firstRange(of: ": ")
    else { return balanced }
    parts.spans[index].text.replaceSubrange(colon, with: ":\n")
    let broken = texts.set(parts, type.title, in: measure)
    // A word alone on the last line says that the title does not break there.
    let endsWell = broken.lines.count < 3 || (broken.lines.last?.width ?? 0) > 0.3 * measure.width
    return broken.lines.count <= balanced.lines.count && endsWell ? broken : balanced
  }

  /// A heading and the quiet line below it. The title of the report is the only heading of level 1.
  mutating func heading(
    level: Int, _ text: RichText, note: RichText, id: String?, in measure: Measure
  ) -> [Fragment] {
    guard !text.isEmpty else { return [] }
    headingLevel = max(2, min(6, level))
    // A figure is not printed again where it has neither mark nor link.
    caption = text.spans.contains { $0.link != nil } ? "" : text
    let block = texts.setBalanced(text, type.heading(level: level), in: measure)
    if let both = headingBesideNote(block, note: note, id: id, in: measure) { return [both] }
    var fragments = [texts.unbroken(block, in: measure).within(element(.heading(level: headingLevel), id: id))]
    if !note.isEmpty {
      var quiet = texts.unbroken(texts.setBalanced(note, type.note, in: measure), in: measure).within(
        element(.paragraph))
      quiet.cohesion = .rigid
      fragments.append(quiet)
    }
    return fragments
  }

  /// A heading of one line and its quiet line at the other end of it; nil where that is not wanted or has no room.
  private func headingBesideNote(_ heading: TextBlock, note: RichText, id: String?, in measure: Measure) -> Fragment? {
    guard type.hasNotesBesideHeadings, !note.isEmpty, let line = heading.lines.first, heading.lines.count == 1 else {
      return nil
    }
    let quiet = texts.set(note, type.note, in: measure, alignment: .trailing)
    guard let words = quiet.lines.first, quiet.lines.count == 1,
      line.width + type.gutter + words.width <= measure.width
    else { return nil }
    return Fragment(
      height: heading.size.height,
      items: [
        .semantic(
          Semantics(.heading(level: headingLevel), id: id), [.text(heading, at: Point(x: measure.x, y: 0))]),
        .semantic(
          Semantics(.paragraph),
          [.text(quiet, at: Point(x: measure.x, y: line.baseline - words.baseline))]),
      ])
  }
}
