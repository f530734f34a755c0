import SourceText

/// What a table says of the scale of its numbers: “in thousands”.
enum ScaleQuestions {
  private static let scales: [(words: Set<String>, factor: Int)] = [
    (ColumnWords.words("thousand thousands 000 000s 1000 tsd tausend milliers miles тисяч ألف"), 1000),
    (ColumnWords.words("million millions mn mio millionen millones mln ملیون مليون"), 1_000_000),
    (
      ColumnWords.words("billion billions bn mrd milliarde milliarden milliard milliards мільярдів مليار"),
      1_000_000_000
    ),
    (ColumnWords.words("lakh lakhs"), 100_000), (ColumnWords.words("crore crores"), 10_000_000),
  ]

  /// The factor that a text says; nil where it says none, or a rate.
  private static func factor(_ text: String) -> Int? {
    let words = ColumnWords(text)
    guard !words.say(["per", "pro", "pour", "por", "je"]) else { return nil }
    return scales.first { words.say($0.words) }?.factor
  }

  /// Whether a text above or below a table says the scale of all of it: “in thousands”, “1000”, “(000)”.
  private static func isOfAll(_ text: String) -> Bool {
    let words = ColumnWords(text).words
    return words.count < 2 || words.contains { ["in", "en", "figures", "values", "numbers", "angaben"].contains($0) }
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
