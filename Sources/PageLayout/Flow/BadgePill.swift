import Drawing

/// The word on the state of a page, outlined.
struct BadgePill {
  let size: Size
  private let text: TextBlock
  private let color: Color

  init(_ badge: String, type: PageType, typesetter: any Typesetter, direction: StyledText.Direction) {
    let role = type.badge
    text = typesetter.typeset(
      StyledText(badge, style: role.style, direction: direction, leading: role.leading), width: nil)
    size = Size(width: text.size.width + 2 * role.style.size, height: 2 * role.style.size)
    color = type.palette.ink
  }

  func item(at place: Point) -> SceneItem {
    let outline = Path.roundedRectangle(
      Rect(x: place.x, y: place.y, width: size.width, height: size.height), radius: size.height / 2)
    let inset = Point(
      x: place.x + (size.width - text.size.width) / 2, y: place.y + (size.height - text.size.height) / 2)
    return .semantic(
      Semantics(.artifact),
      [.path(outline, fill: nil, stroke: Stroke(color, width: 1)), .text(text, at: inset)])
  }
}
