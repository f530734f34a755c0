import SituationData
package import SourceText
import Wording

/// A text that an edition prints and that has no translation into its language.
package struct UntranslatedText: Sendable {
  package let text: String
  /// The column or key that its translation would stand in: `label_ar`.
  package let column: String
  /// Where it stands, the first place first.
  package fileprivate(set) var places: [SourceLocation]
}

/// Finds the texts that an edition prints and that have no translation.
struct UntranslatedTexts: PuttingIntoWords {
  let basis: ReportBasis
  private var texts: [UntranslatedText] = []
  private var positions: [[String]: Int] = [:]

  private init(basis: ReportBasis) { self.basis = basis }

  /// In the order in which they were found; nothing for the report's own language.
  ///
  /// - Parameters:
  ///   - rows: the rows of the observations that are printed.
  ///   - wholes: the ids of the places that are printed with the sum of their parts.
  ///   - charts: those of charts.yaml, in the language of the edition.
  ///   - statements: where the statements stand that are printed.
  static func find(
    _ basis: ReportBasis, printing rows: [Int], wholes: Set<String>, _ charts: ChartCatalog,
    _ statements: [SourceLocation]
  ) -> [UntranslatedText] {
    let situation = basis.known.situation
    guard let code = situation.translations.code, let first = situation.original else { return [] }
    var found = UntranslatedTexts(basis: basis)
    for text in charts.untranslated { found.add(text.text.text, "\(text.key)_\(code)", text.text.location) }
    found.addTables(of: first, printing: rows, wholes: wholes, Set(statements))
    found.add(rows: rows)
    return found.texts
  }

  /// Each text is one error, with all its places.
  static func note(_ texts: [UntranslatedText], in code: String, _ findings: inout Findings) {
    for text in texts {
      let others = text.places.dropFirst().prefix(8).map { "\($0.file):\($0.line)" }
      let more = text.places.count - 1 - others.count
      let also =
        others.isEmpty ? "" : "; also at \(others.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")"
      findings.note(
        .error, .untranslated, at: text.places[0],
        "“\(String(text.text.prefix(60)).visible)” has no translation into “\(code)”; fill in \(text.column)\(also)")
    }
  }

  private mutating func add(_ text: String, _ column: String, _ location: SourceLocation) {
    guard text.contains(where: \.isLetter) else { return }
    let key = [text, column]
    if let position = positions[key] {
      if !texts[position].places.contains(location) { texts[position].places.append(location) }
    } else {
      positions[key] = texts.count
      texts.append(UntranslatedText(text: text, column: column, places: [location]))
    }
  }

  /// - Parameters:
  ///   - meaning: what the text is, which decides what translates it.
  ///   - column: the column that it stands in.
  private mutating func lookUp(_ text: String, as meaning: String, in column: String, _ location: SourceLocation) {
    guard situation.translations.translation(of: text, as: meaning) == nil else { return }
    add(text, "\(column)_\(situation.translations.code ?? "")", location)
  }

  private mutating func addTables(
    of first: Situation, printing rows: [Int], wholes: Set<String>, _ statements: Set<SourceLocation>
  ) {
    let table = first.observations.rows
    var (indicators, sources, places) = (Set<Int>(), Set<Int>(), Set<Int>())
    for index in rows {
      let row = table[index]
      indicators.insert(row.indicator)
      sources.insert(row.source)
      if let via = row.via { sources.insert(via) }
      if let place = row.place { places.insert(place) }
    }
    for (position, indicator) in first.indicators.entries.enumerated() where indicators.contains(position) {
      lookUp(indicator.label, as: "label", in: "label", indicator.location)
      lookUp(indicator.short, as: "short", in: "short", indicator.location)
      if let word = Unit(indicator.unit).word { lookUp(word, as: Translations.unit, in: "unit", indicator.location) }
    }
    let said = first.statements.filter { statements.contains($0.location) }
    let stating = Set(said.flatMap { [$0.source, $0.party, $0.via].compactMap(\.self) })
    for (position, source) in first.sources.entries.enumerated()
    where sources.contains(position) || stating.contains(source.id) {
      lookUp(source.name, as: "source", in: "name", source.location)
      if source.attribution != source.name {
        lookUp(source.attribution, as: "source", in: "attribution", source.location)
      }
    }
    let named = Set(places.map { first.observations.strings[$0] }).union(wholes)
    for place in first.places.places.entries where named.contains(place.id) {
      lookUp(place.name, as: "place", in: "name", place.location)
      lookUp(place.short, as: "place", in: "short", place.location)
    }
    // How many of its parts report is said with what they are: "3 of 5 districts".
    for place in first.places.places.entries where place.parent.map(wholes.contains) ?? false {
      lookUp(place.kind, as: Translations.kind, in: "kind", place.location)
    }
    for statement in said {
      for (text, column) in [
        (statement.topic, "topic"), (statement.statement, "statement"), (statement.quote, "quote"),
        (statement.speaker, "speaker"), (statement.document, "document"),
      ] { lookUp(text, as: column, in: column, statement.location) }
    }
    for figure in first.header.derived.entries where !situation.header.ownLabels.contains(figure.id) {
      lookUp(figure.label, as: "label", in: "label", figure.location)
    }
  }

  private mutating func add(rows: [Int]) {
    let observations = situation.observations
    let columns = [ObservationTable.Column.place, .group, .scope, .bounds, .caveat, .document, .term].filter(
      observations.hasColumn)
    guard !columns.isEmpty else { return }
    var missing: [(row: Int, column: ObservationTable.Column, text: String)] = []
    let (places, translations) = (situation.places.places, situation.translations)
    observations.eachNewText(columns, of: rows) { row, position, text in
      let column = columns[position]
      // A place that has a row of its own is named there.
      if column == .place, places[text] != nil { return }
      let isKnown =
        column == .term
        ? translations.hasTerm(text) : translations.translation(of: text, as: column.rawValue) != nil
      if !isKnown { missing.append((row, column, text)) }
    }
    for (row, column, text) in missing {
      add(text, "\(column.rawValue)_\(translations.code ?? "")", observations.location(column, of: row).location)
    }
  }
}
