import CairoDrawing
import Drawing
import Testing

/// What tests set and draw with.
struct Fixtures {
  let fonts: FontSet
  let typesetter: PangoTypesetter
  let style = TextStyle(size: 10, color: Palette.light.ink)

  init() throws {
    fonts = try FontSet()
    typesetter = PangoTypesetter(fonts: fonts)
  }

  func block(_ text: String, width: Double? = nil, maximumLines: Int? = nil) -> TextBlock {
    typesetter.typeset(StyledText(text, style: style), width: width, maximumLines: maximumLines)
  }

  func item(_ text: String, at point: Point = Point(x: 10, y: 10), link: LinkTarget? = nil, width: Double? = nil)
    -> SceneItem
  {
    .text(typesetter.typeset(StyledText([.init(text, style: style, link: link)]), width: width), at: point)
  }
}
