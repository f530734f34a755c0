package import Content
package import Drawing

/// A summary on its page or picture, measured.
package struct SummarySheet {
  /// By how much it is too high, in points or units; 0 where it fits.
  package var excess: Double
  fileprivate var form: SummaryForm
  fileprivate var palette: Palette
  fileprivate var fragments: [PageFlow.Placed]
  /// The rule above the foot, and the foot.
  fileprivate var rule: Rect
  fileprivate var foot: SceneItem

  package init(_ content: SummaryContent, form: SummaryForm, palette: Palette, typesetter: any Typesetter) {
    var layout = SummaryLayout(form, palette: palette, typesetter: typesetter)
    self = layout.sheet(content)
  }

  fileprivate init(
    excess: Double, _ form: SummaryForm, _ palette: Palette, _ fragments: [PageFlow.Placed], rule: Rect, foot: SceneItem
  ) {
    (self.excess, self.form, self.palette, self.fragments) = (excess, form, palette, fragments)
    (self.rule, self.foot) = (rule, foot)
  }

  /// With all of its ink, and what charts had to give up.
  package var drawn: (scene: Scene, notices: [PageNotice]) {
    let drawn = fragments.map { PageFlow.Placed(fragment: $0.fragment.drawn, y: $0.y) }
    let scene = Scene(
      size: form.size, background: palette.paper,
      items: PageAssembly([drawn], top: form.margins.top).items(of: drawn) + [
        .semantic(Semantics(.artifact), [.rectangle(rule, fill: palette.hairline, stroke: nil)]), foot,
      ])
    // A lower chart of which everything can be read has lost nothing.
    return (
      scene,
      drawn.flatMap(\.fragment.notices).filter { notice in
        if case .chart(_, .lowered) = notice { false } else { true }
      }
    )
  }
}

/// Lays summaries out for a page or a picture: one after the other with less in it, until one fits.
package struct SummaryLayout {
  private let form: SummaryForm
  private let palette: Palette
  private let typesetter: any Typesetter
  /// The charts of those before.
  private var measured = MeasuredCharts()

  package init(_ form: SummaryForm, palette: Palette, typesetter: any Typesetter) {
    (self.form, self.palette, self.typesetter) = (form, palette, typesetter)
  }

  package mutating func sheet(_ content: SummaryContent) -> SummarySheet {
    let margins = form.margins
    let width = form.size.width - 2 * margins.side
    let measure = Measure(x: margins.side, width: width, proseWidth: width, direction: content.direction)
    let title = titleScale(of: content, width: width)
    let scales = form.keyScales(of: content.figureCount, withCharts: content.hasCharts)
    // With large key figures where nothing has to give way for them, else with small ones, else with all of it set tight.
    var types = scales.map { form.type(palette, title: title, keys: $0) }
    if form == .page || content.hasCharts {
      types.append(form.type(palette, title: title, keys: scales[scales.count - 1], isTight: true))
    }
    if content.hasCharts, content.figureCount == 0, content.sources == nil,
      let low = form.lowType(palette, title: title)
    {
      types.append(low)
    }
    types = types.map { $0.leaded(for: content.language) }
    var laid = Laid(rule: 0)
    for (index, type) in types.enumerated() {
      let isLast = index >= scales.count - 1
      let whole = isLast && content.hasCharts ? type : showing(content, whole: type, in: measure)
      guard let type = whole ?? (isLast ? type : nil) else { continue }
      laid = lay(content, type, in: measure)
      if laid.result.isEasy || (laid.result.excess == 0 && isLast) { break }
    }
    // Where a page of little would stay empty, it is set larger, its charts below each other.
    if form == .page, laid.result.isEasy, laid.result.rest > Self.emptiness * form.size.height {
      let types = form.roomyTypes(palette).map { $0.leaded(for: content.language) }
      for type in types.dropLast().compactMap({ showing(content, whole: $0, in: measure) }) + types.suffix(1) {
        let roomy = lay(content, type, in: measure, isRoomy: true)
        guard roomy.result.isEasy else { continue }
        laid = roomy
        break
      }
    }
    return SummarySheet(
      excess: laid.result.excess, form, palette, laid.result.fragments,
      rule: Rect(x: measure.x, y: laid.rule, width: width, height: 0.5),
      foot: .group(laid.foot, offset: Point(x: 0, y: laid.rule + margins.belowRule)))
  }

  /// What stands on the sheet in a type: above the rule and below it.
  private struct Laid {
    var result = SummaryFlow.Result()
    var foot: [SceneItem] = []
    var rule: Double
  }

  private mutating func lay(
    _ content: SummaryContent, _ type: PageType, in measure: Measure, isRoomy: Bool = false
  ) -> Laid {
    let margins = form.margins
    var composition = SummaryComposition(content, form, type: type, typesetter: typesetter)
    composition.composer.measured = measured
    let end = SummaryFoot(
      content: content, texts: composition.texts, measure: measure, isWide: form == .page || form.isFlat)
    let foot = end.lines
    let rule = form.size.height - margins.bottom - foot.height - margins.belowRule
    let (head, body) = composition.parts(in: measure)
    let last = end.sources(&composition.composer)
    measured = composition.composer.measured
    let result = SummaryFlow(
      head: head, body: body, last: last, height: rule - margins.aboveRule - margins.top,
      isSpread: isRoomy || form != .page, growth: isRoomy ? 2 : SummaryFlow.usualGrowth
    ).result
    return Laid(result: result, foot: foot.items, rule: rule)
  }

  /// The type with key figures in columns in which each stands whole, two below each other where they have no room side by side;
  /// nil where they do in none.
  private func showing(_ content: SummaryContent, whole type: PageType, in measure: Measure) -> PageType? {
    func isWhole(_ type: PageType) -> Bool {
      let texts = TextSetter(type: type, typesetter: typesetter)
      return content.blocks.allSatisfy { block in
        guard case .keyFigures(let figures) = block else { return true }
        return KeyFigureGrid(figures, in: measure, columns: type.keyColumns, texts).isWhole
      }
    }
    if isWhole(type) { return type }
    guard content.figureCount == 2, !content.hasCharts else { return nil }
    var single = type
    single.keyColumns = .equal(most: 1, alone: 1)
    return isWhole(single) ? single : nil
  }

  /// The share of a page that may be left over.
  private static let emptiness = 0.12

  /// As large as lets the title stand on a line, or else as small as it may be.
  private func titleScale(of content: SummaryContent, width: Double) -> Double {
    let scales = form.titleScales
    let fitting = scales.first { scale in
      let type = form.type(palette, title: scale)
      return typesetter.width(of: type.styled(content.title, type.title, direction: content.direction)) <= width
    }
    return fitting ?? scales[scales.count - 1]
  }
}

extension SummaryContent {
  fileprivate var hasCharts: Bool { blocks.contains { if case .charts = $0 { true } else { false } } }

  fileprivate var figureCount: Int {
    blocks.reduce(0) { count, block in if case .keyFigures(let figures) = block { count + figures.count } else { count }
    }
  }
}
