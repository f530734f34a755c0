import Glibc
import Reporting
import SituationData
import SourceText
import Wording
import Workbooks

/// What `sitrep translate` does: writes a table of the texts that have no translation into a language, and takes what a translator
/// has filled in into terms.csv, report.XX.md and summary.XX.md.
package struct TranslatorTable {
  private let path: String
  private let run: SituationRun
  private let isQuiet: Bool

  /// - Parameter path: of the table, which a translator works in: CSV, or a workbook.
  package init(_ path: String, _ options: RunOptions) throws {
    (self.path, run) = (path, try SituationRun(options, writes: false))
    isQuiet = options.isQuiet
  }

  /// Whether a file can be such a table, by its name.
  package static func isNamed(_ path: String) -> Bool {
    [".csv", ".xlsx"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The names of its columns beside that of the language.
  private enum Column {
    static let text = "text"
    static let meaning = "for"
    static let places = "places"
  }

  /// A text in the table.
  private struct Row {
    var text: String
    /// The column or key that it is for, or the document that it stands in.
    var meaning: String
    var places: [SourceLocation]
    var translation = ""

    var key: [String] { [text, meaning] }
    /// The document that it stands in, if it does in one.
    var document: String { String(meaning.prefix { $0 != " " }) }
  }

  // MARK: - Writing

  /// Writes the table: what an edition in the language lacks. What a translator has filled in already stays in it.
  ///
  /// - Parameter code: of a language that is known.
  package func write(to code: String) throws {
    try check(code)
    let done = FileSystem.exists(path) ? try filledIn(code).rows : []
    let documents = documents(code)
    let rows = try documents.flatMap(\.rows) + untranslated(code)
    let kept = Dictionary(done.map { ($0.key, $0.translation) }) { first, _ in first }
    let asked = Set(rows.map(\.key))
    let taken = try taken(into: documents, code)
    // Nobody's work is thrown away: what is asked for no more stays below, until it has been taken over.
    let others = done.filter { !asked.contains($0.key) && !taken($0) }
    let lines = (rows + others).map { row in
      [
        row.text, kept[row.key] ?? "", row.meaning,
        asked.contains(row.key) ? row.places.map { "\($0.file):\($0.line)" }.joined(separator: " ") : "",
      ]
    }
    try put([Column.text, code, Column.meaning, Column.places], lines)
    if !isQuiet {
      let rest = others.isEmpty ? "" : ", and \(others.count) filled-in texts that nothing asks for"
      try writeOutput("\(path): \(rows.count) texts to translate into “\(code)”\(rest)\n")
    }
  }

  /// Which translations stand in terms.csv or in a document already.
  private func taken(into documents: [Document], _ code: String) throws(Failure) -> (Row) -> Bool {
    let terms = try TermsFile(among: run.input.files).translations(into: code)
    let written = Set(documents.filter(\.isWritten).map(\.file.name))
    return { terms.contains([$0.text, $0.translation]) || written.contains($0.document) }
  }

  private func check(_ code: String) throws {
    let report = run.input.files.first { $0.name == "report.md" }
    guard report.map({ ReportHeader.read($0).header.language }) != code else {
      throw WrongUsage("“\(code)” is the language of \(run.folder.path)/report.md itself; name another")
    }
  }

  private func put(_ header: [String], _ lines: [[String]]) throws {
    var bytes = Array(FigureRow.csv([header] + lines).utf8)
    if Workbook.isNamed(path) {
      let rows = lines.map { $0.map(WrittenCell.text) }
      let sheet = WrittenWorkbook.Sheet(name: "texts", columns: header, rows: rows)
      let workbook = WrittenWorkbook(sheets: [sheet])
      guard workbook.cutCells == 0 else {
        throw Failure(
          .badData, "a cell of \(path) holds \(WrittenWorkbook.textLimit) letters, and a text has more; write a .csv")
      }
      guard let file = try? workbook.file() else {
        throw Failure(.internalFault, "\(path) cannot be packed")
      }
      bytes = file
    }
    // Beside its place first, so that a table that was there is whole until this one is.
    let pending = "\(path).\(getpid())"
    guard FileSystem.write(bytes, to: pending), rename(pending, path) == 0 else {
      throw Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText())")
    }
  }

  // MARK: - What has no translation

  /// A text of the situation that an edition in the language lacks.
  private struct Document {
    /// report.md or summary.md.
    var file: TextFile
    var texts: DocumentTexts
    /// The edition's own: report.ar.md.
    var name: String
    /// Whether it is there.
    var isWritten: Bool

    func meaning(of text: DocumentTexts.Text) -> String { text.key.map { "\(file.name) \($0)" } ?? file.name }

    /// What is left to translate of it: all, or nothing.
    var rows: [Row] {
      if isWritten { return [] }
      var rows: [Row] = []
      var positions: [[String]: Int] = [:]
      for text in texts.texts {
        let row = Row(text: text.text, meaning: meaning(of: text), places: [text.location])
        if let position = positions[row.key] {
          rows[position].places += row.places
        } else {
          positions[row.key] = rows.count
          rows.append(row)
        }
      }
      return rows
    }
  }

  private func documents(_ code: String) -> [Document] {
    ["report", "summary"].compactMap { stem in
      let name = "\(stem).\(code).md"
      guard let file = run.input.files.first(where: { $0.name == "\(stem).md" }), file.encodingFault() == nil else {
        return nil
      }
      return Document(
        file: file, texts: DocumentTexts(file), name: name, isWritten: run.input.files.contains { $0.name == name })
    }
  }

  /// The texts of the tables and of charts.yaml that the edition would print and that have no translation.
  ///
  /// - Throws: 65 where the situation cannot be read: then it is not known what it prints.
  private func untranslated(_ code: String) throws(Failure) -> [Row] {
    let (situation, faults) = Situation.read(run.input.files)
    if let fault = faults.first(where: { $0.severity == .error }) {
      throw Failure(
        .badData,
        "\(fault.location.row): \(fault.message); `sitrep check \(run.folder.path)` says all; nothing was changed"
      )
    }
    let edition = situation.edition(in: code).situation
    let charts = edition.charts.map { ChartCatalog.read($0, in: edition.translations).catalog } ?? ChartCatalog()
    let composer = ReportComposer(
      edition, knownOn: situation.dateOfIssue, language: Languages.language(code) ?? Languages.all[0], charts: charts)
    return composer.report(showing: composer.composedCharts).untranslated.map {
      Row(text: $0.text, meaning: $0.column, places: $0.places)
    }
  }

  // MARK: - Taking what is filled in

  /// Takes the rows that are filled in: texts of the tables and of charts.yaml into terms.csv; those of a document, once all of
  /// them have a translation, into report.XX.md or summary.XX.md, which is written where there is none yet. The table stays.
  ///
  /// - Parameter code: the language; nil for the one that a column of the table is called by.
  package func take(to code: String?) throws {
    guard FileSystem.exists(path) else { throw Failure(.inputNotFound, "\(path) is not there") }
    let (code, rows) = try filledIn(code)
    try check(code)
    let documents = documents(code)
    let names = Set(documents.map(\.file.name))
    var files: [FolderFile] = []
    var lines: [String] = []
    let terms = rows.filter { !names.contains($0.document) }
    if !terms.isEmpty {
      let file = try TermsFile(among: run.input.files).adding(terms.map { ($0.text, $0.translation) }, into: code)
      files.append(FolderFile(file, .replacing))
      lines.append("\(run.folder.path)/\(file.name): \(terms.count) texts taken over")
    }
    for document in documents {
      let own = rows.filter { $0.document == document.file.name }
      guard !own.isEmpty else { continue }
      let (file, line) = try translated(document, own)
      if let file { files.append(FolderFile(file, .new)) }
      lines.append("\(run.folder.path)/\(line)")
    }
    guard !lines.isEmpty else {
      throw Failure(.badData, "\(path): no row has a text in the column “\(code)”; nothing was changed")
    }
    _ = try run.folder.write(files)
    if !isQuiet { for line in lines { try writeOutput("\(line)\n") } }
  }

  /// A document in the language; nil where it is not complete, or there already.
  private func translated(_ document: Document, _ rows: [Row]) throws(Failure) -> (file: TextFile?, line: String) {
    var given: [[String]: Row] = [:]
    for row in rows { given[row.key] = row }
    var translations: [DocumentTexts.Text: String] = [:]
    var missing: [DocumentTexts.Text] = []
    for text in document.texts.texts {
      guard let row = given[[text.text, document.meaning(of: text)]] else {
        missing.append(text)
        continue
      }
      let (wanted, found) = (DocumentTexts.references(of: text.text), DocumentTexts.references(of: row.translation))
      guard wanted == found else {
        throw Failure(
          .badData,
          "\(row.places[0].row): the translation has not the references of the text, which are \(wanted.map { "{\($0)}" }.joined(separator: " ")); nothing was changed"
        )
      }
      translations[text] = row.translation
    }
    if document.isWritten {
      return (nil, "\(document.name): is there already, and not written over")
    }
    let asked = Set(document.texts.texts.map { [$0.text, document.meaning(of: $0)] })
    let strays = rows.filter { !asked.contains($0.key) }
    if let first = strays.first {
      return (
        nil,
        "\(document.name): not written, since \(strays.count) texts stand in \(document.file.name) no more, the first in \(first.places[0].row); write the table anew with --into"
      )
    }
    if let first = missing.first {
      return (
        nil,
        "\(document.name): not written yet, since \(missing.count) of \(document.texts.texts.count) texts have no translation, the first of \(first.location.row)"
      )
    }
    let bytes = document.texts.translated(translations, isReport: document.file.name == "report.md")
    return (
      TextFile(name: document.name, bytes: bytes),
      "\(document.name): \(document.texts.texts.count) texts; name its language in “languages” of report.md"
    )
  }

  /// The rows of the table that have both texts.
  private func filledIn(_ wanted: String?) throws(Failure) -> (code: String, rows: [Row]) {
    let file = try ImportedFile(path, sheet: .only).file
    let code = if let wanted { wanted } else { try language(of: file) }
    let columns = TableReader.Columns(required: [Column.text, code], optional: [Column.meaning, Column.places])
    var table = TableReader(file: file, columns: columns)
    var rows: [Row] = []
    while let row = table.next() {
      let (text, translation) = (row["text"], row[TableColumn(stringLiteral: code)])
      if !text.isEmpty, !translation.isEmpty {
        rows.append(Row(text: text, meaning: row["for"], places: [row.location(of: "text")], translation: translation))
      }
    }
    if let fault = table.faults.first(where: { $0.severity == .error }) {
      throw Failure(.badData, "\(fault.location.row): \(fault.message); nothing was changed")
    }
    return (code, rows)
  }

  /// The language that a column of the table is called by.
  private func language(of file: TextFile) throws(Failure) -> String {
    let text = DelimitedText(file: file)
    var position = 0
    let names = text.record(at: &position).fields.map { text.text($0) }
    let codes = names.filter { Languages.language($0) != nil }
    guard codes.count == 1 else {
      throw Failure(
        codes.isEmpty ? .badData : .wrongUsage,
        "\(path): \(codes.isEmpty ? "no column is called by a language" : "several columns are called by a language; name one with --to"), as \(Languages.all.map(\.code).joined(separator: ", "))"
      )
    }
    return codes[0]
  }
}
