/// The colours of a picture by the names of their roles: what stands in its one style sheet, where a theme is changed.
struct SVGColors {
  private let names: [Color: String]
  /// Those that were asked for, as rules of the sheet: `.fill-ink{fill:#14212B}`.
  private var rules: Set<String> = []

  init(_ palette: Palette) {
    names = Dictionary(palette.roles.map { ($0.color, $0.name) }) { first, _ in first }
  }

  /// The class of what has a colour as its `fill` or `stroke`. A mixed colour, which has no role, is named by its digits.
  mutating func name(of color: Color, as property: String) -> String {
    let name = "\(property)-\(names[color] ?? String(color.hex.dropFirst()))"
    rules.insert(".\(name){\(property):\(color.hex)}")
    return name
  }

  var styleSheet: String { rules.sorted().joined(separator: "\n") }
}
