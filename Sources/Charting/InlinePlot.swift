package import Content
package import Drawing

/// The plot of a chart with its key, for a medium that sets title, note and sources itself: as wide as its place and as high as
/// it needs to be.
package struct InlinePlot: Sendable {
  /// What is drawn, in colours of each of several themes: the items are the same in all of them.
  package let scenes: [Scene]
  package let notices: [ChartNotice]
  /// Whether numbers stand in place of remarks, whose texts then stand with the note.
  package let isNumbered: Bool

  /// - Parameter palettes: of the themes; the first one decides what only one of them would need.
  package init(
    _ table: ChartTable, width: Double, form: InlineForm, palettes: [Palette], typesetter: any Typesetter
  ) {
    func drawing(_ table: ChartTable, _ palette: Palette) -> (PlotDrawing, height: Double) {
      let setter = LabelSetter(
        typesetter: typesetter, style: .page(form).leaded(for: table.language), palette: palette,
        palettes: palettes, direction: table.direction)
      let plot = Plot(table, setter: setter)
      let height = plot.heights(width: width).stretched(by: 1)
      return (plot.drawing(in: Rect(x: 0, y: 0, width: width, height: height)), height)
    }
    guard let palette = palettes.first else {
      (scenes, notices, isNumbered) = ([], [], false)
      return
    }
    var shown = table
    var first = drawing(table, palette)
    var isNumbered = false
    if !table.numberedNote.isEmpty, !first.0.hasAllRemarks(of: table) {
      let numbered = table.numberingAnnotations()
      let other = drawing(numbered, palette)
      if other.0.hasAllRemarks(of: numbered) { (shown, first, isNumbered) = (numbered, other, true) }
    }
    let all = [first] + palettes.dropFirst().map { drawing(shown, $0) }
    scenes = zip(all, palettes).map { drawn, palette in
      ChartLayout(drawn.0, of: shown, size: Size(width: width, height: drawn.height), palette: palette).scene
    }
    first.0.tellUnlabelled()
    notices = first.0.notices
    self.isNumbered = isNumbered
  }
}
