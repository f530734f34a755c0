/// The start of an element: its name and attributes in the order in which they were added.
struct SVGElement {
  private let name: String
  private var text: String

  init(_ name: String) {
    self.name = name
    text = "<" + name
  }

  /// With one more attribute, whose value is escaped.
  consuming func with(_ name: String, _ value: String) -> SVGElement {
    text += " "
    text += name
    text += "=\""
    text += XMLText.escaped(value)
    text += "\""
    return self
  }

  consuming func with(_ name: String, _ value: Double) -> SVGElement {
    with(name, DecimalText.text(value))
  }

  /// With an attribute unless its value is empty or missing.
  consuming func with(_ name: String, ifAny value: String?) -> SVGElement {
    guard let value, !value.isEmpty else { return self }
    return with(name, value)
  }

  /// With a language, for SVG on its own and for SVG inside HTML.
  consuming func with(language: String?) -> SVGElement {
    with("lang", ifAny: language).with("xml:lang", ifAny: language)
  }

  consuming func with(fill: Color?, stroke: Stroke?) -> SVGElement {
    var element = with("fill", fill?.hex ?? "none")
    guard let stroke else { return element }
    element = element.with("stroke", stroke.color.hex).with("stroke-width", stroke.width)
    guard !stroke.dashes.isEmpty else { return element }
    return element.with("stroke-dasharray", stroke.dashes.map(DecimalText.text).joined(separator: " "))
  }

  /// `<name …>`
  var opening: String { text + ">" }
  /// `<name …/>`
  var empty: String { text + "/>" }

  /// The whole element around a text, which is escaped.
  func holding(_ content: String) -> String { opening + XMLText.escaped(content) + "</" + name + ">" }
}
