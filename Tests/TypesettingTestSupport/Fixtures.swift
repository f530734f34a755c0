package import Drawing
package import Typesetting

/// What tests set and draw with.
package struct Fixtures {
  package let fonts: FontSet
  package let typesetter: PangoTypesetter
  package let style = TextStyle(size: 10, color: Palette.light.ink)

  package init() throws {
    fonts = try FontSet()
    typesetter = PangoTypesetter(fonts: fonts)
  }

  package func block(_ text: String, width: Double? = nil, maximumLines: Int? = nil) -> TextBlock {
    typesetter.typeset(StyledText(text, style: style), width: width, maximumLines: maximumLines)
  }

  package func item(
    _ text: String, at point: Point = Point(x: 10, y: 10), link: LinkTarget? = nil, width: Double? = nil
  )
    -> SceneItem
  {
    .text(typesetter.typeset(StyledText([.init(text, style: style, link: link)]), width: width), at: point)
  }

  /// A small page with one text, which hardly fits on it.
  package func scene(of text: String, _ direction: StyledText.Direction) -> Scene {
    let block = typesetter.typeset(StyledText(text, style: style, direction: direction), width: 30)
    return Scene(
      size: Size(width: 50, height: 50), background: Palette.light.paper, items: [.text(block, at: Point(x: 0, y: 0))])
  }
}
