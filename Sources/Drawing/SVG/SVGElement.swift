/// The start of an element, in UTF-8: its name and attributes in the order in which they were added.
struct SVGElement {
  private let name: String
  /// How many units of the view box a point has.
  private let perPoint: Double
  private var bytes: [UInt8] = []

  init(_ name: String, perPoint: Double = 1) {
    (self.name, self.perPoint) = (name, perPoint)
    bytes.reserveCapacity(256)
    bytes.append(UInt8(ascii: "<"))
    bytes.add(name)
  }

  /// With one more attribute, whose value is escaped.
  consuming func with(_ name: String, _ value: String) -> SVGElement {
    // Signs of their own: each call for a text takes longer than the sign.
    bytes.append(UInt8(ascii: " "))
    bytes.add(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    bytes.add(XMLText.escaped(value))
    bytes.append(UInt8(ascii: "\""))
    return self
  }

  /// With a length or a place in points.
  consuming func with(_ name: String, _ points: Double) -> SVGElement {
    let text = DecimalText.text(points * perPoint)
    return with(name, text)
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

  /// With colours by their roles, for who changes the theme, and as attributes, for programs that know no style sheets.
  consuming func with(fill: Color?, stroke: Stroke?, _ colors: inout SVGColors) -> SVGElement {
    let filled = fill.map { colors.name(of: $0, as: .fill) } ?? ""
    let perPoint = self.perPoint
    let drawn = stroke.map { colors.name(of: $0.color, as: .stroke) } ?? ""
    let separator = filled.isEmpty || drawn.isEmpty ? "" : " "
    let saysColors = !colors.areOfPage
    var element = with("class", ifAny: filled + separator + drawn).with(
      "fill", ifAny: saysColors || fill == nil ? fill?.hex ?? "none" : nil)
    guard let stroke else { return element }
    element = element.with("stroke", ifAny: saysColors ? stroke.color.hex : nil).with("stroke-width", stroke.width)
    if stroke.isRound { element = element.with("stroke-linejoin", "round").with("stroke-linecap", "round") }
    guard !stroke.dashes.isEmpty else { return element }
    let dashes = stroke.dashes.map { DecimalText.text($0 * perPoint) }.joined(separator: " ")
    return element.with("stroke-dasharray", dashes)
  }

  /// `<name …>`
  var opening: [UInt8] {
    consuming get {
      bytes.append(UInt8(ascii: ">"))
      return bytes
    }
  }
  /// `<name …/>`
  var empty: [UInt8] {
    consuming get {
      bytes.add("/>")
      return bytes
    }
  }

  /// The whole element around a text, which is escaped.
  consuming func holding(_ content: String) -> [UInt8] { holding(Array(XMLText.escaped(content).utf8)) }

  /// The whole element around others.
  consuming func holding(_ content: [UInt8]) -> [UInt8] {
    bytes.append(UInt8(ascii: ">"))
    bytes += content
    bytes.add("</")
    bytes.add(name)
    bytes.append(UInt8(ascii: ">"))
    return bytes
  }
}
