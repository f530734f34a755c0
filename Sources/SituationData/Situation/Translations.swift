import SourceText

/// What the texts of the tables are in the language of an edition. A text that has no translation stays as it is.
package struct Translations: Sendable {
  /// What a text is, which decides what translates it.
  package static let unit = "unit"
  package static let kind = "kind"

  /// What the texts of each table are, by its columns; those of observations are what their columns are called.
  private static let tables: [String: [String: String]] = [
    "indicators.csv": ["label": "label", "short": "short", "definition": "definition", "unit": unit],
    "sources.csv": ["name": "source", "attribution": "source"],
    "places.csv": ["name": "place", "short": "place", "kind": kind],
    "statements.csv": [
      "topic": "topic", "statement": "statement", "quote": "quote", "speaker": "speaker", "document": "document",
    ],
  ]
  /// The code of the language; nil for the one that the tables are in.
  package private(set) var code: String?
  private var texts: [String: [String: String]] = [:]
  /// The forms of a source's own word, by the word and the source.
  private var ownTerms: [String: [String: [String]]] = [:]
  /// The forms of a term, in one order for all terms.
  private var forms: [String: [String]] = [:]
  /// The place of a form among those of its term, the first that has it.
  private var places: [String: Int] = [:]

  package init() {}

  /// Reads what the tables of a situation have in a language.
  init(into code: String, _ files: [TextFile]) {
    self.code = code
    // What several share comes behind the situation's own, which counts.
    for file in files.filter({ !$0.isShared }) + files.filter(\.isShared) where file.role.hasSuffix(".csv") {
      if file.role == "terms.csv" {
        readTerms(file)
      } else if let columns = Self.tables[file.role] {
        read(file, columns)
      } else if Situation.holdsObservations(file.role) {
        read(file, Dictionary(uniqueKeysWithValues: ObservationReader.columns.translated.map { ($0, $0) }))
      }
    }
  }

  private mutating func read(_ file: TextFile, _ columns: [String: String]) {
    let text = DelimitedText(file: file)
    var walk = text.walk(from: 0)
    var fields: [DelimitedText.Field] = []
    guard let code, text.read(&fields, by: &walk) == nil else { return }
    let header = fields.map(text.text)
    let pairs = columns.compactMap { column, meaning in
      header.firstIndex(of: column).flatMap { place in
        header.firstIndex(of: "\(column)_\(code)").map { (place: place, translated: $0, meaning: meaning) }
      }
    }
    guard !pairs.isEmpty else { return }
    let source = header.firstIndex(of: "source")
    while !text.isFinished(walk) {
      guard text.read(&fields, by: &walk) == nil else { continue }
      for (place, translated, meaning) in pairs where max(place, translated) < fields.count {
        let (original, translation) = (text.text(fields[place]), text.text(fields[translated]))
        guard !original.isEmpty, !translation.isEmpty else { continue }
        if meaning == "term", let source, source < fields.count {
          ownTerms[original, default: [:]][text.text(fields[source])] = Self.forms(translation)
        }
        for name in [original, NameForm.printed(original)] where texts[meaning]?[name] == nil {
          texts[meaning, default: [:]][name] = translation
        }
      }
    }
  }

  /// Reads `terms.csv`: words that have no column of their own, each with its forms.
  private mutating func readTerms(_ file: TextFile) {
    var table = TableReader(file: file, columns: TableReader.Columns(required: ["term"], optional: [code ?? ""]))
    while let row = table.next() {
      let (term, cell) = (row["term"], row[TableColumn(stringLiteral: code ?? "")])
      guard !term.isEmpty, !cell.isEmpty, !file.isShared || forms[term] == nil else { continue }
      let own = Self.forms(cell)
      for name in [term, NameForm.printed(term)] { forms[name] = own }
      for (place, form) in own.enumerated() where places[form] == nil { places[form] = place }
    }
  }

  /// What is wrong with terms.csv, whose columns are `term` and the codes of languages.
  ///
  /// - Parameter files: the situation's own before the one that several share.
  static func faults(in files: [TextFile]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var own: [String: SourceLocation] = [:]
    for file in files {
      let text = DelimitedText(file: file)
      var (walk, fields) = (text.walk(from: 0), [DelimitedText.Field]())
      let names = text.read(&fields, by: &walk) == nil ? fields.map(text.text) : []
      var table = TableReader(
        file: file, columns: TableReader.Columns(required: ["term"], optional: names.filter(LanguageSuffix.isCode)))
      while let row = table.next() {
        if !file.isShared {
          own[row["term"]] = row.location(of: "term")
        } else if let place = own[row["term"]] {
          faults.append(.replacingShared(row["term"], at: place, in: files[0], file))
        }
      }
      faults += table.faults
    }
    return faults
  }

  /// The forms of a term as a cell has them.
  private static func forms(_ cell: String) -> [String] {
    cell.split(separator: "|").map { NameForm.printed(String($0)) }
  }

  // MARK: - Looking up

  package var isEmpty: Bool { code == nil }

  /// A text as the edition prints it.
  package func text(_ text: String, of meaning: String) -> String {
    isEmpty || text.isEmpty ? text : translation(of: text, as: meaning) ?? text
  }

  /// nil where there is none.
  package func translation(of text: String, as meaning: String) -> String? {
    texts[meaning]?[text] ?? forms[text]?.first
  }

  /// Whether a word of a source is known, of whatever source.
  package func hasTerm(_ term: String) -> Bool {
    translation(of: term, as: "term") != nil || ownTerms[term] != nil
  }

  /// The word of a source in the form that stands in a label.
  ///
  /// - Parameter own: the word of the label that it stands in place of.
  package func term(_ term: String, of sources: [String], like own: String) -> String {
    guard !isEmpty, !term.isEmpty else { return term }
    if let word = sources.lazy.compactMap({ ownTerms[term]?[$0] }).first { return form(of: word, like: own) }
    guard let found = forms[term] else { return text(term, of: "term") }
    return form(of: found, like: own)
  }

  /// The form at the place that the label's own word has among the forms of its term; where it has none, the first.
  private func form(of word: [String], like own: String) -> String {
    let place = places[own] ?? 0
    return word.indices.contains(place) ? word[place] : word.first ?? ""
  }
}
