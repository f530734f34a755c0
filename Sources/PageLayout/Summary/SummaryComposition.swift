import Content
import Drawing

/// Turns the blocks of a summary into its parts.
struct SummaryComposition {
  let content: SummaryContent
  let form: SummaryForm
  var composer: PageComposer

  var type: PageType { composer.type }
  var texts: TextSetter { composer.texts }

  init(_ content: SummaryContent, _ form: SummaryForm, type: PageType, typesetter: any Typesetter) {
    (self.content, self.form) = (content, form)
    composer = PageComposer(type: type, typesetter: typesetter) { $0 }
  }

  /// The head, and what stands below it.
  mutating func parts(in measure: Measure) -> (head: [SummaryFlow.Part], body: [SummaryFlow.Part]) {
    let head = opening(in: measure).map { SummaryFlow.Part($0) }
    if type.hasChartBesideKeys, let beside = chartBesideKeys(in: measure) { return (head, [beside]) }
    var parts: [SummaryFlow.Part] = []
    var rest = SummaryBlocks(content.blocks)
    var isFirst = true
    while let group = rest.next() {
      switch group {
      case .wide(let blocks):
        // What a page says by the hairlines around its key figures, a picture says by one.
        if !isFirst, type.keyRowGap != nil, let first = blocks.first, first.isCharts {
          var rule = composer.rule(in: measure)
          rule.spaceBefore = 18 * type.spacing
          parts.append(SummaryFlow.Part(rule))
        }
        var fragments = composer.fragments(of: blocks, in: measure)
        if !fragments.isEmpty {
          fragments[0].spaceBefore = (isFirst ? form == .page ? 12 : 18 : space(above: blocks)) * type.spacing
        }
        parts += fragments.map { SummaryFlow.Part($0) }
      case .sections(let sections):
        let columns = sections.count == 1 ? [measure] : measure.columns(2, gutter: type.gutter)
        var set: [[Fragment]] = []
        for (blocks, column) in zip(sections, columns) { set.append(composer.fragments(of: blocks, in: column)) }
        parts.append(SummaryFlow.Part(columns: set, spaceBefore: 18 * type.spacing))
      }
      isFirst = false
    }
    return (head, parts)
  }

  /// Key figures, and beside them the only chart; nil where there is anything else.
  private mutating func chartBesideKeys(in measure: Measure) -> SummaryFlow.Part? {
    guard content.blocks.count == 2, case .keyFigures(let figures) = content.blocks[0],
      case .charts(let charts) = content.blocks[1], charts.count == 1
    else { return nil }
    // Up to three stand below each other, and have a third of the width.
    let isNarrow = figures.count <= 3
    let width = (measure.width - type.gutter) * (isNarrow ? 0.3 : 0.42)
    let left = measure.part(from: 0, width: width)
    let right = measure.indented(by: width + type.gutter)
    let most = isNarrow ? 1 : 2
    let keys = composer.keyFigures(figures, in: left, columns: .equal(most: most, alone: most))
    return SummaryFlow.Part(
      columns: [keys, composer.fragments(of: [content.blocks[1]], in: right)], spaceBefore: 18 * type.spacing)
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

  /// What it is and of when, and at the other end of the line what kind of page, and in which state.
  private mutating func kicker(in measure: Measure) -> Fragment {
    var quiet = type.kicker
    quiet.style.color = type.palette.muted
    let kind = texts.set(
      RichText(form == .page ? content.kind.uppercased() : ""), quiet, in: measure, alignment: .trailing)
    var room = measure.width
    var items: [SceneItem] = []
    if let width = kind.lines.first?.width, width > 0 {
      room -= width + type.gutter
      items.append(.semantic(Semantics(.paragraph), [.text(kind, at: Point(x: measure.x, y: 0))]))
    }
    if let badge = content.badge, !badge.isEmpty {
      let pill = BadgePill(badge, type: type, typesetter: texts.typesetter, direction: content.direction)
      let start = room - pill.size.width + (items.isEmpty ? 0 : type.gutter / 2)
      let place = measure.part(from: start, width: pill.size.width)
      items.append(pill.item(at: Point(x: place.x, y: (type.kicker.line - pill.size.height) / 2)))
      room = start - type.gutter / 2
    }
    let left = measure.part(from: 0, width: max(1, room))
    let text = texts.set(RichText(content.kicker.uppercased()), type.kicker, in: left)
    return Fragment(
      height: text.size.height,
      items: [.semantic(Semantics(.paragraph), [.text(text, at: Point(x: left.x, y: 0))])] + items)
  }
}

extension PageBlock {
  fileprivate var isCharts: Bool { if case .charts = self { true } else { false } }
}
