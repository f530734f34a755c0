import Reporting
import SituationData
import SourceText
import Wording

/// A text in a translator's table.
struct TranslatorRow {
  var text: String
  /// The column or key that it is for, or the document that it stands in, and its key there.
  var meaning: String
  var places: [SourceLocation]
  var translation = ""

  var key: [String] { [text, meaning] }
  /// The document that it stands in, if it does in one.
  var document: String { String(meaning.prefix { $0 != " " }) }
}

/// A translator's table, read.
struct FilledInTable {
  /// The names of its columns beside that of the language.
  enum Column {
    static let text = "text"
    static let meaning = "for"
    static let places = "places"
  }

  /// The language.
  let code: String
  /// The rows that have both texts.
  private(set) var rows: [TranslatorRow] = []

  /// - Parameter wanted: the language; nil for the one that a column of the table is called by.
  /// - Throws: 65 where the table cannot be read, or has columns of somebody's own.
  init(_ path: String, _ wanted: String?) throws(Failure) {
    let file = try ImportedFile(path, sheet: .only).file
    code = if let wanted { wanted } else { try Self.language(of: file, at: path) }
    let columns = TableReader.Columns(required: [Column.text, code, Column.meaning], optional: [Column.places])
    var table = TableReader(file: file, columns: columns)
    while let row = table.next() {
      let (text, translation) = (row["text"], row[TableColumn(stringLiteral: code)])
      if !text.isEmpty, !translation.isEmpty {
        rows.append(
          TranslatorRow(
            text: text, meaning: row["for"], places: [row.location(of: "text")], translation: translation))
      }
    }
    if let fault = table.faults.first {
      throw Failure(.badData, "\(fault.location.row): \(fault.message); nothing was changed")
    }
  }

  private static func language(of file: TextFile, at path: String) throws(Failure) -> String {
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

  /// Refuses what cannot be taken as it is.
  ///
  /// - Parameter isOfDocument: whether a row is of report.md or summary.md; the others go to terms.csv, by their text alone.
  func check(_ isOfDocument: (TranslatorRow) -> Bool) throws(Failure) {
    var first: [[String]: TranslatorRow] = [:]
    for row in rows {
      func refuse(_ message: String) -> Failure {
        Failure(.badData, "\(row.places[0].row): \(message); nothing was changed")
      }
      let wanted = TranslatedReferences.all(of: row.text)
      if wanted != TranslatedReferences.all(of: row.translation) {
        throw refuse(
          "the translation has not the references of the text, which are \(wanted.map { "{\($0)}" }.joined(separator: " "))"
        )
      }
      let isOfDocument = isOfDocument(row)
      if !isOfDocument, row.translation.contains("|"), !row.meaning.hasPrefix("term_") {
        throw refuse("“|” parts the forms of a term, and this is a text; write it with another sign")
      }
      let key = isOfDocument ? row.key : [row.text]
      if let other = first[key], other.translation != row.translation {
        throw refuse("\(other.places[0].row) translates the same text otherwise; write one of them in both")
      }
      first[key] = first[key] ?? row
    }
  }
}
