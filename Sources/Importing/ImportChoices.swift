import SourceText

/// What the user says of the tables to be imported, as it stands on the command line.
package struct ImportChoices: Hashable, Sendable {
  // MARK: What columns and texts mean

  /// `COLUMN=MEANING` or `COLUMN:TEXT=WORD`.
  package var maps: [String] = []
  /// `FIELD=VALUE`: what fills a field that no column gives.
  package var sets: [String] = []
  /// Rows for indicators.csv, sources.csv and places.csv, as CSV.
  package var indicators: [String] = []
  package var sources: [String] = []
  package var places: [String] = []

  // MARK: The shape of the table

  /// The sheet of a workbook; nil for its only one.
  package var sheet: String?
  /// The line, or lines, of the names of the columns.
  package var header: String?
  /// The lines of the rows.
  package var rows: String?
  /// Which columns are values of one thing.
  package var columns: String?
  package var isTransposed = false
  /// Columns, or fields, whose blanks take what stands above.
  package var fills: [String] = []
  /// The text with which the notes below the table begin.
  package var until: String?

  // MARK: Cells

  /// `comma` or `point`.
  package var decimal: String?
  /// What stands between groups of digits: `blank`, `apostrophe`, `arabic` or `indian`.
  package var groups: String?
  /// Texts of cells that say that there is no value, with commas between them.
  package var missing: String?
  /// What stands behind numbers and is no part of them, with commas between them.
  package var marks: String?
  /// `N` or `COLUMN=N`.
  package var factors: [String] = []
  package var isPercentOfOne = false
  /// The form of dates; nil for ISO 8601 and the one of report.md.
  package var dates: String?
  /// Columns that give the as-of together, with commas between them.
  package var asOf: String?

  // MARK: Care

  /// `rows`: each row of the table is an event of its own.
  package var events: String?
  /// `skip`: rows that repeat another are left out.
  package var duplicates: String?
  /// Whether what is gone from the file is withdrawn.
  package var withdraws = false

  // MARK: Recipes

  /// The name under which all this is kept; nil for that of the file.
  package var name: String?
  /// The name of what was kept before.
  package var again: String?

  package init(
    maps: [String] = [], sets: [String] = [], indicators: [String] = [], sources: [String] = [], dates: String? = nil
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
  /// Options that say it in other ways.
  package var alternatives: [String]
  package var remark: String

  init(_ option: String, or alternatives: String?..., remark: String) {
    self.init(option, alternatives: alternatives.compactMap { $0 }, remark)
  }

  init(_ option: String, or alternative: String? = nil, _ remark: String) {
    self.init(option, alternatives: [alternative].compactMap { $0 }, remark)
  }

  init(_ option: String, alternatives: [String], _ remark: String) {
    (self.option, self.alternatives, self.remark) = (option, alternatives, remark)
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
