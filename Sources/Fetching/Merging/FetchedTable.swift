import SituationData
import SourceText

/// The rows of a query as a table of observations.
package struct FetchedTable: Sendable {
  package let query: Query
  package let rows: FetchedRows
  private let indices: [String: Int]

  package init(_ query: Query, _ rows: FetchedRows) {
    (self.query, self.rows) = (query, rows)
    indices = Dictionary(
      rows.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ column: String, ofRow row: Int) -> String { indices[column].map { rows.rows[row][$0] } ?? "" }

  var columns: [String] { rows.columns.map(\.name) }

  /// What the types of the columns rule out.
  var faults: [Diagnostic] {
    rows.columns.filter { $0.isTime && ["as_of", "published"].contains($0.name) }.map {
      query.fault(
        .error, .badDate, column: $0.name,
        "the column \($0.name) is a time of day, of which a situation knows days only; write \($0.name)::date")
    }
  }

  /// What the reader of observations reads: line N + 1 is row N.
  var file: TextFile {
    var bytes = Array(DelimitedText.line(columns).utf8)
    for row in rows.rows { bytes += DelimitedText.line(row.map(Self.onOneLine)).utf8 }
    return TextFile(sheet: query.file.name, as: query.table, text: bytes)
  }

  private static func onOneLine(_ text: String) -> String {
    text.utf8.contains(10) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }

  /// The findings of that reader at places of the query: those that are alike, of several rows, as one.
  func translated(_ findings: [Diagnostic]) -> [Diagnostic] {
    var groups: [(first: Diagnostic, count: Int)] = []
    var places: [String: Int] = [:]
    for finding in findings.sorted() {
      let key = "\(finding.rule.rawValue) \(finding.column ?? "")"
      if finding.location.line > 1, let place = places[key] {
        groups[place].count += 1
      } else {
        if finding.location.line > 1 { places[key] = groups.count }
        groups.append((finding, 1))
      }
    }
    return groups.map { finding, count in
      let row = finding.location.line > 1 ? "row \(finding.location.line - 1): " : ""
      let more = count > 1 ? " (as in \(count - 1) more row\(count == 2 ? "" : "s"))" : ""
      let message = finding.message.replacing(
        TableReader.remedyOfMissing, with: "the query has to return it: SELECT … AS its name")
      return query.fault(finding.severity, finding.rule, column: finding.column ?? "", "\(row)\(message)\(more)")
    }
  }
}
