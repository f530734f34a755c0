import Glibc
import Reporting
import SituationData
import SourceText
import Wording

/// What `sitrep translate` does: writes a table of the texts that have no translation into a language, and takes what a translator
/// has filled in into terms.csv.
package struct TranslatorTable {
  private let code: String
  private let path: String

  /// - Parameters:
  ///   - code: of a language that is known.
  ///   - path: of the table, which a translator works in.
  package init(to code: String, into path: String) { (self.code, self.path) = (code, path) }

  /// The names of its columns beside that of the language.
  private enum Column {
    static let text = "text"
    static let meaning = "for"
    static let places = "places"
  }

  /// Takes the filled-in rows of the table where it is there, and writes it anew with what is left to translate.
  package func update(_ options: RunOptions) throws {
    let run = try SituationRun(options, writes: false)
    let report = run.input.files.first { $0.name == "report.md" }
    guard report.map({ ReportHeader.read($0).header.language }) != code else {
      throw WrongUsage("“\(code)” is the language of \(run.folder.path)/report.md itself; name another")
    }
    let done = try filledIn()
    var (files, filled) = (run.input.files, TextFile?.none)
    if !done.isEmpty {
      let terms = try terms(adding: done, to: files.first { $0.name == Self.terms })
      files.removeAll { $0.name == Self.terms }
      files.append(terms)
      filled = terms
    }
    let left = try untranslated(files, in: run)
    if let terms = filled {
      _ = try run.folder.write([FolderFile(terms, .replacing)])
      if !options.isQuiet { try writeOutput("\(run.folder.path)/\(Self.terms): \(done.count) texts taken over\n") }
    }
    let lines =
      [[Column.text, code, Column.meaning, Column.places]]
      + left.map { text in
        [text.text, "", text.column, text.places.map { "\($0.file):\($0.line)" }.joined(separator: " ")]
      }
    let bytes = Array(FigureRow.csv(lines).utf8)
    // Beside its place first, so that a table that was there is whole until this one is.
    let pending = "\(path).\(getpid())"
    guard FileSystem.write(bytes, to: pending), rename(pending, path) == 0 else {
      throw Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText())")
    }
    if !options.isQuiet { try writeOutput("\(path): \(left.count) texts to translate into “\(code)”\n") }
  }

  private static let terms = "terms.csv"

  /// The texts that the edition would print and that have no translation.
  ///
  /// - Throws: 65 where the situation cannot be read: then it is not known what it prints.
  private func untranslated(_ files: [TextFile], in run: SituationRun) throws(Failure) -> [UntranslatedText] {
    let (situation, faults) = Situation.read(files)
    if let fault = faults.first(where: { $0.severity == .error }) {
      throw Failure(
        .badData,
        "\(fault.location.file):\(fault.location.line): \(fault.message); `sitrep check \(run.folder.path)` says all; nothing was changed"
      )
    }
    let edition = situation.edition(in: code).situation
    let charts = edition.charts.map { ChartCatalog.read($0, in: edition.translations).catalog } ?? ChartCatalog()
    let composer = ReportComposer(
      edition, knownOn: situation.dateOfIssue, language: Languages.language(code) ?? Languages.all[0], charts: charts)
    return composer.report(showing: composer.composedCharts).untranslated
  }

  /// The rows of the table that have both texts; none where there is no table yet.
  private func filledIn() throws(Failure) -> [(text: String, translation: String)] {
    guard FileSystem.exists(path) else { return [] }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw Failure(.inputNotFound, "\(path) cannot be read: \(error.description)")
    }
    let columns = TableReader.Columns(required: [Column.text, code], optional: [Column.meaning, Column.places])
    var table = TableReader(file: TextFile(name: path, bytes: bytes), columns: columns)
    var rows: [(text: String, translation: String)] = []
    while let row = table.next() {
      let (text, translation) = (row["text"], row[TableColumn(stringLiteral: code)])
      if !text.isEmpty, !translation.isEmpty { rows.append((text, translation)) }
    }
    if let fault = table.faults.first(where: { $0.severity == .error }) {
      throw Failure(.badData, "\(path):\(fault.location.line): \(fault.message); nothing was changed")
    }
    return rows
  }

  /// terms.csv with translations: in the column of the language, which is added where it is lacking.
  private func terms(
    adding rows: [(text: String, translation: String)], to file: TextFile?
  ) throws(Failure) -> TextFile {
    var lines: [[String]] = []
    if let file {
      let text = DelimitedText(file: file)
      var walk = text.walk(from: 0)
      var fields: [DelimitedText.Field] = []
      while !text.isFinished(walk) {
        if text.read(&fields, by: &walk) != nil {
          throw Failure(.badData, "\(file.name) cannot be read; `sitrep check` says why; nothing was changed")
        }
        lines.append(fields.map(text.text))
      }
    }
    if lines.isEmpty { lines = [["term"]] }
    guard let term = lines[0].firstIndex(of: "term") else {
      throw Failure(.badData, "\(Self.terms) has no column “term”; nothing was changed")
    }
    if !lines[0].contains(code) { lines[0].append(code) }
    let (width, place) = (lines[0].count, lines[0].firstIndex(of: code) ?? lines[0].count - 1)
    for index in lines.indices { lines[index] += Array(repeating: "", count: max(0, width - lines[index].count)) }
    var positions = Dictionary(lines.indices.dropFirst().map { (lines[$0][term], $0) }) { first, _ in first }
    for (text, translation) in rows {
      if positions[text] == nil {
        positions[text] = lines.count
        lines.append(Array(repeating: "", count: width))
        lines[lines.count - 1][term] = text
      }
      if let position = positions[text] { lines[position][place] = translation }
    }
    return TextFile(name: Self.terms, bytes: Array(FigureRow.csv(lines).utf8))
  }
}
