import SituationData
import SourceText

/// What a column of an imported table means.
enum ImportMeaning: Hashable, Sendable {
  case skip
  /// A field of every observation of the row.
  case field(String)
  /// A field of the values of some columns only.
  case companion(String, of: [Int])
  /// Each cell is a value: of this indicator and, where the reference says so, group, source, place and status.
  case values(Reference)
  /// One of the columns that give the as-of together.
  case datePart

  /// The columns of observations, the two ends of a period, and a unit to be compared.
  static let fields = ObservationReader.columns.all + ["from", "to", "unit"]

  /// Whether its cells hold values, or bounds of them.
  var givesValues: Bool {
    switch self {
    case .values: true
    case .field(let field), .companion(let field, _): ["value", "low", "high"].contains(field)
    case .skip, .datePart: false
    }
  }

  /// How the meaning is shown.
  func text(of columns: [ImportedTable.Column]) -> String {
    switch self {
    case .skip: "left out"
    case .field(let field): field
    case .companion(let field, let others): "\(field) of \(others.map { columns[$0].handle }.joined(separator: ", "))"
    case .datePart: "as_of, with the others of --as-of"
    case .values(let reference): "values of \(reference.text)"
    }
  }

  /// Reads a meaning as it stands behind `--map COLUMN=`.
  ///
  /// - Returns: the meaning, or what is wrong with the text.
  static func parse(_ text: String, in table: ImportedTable, indicators: Catalog<Indicator>)
    -> Result<ImportMeaning, ImportFault>
  {
    let text = text.trimmed
    if text == "skip" { return .success(.skip) }
    if fields.contains(text) { return .success(.field(text)) }
    let words = text.split(separator: " ", maxSplits: 2)
    if words.count == 3, words[1] == "of", fields.contains(String(words[0])) || words[0] == "code" {
      guard let column = table.index(of: String(words[2])) else {
        return .failure(
          ImportFault(
            "there is no column “\(words[2])”\(Nearest.hint(to: String(words[2]), among: table.columns.map(\.handle)))"
          ))
      }
      return .success(.companion(String(words[0]), of: [column]))
    }
    guard case .success(let reference) = Reference.parse(text), !reference.acrossDates, !reference.isOfParts,
      indicators[reference.indicator] != nil
    else { return .failure(ImportFault(unknown(text, indicators: indicators))) }
    return .success(.values(reference))
  }

  /// The as-of that a reference gives all values of its column.
  static func asOf(of reference: Reference) -> AsOf? {
    switch reference.time {
    case .latest: nil
    case .on(let date): date
    case .between(let first, let last): first <= last ? AsOf(first...last) : nil
    }
  }

  private static func unknown(_ text: String, indicators: Catalog<Indicator>) -> String {
    let hint = Nearest.word(to: text, among: indicators.ids + fields).map { "; did you mean “\($0)”?" } ?? ""
    let new = isIdentifier(text) ? "; a new indicator: --add-indicator '\(text),LABEL,UNIT,ACCUMULATION'" : ""
    return
      "“\(text)” is neither an indicator of the situation, nor a field (\(fields.joined(separator: ", "))), nor skip\(hint)\(new)"
  }
}

/// What is wrong with an option.
struct ImportFault: Error {
  var message: String
  init(_ message: String) { self.message = message }
}
