package import Drawing

extension ChartLayout {
  /// A chart as a picture of its own, margins and background included.
  package static func picture(
    _ content: ChartContent, size: Size, palette: Palette, typesetter: any Typesetter
  ) -> ChartLayout {
    ChartLayout(scene: Scene(size: size, background: palette.paper), notices: [])
  }

  /// A chart as a part of a page: no margins, as wide as its column and as high as it needs to be.
  ///
  /// - Parameter stretch: 1 for the natural height of the plot, down to 0.8 where a page has no more room.
  package static func inline(
    _ content: ChartContent, width: Double, stretch: Double, palette: Palette, typesetter: any Typesetter
  ) -> ChartLayout {
    ChartLayout(scene: Scene(size: Size(width: width, height: 100), background: palette.paper), notices: [])
  }
}
