package import Content
package import Drawing

/// A summary on its page or picture.
package struct SummarySheet: Sendable {
  package var scene: Scene
  /// What charts had to give up.
  package var notices: [PageNotice]
  /// By how much it is too high, in points or units; 0 where it fits.
  package var excess: Double

  package init(_ content: SummaryContent, form: SummaryForm, palette: Palette, typesetter: any Typesetter) {
    let margins = form.margins
    let width = form.size.width - 2 * margins.side
    let measure = Measure(x: margins.side, width: width, proseWidth: width, direction: content.direction)
    var type = form.type(palette)
    if form.hasSmallTitle {
      let title = type.styled(content.title, type.title, direction: content.direction)
      if typesetter.width(of: title) > width { type = form.type(palette, smallTitle: true) }
    }
    var composer = SummaryComposition(content, type: type, typesetter: typesetter)
    let foot = composer.foot(in: measure)
    let rule = form.size.height - margins.bottom - foot.height - margins.belowRule
    let height = rule - margins.aboveRule - margins.top
    let placed = SummaryFlow(
      parts: composer.parts(in: measure), last: composer.sources(in: measure), height: height
    ).placed
    let line = Rect(x: measure.x, y: rule, width: width, height: 0.5)
    scene = Scene(
      size: form.size, background: palette.paper,
      items: PageAssembly([placed.fragments], top: margins.top).items(of: placed.fragments) + [
        .semantic(Semantics(.artifact), [.rectangle(line, fill: palette.hairline, stroke: nil)]),
        .group(foot.items, offset: Point(x: 0, y: rule + margins.belowRule)),
      ])
    notices = placed.fragments.flatMap(\.fragment.notices)
    excess = placed.excess
  }
}
