package import SourceText

/// What the user says of the tables to be imported.
package struct ImportChoices: Sendable {
  /// `COLUMN=MEANING` or `COLUMN:TEXT=WORD`.
  package var maps: [String] = []
  /// `FIELD=VALUE`: what fills a field that no column gives.
  package var sets: [String] = []
  /// Rows for indicators.csv and sources.csv, as CSV.
  package var indicators: [String] = []
  package var sources: [String] = []
  /// The form of dates in the tables; nil for the one of report.md.
  package var dates: DateReader.Pattern?

  package init(
    maps: [String] = [], sets: [String] = [], indicators: [String] = [], sources: [String] = [],
    dates: DateReader.Pattern? = nil
  ) {
    self.maps = maps
    self.sets = sets
    self.indicators = indicators
    self.sources = sources
    self.dates = dates
  }

  /// The two sides of `left=right`, parted at the last sign: a column may hold one, a meaning does not.
  static func sides(_ text: String) -> (left: String, right: String)? {
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// The sets by their field, and what is wrong with them.
  func readSets() -> (values: [String: String], faults: [String]) {
    var values: [String: String] = [:]
    var faults: [String] = []
    for text in sets {
      let sign = text.firstIndex(of: "=") ?? text.endIndex
      let field = String(text[..<sign])
      guard sign != text.endIndex, ImportMeaning.fields.contains(field) else {
        faults.append(
          "--set '\(text)': write FIELD=VALUE with a column of observations, as published=2025-02-18\(Nearest.hint(to: field, among: ImportMeaning.fields))"
        )
        continue
      }
      if values.updateValue(String(text[text.index(after: sign)...]).trimmed, forKey: field) != nil {
        faults.append("--set gives “\(field)” twice; keep one")
      }
    }
    return (values, faults)
  }
}

/// Something that only the user can say, and the option that says it.
package struct ImportQuestion: Hashable, Sendable {
  package var option: String
  /// An option that says it in another way.
  package var alternative: String?
  package var remark: String

  init(_ option: String, or alternative: String? = nil, _ remark: String) {
    self.option = option
    self.alternative = alternative
    self.remark = remark
  }
}
