import SourceText

/// What a table says of the scale of its numbers: “in thousands”.
enum ScaleQuestions {
  private static let scales: [(words: Set<String>, factor: Int)] = [
    (ColumnWords.words("thousand thousands 000 000s 1000 tsd mille tausend milliers miles тисяч ألف"), 1000),
    (ColumnWords.words("million millions mn mio millionen millones mln ملیون مليون"), 1_000_000),
    (
      ColumnWords.words("billion billions bn mrd milliarde milliarden milliard milliards мільярдів مليار"),
      1_000_000_000
    ),
    (ColumnWords.words("lakh lakhs"), 100_000), (ColumnWords.words("crore crores"), 10_000_000),
  ]

  /// The factor that a text says; nil where it says none, or a rate.
  static func factor(_ text: String) -> Int? {
    let words = ColumnWords(text)
    guard !words.say(["per", "pro", "pour", "por", "je"]) else { return nil }
    return scales.first { words.say($0.words) }?.factor
  }

  /// Whether a text above or below a table says the scale of all of it: “in thousands”, “1000”, “Refugees (thousands)”, “Refugees,
  /// 000s”.
  private static func isOfAll(_ text: String) -> Bool {
    let words = ColumnWords(text).words
    return words.count < 2 || words.contains { ["in", "en", "figures", "values", "numbers", "angaben"].contains($0) }
      || parts(text).contains(where: isScale)
  }

  /// What stands in brackets, and behind the last sign.
  private static func parts(_ text: String) -> [Substring] {
    let inner = text.split { "([".contains($0) }.dropFirst().map { $0.prefix { !")]".contains($0) } }
    return inner + (text.split { ",;:–—".contains($0) }.dropFirst().suffix(1))
  }

  /// Whether a text is a scale, with the unit that it is of: “thousands”, “USD million”, “1 000 tonnes”; 5 million is none.
  private static func isScale(_ text: Substring) -> Bool {
    let words = ColumnWords(String(text)).words
    let others = words.filter { word in
      !["1", "in", "en"].contains(word) && !scales.contains { $0.words.contains(word) }
    }
    return words.count < 5 && others.count < 2 && others.count < words.count
      && !others.contains { $0.contains(where: \.isNumber) }
  }

  /// A name without the scale in it: “Cost (million USD)” is “Cost (USD)”; nil where it says none apart from other words.
  static func unscaled(_ name: String) -> String? {
    let words = name.split(separator: " ")
    if words.count > 2, ["in", "en"].contains(words[words.count - 2].lowercased()), isScale(words[words.count - 1]) {
      let rest = words.dropLast(2).joined(separator: " ")
      return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
    }
    for open in name.indices where "([".contains(name[open]) {
      let inner = name[name.index(after: open)...].prefix { !")]".contains($0) }
      guard factor(String(inner)) != nil, inner.endIndex < name.endIndex, isScale(inner) else { continue }
      let left = inner.split { !($0.isLetter || $0.isNumber || "$€£".contains($0)) }.filter { word in
        let words = ColumnWords(String(word)).words
        return words.isEmpty
          || !words.allSatisfy { word in
            ["1", "in", "en"].contains(word) || scales.contains { $0.words.contains(word) }
          }
      }
      let rest = name[name.index(after: inner.endIndex)...]
      let unit = left.isEmpty ? "" : "(\(left.joined(separator: " ")))"
      let text = [String(name[..<open]).trimmed, unit, String(rest).trimmed].filter { !$0.isEmpty }.joined(
        separator: " ")
      return text.contains(where: \.isLetter) ? text : nil
    }
    return nil
  }

  /// A unit with the scale that a name says, for values that stand as they are: “USD million”, “thousand cases”.
  static func scaled(_ unit: String, as name: String) -> String? {
    let words = [1000: "thousand", 1_000_000: "million", 1_000_000_000: "billion"]
    guard factor(unit) == nil, let word = factor(name).flatMap({ words[$0] }) else { return nil }
    let isCode = unit.utf8.count == 3 && unit.allSatisfy { $0.isASCII && $0.isUppercase }
    return isCode ? "\(unit) \(word)" : "\(word) \(unit)"
  }

  /// - Parameters:
  ///   - texts: what stands above and below the table, and what of it was left out, with its place.
  ///   - values: the columns of values, with the units of their indicators.
  static func all(
    _ texts: [(text: String, place: String)], values: [(column: ImportedTable.Column, place: String, unit: String)]
  ) -> [ImportQuestion] {
    func ask(_ before: String, _ factor: Int, _ place: String, _ text: String) -> ImportQuestion {
      ImportQuestion(
        "--factor \(ShellText.quoted("\(before)\(factor)"))", or: "--factor \(ShellText.quoted("\(before)1"))",
        "\(place): “\(text.prefix(80).visible)”: are the numbers to be multiplied, which their caveat then says, or do they stand as they are?"
      )
    }
    for (text, place) in texts {
      if isOfAll(text), let factor = factor(text) { return [ask("", factor, place, text)] }
    }
    return values.compactMap { column, place, unit in
      guard factor(unit) == nil, let factor = factor(column.name) else { return nil }
      return ask("\(column.handle)=", factor, place, column.name)
    }
  }
}
