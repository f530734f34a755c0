import SituationData
package import SourceText

/// What the values of an indicator come to: to be held against the table.
package struct ImportTotals: Sendable {
  package struct Line: Sendable {
    package var rows = 0
    /// Nil for a rate, or where it does not fit.
    package var sum: DecimalNumber?
    package var lowest: DecimalNumber?
    package var highest: DecimalNumber?
    package var days: ClosedRange<Day>?

    fileprivate mutating func take(_ row: Observation, isRate: Bool) {
      rows += 1
      if let value = row.value {
        if !isRate { sum = rows == 1 ? value : sum.flatMap { $0.adding(value) } }
        lowest = lowest.map { min($0, value) } ?? value
        highest = highest.map { max($0, value) } ?? value
      } else if !isRate, rows == 1 {
        sum = .zero
      }
      guard let other = row.asOf.days else { return }
      days = days.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
    }
  }

  package var indicator: String
  package var file = Line()
  /// Cells of values that are empty.
  package var blanks = 0
  /// What stands in the situation of the same indicator and sources.
  package var situation = Line()

  /// - Parameters:
  ///   - imported: the rows of the tables, new or not.
  ///   - standing: those of the situation, once all is written.
  static func all(
    _ reader: ObservationReader, imported: Range<Int>, standing: some Sequence<Int>, blanks: [String: Int],
    in situation: Situation
  ) -> [ImportTotals] {
    let rows = reader.table.rows
    var totals: [Int: ImportTotals] = [:]
    var order: [Int] = []
    var sources: [Int: Set<Int>] = [:]
    let entries = situation.indicators.entries
    for index in imported {
      let row = rows[index]
      if totals[row.indicator] == nil {
        let id = entries[row.indicator].id
        totals[row.indicator] = ImportTotals(indicator: id, blanks: blanks[id] ?? 0)
        order.append(row.indicator)
      }
      totals[row.indicator]?.file.take(row, isRate: entries[row.indicator].measure == .rate)
      sources[row.indicator, default: []].insert(row.source)
    }
    for index in standing {
      let row = rows[index]
      guard sources[row.indicator]?.contains(row.source) ?? false else { continue }
      totals[row.indicator]?.situation.take(row, isRate: entries[row.indicator].measure == .rate)
    }
    return order.compactMap { totals[$0] }
  }

  /// A table of some totals, each in two lines.
  package static func text(_ all: [ImportTotals]) -> String {
    guard !all.isEmpty else { return "" }
    func cells(_ line: Line, blanks: String) -> [String] {
      func number(_ value: DecimalNumber?) -> String { value.map(ImportNumbers.grouped) ?? "–" }
      let days = line.days
      return [
        ImportNumbers.grouped(DecimalNumber(digits: Int64(line.rows))), number(line.sum), number(line.lowest),
        number(line.highest), blanks, days?.lowerBound.iso ?? "–", days?.upperBound.iso ?? "–",
      ]
    }
    var lines = [["control totals", "", "rows", "sum", "lowest", "highest", "blanks", "first day", "last day"]]
    for total in all {
      lines.append([total.indicator, "in the file"] + cells(total.file, blanks: "\(total.blanks)"))
      lines.append(["", "in the situation"] + cells(total.situation, blanks: ""))
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let padded = line.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - line[column].count)
        return (2...6).contains(column) ? blanks + line[column] : line[column] + blanks
      }
      return padded.joined(separator: "  ").trimmedEnd
    }.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
