import SituationData
import SourceText
import Wording

/// The texts of its tables and rows that a report prints, with their places: given one after the other, since rows may have tens
/// of thousands, and the tokens of a text take ten times its bytes.
struct TableStrings: PuttingIntoWords {
  let basis: ReportBasis
  /// Whether those alone are given that may hold a number which somebody has typed.
  private let areNumbered: Bool
  private let tokenizer: TextTokenizer

  init(_ basis: ReportBasis, areNumbered: Bool = false) {
    (self.basis, self.areNumbered) = (basis, areNumbered)
    tokenizer = TextTokenizer(language: basis.words.language)
  }

  /// Where warnings are silenced for an entry of a table: a place that silences none is idle.
  var allowances: [Allowance] {
    situation.indicators.entries.compactMap(\.allowance) + situation.places.places.entries.compactMap(\.allowance)
      + situation.sources.entries.compactMap(\.allowance) + situation.statements.compactMap(\.allowance)
  }

  /// Those of the tables that rows speak of, and of the statements. Texts without a translation are checked where their own language
  /// is read, and so left out of an edition in another.
  func eachOfTables(_ take: (PrintedString) -> Void) {
    let first = situation.original
    for indicator in situation.indicators.entries {
      let original = first?.indicators[indicator.id]
      func give(_ text: KeyPath<Indicator, String>, of column: String) {
        guard indicator[keyPath: text] != original?[keyPath: text] else { return }
        let place = (indicator.location, indicator.allowance)
        self.give(.indicatorText, indicator[keyPath: text], of: column, place, take)
      }
      give(\.label, of: "label")
      give(\.short, of: "short")
      give(\.unit, of: "unit")
      give(\.definition, of: "definition")
    }
    for place in situation.places.places.entries {
      let original = first?.places.places[place.id]
      func give(_ text: KeyPath<Place, String>, of column: String) {
        guard place[keyPath: text] != original?[keyPath: text] else { return }
        self.give(.placeName, place[keyPath: text], of: column, (place.location, place.allowance), take)
      }
      give(\.name, of: "name")
      give(\.short, of: "short")
      give(\.kind, of: "kind")
    }
    for source in situation.sources.entries {
      let original = first?.sources[source.id]
      func give(_ text: KeyPath<Source, String>, of column: String) {
        guard source[keyPath: text] != original?[keyPath: text] else { return }
        self.give(.sourceName, source[keyPath: text], of: column, (source.location, source.allowance), take)
      }
      give(\.name, of: "name")
      if source.attribution != source.name { give(\.attribution, of: "attribution") }
    }
    for (index, statement) in situation.statements.enumerated() {
      let original = first?.statements[index]
      func give(_ kind: PrintedString.Kind, _ text: KeyPath<Statement, String>, of column: String) {
        guard statement[keyPath: text] != original?[keyPath: text] else { return }
        self.give(kind, statement[keyPath: text], of: column, (statement.location, statement.allowance), take)
      }
      give(.topic, \.topic, of: "topic")
      give(.statement, \.statement, of: "statement")
      give(.quotation, \.quote, of: "quote")
      give(.sourceName, \.speaker, of: "speaker")
    }
  }

  /// The remarks and names of rows that are printed; of those that thousands of rows share, the first.
  func each(of rows: [Int], _ take: (PrintedString) -> Void) {
    let observations = situation.observations
    let kinds: [(column: ObservationTable.Column, isRemark: Bool)] = [
      (.caveat, true), (.scope, true), (.term, false), (.group, false), (.place, false), (.bounds, false),
    ].filter { observations.hasColumn($0.0) && ($0.1 || !areNumbered) }
    guard !kinds.isEmpty else { return }
    let columns = kinds.map(\.column)
    var seen: Set<String> = []
    // What a remark may say depends on the indicator.
    observations.eachNewText(columns, of: rows, byPart: { observations.rows.indicator(of: $0) }) { row, column, text in
      let kind = kinds[column]
      let key = kind.isRemark ? "\(observations.rows.indicator(of: row)) \(text)" : text
      guard !text.isEmpty, seen.insert(key).inserted, let text = translation(of: text, kind.column) else { return }
      give(
        kind.isRemark ? .remark(row: row) : .name, text, of: kind.column.rawValue,
        (observations.location(kind.column, of: row).location, allowance(of: row)), take)
    }
  }

  private func give(
    _ kind: PrintedString.Kind, _ text: String, of column: String,
    _ place: @autoclosure () -> (location: SourceLocation, allowance: Allowance?), _ take: (PrintedString) -> Void
  ) {
    guard !text.isEmpty, !areNumbered || kind.isReadForNumbers && NumberScanner.hasDigit(text) else { return }
    let tokens = tokenizer.tokens(of: text)
    guard !tokens.isEmpty else { return }
    let (location, allowance) = place()
    take(
      PrintedString(
        kind: kind, tokens: tokens, location: location, column: column, allowed: [allowance].compactMap(\.self)))
  }

  /// A text of a row as it is printed; nil where it has no translation: it is checked where its own language is read.
  private func translation(of text: String, _ column: ObservationTable.Column) -> String? {
    situation.translations.isEmpty ? text : situation.translations.translation(of: text, as: column.rawValue)
  }

  private func allowance(of row: Int) -> Allowance? {
    let rules = Allowance.rules(in: situation.observations.text(.allow, of: row))
    return rules.isEmpty ? nil : Allowance(Set(rules), at: situation.observations.location(.allow, of: row).location)
  }
}
