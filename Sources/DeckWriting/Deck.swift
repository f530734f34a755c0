package import Content
package import Drawing

/// A deck of slides, laid out. What the format draws itself it draws; other charts are pictures.
package struct Deck: Sendable {
  let form: DeckSize
  let content: DeckContent
  let palette: Palette
  let typeface: String
  let slides: [DeckSlide]
  /// What pictures of charts had to give up, by the ids of these.
  package let notices: [(chart: String, notices: [ChartNotice])]

  /// Texts that have no room on their slides and are cut, in whole, each once.
  package var cutTexts: [String] {
    var seen: Set<String> = []
    return slides.flatMap(\.items).flatMap(\.cutTexts).filter { seen.insert($0).inserted }
  }

  /// - Parameters:
  ///   - palette: its light colours; they become those of the deck's theme.
  ///   - typeface: that of whoever opens it, where it is there.
  package init(
    _ content: DeckContent, form: DeckSize = .slide, palette: Palette, typeface: String, typesetter: any Typesetter
  ) {
    (self.form, self.content, self.palette, self.typeface) = (form, content, palette, typeface)
    let frame = SlideFrame(
      form: form, content: content, palette: palette,
      measure: TextMeasure(typesetter, direction: content.direction, language: content.language))
    let texts = TextSlides(frame: frame)
    let charts = content.charts.map { chart in
      (chart.table.id, ChartSlide(frame: frame, chart: chart, typesetter: typesetter).laidOut())
    }
    slides = [texts.opening] + texts.keyFigures + charts.map { $1.slide } + texts.positions + texts.sources
    notices = charts.map { ($0, $1.notices) }
  }
}
