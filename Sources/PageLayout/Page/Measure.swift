import Drawing

/// A column to set blocks in. Distances inside it are counted from the side that reading starts at, so that a
/// right-to-left page is the mirror of a left-to-right one.
struct Measure: Hashable {
  /// Left edge on the page.
  var x: Double
  var width: Double
  /// How far prose may run: longer lines are hard to follow back.
  var proseWidth: Double
  var direction: StyledText.Direction
  /// How many columns running text of some lines stands in.
  var textColumns = 1

  /// The part that begins `start` after the leading edge.
  func part(from start: Double, width: Double) -> Measure {
    Measure(
      x: direction == .leftToRight ? x + start : x + self.width - start - width, width: width, proseWidth: width,
      direction: direction)
  }

  /// The same with `indent` more space at the leading edge.
  func indented(by indent: Double) -> Measure {
    var rest = part(from: indent, width: width - indent)
    rest.proseWidth = min(rest.width, proseWidth - indent)
    return rest
  }

  /// The same with `padding` less on either side.
  func inset(by padding: Double) -> Measure {
    var rest = part(from: padding, width: width - 2 * padding)
    rest.proseWidth = min(rest.width, proseWidth)
    return rest
  }

  /// The part for prose.
  var prose: Measure { part(from: 0, width: min(width, proseWidth)) }

  /// `count` equal parts with a gutter between them, in the order of reading.
  func columns(_ count: Int, gutter: Double) -> [Measure] {
    let width = (width - Double(count - 1) * gutter) / Double(count)
    return (0..<count).map { part(from: Double($0) * (width + gutter), width: width) }
  }
}
