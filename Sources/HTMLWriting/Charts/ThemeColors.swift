import Drawing

/// The colours of a page: each with what it is in the light and in the dark theme, and with the name of the variable that holds
/// it. A colour of a drawing is looked for among the roles, and gets a variable of its own where it is a mixture.
struct ThemeColors {
  private struct Pair: Hashable {
    var light: Color
    var dark: Color
  }

  /// Of the roles that both themes have.
  private let roles: [(name: String, pair: Pair)]
  private var pairs: [Pair] = []
  private var names: [Pair: String] = [:]
  private var numbers: [Pair: Int] = [:]
  /// For a drawing in which one theme has no counterpart.
  private let counterparts: [Color: Color]
  /// By the colours that stand for pairs in drawings.
  private(set) var variables: [Color: String] = [:]

  init(light: Palette, dark: Palette) {
    counterparts = Dictionary(zip(light.roles, dark.roles).map { ($0.color, $1.color) }) { first, _ in first }
    roles = light.roles.compactMap { role in
      dark.roles.first { $0.name == role.name }.map { (role.name, Pair(light: role.color, dark: $0.color)) }
    }
    // Where two share their colours, the first names them.
    for (name, pair) in roles where numbers[pair] == nil { add(pair, name) }
  }

  private mutating func add(_ pair: Pair, _ name: String) {
    numbers[pair] = pairs.count
    names[pair] = name
    variables[Color(UInt32(pairs.count))] = name
    pairs.append(pair)
  }

  /// The colour that stands for two in a drawing.
  mutating func color(_ light: Color, _ dark: Color?) -> Color {
    let pair = Pair(light: light, dark: dark ?? counterparts[light] ?? light)
    if numbers[pair] == nil { add(pair, "mix-\(pairs.count)") }
    return Color(UInt32(numbers[pair] ?? 0))
  }

  /// `--ink:#14212B;…`, in the colours of a theme.
  func declarations(isDark: Bool) -> String {
    let mixed = pairs.compactMap { pair in names[pair].flatMap { $0.hasPrefix("mix-") ? (name: $0, pair: pair) : nil } }
    return (roles + mixed).map { "--\($0.name):\((isDark ? $0.pair.dark : $0.pair.light).hex);" }.joined()
  }
}
