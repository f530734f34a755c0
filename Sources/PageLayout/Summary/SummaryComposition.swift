import Content
import Drawing

/// Turns the blocks of a summary into its parts.
struct SummaryComposition {
  let content: SummaryContent
  var composer: PageComposer

  var type: PageType { composer.type }
  var texts: TextSetter { composer.texts }

  init(_ content: SummaryContent, type: PageType, typesetter: any Typesetter) {
    self.content = content
    composer = PageComposer(type: type, typesetter: typesetter) { $0 }
  }

  mutating func parts(in measure: Measure) -> [SummaryFlow.Part] {
    var parts = opening(in: measure).map { SummaryFlow.Part($0) }
    if type.hasChartBesideKeys, let beside = chartBesideKeys(in: measure) { return parts + [beside] }
    var rest = SummaryBlocks(content.blocks)
    var isFirst = true
    while let group = rest.next() {
      switch group {
      case .wide(let blocks):
        var fragments = composer.fragments(of: blocks, in: measure)
        if !fragments.isEmpty { fragments[0].spaceBefore = (isFirst ? 12 : space(above: blocks)) * type.spacing }
        parts += fragments.map { SummaryFlow.Part($0) }
      case .sections(let sections):
        let columns = sections.count == 1 ? [measure] : measure.columns(2, gutter: type.gutter)
        var set: [[Fragment]] = []
        for (blocks, column) in zip(sections, columns) { set.append(composer.fragments(of: blocks, in: column)) }
        parts.append(SummaryFlow.Part(columns: set, spaceBefore: 18 * type.spacing))
      }
      isFirst = false
    }
    return parts
  }

  /// Key figures, and beside them the only chart; nil where there is anything else.
  private mutating func chartBesideKeys(in measure: Measure) -> SummaryFlow.Part? {
    guard content.blocks.count == 2, case .keyFigures(let figures) = content.blocks[0],
      case .charts(let charts) = content.blocks[1], charts.count == 1
    else { return nil }
    let left = measure.part(from: 0, width: (measure.width - type.gutter) * 0.42)
    let right = measure.indented(by: left.width + type.gutter)
    let keys = composer.keyFigures(figures, in: left, columns: .equal(most: 2, alone: 2))
    return SummaryFlow.Part(
      columns: [keys, composer.fragments(of: [content.blocks[1]], in: right)], spaceBefore: 16 * type.spacing)
  }

  private func space(above blocks: [PageBlock]) -> Double {
    switch blocks.first {
    case .heading, .charts: 18
    default: 14
    }
  }

  // MARK: - The head

  /// What it is and of when, its title, and what comes first.
  private mutating func opening(in measure: Measure) -> [Fragment] {
    var fragments = [kicker(in: measure)]
    if !content.title.isEmpty {
      var title = texts.unbroken(composer.setTitle(content.title, in: measure), in: measure)
        .within(composer.element(.heading(level: 1)))
      title.spaceBefore = 3 * type.spacing
      fragments.append(title)
    }
    for (index, paragraph) in content.lead.enumerated() where !paragraph.isEmpty {
      var lead = texts.lines(of: paragraph, type.lead, in: measure).within(composer.element(.paragraph))
      lead.spaceBefore = (index > 0 ? 4 : 9) * type.spacing
      fragments.append(lead)
    }
    return fragments
  }

  private mutating func kicker(in measure: Measure) -> Fragment {
    var quiet = type.kicker
    quiet.style.color = type.palette.muted
    let kind = texts.set(RichText(content.kind.uppercased()), quiet, in: measure, alignment: .trailing)
    let kindWidth = (kind.lines.first?.width ?? 0) + type.gutter
    var room = measure.width - kindWidth
    var items: [SceneItem] = []
    if let badge = content.badge, !badge.isEmpty {
      let pill = BadgePill(badge, type: type, typesetter: texts.typesetter, direction: content.direction)
      room -= pill.size.width + type.gutter / 2
      let place = measure.part(
        from: measure.width - kindWidth - pill.size.width + type.gutter / 2, width: pill.size.width)
      items.append(pill.item(at: Point(x: place.x, y: (type.kicker.line - pill.size.height) / 2)))
    }
    let left = measure.part(from: 0, width: max(1, room))
    let text = texts.set(RichText(content.kicker.uppercased()), type.kicker, in: left)
    items += [
      .semantic(Semantics(.paragraph), [.text(text, at: Point(x: left.x, y: 0))]),
      .semantic(Semantics(.paragraph), [.text(kind, at: Point(x: measure.x, y: 0))]),
    ]
    return Fragment(height: text.size.height, items: items)
  }

  // MARK: - The foot

  /// The sources in two columns of small type.
  mutating func sources(in measure: Measure) -> [SummaryFlow.Part] {
    guard let sources = content.sources else { return [] }
    var heading = type.note
    heading.style.weight = .semibold
    heading.style.color = type.palette.ink
    var title = texts.unbroken(texts.set(sources.title, heading, in: measure), in: measure)
      .within(composer.element(.heading(level: 2), id: "sources"))
    title.spaceBefore = 14 * type.spacing
    let columns = SourceList(sources.entries, in: measure, texts).columns(&composer)
    return [SummaryFlow.Part(title), SummaryFlow.Part(columns: columns, spaceBefore: 2)]
  }

  /// What the figures are known by, at the two ends of a line where both have room on it.
  func foot(in measure: Measure) -> (height: Double, items: [SceneItem]) {
    func width(_ text: RichText) -> Double {
      texts.typesetter.width(of: type.styled(text, type.footer, direction: measure.direction))
    }
    let (leading, trailing) = content.foot
    let isOneLine = width(leading) + width(trailing) + type.gutter <= measure.width
    let first = texts.set(leading, type.footer, in: measure)
    let second = texts.set(trailing, type.footer, in: measure, alignment: isOneLine ? .trailing : .leading)
    let top = isOneLine ? 0 : first.size.height
    return (
      top + second.size.height,
      [
        .semantic(Semantics(.paragraph), [.text(first, at: Point(x: measure.x, y: 0))]),
        .semantic(Semantics(.paragraph), [.text(second, at: Point(x: measure.x, y: top))]),
      ]
    )
  }
}
