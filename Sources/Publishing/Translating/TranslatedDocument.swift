import Reporting
import SituationData
import SourceText

/// report.md or summary.md on its way into another language.
struct TranslatedDocument {
  private let file: TextFile
  private let texts: DocumentTexts
  /// The edition's own file, where it is there.
  private let own: TextFile?
  /// What that says, text by text.
  private let ownTexts: Set<String>
  /// The name of the edition's own: report.ar.md.
  private let name: String

  /// - Parameter stem: "report" or "summary".
  /// - Returns: nil where the situation has no such document that can be read.
  init?(_ stem: String, into code: String, among files: [TextFile]) {
    guard let file = files.first(where: { $0.name == "\(stem).md" }), file.encodingFault() == nil else { return nil }
    (self.file, texts, name) = (file, DocumentTexts(file), "\(stem).\(code).md")
    own = files.first { [name] in $0.name == name }
    ownTexts = Set(own.map { DocumentTexts($0).texts.map(\.text) } ?? [])
  }

  /// report.md or summary.md.
  var original: String { file.name }

  /// Where texts stand that no table can have; none where the edition is there.
  var leftOut: [SourceLocation] { own == nil ? texts.leftOut : [] }

  private func meaning(of text: DocumentTexts.Text) -> String { text.key.map { "\(file.name) \($0)" } ?? file.name }

  /// What is left to translate of it: all, or nothing.
  var rows: [TranslatorRow] {
    if own != nil { return [] }
    var rows: [TranslatorRow] = []
    var positions: [[String]: Int] = [:]
    for text in texts.texts {
      let row = TranslatorRow(text: text.text, meaning: meaning(of: text), places: [text.location])
      if let position = positions[row.key] {
        rows[position].places += row.places
      } else {
        positions[row.key] = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  /// Whether a translation stands in the edition already.
  func holds(_ row: TranslatorRow) -> Bool {
    row.document == file.name && ownTexts.contains(row.translation)
  }

  private static func words(_ fault: DocumentTexts.Fault) -> String {
    switch fault {
    case .emptyLine: "the translation has an empty line, which begins another paragraph"
    case .mark(let line):
      "the translation has a line that begins as a heading, item, quotation or block: “\(line.prefix(40))”"
    }
  }

  /// The edition, once all of its texts are there; else why it is not written.
  func translated(_ rows: [TranslatorRow]) throws(Failure) -> (file: TextFile?, line: String) {
    if own != nil { return (nil, "\(name): is there already, and not written over") }
    var given: [[String]: TranslatorRow] = [:]
    for row in rows { given[row.key] = row }
    var translations: [DocumentTexts.Text: String] = [:]
    var missing: [DocumentTexts.Text] = []
    for text in texts.texts {
      guard let row = given[[text.text, meaning(of: text)]] else {
        missing.append(text)
        continue
      }
      if let fault = DocumentTexts.fault(in: row.translation, of: text) {
        throw Failure(.badData, "\(row.places[0].row): \(Self.words(fault)); nothing was changed")
      }
      translations[text] = row.translation
    }
    let asked = Set(texts.texts.map { [$0.text, meaning(of: $0)] })
    let strays = rows.filter { !asked.contains($0.key) }
    if let first = strays.first {
      return (
        nil,
        "\(name): not written, since \(strays.count) texts stand in \(file.name) no more, the first in \(first.places[0].row); write the table anew with --into"
      )
    }
    if let first = missing.first {
      return (
        nil,
        "\(name): not written yet, since \(missing.count) of \(texts.texts.count) texts have no translation, the first of \(first.location.row)"
      )
    }
    let bytes = texts.translated(translations, isReport: file.name == "report.md")
    return (
      TextFile(name: name, bytes: bytes),
      "\(name): \(texts.texts.count) texts; name its language in “languages” of report.md"
    )
  }
}
