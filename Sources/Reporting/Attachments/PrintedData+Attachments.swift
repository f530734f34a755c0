import SituationData
import SourceText
import Wording

/// A file that a report carries, so that it can be looked into without the situation.
package struct Attachment: Sendable {
  package let name: String
  package let bytes: [UInt8]
  package let mediaType: String
  package let description: String
  /// Whether it is the data that the report shows.
  package let isData: Bool
}

extension PrintedData {
  /// What a document carries that prints them.
  ///
  /// - Parameters:
  ///   - program: name and version.
  ///   - fonts: names and the SHA-256 of their files.
  package func attachments(program: String, fonts: [(name: String, hash: String)]) -> [Attachment] {
    tables + [
      attachment("provenance.json", provenance(program: program, fonts: fonts), "application/json", .provenance)
    ]
  }

  /// Those of them that are tables: the figures and the sources.
  var tables: [Attachment] {
    [
      attachment("figures.csv", figuresCSV, "text/csv", .figures),
      attachment("sources.csv", sourcesCSV, "text/csv", .sources),
    ]
  }

  private func attachment(
    _ name: String, _ text: String, _ type: String, _ file: ReportPhrase.Attached
  ) -> Attachment {
    Attachment(
      name: name, bytes: Array(text.utf8), mediaType: type, description: language.phrase(.attached(file)),
      isData: file == .figures)
  }

  /// `figures.csv`: every figure that is printed.
  package var figuresCSV: String { FigureRow.csv(rows) }

  /// `sources.csv`: the sources that are named, in the columns of a situation's.
  private var sourcesCSV: String { FigureRow.csv([Self.sourceColumns] + sourceCells) }

  static let sourceColumns = ["id", "name", "kind", "url", "attribution"]

  /// The sources that are named, in those columns.
  var sourceCells: [[String]] {
    let addresses = PrintedAddresses(in: situation)
    return sources.map { [$0.id, $0.name, $0.kind.rawValue, addresses.printed($0.url), $0.attribution] }
  }

  /// `provenance.json`: what the report was made of and with.
  ///
  /// It names rows and not files, so that it is the same after rows were added that the report does not print.
  private func provenance(program: String, fonts: [(name: String, hash: String)]) -> String {
    let header = situation.header
    let texts: [(String, String?)] = [
      ("title", header.title), ("number", header.number.map(String.init)),
      ("date", (header.date ?? situation.dateOfIssue).iso), ("since", header.since?.text),
      ("covers", header.covers?.iso), ("state", header.state.rawValue), ("publisher", header.publisher),
      ("licence", header.licence), ("stale_after", header.staleAfter.map { "\($0) days" }),
    ]
    let report = texts.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name, JSONText.quoted($0)) } }
    let rows = printedRows.map { situation.rowName($0) }
    let members = [
      ("program", JSONText.quoted(program)), ("report", Self.object(report, indent: "  ")),
      ("language", JSONText.quoted(language.code)), ("known_on", JSONText.quoted(knownOn.iso)),
      ("fingerprint", JSONText.quoted("sha256:\(fingerprint)")), ("figures", "\(self.rows.count)"),
      ("fonts", Self.object(fonts.map { ($0.name, JSONText.quoted("sha256:\($0.hash)")) }, indent: "  ")),
      ("rows", rows.isEmpty ? "[]" : "[\n\(rows.map { "    \(JSONText.quoted($0))" }.joined(separator: ",\n"))\n  ]"),
    ]
    return "\(Self.object(members, indent: ""))\n"
  }

  private static func object(_ members: [(String, String)], indent: String) -> String {
    let lines = members.map { "\(indent)  \(JSONText.quoted($0)): \($1)" }
    return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
  }
}
