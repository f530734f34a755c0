/// The colours of a picture by the names of their roles: what stands in its one style sheet, where a theme is changed.
package struct SVGColors {
  /// What a colour is of.
  enum Property: String {
    case fill
    case stroke
  }

  private struct Use: Hashable {
    let color: Color
    let property: Property
  }

  package var names: [Color: String]
  /// Before the names of roles: pictures of two themes can stand in one page, where a rule of one holds for the other too.
  private let theme: String
  /// The classes that were asked for.
  private var classes: [Use: String] = [:]
  /// Whether the page that a picture is part of says what colours are: nothing but a class names them.
  let areOfPage: Bool

  init(_ palette: Palette) {
    names = Dictionary(palette.roles.map { ($0.color, $0.name) }) { first, _ in first }
    theme = palette.paper.contrast(with: Palette.light.paper) > 4.5 ? "dark-" : ""
    areOfPage = false
  }

  /// Those of pictures in a page, by the names that the page has for them; all that occur have one.
  package init(ofPage names: [Color: String] = [:]) {
    (self.names, theme, areOfPage) = (names, "", true)
  }

  /// The class of what has a colour as its `fill` or `stroke`. A mixed colour, which has no role, is named by its digits.
  mutating func name(of color: Color, as property: Property) -> String {
    let use = Use(color: color, property: property)
    if let known = classes[use] { return known }
    let prefix = areOfPage ? String(property.rawValue.prefix(1)) : property.rawValue
    let name = "\(prefix)-" + (names[color].map { theme + $0 } ?? String(color.hex.dropFirst()))
    classes[use] = name
    return name
  }

  /// A rule for each: `.f-ink{fill:var(--ink)}`.
  ///
  /// - Parameter scope: what stands before each selector.
  package func pageStyleSheet(_ scope: String) -> String {
    classes.map { use, name in
      "\(scope) .\(name){\(use.property.rawValue):var(--\(names[use.color] ?? "ink"))}"
    }.sorted().joined()
  }

  /// A rule for each: `.fill-ink{fill:#14212B}`.
  var styleSheet: String {
    classes.map { use, name in ".\(name){\(use.property.rawValue):\(use.color.hex)}" }.sorted().joined(separator: "\n")
  }
}
