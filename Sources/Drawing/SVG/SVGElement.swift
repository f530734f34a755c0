/// The start of an element: its name and attributes in the order in which they were added.
struct SVGElement {
  private let name: StaticString
  private var text: String

  init(_ name: StaticString) {
    self.name = name
    text = "<\(name)"
  }

  /// With one more attribute, whose value is escaped.
  func with(_ name: StaticString, _ value: String) -> SVGElement {
    var copy = self
    copy.text += " \(name)=\"\(XMLText.escaped(value))\""
    return copy
  }

  func with(_ name: StaticString, _ value: Double) -> SVGElement {
    with(name, DecimalText.text(value))
  }

  /// With an attribute unless its value is empty or missing.
  func with(_ name: StaticString, ifAny value: String?) -> SVGElement {
    guard let value, !value.isEmpty else { return self }
    return with(name, value)
  }

  /// With a language, for SVG on its own and for SVG inside HTML.
  func with(language: String?) -> SVGElement {
    with("lang", ifAny: language).with("xml:lang", ifAny: language)
  }

  func with(fill: Color?, stroke: Stroke?) -> SVGElement {
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
  func holding(_ content: String) -> String { "\(opening)\(XMLText.escaped(content))</\(name)>" }
}
