extension SVGEncoder {
  /// A scene as an element of a page of the web, which bears no ids, no links and no colours but by the classes of the page,
  /// and which is as wide as the page lets it be.
  ///
  /// - Parameters:
  ///   - name: the id of the element that says what is read out in its place.
  ///   - colors: takes up those that occur.
  package static func element(_ scene: Scene, namedBy name: String, colors: inout SVGColors) -> [UInt8] {
    var ink = SVGWriter(colors: colors, description: "", perPoint: 1)
    ink.write(scene.items, isLink: true)
    colors = ink.colors
    let (width, height) = (DecimalText.text(scene.size.width), DecimalText.text(scene.size.height))
    // The places of texts, and where they are held, are counted from the left whatever they say.
    return SVGElement("svg").with("viewBox", "0 0 \(width) \(height)").with("role", "img").with("aria-labelledby", name)
      .with("direction", "ltr").holding([UInt8(ascii: "\n")] + ink.output)
  }
}
