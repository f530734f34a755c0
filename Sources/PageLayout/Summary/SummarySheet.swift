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
    let body = form.body
    let measure = Measure(x: body.x, width: body.width, proseWidth: body.width, direction: content.direction)
    var type = form.type(palette)
    if form.hasSmallTitle {
      let title = type.styled(content.title, type.title, direction: content.direction)
      if typesetter.width(of: title) > body.width { type = form.type(palette, smallTitle: true) }
    }
    var composer = SummaryComposition(content, type: type, typesetter: typesetter)
    let (parts, last) = (composer.parts(in: measure), composer.sources(in: measure))
    let placed = SummaryFlow(parts: parts, last: last, height: body.height).placed
    let foot = composer.foot(in: measure, top: body.maxY, gaps: form.footGaps)
    scene = Scene(
      size: form.size, background: palette.paper,
      items: PageAssembly([placed.fragments], top: body.y).items(of: placed.fragments) + [foot])
    notices = placed.fragments.flatMap(\.fragment.notices)
    excess = placed.excess
  }
}
