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
  /// The right to write to the situation; nil where nothing is taken.
  private let hold: SituationFolder.Hold?

  /// - Parameters:
  ///   - path: of the table, which a translator works in: CSV, or a workbook.
  ///   - isTaken: whether it is taken into the situation, and not written.
  package init(_ path: String, _ options: RunOptions, isTaken: Bool) throws {
    // The files that are read are those that texts are added to.
    let folder = try SituationFolder(options.situation, readsShared: options.readsShared)
    hold = isTaken ? folder.held(isQuiet: options.isQuiet) : nil
    (self.path, run) = (path, try SituationRun(options, writes: false))
    isQuiet = options.isQuiet
  }

  /// Whether a file can be such a table, by its name.
  package static func isNamed(_ path: String) -> Bool {
    [".csv", ".xlsx"].contains { path.lowercased().hasSuffix($0) }
  }

  // MARK: - Writing

  /// Writes the table: what an edition in the language lacks. What a translator has filled in already stays in it.
  ///
  /// - Parameter code: of a language that is known.
  package func write(to code: String) throws {
    try check(code)
    let done = FileSystem.exists(path) ? try FilledInTable(path, code).rows : []
    let documents = documents(code)
    let rows = try documents.flatMap(\.rows) + untranslated(code)
    let kept = Dictionary(done.map { ($0.key, $0.translation) }) { first, _ in first }
    let asked = Set(rows.map(\.key))
    let terms = try TermsFile(among: run.input.files).translations(into: code)
    // Nobody's work is thrown away: what is asked for no more stays below, until it has been taken over.
    let others = done.filter { row in
      !asked.contains(row.key) && !terms.contains([row.text, row.translation]) && !documents.contains { $0.holds(row) }
    }
    let lines = (rows + others).map { row in
      [
        row.text, kept[row.key] ?? "", row.meaning,
        asked.contains(row.key) ? row.places.map { "\($0.file):\($0.line)" }.joined(separator: " ") : "",
      ]
    }
    try put([FilledInTable.Column.text, code, FilledInTable.Column.meaning, FilledInTable.Column.places], lines)
    guard !isQuiet else { return }
    let rest = others.isEmpty ? "" : ", and \(others.count) filled-in texts that nothing asks for"
    try writeOutput("\(path): \(rows.count) texts to translate into “\(code)”\(rest)\n")
    for place in documents.flatMap(\.leftOut) {
      try writeOutput("\(place.row): not in the table, since it is not written plainly on one line; write it so\n")
    }
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

  private func documents(_ code: String) -> [TranslatedDocument] {
    ["report", "summary"].compactMap { TranslatedDocument($0, into: code, among: run.input.files) }
  }

  /// The texts of the tables and of charts.yaml that the edition would print and that have no translation.
  ///
  /// - Throws: 65 where the situation cannot be read: then it is not known what it prints.
  private func untranslated(_ code: String) throws(Failure) -> [TranslatorRow] {
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
      edition.known(on: situation.dateOfIssue), language: Languages.language(code) ?? Languages.all[0], charts: charts)
    return composer.report(showing: composer.composedCharts).untranslated.map {
      TranslatorRow(text: $0.text, meaning: $0.column, places: $0.places)
    }
  }

  // MARK: - Taking what is filled in

  /// Takes the rows that are filled in: texts of the tables and of charts.yaml into terms.csv; those of a document, once all of
  /// them have a translation, into report.XX.md or summary.XX.md, which is written where there is none yet. The table stays.
  ///
  /// - Parameter code: the language; nil for the one that a column of the table is called by.
  package func take(to code: String?) throws {
    guard FileSystem.exists(path) else { throw Failure(.inputNotFound, "\(path) is not there") }
    let table = try FilledInTable(path, code)
    try check(table.code)
    let documents = documents(table.code)
    let names = Set(documents.map(\.original))
    try table.check { names.contains($0.document) }
    var (files, lines): ([FolderFile], [String]) = ([], [])
    let terms = table.rows.filter { !names.contains($0.document) }
    if !terms.isEmpty {
      let (file, taken, others) = try TermsFile(among: run.input.files).adding(
        terms.map { ($0.text, $0.translation) }, into: table.code)
      files.append(FolderFile(file, .replacing))
      lines.append("\(file.name): \(taken) texts taken over")
      lines += others.map { "\(file.name): “\($0.prefix(60))” has another translation there, which stays" }
    }
    for document in documents {
      let own = table.rows.filter { $0.document == document.original }
      guard !own.isEmpty else { continue }
      let (file, line) = try document.translated(own)
      if let file { files.append(FolderFile(file, .new)) }
      lines.append(line)
    }
    guard !lines.isEmpty else {
      throw Failure(.badData, "\(path): no row has a text in the column “\(table.code)”; nothing was changed")
    }
    try withExtendedLifetime(hold) { _ = try run.folder.write(files) }
    if !isQuiet { for line in lines { try writeOutput("\(run.folder.path)/\(line)\n") } }
  }
}
