import SourceText

/// Finds values of an indicator that are more than that of the indicator which it is a part of, of one source, place, group and date.
struct ExceedingParts {
  private let indicator: Indicator
  private let rows: [Int]
  private let whole: Indicator
  private let wholes: [Int]
  private let table: ObservationTable

  private struct Key: Hashable {
    var source: Int
    var place: Int?
    var group: Int?
    var moment: RowMoment

    init(of row: Int, in rows: ObservationRows) {
      (source, place, group) = (rows.source(of: row), rows.place(of: row), rows.group(of: row))
      moment = RowMoment(of: row, in: rows)
    }
  }

  /// - Parameters:
  ///   - rows: those of the part.
  ///   - wholes: those of the whole.
  init(of indicator: Indicator, _ rows: [Int], in whole: Indicator, _ wholes: [Int], _ table: ObservationTable) {
    (self.indicator, self.rows, self.whole, self.wholes, self.table) = (indicator, rows, whole, wholes, table)
  }

  func slips() -> [RowSlip] {
    guard !rows.isEmpty, !wholes.isEmpty, indicator.unit == whole.unit, indicator.measure != .rate,
      indicator.accumulation == whole.accumulation
    else { return [] }
    // Of a value that was corrected the highest: a part may be older than a correction.
    var highest: [Key: (value: DecimalNumber, row: Int)] = [:]
    for row in wholes {
      guard let value = table.rows.value(of: row), case let key = Key(of: row, in: table.rows) else { continue }
      if let other = highest[key], other.value >= value { continue }
      highest[key] = (value, row)
    }
    return rows.compactMap { row in
      guard let value = table.rows.value(of: row), let whole = highest[Key(of: row, in: table.rows)],
        value > whole.value
      else { return nil }
      return RowSlip(
        rule: .partsExceed, row: row, column: .value,
        message:
          "“\(indicator.id)” is part_of “\(self.whole.id)”, and its \(value.plain) are more than the \(whole.value.plain) of that (\(table.place(of: whole.row))); correct one of them"
      )
    }
  }
}
