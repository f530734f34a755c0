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
    let (indicator, place, source, statement) = (Self.ofIndicators, Self.ofPlaces, Self.ofSources, Self.ofStatements)
    for entry in situation.indicators.entries {
      give(indicator, of: entry, unlike: first?.indicators[entry.id], (entry.location, entry.allowance), take)
    }
    for entry in situation.places.places.entries {
      give(place, of: entry, unlike: first?.places.places[entry.id], (entry.location, entry.allowance), take)
    }
    for entry in situation.sources.entries {
      let texts = entry.attribution == entry.name ? Array(source.prefix(1)) : source
      give(texts, of: entry, unlike: first?.sources[entry.id], (entry.location, entry.allowance), take)
    }
    for (index, entry) in situation.statements.enumerated() {
      give(statement, of: entry, unlike: first?.statements[index], (entry.location, entry.allowance), take)
    }
  }

  /// A text of an entry of a table, and the column that it stands in.
  private struct Text<Entry> {
    let kind: PrintedString.Kind
    let text: any KeyPath<Entry, String> & Sendable
    let column: String

    init(_ kind: PrintedString.Kind, _ text: any KeyPath<Entry, String> & Sendable, of column: String) {
      (self.kind, self.text, self.column) = (kind, text, column)
    }
  }

  private static var ofIndicators: [Text<Indicator>] {
    [
      Text(.indicatorText, \.label, of: "label"), Text(.indicatorText, \.short, of: "short"),
      Text(.indicatorText, \.unit, of: "unit"), Text(.indicatorText, \.definition, of: "definition"),
    ]
  }
  private static var ofPlaces: [Text<Place>] {
    [
      Text(.placeName, \.name, of: "name"), Text(.placeName, \.short, of: "short"),
      Text(.placeName, \.kind, of: "kind"),
    ]
  }
  private static var ofSources: [Text<Source>] {
    [Text(.sourceName, \.name, of: "name"), Text(.sourceName, \.attribution, of: "attribution")]
  }
  private static var ofStatements: [Text<Statement>] {
    [
      Text(.topic, \.topic, of: "topic"), Text(.statement, \.statement, of: "statement"),
      Text(.quotation, \.quote, of: "quote"), Text(.sourceName, \.speaker, of: "speaker"),
    ]
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

  /// - Parameter original: the entry in the language of the data; nil where that is the one.
  private func give<Entry>(
    _ texts: [Text<Entry>], of entry: Entry, unlike original: Entry?,
    _ place: @autoclosure () -> (location: SourceLocation, allowance: Allowance?), _ take: (PrintedString) -> Void
  ) {
    for text in texts where entry[keyPath: text.text] != original?[keyPath: text.text] {
      give(text.kind, entry[keyPath: text.text], of: text.column, place(), take)
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
