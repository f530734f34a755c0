import Drawing

/// The style sheet of a page: one set of rules, whose colours are variables, for light and dark screens and for print. Sides are
/// those of the direction of reading.
struct PageStyle {
  let typeface: String?
  let themes: ThemeColors

  /// - Parameters:
  ///   - root: what holds the variables.
  ///   - scope: what stands before each selector; empty for a page of its own.
  func text(root: String, scope: String, isPage: Bool) -> String {
    var text = "\(root){color-scheme:light dark;\(themes.declarations(isDark: false))}"
    text += "@media screen and (prefers-color-scheme:dark){\(root){\(themes.declarations(isDark: true))}}"
    text += "\(isPage ? "body" : root){font-family:\(families)}"
    if isPage { text += Self.scoped(Self.page, "") }
    text += Self.scoped(Self.blocks, scope)
    return text
  }

  /// What readers have; where Inter is missing, those that are no wider come first.
  private var families: String {
    let own = typeface.map { name in
      "'\(name.filter { $0.isLetter || $0.isNumber || " -_.".contains($0) })',"
    }
    return (own ?? "")
      + "Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew',Arial,sans-serif"
  }

  /// Puts a scope before each selector of rules, which hold one selector a line.
  private static func scoped(_ rules: String, _ scope: String) -> String {
    guard !scope.isEmpty else { return rules.replacing("\n", with: "") }
    return rules.split(separator: "\n").map { line in
      let isRule = line.first != "@" && line.first != "}"
      guard isRule, let brace = line.firstIndex(of: "{") else { return String(line) }
      return line[..<brace].split(separator: ",").map { "\(scope) \($0)" }.joined(separator: ",") + line[brace...]
    }.joined()
  }
}
